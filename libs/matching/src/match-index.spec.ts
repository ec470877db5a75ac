import { describe, expect, it } from '@jest/globals';
import { openProgrammes } from '@mosty/domain/programmes';
import fc from 'fast-check';
import {
  aPartner,
  aProfile,
  arbitraryAdjustments,
  arbitraryId,
  arbitraryProfile,
  NOW,
  THEMES,
} from '../test/profiles.ts';
import { type Candidate, compareCandidates } from './best-candidates.ts';
import { type ExclusionFacts, exclusionOf } from './exclusions.ts';
import { MatchIndex, type MatchQuery } from './match-index.ts';
import { type MatchProfile } from './profile.ts';
import { scoreFor } from './score-for.ts';
import { themeRarity } from './themes.ts';
import { DEFAULT_WEIGHTS } from './weights.ts';

/** What the index must answer, in plain objects and loops. */
function plainly(
  profiles: ReadonlyMap<string, MatchProfile>,
  id: string,
  { limit, after, facts = {}, adjustments }: MatchQuery,
) {
  const ours = profiles.get(id);
  if (ours === undefined) return { candidates: [], eligible: 0 };
  const rarity = themeRarity(
    THEMES,
    [...profiles.values()].map(({ interests }) => interests),
  );
  const context = { now: NOW, weights: DEFAULT_WEIGHTS, themeRarity: rarity, openProgrammes: openProgrammes(NOW) };
  const all = [...profiles.values()]
    .filter((theirs) => exclusionOf(ours, theirs, facts, NOW) === null)
    .map((theirs): Candidate => ({ id: theirs.id, score: scoreFor(ours, theirs, context, adjustments).score }))
    .sort(compareCandidates);
  const behind = after === undefined ? all : all.filter((candidate) => compareCandidates(candidate, after) > 0);
  return { candidates: behind.slice(0, limit), eligible: all.length };
}

type Step = { readonly put: MatchProfile } | { readonly remove: string } | { readonly ask: string };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: arbitraryProfile().map((put) => ({ put })) },
  { weight: 1, arbitrary: arbitraryId.map((remove) => ({ remove })) },
  { weight: 2, arbitrary: arbitraryId.map((ask) => ({ ask })) },
);
const someIds = fc.uniqueArray(arbitraryId, { maxLength: 4 }).map((ids) => new Set(ids));
const facts: fc.Arbitrary<ExclusionFacts> = fc.record(
  { blocked: someIds, dismissed: someIds, proposedRecently: someIds, overCap: someIds, onlyVerified: fc.boolean() },
  { requiredKeys: [] },
);

const histories = fc.array(step, { maxLength: 60 });
/** Half of the organisations have answered nothing yet. */
const taught = fc.option(arbitraryAdjustments, { nil: undefined, freq: 1 });

describe('the match index', () => {
  it('answers exactly what plain objects and loops answer, whatever is changed and removed in between', () => {
    fc.assert(
      fc.property(histories, facts, fc.integer({ min: 0, max: 12 }), taught, (steps, facts, limit, adjustments) => {
        const index = new MatchIndex(THEMES);
        const profiles = new Map<string, MatchProfile>();
        const compare = (id: string) => {
          const query = { limit, facts, now: NOW, ...(adjustments && { adjustments }) };
          const expected = plainly(profiles, id, query);
          expect(index.topK(id, query)).toEqual(expected);
          const after = expected.candidates[1];
          if (after) expect(index.topK(id, { ...query, after })).toEqual(plainly(profiles, id, { ...query, after }));
        };
        for (const one of steps) {
          if ('put' in one) {
            index.put(one.put);
            profiles.set(one.put.id, one.put);
          } else if ('remove' in one) {
            expect(index.remove(one.remove)).toBe(profiles.delete(one.remove));
          } else compare(one.ask);
        }
        expect(index.size).toBe(profiles.size);
        [...profiles.keys()].slice(-2).forEach(compare);
      }),
      { numRuns: 10_000 },
    );
  });

  it('gives the same pages one after the other as one long page', () => {
    const partners = Array.from({ length: 57 }, (_, at) =>
      aPartner({ id: `cz-${String(at).padStart(2, '0')}`, population: 5_000 + 500 * (at % 7) }),
    );
    const index = MatchIndex.build(THEMES, [aProfile(), ...partners]);
    const whole = index.topK('prudnik', { limit: 100, now: NOW }).candidates;
    const paged: Candidate[] = [];
    for (;;) {
      const after = paged.at(-1);
      const page = index.topK('prudnik', { limit: 10, now: NOW, ...(after && { after }) });
      expect(page.eligible).toBe(57);
      if (page.candidates.length === 0) break;
      paged.push(...page.candidates);
    }
    expect(paged).toEqual(whole);
    expect(whole).toHaveLength(57);
  });

  it('moves an organisation that changes its country to the other side', () => {
    const index = MatchIndex.build(THEMES, [aProfile(), aPartner(), aPartner({ id: 'mover' })]);
    index.put(aProfile({ id: 'mover' }));
    expect(index.topK('prudnik', { limit: 5, now: NOW }).candidates.map(({ id }) => id)).toEqual(['jesenik']);
    expect(index.topK('mover', { limit: 5, now: NOW }).candidates.map(({ id }) => id)).toEqual(['jesenik']);
  });

  it('never proposes a partner, whichever of the two has said so', () => {
    const index = MatchIndex.build(THEMES, [aProfile(), aPartner({ partnerIds: ['prudnik'] })]);
    expect(index.topK('prudnik', { limit: 5, now: NOW }).candidates).toEqual([]);
    index.put(aPartner());
    expect(index.topK('prudnik', { limit: 5, now: NOW }).candidates).toHaveLength(1);
    index.put(aProfile({ partnerIds: ['jesenik'] }));
    expect(index.topK('prudnik', { limit: 5, now: NOW }).candidates).toEqual([]);
    expect(index.topK('jesenik', { limit: 5, now: NOW }).candidates).toEqual([]);
  });
});
