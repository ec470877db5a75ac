import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exclusionOf } from '../src/exclusions.ts';
import { MatchIndex } from '../src/match-index.ts';
import { type MatchProfile } from '../src/profile.ts';
import { giniOf } from '../src/rounds/exposure.ts';
import { planRound, type RoundPlan } from '../src/rounds/plan-round.ts';
import { type IdPair, type RoundExclusions } from '../src/rounds/taking-part.ts';
import { scorePair } from '../src/score.ts';
import { aPartner, aProfile, arbitraryId, arbitraryProfile, NOW, THEMES } from './profiles.ts';

const DAY = 86_400_000;
const NO_CAPS = new Map<string, number>();
const plan = (
  organisations: readonly MatchProfile[],
  caps: ReadonlyMap<string, number> = NO_CAPS,
  exclusions: RoundExclusions = {},
  candidates = 30,
) => planRound(organisations, caps, exclusions, NOW, { themes: THEMES, candidates });
const why = ({ withoutProposal }: RoundPlan, id: string) => withoutProposal.find((one) => one.id === id);

const idPairs = fc.array(fc.tuple(arbitraryId, arbitraryId), { maxLength: 15 });
const round = fc.record({
  organisations: fc
    .uniqueArray(arbitraryProfile(), { selector: ({ id }) => id, maxLength: 24 })
    .map((list) => list.map((profile) => ({ ...profile, introductionCap: Math.max(1, profile.introductionCap) }))),
  caps: fc.dictionary(arbitraryId, fc.integer({ min: 0, max: 4 })).map((caps) => new Map(Object.entries(caps))),
  exclusions: fc.record({
    blocked: idPairs,
    dismissed: idPairs,
    proposedRecently: idPairs,
    overCap: fc.uniqueArray(arbitraryId, { maxLength: 4 }),
    onlyVerified: fc.boolean(),
  }) satisfies fc.Arbitrary<RoundExclusions>,
});
const namedWith = (pairs: readonly IdPair[], id: string) =>
  new Set(pairs.filter((pair) => pair.includes(id)).map(([one, other]) => (one === id ? other : one)));

describe('Any round', () => {
  it('proposes only what nothing excludes for either side, with the score of the pair, within all caps', async () => {
    await fc.assert(
      fc.asyncProperty(round, async ({ organisations, caps, exclusions }) => {
        const { proposals, withoutProposal, takingPart } = await plan(organisations, caps, exclusions);
        const byId = new Map(organisations.map((profile) => [profile.id, profile]));
        const profileOf = (id: string) => byId.get(id) as MatchProfile;
        const factsOf = (id: string) => ({
          blocked: namedWith(exclusions.blocked, id),
          dismissed: namedWith(exclusions.dismissed, id),
          proposedRecently: namedWith(exclusions.proposedRecently, id),
          overCap: new Set(exclusions.overCap),
          onlyVerified: exclusions.onlyVerified,
        });
        const without = new Set(withoutProposal.map(({ id }) => id));
        const own = new Set(['NOT_ACTIVE', 'STALE', 'NOT_VERIFIED', 'OVER_CAP', 'HARD_CONFLICT']);
        const notTakingPart = new Set(withoutProposal.filter(({ reason }) => own.has(reason)).map(({ id }) => id));
        const takesPart = organisations.filter(({ id }) => !notTakingPart.has(id));
        expect(takesPart).toHaveLength(takingPart);
        const context = MatchIndex.build(THEMES, takesPart).context(NOW);
        for (const { polish, czech, score } of proposals) {
          const [one, other] = [profileOf(polish), profileOf(czech)];
          expect(exclusionOf(one, other, factsOf(polish), NOW)).toBeNull();
          expect(exclusionOf(other, one, factsOf(czech), NOW)).toBeNull();
          expect([one.status, other.status]).toEqual(['ACTIVE', 'ACTIVE']);
          expect(score).toBeCloseTo(scorePair(one, other, context).score, 9);
        }
        for (const { id, introductionCap } of organisations) {
          const load = proposals.filter(({ polish, czech }) => polish === id || czech === id).length;
          expect(load).toBeLessThanOrEqual(Math.min(caps.get(id) ?? 3, introductionCap));
          expect(without.has(id)).toBe(load === 0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the same whatever the order of what it is given', async () => {
    const shuffled = round.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(given.organisations, { minLength: given.organisations.length }),
        fc.shuffledSubarray(given.exclusions.blocked, { minLength: given.exclusions.blocked.length }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([{ organisations, caps, exclusions }, inOtherOrder, blocked]) => {
        const other = { ...exclusions, blocked: blocked.map(([one, two]): IdPair => [two, one]) };
        expect(await plan(inOtherOrder, new Map([...caps].reverse()), other)).toEqual(
          await plan(organisations, caps, exclusions),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('A round', () => {
  it('proposes nothing when nobody is there, or nobody across the border', async () => {
    const empty = await plan([]);
    expect(empty).toMatchObject({ proposals: [], withoutProposal: [], takingPart: 0 });
    expect(empty.exposure).toEqual({ gini: 0, giniOfTopThree: 0 });
    const oneSided = await plan([aProfile(), aProfile({ id: 'nysa' })]);
    expect(oneSided.withoutProposal).toEqual([
      { id: 'nysa', reason: 'NOBODY_ELIGIBLE', mostly: null, excluded: [] },
      { id: 'prudnik', reason: 'NOBODY_ELIGIBLE', mostly: null, excluded: [] },
    ]);
  });

  it('gives each up to three, fewer where a cap or the profile says so', async () => {
    const polish = ['a', 'b', 'c', 'd'].map((id) => aProfile({ id }));
    const czech = ['u', 'v', 'x', 'y'].map((id) => aPartner({ id }));
    expect((await plan([...polish, ...czech])).proposals).toHaveLength(12);
    const [a, ...others] = polish as [MatchProfile, ...MatchProfile[]];
    const { proposals } = await plan([{ ...a, introductionCap: 1 }, ...others, ...czech], new Map([['b', 2]]));
    const of = (id: string) => proposals.filter((pair) => pair.polish === id).length;
    expect([of('a'), of('b'), of('c'), of('d')]).toEqual([1, 2, 3, 3]);
  });

  it('says of those who do not take part what they can change', async () => {
    const given = [
      aProfile({ id: 'stub', status: 'STUB' }),
      aProfile({ id: 'archived', status: 'ARCHIVED' }),
      aProfile({ id: 'capped' }),
      aProfile({ id: 'wants-none', introductionCap: 0 }),
      aProfile({ id: 'busy' }),
      aProfile({ id: 'stale', confirmedAt: NOW - 4000 * DAY }),
      aProfile({ id: 'unverified', isVerified: false }),
      aProfile({ id: 'no-hours', hoursPerMonth: 0 }),
      aPartner(),
    ];
    const planned = await plan(given, new Map([['capped', 0]]), { overCap: ['busy'], onlyVerified: true });
    expect(Object.fromEntries(planned.withoutProposal.map(({ id, reason }) => [id, reason]))).toEqual({
      stub: 'NOT_ACTIVE',
      archived: 'NOT_ACTIVE',
      capped: 'OVER_CAP',
      'wants-none': 'OVER_CAP',
      busy: 'OVER_CAP',
      stale: 'STALE',
      unverified: 'NOT_VERIFIED',
      'no-hours': 'HARD_CONFLICT',
      jesenik: 'NOBODY_ELIGIBLE',
    });
    expect(why(planned, 'jesenik')).toEqual({
      id: 'jesenik',
      reason: 'NOBODY_ELIGIBLE',
      mostly: 'OVER_CAP',
      excluded: [
        { exclusion: 'OVER_CAP', organisations: 3 },
        { exclusion: 'NOT_ACTIVE', organisations: 2 },
        { exclusion: 'HARD_CONFLICT', organisations: 1 },
        { exclusion: 'NOT_VERIFIED', organisations: 1 },
        { exclusion: 'STALE', organisations: 1 },
      ],
    });
    expect(planned.takingPart).toBe(1);
  });

  it('says what keeps everybody across the border away', async () => {
    const czech = ['u', 'v', 'x'].map((id) => aPartner({ id }));
    const { withoutProposal } = await plan([aProfile({ partnerIds: ['u'] }), ...czech], NO_CAPS, {
      dismissed: [
        ['v', 'prudnik'],
        ['prudnik', 'x'],
      ],
    });
    expect(withoutProposal[0]).toEqual({
      id: 'prudnik',
      reason: 'NOBODY_ELIGIBLE',
      mostly: 'DISMISSED',
      excluded: [
        { exclusion: 'DISMISSED', organisations: 2 },
        { exclusion: 'ALREADY_PARTNERS', organisations: 1 },
      ],
    });
  });

  it('says who lost the last place to others', async () => {
    const polish = ['a', 'b', 'c', 'd', 'e'].map((id) => aProfile({ id }));
    const planned = await plan([...polish, aPartner()]);
    expect(planned.proof).toMatchObject({ covered: 4, coverable: 4 });
    expect(planned.withoutProposal).toHaveLength(2);
    for (const one of planned.withoutProposal) expect(one).toMatchObject({ reason: 'PLACES_TAKEN', candidates: 1 });
  });

  it('spreads proposals more evenly than lists of the best three', async () => {
    const polish = Array.from({ length: 12 }, (_, at) => aProfile({ id: `pl-${at}` }));
    const czech = Array.from({ length: 12 }, (_, at) => aPartner({ id: `cz-${at}`, population: 27_109 + 900 * at }));
    const { exposure, proof } = await plan([...polish, ...czech]);
    expect(proof.covered).toBe(24);
    expect(exposure.gini).toBe(0);
    expect(exposure.giniOfTopThree).toBeGreaterThan(0.5);
  });

  it('refuses an organisation given twice, a bad cap and a bad number of candidates', async () => {
    await expect(plan([aProfile(), aProfile()])).rejects.toThrow('The organisation prudnik is given twice.');
    await expect(plan([aProfile()], new Map([['prudnik', NaN]]))).rejects.toThrow('The cap of prudnik is NaN');
    await expect(plan([aProfile()], NO_CAPS, {}, 0)).rejects.toThrow('A round looks at 1 candidate or more, not 0.');
  });
});

describe('The Gini coefficient', () => {
  it.each([
    [[], 0],
    [[0, 0], 0],
    [[2, 2, 2], 0],
    [[0, 0, 0, 8], 0.75],
    [[1, 3], 0.25],
  ])('of %p is %p', (counts, gini) => {
    expect(giniOf(counts)).toBeCloseTo(gini, 12);
  });
});
