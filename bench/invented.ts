/**
 * Organisations that nobody runs, as many as a bench asks for: half in each country, half of them offices. Three of four have
 * a full profile, the rest are unclaimed. The same in every run.
 */
import { COOPERATION_FORMS, type Country, type InterestLevel } from '@mosty/domain/vocabulary';
import { type MatchProfile } from '@mosty/matching/profile';
import { CONCEPTS } from '@mosty/thesaurus/concepts';
import { THEMES } from '@mosty/thesaurus/themes';
import { type TextVector, toTextVector } from '@mosty/thesaurus/vector';

export const NOW = Date.UTC(2026, 10, 21);
export const THEME_CODES = THEMES.map(({ code }) => code);
const DAY = 86_400_000;

const CLAIMED = 0.75;
const OFFICES = 0.47;
/** Making a text into numbers is not what is measured where these are used: profiles share so many texts. */
const TEXTS = 400;
/** As many as a description of three or four sentences speaks of. */
const CONCEPTS_IN_A_TEXT = 12;

export type Random = () => number;

/** A linear congruential generator: numbers from 0 to below 1. */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

export function pick<Item>(from: readonly Item[], random: Random): Item {
  return from[Math.floor(random() * from.length)] as Item;
}

export function inventedProfiles(count: number, random: Random): MatchProfile[] {
  const texts = { PL: inventedTexts('pl', random), CZ: inventedTexts('cs', random) };
  return Array.from({ length: count }, (_, number) => inventedProfile(number, texts, random));
}

/** A word for each of some concepts, in the language of the country. */
function inventedTexts(language: 'pl' | 'cs', random: Random): TextVector[] {
  return Array.from({ length: TEXTS }, () => {
    const words = Array.from({ length: CONCEPTS_IN_A_TEXT }, () =>
      pick(pick(CONCEPTS, random).words[language], random),
    );
    return toTextVector(words.join(', '), language);
  });
}

function inventedProfile(
  number: number,
  texts: Readonly<Record<Country, readonly TextVector[]>>,
  random: Random,
): MatchProfile {
  const country = number % 2 === 0 ? 'PL' : 'CZ';
  const isPolish = country === 'PL';
  const isOffice = random() < OFFICES;
  return {
    id: `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`,
    country,
    kind: isOffice ? (isPolish ? 'GMINA' : 'OBEC') : 'NGO',
    location: {
      latitude: (isPolish ? 49.5 : 48.6) + random() * (isPolish ? 5 : 2.3),
      longitude: (isPolish ? 14.5 : 12.2) + random() * (isPolish ? 9 : 6.5),
    },
    population: isOffice ? Math.round(200 * Math.exp(random() * 7)) : null,
    isMilitaryArea: false,
    programmes: random() < 0.2 ? ['INTERREG_CZ_PL'] : [],
    hasBroker: false,
    partnerWantedBy: null,
    availableFrom: null,
    introductionCap: 3,
    partnerIds: [],
    ...(random() < CLAIMED ? inventedAnswers(texts[country], random) : UNCLAIMED),
  };
}

type Answers = Omit<
  MatchProfile,
  | ('id' | 'country' | 'kind' | 'location' | 'population' | 'isMilitaryArea' | 'programmes' | 'hasBroker')
  | ('partnerWantedBy' | 'availableFrom' | 'introductionCap' | 'partnerIds')
>;

const UNCLAIMED: Answers = {
  status: 'STUB',
  interests: [],
  interestsAreStated: false,
  text: null,
  isDescribed: false,
  forms: [],
  languages: [],
  canPrefinance: null,
  ownContributionPercent: null,
  hoursPerMonth: null,
  isVerified: false,
  confirmedAt: null,
  answeredRequests: null,
};

function inventedAnswers(texts: readonly TextVector[], random: Random): Answers {
  const level = () => Math.floor(random() * 4) as InterestLevel;
  const some = <Item>(list: readonly Item[], most: number): Item[] => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(list, random))),
  ];
  return {
    status: 'ACTIVE',
    interests: some(THEME_CODES, 8)
      .map((theme) => ({ theme, offers: level(), seeks: level() }))
      .filter(({ offers, seeks }) => offers + seeks > 0),
    interestsAreStated: true,
    text: pick(texts, random),
    isDescribed: true,
    forms: some(COOPERATION_FORMS, 4),
    languages: some(['pl', 'cs', 'en', 'de'], 2),
    canPrefinance: random() < 0.5,
    ownContributionPercent: Math.floor(random() * 30),
    hoursPerMonth: 1 + Math.floor(random() * 20),
    isVerified: true,
    confirmedAt: NOW - Math.floor(random() * 600) * DAY,
    answeredRequests: random() < 0.5 ? null : random(),
  };
}
