import { mean, sum } from './bm25.ts';

/** How well lists of proposals serve those who get them. */
export interface RankingQuality {
  /** Graded: a partner of grade 3 counts 7, of grade 2 counts 3, of grade 1 counts 1; 1 is the best order there can be. */
  readonly ndcg10: number;
  /** Part of all counterparts of grade 1 or better that are among the first ten. */
  readonly recall10: number;
  /** Part of all organisations that are among the first ten of somebody. */
  readonly coverage: number;
  /** How unevenly organisations are shown: 0 all as often, towards 1 always the same ones. */
  readonly gini: number;
}

/** For each organisation that was judged: its counterparts and the grade of each. */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;

export const PLACES = 10;

/**
 * `rank` gives ids best first, at least ten where there are as many; `ids` are all that could be shown to somebody.
 * Organisations without a counterpart of grade 1 or better say nothing and are left out.
 */
export function rankingQuality(
  judgements: Judgements,
  ids: readonly string[],
  rank: (id: string) => readonly string[],
): RankingQuality {
  const shown = new Map(ids.map((id) => [id, 0]));
  const ndcg: number[] = [];
  const recall: number[] = [];
  for (const [id, grades] of judgements) {
    if (![...grades.values()].some((grade) => grade >= 1)) continue;
    const first = rank(id).slice(0, PLACES);
    ndcg.push(normalisedGain(first, grades));
    recall.push(recallOf(first, grades));
    for (const other of first) shown.set(other, (shown.get(other) ?? 0) + 1);
  }
  const exposure = [...shown.values()];
  return {
    ndcg10: mean(ndcg),
    recall10: mean(recall),
    coverage: mean(exposure.map((times) => (times > 0 ? 1 : 0))),
    gini: gini(exposure),
  };
}

/** nDCG of a list that is not longer than PLACES; 0 when nothing could be gained. */
export function normalisedGain(ids: readonly string[], grades: ReadonlyMap<string, number>): number {
  const best = discountedGain([...grades.values()].sort((a, b) => b - a).slice(0, PLACES));
  return best === 0 ? 0 : discountedGain(ids.map((id) => grades.get(id) ?? 0)) / best;
}

function discountedGain(grades: readonly number[]): number {
  return sum(grades.map((grade, index) => (2 ** grade - 1) / Math.log2(index + 2)));
}

export function recallOf(ids: readonly string[], grades: ReadonlyMap<string, number>): number {
  const relevant = [...grades].filter(([, grade]) => grade >= 1);
  return relevant.length === 0 ? 0 : relevant.filter(([id]) => ids.includes(id)).length / relevant.length;
}

/** 0 when all are the same, or there is nothing to share. */
export function gini(values: readonly number[]): number {
  const total = sum(values);
  if (total === 0) return 0;
  const ranked = values.toSorted((a, b) => a - b).map((value, index) => (2 * (index + 1) - values.length - 1) * value);
  return sum(ranked) / (values.length * total);
}
