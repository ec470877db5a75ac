import { type PairGraph } from './pair-graph.ts';

/** What HiGHS says that a place and a covered organisation are worth (the duals of its rows), in units of the score. */
export interface Prices {
  /** Of one more pair of each organisation. */
  readonly ofPlace: Float64Array;
  /** Of one organisation more that has to be covered; 0 or less, for it can only cost. */
  readonly ofCoverage: number;
}

/** What choosing the pair adds, less the prices of the two places that it takes. */
export function gainOf({ scores, polish, czech }: PairGraph, { ofPlace }: Prices, pair: number): number {
  return (
    (scores[pair] as number) - (ofPlace[polish[pair] as number] as number) - (ofPlace[czech[pair] as number] as number)
  );
}

/**
 * A total score that no plan covering so many organisations exceeds, whatever the prices are (weak duality): pay for every
 * place, let every pair and every organisation take what it gains. Reckoned here over all pairs, so that the proof needs nothing
 * of the solver to be right; with the best prices it is the total score of the best plan.
 */
export function boundOf(graph: PairGraph, covered: number, prices: Prices): number {
  let bound = prices.ofCoverage * covered;
  graph.caps.forEach((cap, at) => {
    const price = prices.ofPlace[at] as number;
    bound += Math.max(0, price) * (cap - 1) + Math.max(0, price - prices.ofCoverage);
  });
  for (let pair = 0; pair < graph.scores.length; pair += 1) bound += Math.max(0, gainOf(graph, prices, pair));
  return bound;
}

/** After ten the guess leaves one pair in five hundred to be added later; more sweeps cost more than they save. */
const SWEEPS = 10;

/**
 * What places may be worth, as in a market: each organisation in turn prices its places between the last pair that it would
 * choose at the prices of the others and the first that it would not, and goes half the way there.
 */
export function guessedPrices(graph: PairGraph): Float64Array {
  const prices = new Float64Array(graph.ids.length);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (let at = 0; at < prices.length; at += 1)
      prices[at] = ((prices[at] as number) + marketPrice(graph, prices, at)) / 2;
  }
  return prices;
}

function marketPrice(graph: PairGraph, prices: Float64Array, at: number): number {
  const places = graph.caps[at] as number;
  /** The highest offers, one more than there are places, highest first. */
  const offers = new Float64Array(places + 1);
  for (let slot = graph.starts[at] as number; slot < (graph.starts[at + 1] as number); slot += 1) {
    const pair = graph.pairsOf[slot] as number;
    const polish = graph.polish[pair] as number;
    const other = polish === at ? (graph.czech[pair] as number) : polish;
    const offer = (graph.scores[pair] as number) - (prices[other] as number);
    let rank = places;
    if (offer <= (offers[rank] as number)) continue;
    for (; rank > 0 && offer > (offers[rank - 1] as number); rank -= 1) offers[rank] = offers[rank - 1] as number;
    offers[rank] = offer;
  }
  return ((offers[places - 1] as number) + (offers[places] as number)) / 2;
}
