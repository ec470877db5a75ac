/** Small rounds for tests, and the slow and simple way to the best plan. */
import fc from 'fast-check';
import { type ScoredPair } from '../src/rounds/pair-graph.ts';

export interface SmallRound {
  readonly pairs: readonly ScoredPair[];
  readonly caps: ReadonlyMap<string, number>;
}

/**
 * Few different scores, so that there are ties; many different ones, so that there are hardly any; and zeros. All lie on a grid:
 * two totals differ by a millionth at least or not at all, where HiGHS cannot tell differences below its tolerance (1e-9), and
 * sums are exact in any order.
 */
const score = fc.oneof(
  fc.constantFrom(0, 0.25, 0.5, 1),
  fc.integer({ min: 0, max: 2 ** 20 }).map((steps) => steps / 2 ** 20),
);

/** At most `most` pairs among up to five organisations on each side, with caps of 0 to 3. */
export function smallRound(most = 12): fc.Arbitrary<SmallRound> {
  const pair = fc.record({
    polish: fc.integer({ min: 1, max: 5 }).map((number) => `pl-${number}`),
    czech: fc.integer({ min: 1, max: 5 }).map((number) => `cz-${number}`),
    score,
  });
  return fc.record({
    pairs: fc.uniqueArray(pair, { selector: ({ polish, czech }) => `${polish} ${czech}`, maxLength: most }),
    caps: fc
      .array(fc.constantFrom(0, 1, 1, 1, 2, 3), { minLength: 10, maxLength: 10 })
      .map((caps) => new Map(caps.map((cap, at) => [`${at < 5 ? 'pl' : 'cz'}-${1 + (at % 5)}`, cap]))),
  });
}

/** Coverage and total score of the best of all choices, by trying each. */
export function bestByTrying({ pairs, caps }: SmallRound): { covered: number; total: number } {
  const best = { covered: 0, total: 0 };
  const loads = new Map<string, number>();
  const change = (id: string, by: number): number => {
    const load = (loads.get(id) ?? 0) + by;
    loads.set(id, load);
    return load;
  };
  const tryFrom = (at: number, covered: number, total: number): void => {
    const pair = pairs[at];
    if (pair === undefined) {
      if (covered > best.covered || (covered === best.covered && total > best.total))
        Object.assign(best, { covered, total });
      return;
    }
    tryFrom(at + 1, covered, total);
    const sides = [pair.polish, pair.czech];
    if (sides.every((id) => (loads.get(id) ?? 0) < (caps.get(id) ?? 0))) {
      const newly = sides.filter((id) => change(id, 1) === 1).length;
      tryFrom(at + 1, covered + newly, total + pair.score);
      for (const id of sides) change(id, -1);
    }
  };
  tryFrom(0, 0, 0);
  return best;
}
