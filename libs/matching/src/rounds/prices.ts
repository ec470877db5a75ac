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
