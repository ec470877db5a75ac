import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ScoredPair } from '../src/rounds/pair-graph.ts';
import { PROOF_GAP, solveRound } from '../src/rounds/solve-round.ts';
import { bestByTrying, type SmallRound, smallRound } from './round-graphs.ts';

const aPair = (polish: string, czech: string, score: number): ScoredPair => ({ polish, czech, score });
const capsOf = (pairs: readonly ScoredPair[], cap: number) =>
  new Map(pairs.flatMap(({ polish, czech }) => [polish, czech]).map((id) => [id, cap]));
const loadsOf = (pairs: readonly ScoredPair[]) => {
  const loads = new Map<string, number>();
  for (const id of pairs.flatMap(({ polish, czech }) => [polish, czech])) loads.set(id, (loads.get(id) ?? 0) + 1);
  return loads;
};

describe('A round on random graphs', () => {
  it('covers as many and scores as much as the best of all choices', async () => {
    await fc.assert(
      fc.asyncProperty(smallRound(), async (round) => {
        const { proposals, proof } = await solveRound(round.pairs, round.caps);
        const best = bestByTrying(round);
        expect(proof.covered).toBe(best.covered);
        expect(proof.coverable).toBe(best.covered);
        expect(proof.objective).toBe(best.total);
        expect(Math.abs(proof.bound - best.total)).toBeLessThan(PROOF_GAP);
        expect(loadsOf(proposals).size).toBe(proof.covered);
      }),
      { numRuns: 500 },
    );
  });

  it('exceeds no cap, and chooses each pair once and only pairs it was given, with their scores', async () => {
    await fc.assert(
      fc.asyncProperty(smallRound(25), async ({ pairs, caps }) => {
        const { proposals } = await solveRound(pairs, caps);
        for (const [id, load] of loadsOf(proposals)) expect(load).toBeLessThanOrEqual(caps.get(id) as number);
        expect(new Set(proposals.map(({ polish, czech }) => `${polish} ${czech}`)).size).toBe(proposals.length);
        for (const proposal of proposals) expect(pairs).toContainEqual(proposal);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same for the same pairs in any order', async () => {
    const shuffled: fc.Arbitrary<[SmallRound, readonly ScoredPair[]]> = smallRound(25).chain((round) =>
      fc.tuple(fc.constant(round), fc.shuffledSubarray([...round.pairs], { minLength: round.pairs.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([{ pairs, caps }, inOtherOrder]) => {
        const reversedCaps = new Map([...caps].reverse());
        expect(await solveRound(inOtherOrder, reversedCaps)).toEqual(await solveRound(pairs, caps));
      }),
      { numRuns: 100 },
    );
  });
});

describe('A round of many pairs', () => {
  /** Everybody with everybody: far more pairs than the solver is given at first. */
  const complete = (scoreOf: (polish: number, czech: number) => number) =>
    Array.from({ length: 1600 }, (_, at) => ({ polish: Math.floor(at / 40), czech: at % 40 })).map(
      ({ polish, czech }) => aPair(`pl-${polish}`, `cz-${czech}`, scoreOf(polish, czech)),
    );

  it('is proven to be the best by prices for all pairs, also those the solver never saw', async () => {
    const likeness = (polish: number, czech: number) => (13 * polish ** 2 + 7 * czech ** 2 + 11 * polish * czech) % 89;
    const pairs = complete((polish, czech) => likeness(polish, czech) / 890 + (polish + czech) / 100);
    const told: number[] = [];
    const { proof } = await solveRound(pairs, capsOf(pairs, 3), (_, fraction) => told.push(fraction));
    expect(told.length).toBeGreaterThan(4);
    expect(proof).toMatchObject({ pairs: 1600, covered: 80, coverable: 80 });
    expect(Math.abs(proof.gap)).toBeLessThan(1e-9);
  });

  it('also when few are the best for everybody', async () => {
    const pairs = complete((polish, czech) => (czech < 5 ? 1 : 0.1) / (1 + (polish % 7)));
    const { proof, proposals } = await solveRound(pairs, capsOf(pairs, 3));
    expect(proof.covered).toBe(80);
    expect(proposals.filter(({ score }) => score === 1)).toHaveLength(15);
  });

  it('also when all are equal', async () => {
    const pairs = complete(() => 0.5);
    const { proof } = await solveRound(pairs, capsOf(pairs, 3));
    expect(proof).toMatchObject({ covered: 80, objective: 60 });
  });
});

describe('A round', () => {
  it('prefers to give everybody something to the highest total score', async () => {
    const pairs = [aPair('a', 'x', 1), aPair('a', 'y', 0.1), aPair('b', 'x', 0.1)];
    const { proposals, proof } = await solveRound(pairs, capsOf(pairs, 1));
    expect(proposals).toEqual([pairs[1], pairs[2]]);
    expect(proof).toMatchObject({ pairs: 3, covered: 4, coverable: 4 });
  });

  it('moves others along a chain for the sake of one', async () => {
    const pairs = [
      aPair('a', 'x', 1),
      aPair('a', 'y', 0),
      aPair('b', 'x', 1),
      aPair('b', 'z', 0),
      aPair('c', 'z', 0.2),
    ];
    const { proof } = await solveRound(pairs, new Map([...capsOf(pairs, 1), ['x', 1]]));
    expect(proof.covered).toBe(bestByTrying({ pairs, caps: capsOf(pairs, 1) }).covered);
  });

  it('has no proposals without pairs, and none for caps of 0', async () => {
    const nothing = { proposals: [], proof: { pairs: 0, covered: 0, coverable: 0, objective: 0, bound: 0, gap: 0 } };
    expect(await solveRound([], new Map())).toEqual(nothing);
    expect(await solveRound([], new Map([['a', 3]]))).toEqual(nothing);
    const pair = aPair('a', 'x', 1);
    expect(await solveRound([pair], capsOf([pair], 0))).toEqual(nothing);
  });

  it('tells what it is doing, and never goes back', async () => {
    const pairs = [aPair('a', 'x', 1)];
    const told: [string, number][] = [];
    await solveRound(pairs, capsOf(pairs, 1), (stage, fraction) => told.push([stage, fraction]));
    expect(told).toEqual([
      ['PAIRS', 0],
      ['COVERAGE', 0],
      ['SCORE', 0],
      ['SCORE', 1],
    ]);
  });

  it.each([NaN, -0.1, Infinity, -Infinity])('refuses a score of %p', async (score) => {
    const pairs = [aPair('a', 'x', score)];
    await expect(solveRound(pairs, capsOf(pairs, 1))).rejects.toThrow(/^The score of a and x is .*; a score is/);
  });

  it.each([NaN, -1, 1.5, Infinity])('refuses a cap of %p', async (cap) => {
    const pairs = [aPair('a', 'x', 1)];
    await expect(solveRound(pairs, capsOf(pairs, cap))).rejects.toThrow(/^The cap of a is .*; a cap is a whole number/);
  });

  it('refuses a missing cap, a pair named twice and an organisation on both sides', async () => {
    const pair = aPair('a', 'x', 1);
    await expect(solveRound([pair], new Map([['a', 1]]))).rejects.toThrow('The cap of x is undefined');
    await expect(solveRound([pair, pair], capsOf([pair], 1))).rejects.toThrow('The pair of a and x is named twice.');
    const turned = [pair, aPair('x', 'b', 1)];
    await expect(solveRound(turned, capsOf(turned, 1))).rejects.toThrow('one side of the border');
  });
});
