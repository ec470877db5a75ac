/** Profiles for tests: a complete one to vary, and arbitrary ones. */
import { COOPERATION_FORMS, type Country, type InterestLevel, ORGANISATION_KINDS } from '@mosty/domain/vocabulary';
import { PROGRAMME_CODES } from '@mosty/domain/programmes';
import { type TextVector, VECTOR_VERSION } from '@mosty/thesaurus/vector';
import fc from 'fast-check';
import { type Adjustments, LEAST_FACTOR, MOST_BONUS } from '@mosty/domain/introductions/dismissals';
import { type MatchProfile } from '../src/profile.ts';
import { DEFAULT_WEIGHTS } from '../src/weights.ts';
import { type ScoreContext } from '../src/score.ts';

export const NOW = Date.UTC(2026, 10, 21, 12);
const DAY = 86_400_000;

export const THEMES = ['culture', 'rescue', 'rivers', 'tourism', 'youth', 'energy'];

export const CONTEXT: ScoreContext = {
  now: NOW,
  weights: DEFAULT_WEIGHTS,
  themeRarity: new Map(THEMES.map((theme, position) => [theme, 20 + 5 * position])),
  openProgrammes: ['INTERREG_CZ_PL'],
};

export function aProfile(changes: Partial<MatchProfile> = {}): MatchProfile {
  return {
    id: 'prudnik',
    country: 'PL',
    kind: 'GMINA',
    status: 'ACTIVE',
    location: { latitude: 50.3222, longitude: 17.5783 },
    population: 27_109,
    isMilitaryArea: false,
    interests: [{ theme: 'rescue', offers: 0, seeks: 3 }],
    interestsAreStated: true,
    text: null,
    isDescribed: false,
    forms: ['STUDY_VISIT', 'JOINT_PROJECT'],
    programmes: ['INTERREG_CZ_PL'],
    languages: ['pl'],
    hasBroker: false,
    canPrefinance: true,
    ownContributionPercent: 20,
    hoursPerMonth: 10,
    partnerWantedBy: null,
    availableFrom: null,
    introductionCap: 3,
    partnerIds: [],
    isVerified: true,
    confirmedAt: NOW - 30 * DAY,
    answeredRequests: null,
    ...changes,
  };
}

/** An obec that offers what `aProfile` seeks. */
export function aPartner(changes: Partial<MatchProfile> = {}): MatchProfile {
  return aProfile({
    id: 'jesenik',
    country: 'CZ',
    kind: 'OBEC',
    location: { latitude: 50.2294, longitude: 17.2046 },
    population: 11_081,
    interests: [{ theme: 'rescue', offers: 2, seeks: 0 }],
    languages: ['cs', 'pl'],
    canPrefinance: null,
    ...changes,
  });
}

const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null, freq: 2 });
/** Dates that two cannot meet leave no pair to look at; most have none. */
const mostlyNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null, freq: 1 });
const someDay = fc.integer({ min: -60, max: 60 }).map((days) => NOW + days * DAY);
const level = fc.constantFrom<InterestLevel>(0, 1, 2, 3);

const interests = fc
  .uniqueArray(fc.record({ theme: fc.constantFrom(...THEMES, 'unknown-theme'), offers: level, seeks: level }), {
    selector: ({ theme }) => theme,
    maxLength: 5,
  })
  .map((list) => list.filter(({ offers, seeks }) => offers + seeks > 0));

const weights = fc.dictionary(fc.constantFrom('fire', 'bridge', 'school', 'forest'), fc.integer({ min: 1, max: 300 }));
const grams = fc.dictionary(fc.constantFrom('17', '170', '1700', '17000'), fc.integer({ min: 1, max: 300 }));

export const arbitraryText: fc.Arbitrary<TextVector> = fc.tuple(weights, grams).map(([concepts, spelling]) => ({
  version: VECTOR_VERSION,
  concepts: Object.keys(concepts).sort(),
  conceptWeights: Object.keys(concepts)
    .sort()
    .map((concept) => concepts[concept] ?? 0),
  grams: Object.keys(spelling)
    .map(Number)
    .sort((a, b) => a - b),
  gramWeights: Object.entries(spelling)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, weight]) => weight),
  norm: Math.hypot(...Object.values(concepts), ...Object.values(spelling)),
}));

/** Ids are drawn from few, so that partners, updates and exclusions meet. */
export const arbitraryId = fc.integer({ min: 0, max: 30 }).map((number) => `id-${number}`);

export function arbitraryProfile(
  country?: Country,
  id: fc.Arbitrary<string> = arbitraryId,
): fc.Arbitrary<MatchProfile> {
  const where = country ? fc.constant(country) : fc.constantFrom<Country>('PL', 'CZ');
  return where.chain((chosen) =>
    fc.record({
      id,
      country: fc.constant(chosen),
      kind: fc.constantFrom(
        chosen === 'PL' ? 'GMINA' : 'OBEC',
        'NGO' as const,
        'AGGLOMERATION' as const,
        'PUBLIC_INSTITUTION' as const,
        'PRIVATE_ENTITY' as const,
      ),
      status: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'STUB', 'ARCHIVED'),
      location: orNull(
        fc.record({
          latitude: fc.double({ min: 48.5, max: 54.9, noNaN: true }),
          longitude: fc.double({ min: 12, max: 24.2, noNaN: true }),
        }),
      ),
      population: orNull(fc.integer({ min: 0, max: 1_800_000 })),
      isMilitaryArea: fc.constantFrom(false, false, false, false, true),
      interests,
      text: orNull(arbitraryText),
      forms: fc.uniqueArray(fc.constantFrom(...COOPERATION_FORMS), { maxLength: 4 }),
      languages: fc.uniqueArray(fc.constantFrom('pl', 'cs', 'en', 'de', 'xx'), { maxLength: 3 }),
      programmes: orNull(fc.subarray([...PROGRAMME_CODES])),
      interestsAreStated: fc.option(fc.constant(true), { nil: false, freq: 3 }),
      hasBroker: fc.boolean(),
      isDescribed: fc.boolean(),
      canPrefinance: orNull(fc.boolean()),
      ownContributionPercent: orNull(fc.integer({ min: 0, max: 100 })),
      hoursPerMonth: orNull(fc.integer({ min: 0, max: 40 })),
      partnerWantedBy: mostlyNull(someDay),
      availableFrom: mostlyNull(someDay),
      introductionCap: fc.integer({ min: 0, max: 4 }),
      partnerIds: fc.uniqueArray(arbitraryId, { maxLength: 3 }),
      isVerified: fc.boolean(),
      confirmedAt: orNull(fc.integer({ min: 0, max: 700 }).map((days) => NOW - days * DAY)),
      answeredRequests: orNull(fc.double({ min: 0, max: 1, noNaN: true })),
    }),
  ) as fc.Arbitrary<MatchProfile>;
}

export const arbitraryPair = fc.tuple(
  arbitraryProfile('PL', fc.constant('ours')),
  arbitraryProfile('CZ', fc.constant('theirs')),
);

const factor = fc.double({ min: LEAST_FACTOR, max: 1, noNaN: true });
const bonus = fc.oneof(fc.constant(0), fc.double({ min: 0, max: MOST_BONUS, noNaN: true }));

/** What an organisation may have taught; often nothing of one sort, and seldom nothing at all. */
export const arbitraryAdjustments: fc.Arbitrary<Adjustments> = fc.record({
  themes: fc.dictionary(fc.constantFrom(...THEMES, 'unknown-theme'), factor, { maxKeys: 3 }),
  forms: fc.dictionary(fc.constantFrom(...COOPERATION_FORMS), factor, { maxKeys: 3 }),
  kinds: fc.dictionary(fc.constantFrom(...ORGANISATION_KINDS), factor, { maxKeys: 2 }),
  size: bonus,
  place: bonus,
  commonLanguage: bonus,
  prefinancing: bonus,
  nearerThanKm: fc.option(fc.double({ min: 0, max: 600, noNaN: true })),
});
