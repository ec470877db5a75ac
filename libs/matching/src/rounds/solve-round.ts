import { bestPlan } from './best-plan.ts';
import { maximumCoverage } from './coverage.ts';
import { type PairGraph, pairGraph, type ScoredPair } from './pair-graph.ts';

/** What a round chose, and why there is nothing better. */
export interface SolvedRound {
  /** By the id of the Polish, then of the Czech side. */
  readonly proposals: readonly ScoredPair[];
  readonly proof: RoundProof;
}

export interface RoundProof {
  /** Pairs that could have been chosen: those of which both sides have a cap above 0. */
  readonly pairs: number;
  /** Organisations, of both sides together, with a proposal at least. */
  readonly covered: number;
  /** No choice covers more; from a cut of the graph, not from the choice. Equal to `covered`. */
  readonly coverable: number;
  /** The total score of what was chosen. */
  readonly objective: number;
  /** No choice that covers as many has a higher total score; from the prices of HiGHS, not from the choice. */
  readonly bound: number;
  /** `bound` − `objective`: 0 but for rounding, at most PROOF_GAP. */
  readonly gap: number;
}

export type SolveStage = 'PAIRS' | 'COVERAGE' | 'SCORE';

/** `fraction` of the stage, 0 to 1; never goes back. */
export type OnSolveProgress = (stage: SolveStage, fraction: number) => void;

/** A thousandth of the smallest difference of two scores that anybody could see. In practice the gap is below 1e-9. */
export const PROOF_GAP = 1e-6;
/** Totals above a million are not known to 1e-6 any more: what sums of numbers of 64 bits are right to, of the total. */
const ROUNDING = 1e-12;

/**
 * Chooses pairs: as many organisations as possible with one at least, and of all such choices one with the highest total score;
 * none in more pairs than its cap. Exact. Of several that are equally good it takes the one that the solver comes to from
 * the pairs in the order of their ids, so the same pairs and caps in any order give the same choice.
 *
 * @param caps most pairs of each organisation that is in a pair.
 * @throws RangeError for bad scores, caps and pairs, see pairGraph.
 * @throws Error when the choice cannot be proven to be the best; there is no second-best answer.
 */
export async function solveRound(
  pairs: readonly ScoredPair[],
  caps: ReadonlyMap<string, number>,
  onProgress: OnSolveProgress = () => undefined,
): Promise<SolvedRound> {
  onProgress('PAIRS', 0);
  const graph = pairGraph(pairs, caps);
  onProgress('COVERAGE', 0);
  const coverage = maximumCoverage(graph);
  onProgress('SCORE', 0);
  let proven = 0;
  const plan =
    graph.scores.length === 0
      ? { pairs: [], bound: 0 }
      : await bestPlan(graph, coverage, (part) => {
          proven = Math.max(proven, part);
          onProgress('SCORE', proven);
        });
  const objective = plan.pairs.reduce((sum, pair) => sum + (graph.scores[pair] as number), 0);
  const proof: RoundProof = {
    pairs: graph.scores.length,
    covered: checkedCoverage(graph, plan.pairs),
    coverable: coverage.bound,
    objective,
    bound: plan.bound,
    gap: plan.bound - objective,
  };
  checkProof(proof);
  return { proposals: plan.pairs.map((pair) => scoredPair(graph, pair)), proof };
}

/** Counted anew from what was chosen. */
function checkedCoverage(graph: PairGraph, pairs: readonly number[]): number {
  const load = new Int32Array(graph.ids.length);
  for (const pair of pairs) {
    for (const side of [graph.polish[pair] as number, graph.czech[pair] as number])
      load[side] = (load[side] as number) + 1;
  }
  load.forEach((count, at) => {
    if (count > (graph.caps[at] as number)) throw new Error(`The plan exceeds the cap of ${graph.ids[at]}.`);
  });
  return load.filter((count) => count > 0).length;
}

function checkProof({ covered, coverable, objective, bound, gap }: RoundProof): void {
  if (covered !== coverable)
    throw new Error(`The plan covers ${covered} organisations where ${coverable} can be covered.`);
  if (Math.abs(gap) > Math.max(PROOF_GAP, ROUNDING * objective)) {
    throw new Error(`The plan is not proven to be the best: its total score is ${objective}, the bound ${bound}.`);
  }
}

function scoredPair(graph: PairGraph, pair: number): ScoredPair {
  return {
    polish: graph.ids[graph.polish[pair] as number] as string,
    czech: graph.ids[graph.czech[pair] as number] as string,
    score: graph.scores[pair] as number,
  };
}
