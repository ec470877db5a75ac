import { describe, expect, it } from '@jest/globals';
import { PROFILES } from './cases/profiles.ts';
import { compareVectors, toTextVector } from './vector.ts';

describe('profiles of offices and associations', () => {
  const polish = PROFILES.map(([pl]) => toTextVector(pl, 'pl'));
  const czech = PROFILES.map(([, cs]) => toTextVector(cs, 'cs'));

  it.each([
    ['Polish', polish, czech],
    ['Czech', czech, polish],
  ] as const)('in %s find the one that says the same', (_, queries, documents) => {
    const reciprocalRanks = queries.map((query, at) => {
      const scores = documents.map((document) => compareVectors(query, document).score);
      return 1 / scores.filter((score) => score >= (scores[at] ?? 0)).length;
    });
    const mrr = reciprocalRanks.reduce((sum, rank) => sum + rank, 0) / reciprocalRanks.length;
    expect(mrr).toBeGreaterThan(0.92);
  });
});
