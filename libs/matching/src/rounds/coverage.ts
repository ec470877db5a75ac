import { type PairGraph } from './pair-graph.ts';

/** How many organisations can have a proposal at all, and what proves it. */
export interface Coverage {
  /** Organisations, of both sides together, that one plan can give a proposal. */
  readonly covered: number;
  /** No plan can cover more: what a cut of the graph lets through. Equal to `covered`. */
  readonly bound: number;
  /** Pairs of which some choice covers so many, in rising order. */
  readonly pairs: readonly number[];
}

/**
 * Each side by itself is a maximum flow: every organisation of the side wants one unit, those across take as many as their caps.
 * The two optima add up, because one plan reaches both (Mendelsohn and Dulmage's theorem, 1958, with caps):
 *
 * Let F be a plan that covers a best set A of one side, G one that gives each of a best set B of the other side one pair, both
 * within caps. While F misses some b of B, take its pair (a, b) of G. If a has room in F, add it. If not, a has as many
 * pairs in F as its cap, hence at least as many as in G, hence a pair (a, c) in F that is not in G, for (a, b) is in G only:
 * exchange it for (a, b). The load of a stays, so A stays covered; if c was in B and has now lost its only pair, go on with c.
 * Each step puts one more pair of G into F, so it ends, with A and B covered, by pairs of F and G.
 */
export function maximumCoverage(graph: PairGraph): Coverage {
  const polish = coverSide(graph, 0, graph.polishCount);
  const czech = coverSide(graph, graph.polishCount, graph.ids.length);
  return {
    covered: polish.covered + czech.covered,
    bound: polish.bound + czech.bound,
    pairs: [...new Set([...polish.pairs, ...czech.pairs])].sort((one, other) => one - other),
  };
}

const NONE = -1;

/**
 * Gives each organisation from `first` up to `end` a pair if any plan can, by shortest augmenting paths.
 *
 * What a search in vain has reached stays closed: from there no place is free and none can become free. That keeps the whole
 * near linear, and is the cut of the bound: the searchers it reached have no pairs but with the full ones it reached.
 */
function coverSide(graph: PairGraph, first: number, end: number): Coverage {
  const { caps } = graph;
  const chosen = new Int32Array(graph.ids.length).fill(NONE);
  const guests = graph.ids.map((): number[] => []);
  const seenBy = new Int32Array(graph.ids.length).fill(NONE);
  const reachedBy = new Int32Array(graph.ids.length).fill(NONE);
  const other = (pair: number, side: number): number => {
    const polish = graph.polish[pair] as number;
    return polish === side ? (graph.czech[pair] as number) : polish;
  };

  let closedSearchers = 0;
  let closedPlaces = 0;
  for (let searcher = first; searcher < end; searcher += 1) {
    const queue = [searcher];
    const reached: number[] = [];
    let free = NONE;
    for (let head = 0; head < queue.length && free === NONE; head += 1) {
      const from = queue[head] as number;
      for (let slot = graph.starts[from] as number; slot < (graph.starts[from + 1] as number); slot += 1) {
        const pair = graph.pairsOf[slot] as number;
        const host = other(pair, from);
        if (seenBy[host] === searcher || isClosed(seenBy[host] as number)) continue;
        seenBy[host] = searcher;
        reachedBy[host] = pair;
        reached.push(host);
        if ((guests[host] as number[]).length < (caps[host] as number)) {
          free = host;
          break;
        }
        for (const guestPair of guests[host] as number[]) queue.push(other(guestPair, host));
      }
    }
    if (free === NONE) {
      closedSearchers += queue.length;
      for (const host of reached) {
        seenBy[host] = CLOSED;
        closedPlaces += caps[host] as number;
      }
    } else {
      augment(free, searcher);
    }
  }
  const pairs = chosen.subarray(first, end).filter((pair) => pair !== NONE);
  return { covered: pairs.length, bound: end - first - closedSearchers + closedPlaces, pairs: [...pairs] };

  /** Along the path: each moves to the host it was reached through, and leaves its place to the one before. */
  function augment(free: number, searcher: number): void {
    let host = free;
    for (;;) {
      const pair = reachedBy[host] as number;
      const guest = other(pair, host);
      const left = chosen[guest] as number;
      chosen[guest] = pair;
      (guests[host] as number[]).push(pair);
      if (guest === searcher) return;
      host = other(left, guest);
      guests[host] = (guests[host] as number[]).filter((one) => one !== left);
    }
  }
}

const CLOSED = -2;
const isClosed = (seenBy: number): boolean => seenBy === CLOSED;
