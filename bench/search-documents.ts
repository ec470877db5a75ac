/**
 * Organisations that fill a collection up, the same in every run. Half in each country; a tenth are municipalities, in whose towns
 * the others have their seats. Texts are of usual length; how often a word occurs falls with its rank (Zipf). Their words:
 *
 * - small and commonplace words of both languages, also where a judged query contains one: they are in every real text;
 * - made-up words with the endings of the language, so that there are as many rare words as in real texts;
 * - words of the thesaurus, except those that a judged query means, has the stem of, or sounds like. So no generated document is
 *   about a judged subject, and none needs a judge; it may have ticked the theme that the subject belongs to.
 */
import { COOPERATION_FORMS, type Country, LANGUAGE_OF, type ThemeInterest } from '@mosty/domain/vocabulary';
import { type OrganisationRow } from '@mosty/scripts/measuring/organisation-rows';
import { toCommonRoot } from '@mosty/thesaurus/common-spelling';
import { CONCEPTS } from '@mosty/thesaurus/concepts';
import { fold } from '@mosty/thesaurus/fold';
import { readText } from '@mosty/thesaurus/reading';
import { stem } from '@mosty/thesaurus/stem';
import { THEMES } from '@mosty/thesaurus/themes';
import { pick, type Random, randomOf, THEME_CODES } from './invented.ts';

/** `seat`: the municipality where it sits; without one it has a place of its own. */
export interface SeatedOrganisation extends OrganisationRow {
  readonly seat?: string;
}

const MUNICIPALITIES = 0.1;
/** Codes of the registers are longer than this lasts. */
const MOST_MUNICIPALITIES = 8000;
const MADE_UP_WORDS = 30_000;
const DESCRIBED = 0.85;

const SMALL = {
  PL: 'i w na z do się dla oraz nie o po od za jest są nas nasz przez także przy jak które który ich tym co ale już też pod nad',
  CZ: 'a v na s do se pro i ne o po od za je jsou nás náš přes také při jak které který jejich tím co ale už též pod nad',
};
const COMMONPLACE = {
  PL: `gmina mieszkańcy projekt współpraca partner działania wspólny rok szukamy chcemy oferujemy doświadczenie miasto wieś powiat
    organizacja stowarzyszenie spotkanie wymiana pomoc rozwój lokalny prowadzimy granica sąsiedzi program zajęcia ludzie praca nowy
    region duży mały wsparcie osoby rodzina miejsce teren warsztaty wydarzenie członkowie grupa środki plan dom dzieci szkoła klub`,
  CZ: `obec obyvatelé projekt spolupráce partner činnost společný rok hledáme chceme nabízíme zkušenosti město ves okres
    organizace spolek setkání výměna pomoc rozvoj místní vedeme hranice sousedé program kroužek lidé práce nový
    region velký malý podpora osoby rodina místo území dílny akce členové skupina prostředky plán dům děti škola klub`,
};
const SYLLABLES = {
  PL: 'bra chle dro dzie gła grzy ja kę ki kla ko krze la li lub ła ło ma mie mo na nie no pa pla po pra ra ro rze sie ska sło sta sza świ ta tru ty wa wie wy za zie żu'.split(
    ' ',
  ),
  CZ: 'bra hle dro dě hla hři ja kou ki kla ko kře la li lub lo lá ma mě mo na ně no pa pla po pra ra ro ře sí ska slo sta ša svě ta tru ty va vě vy za zí žu'.split(
    ' ',
  ),
};
const ENDINGS = {
  PL: ['ny', 'nia', 'wać', 'nego', 'nych', 'stwo', 'nik', 'ów', 'ami', 'ości'],
  CZ: ['ný', 'na', 'vat', 'ného', 'ných', 'stvo', 'ník', 'ů', 'ami', 'osti'],
};
const TOWN_ENDINGS = { PL: ['ice', 'ów', 'owo', 'nik', 'sko', 'anka'], CZ: ['ice', 'ov', 'ín', 'ník', 'sko', 'any'] };
const ASSOCIATIONS = {
  PL: ['Stowarzyszenie', 'Fundacja', 'Towarzystwo', 'Klub', 'Koło', 'Ośrodek'],
  CZ: ['Spolek', 'Nadační fond', 'Společnost', 'Klub', 'Sdružení', 'Středisko'],
};

export function generatedOrganisations(count: number, queries: readonly string[]): SeatedOrganisation[] {
  const random = randomOf(20261121);
  const isJudged = judgedWords(queries);
  const words = { PL: wordsOf('PL', isJudged, random), CZ: wordsOf('CZ', isJudged, random) };
  const towns = { PL: [] as SeatedOrganisation[], CZ: [] as SeatedOrganisation[] };
  const municipalities = Math.min(MOST_MUNICIPALITIES, Math.ceil(count * MUNICIPALITIES));
  return Array.from({ length: count }, (_, number) => {
    const country = number % 2 === 0 ? 'PL' : 'CZ';
    const base = { id: `generated-${number}`, country, ...answers(words[country], country, random) } as const;
    if (number >= municipalities) {
      const seat = pick(towns[country], random);
      const own = `${pick(ASSOCIATIONS[country], random)} ${capital(words[country].madeUp(random))} ${seat.name}`;
      return { ...base, kind: 'NGO', name: own, ...placeOf(seat), population: null, seat: seat.id };
    }
    const isPolish = country === 'PL';
    const town: SeatedOrganisation = {
      ...base,
      kind: isPolish ? 'GMINA' : 'OBEC',
      name: townName(country, isJudged, random),
      latitude: (isPolish ? 49.8 : 48.8) + random() * (isPolish ? 4 : 1.8),
      longitude: (isPolish ? 15 : 12.8) + random() * (isPolish ? 8 : 5),
      population: Math.round(200 * Math.exp(random() ** 2 * 6)),
    };
    towns[country].push(town);
    return town;
  });
}

/** Queries of the same kind as the judged ones, but for subjects that generated documents have: those cost what real ones cost. */
export function usualQueries(
  organisations: readonly SeatedOrganisation[],
  judged: readonly string[],
  seed: number,
): string[] {
  const random = randomOf(seed);
  const isJudged = judgedWords(judged);
  const subjects = CONCEPTS.flatMap(({ words }) => [...words.pl.slice(0, 1), ...words.cs.slice(0, 1)]);
  const known = subjects.filter((word) => !isJudged(word));
  const towns = organisations.filter(({ seat, id }) => seat === undefined && id.startsWith('generated-'));
  const some = Array.from({ length: Math.min(60, towns.length) }, () => pick(towns, random).name);
  return [
    ...Array.from({ length: Math.min(160, known.length) }, () => pick(known, random)),
    ...THEMES.flatMap(({ pl, cs }) => [pl, cs]),
    ...some,
    ...some.map((name) => name.slice(0, 3)),
  ];
}

/** The worst that somebody can type: words that are in every third document, alone and in pairs. */
export function broadQueries(): string[] {
  const random = randomOf(7);
  const common = Object.values(COMMONPLACE).flatMap((list) => list.split(/\s+/).slice(0, 30));
  return [...common, ...common.map((word) => `${word} ${pick(common, random)}`)];
}

interface Words {
  text(random: Random): string;
  madeUp(random: Random): string;
}

function wordsOf(country: Country, isJudged: (word: string) => boolean, random: Random): Words {
  const language = LANGUAGE_OF[country];
  const small = SMALL[country].split(' ');
  const commonplace = COMMONPLACE[country].split(/\s+/);
  const known = CONCEPTS.flatMap(({ words }) => words[language]).filter((word) => !isJudged(word));
  const rare = Array.from({ length: MADE_UP_WORDS }, () => syllables(country, random) + pick(ENDINGS[country], random));
  const madeUp = rare.filter((word) => !isJudged(word));
  const word = (): string => {
    const lot = random();
    if (lot < 0.35) return byRank(small, random);
    if (lot < 0.6) return byRank(commonplace, random);
    return lot < 0.85 ? byRank(madeUp, random) : pick(known, random);
  };
  const sentence = () => capital(`${Array.from({ length: 7 + Math.floor(random() * 9) }, word).join(' ')}.`);
  return {
    text: () => Array.from({ length: 2 + Math.floor(random() * 3) }, sentence).join(' '),
    madeUp: () => pick(madeUp, random),
  };
}

/** The word of rank n is about 1/n as frequent as the first. */
function byRank(list: readonly string[], random: Random): string {
  return list[Math.floor(Math.exp(random() * Math.log(list.length + 1))) - 1] as string;
}

function syllables(country: Country, random: Random): string {
  return Array.from({ length: 1 + Math.ceil(random() * 2) }, () => pick(SYLLABLES[country], random)).join('');
}

function townName(country: Country, isJudged: (word: string) => boolean, random: Random): string {
  for (;;) {
    const name = syllables(country, random) + pick(TOWN_ENDINGS[country], random);
    if (!isJudged(name)) return capital(name);
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const placeOf = ({ latitude, longitude }: OrganisationRow) => ({ latitude, longitude });

function answers(words: Words, country: Country, random: Random) {
  const interests = new Map<string, ThemeInterest>();
  for (let left = Math.floor(random() * 5); left > 0; left--) {
    const isOffer = random() < 0.5;
    const theme = pick(THEME_CODES, random);
    interests.set(theme, { theme, offers: isOffer ? 2 : 0, seeks: isOffer ? 0 : 3 });
  }
  const forms = COOPERATION_FORMS.filter(() => random() < 0.2);
  const description = random() < DESCRIBED ? words.text(random) : '';
  return { lang: LANGUAGE_OF[country], description, interests: [...interests.values()], forms };
}

/** Whether a word or phrase of the thesaurus says what one of the queries asks for, or begins with a word of one. */
function judgedWords(queries: readonly string[]): (word: string) => boolean {
  const asked = new Set(queries.flatMap((query) => keysOf(query)));
  const beginnings = new Set(queries.flatMap((query) => fold(query).split(/\s+/)).filter((word) => word.length > 2));
  return (word) => {
    const folded = fold(word);
    for (let length = 3; length <= folded.length; length++) if (beginnings.has(folded.slice(0, length))) return true;
    return keysOf(word).some((key) => asked.has(key));
  };
}

function keysOf(text: string): string[] {
  const { tokens, hits } = readText(text);
  return [
    ...hits.flatMap(({ target }) => (target.kind === 'word' ? [] : [`means ${target.id}`])),
    ...tokens
      .filter(({ word }) => word.length > 2)
      .flatMap(({ word, lower }) => [
        ...(['pl', 'cs', 'en'] as const).map((language) => `stem ${stem(word, language)}`),
        ...[true, false].map((isPolish) => `sound ${toCommonRoot(lower, isPolish)}`),
      ]),
  ];
}
