import { describe, expect, it } from '@jest/globals';
import { gini, normalisedGain, rankingQuality, recallOf } from './ranking.ts';

const GRADES = new Map([
  ['best', 3],
  ['good', 2],
  ['fair', 1],
  ['unfit', 0],
]);

describe('the quality of a ranking', () => {
  it('is 1 for the best order, whatever follows', () => {
    expect(normalisedGain(['best', 'good', 'fair', 'unfit', 'unknown'], GRADES)).toBeCloseTo(1, 12);
  });

  it('counts 2^grade − 1, less on every further place', () => {
    const best = 7 + 3 / Math.log2(3) + 1 / 2;
    expect(normalisedGain(['unknown', 'best'], GRADES)).toBeCloseTo(7 / Math.log2(3) / best, 12);
  });

  it('is 0 when nothing can be gained', () => {
    expect(normalisedGain(['unfit'], new Map([['unfit', 0]]))).toBe(0);
    expect(recallOf(['unfit'], new Map([['unfit', 0]]))).toBe(0);
  });

  it('recalls the part of the counterparts that is shown', () => {
    expect(recallOf(['unfit', 'good', 'unknown'], GRADES)).toBeCloseTo(1 / 3, 12);
  });

  it('looks at the first ten only, and leaves out whom nobody fits', () => {
    const others = Array.from({ length: 10 }, (_, number) => `other${String(number)}`);
    const judgements = new Map([
      ['a', new Map([['best', 3]])],
      ['b', new Map([['unfit', 0]])],
    ]);
    const ids = ['a', 'b', 'best', ...others];
    const late = rankingQuality(judgements, ids, () => [...others, 'best']);
    expect(late).toMatchObject({ ndcg10: 0, recall10: 0, coverage: 10 / 13 });
    expect(rankingQuality(judgements, ids, () => ['best', ...others])).toMatchObject({ ndcg10: 1, recall10: 1 });
  });

  it('measures how unevenly organisations are shown', () => {
    expect(gini([2, 2, 2])).toBe(0);
    expect(gini([0, 0, 0, 4])).toBeCloseTo(0.75, 12);
    expect(gini([0, 0])).toBe(0);
  });
});
