/**
 * `npm run bench -- match --orgs N --json OUT`: how fast the match index is on N invented organisations, half in each
 * country, of which a tenth has a full profile and the rest are unclaimed.
 *
 * In the same run: the same scores by plain objects and loops, and one linear pass over the bytes of the columns of one
 * country, which no exact query can beat.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { COOPERATION_FORMS, type Country, type InterestLevel } from '@mosty/domain/vocabulary';
import { type Candidate, compareCandidates } from '@mosty/matching/best-candidates';
import { exclusionOf } from '@mosty/matching/exclusions';
import { MatchIndex } from '@mosty/matching/match-index';
import { type MatchProfile } from '@mosty/matching/profile';
import { scorePair } from '@mosty/matching/score';
import { CONCEPTS } from '@mosty/thesaurus/concepts';
import { THEMES } from '@mosty/thesaurus/themes';
import { type TextVector, toTextVector } from '@mosty/thesaurus/vector';

const NOW = Date.UTC(2026, 10, 21);
const DAY = 86_400_000;
const TOP = 20;
const QUERIES = 200;
const PLAIN_QUERIES = 3;
const UPDATES = 2000;
const THEME_CODES = THEMES.map(({ code }) => code);
/** Making a text into numbers is not what is measured here: profiles share so many texts. */
const TEXTS = 400;
const CONCEPTS_IN_A_TEXT = 25;

export interface MatchFigures {
  readonly orgs: number;
  readonly build_ms: number;
  readonly bytes_per_org: number;
  readonly update_us: number;
  readonly top20_ms: { readonly p50: number; readonly p95: number };
  readonly plain_ms: { readonly p50: number };
  readonly pass_ms: number;
}

export function run(args: readonly string[]): MatchFigures {
  const { values } = parseArgs({
    args: [...args],
    options: { orgs: { type: 'string', default: '18735' }, json: { type: 'string' } },
  });
  const figures = measure(Number(values.orgs));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(`${table(figures)}\n`);
  return figures;
}

function measure(orgs: number): MatchFigures {
  if (!Number.isInteger(orgs) || orgs < 100) throw new Error('--orgs must be a whole number of at least 100.');
  const random = randomOf(20261121);
  const texts = { PL: inventedTexts('pl', random), CZ: inventedTexts('cs', random) };
  const profiles = Array.from({ length: orgs }, (_, number) => inventedProfile(number, texts, random));
  const claimed = profiles.filter(({ status }) => status === 'ACTIVE');
  const pick = <Item>(from: readonly Item[]): Item => from[Math.floor(random() * from.length)] as Item;

  // The figure is that of a program that has run for a while: the compiler has seen these functions.
  const warm = MatchIndex.build(THEME_CODES, profiles.slice(0, 2000));
  for (const { id } of profiles.slice(0, 200)) warm.topK(id, { limit: TOP, now: NOW });

  const heapBefore = heapBytes();
  const [index, build_ms] = timed(() => MatchIndex.build(THEME_CODES, profiles));
  const bytes = heapBytes() - heapBefore;

  const queries = Array.from({ length: QUERIES }, () => pick(claimed));
  const times = queries.map(({ id }) => timed(() => index.topK(id, { limit: TOP, now: NOW }))[1]);
  const plainTimes = queries.slice(0, PLAIN_QUERIES).map((ours) => {
    const [plain, ms] = timed(() => plainTop(ours, profiles, index));
    expectSame(plain, index.topK(ours.id, { limit: TOP, now: NOW }).candidates);
    return ms;
  });
  const changed = Array.from({ length: UPDATES }, () => pick(profiles));
  const [, updates_ms] = timed(() => changed.forEach((profile) => index.put(profile)));

  return {
    orgs,
    build_ms: rounded(build_ms),
    bytes_per_org: Math.round(bytes / orgs),
    update_us: rounded((updates_ms * 1000) / UPDATES),
    top20_ms: { p50: rounded(quantile(times, 0.5)), p95: rounded(quantile(times, 0.95)) },
    plain_ms: { p50: rounded(quantile(plainTimes, 0.5)) },
    pass_ms: rounded(linearPass(index.byteLength / 2)),
  };
}

function plainTop(ours: MatchProfile, profiles: readonly MatchProfile[], index: MatchIndex): Candidate[] {
  const context = index.context(NOW);
  return profiles
    .filter((theirs) => exclusionOf(ours, theirs, {}, NOW) === null)
    .map((theirs) => ({ id: theirs.id, score: scorePair(ours, theirs, context).score }))
    .sort(compareCandidates)
    .slice(0, TOP);
}

function expectSame(plain: readonly Candidate[], fast: readonly Candidate[]): void {
  if (JSON.stringify(plain) !== JSON.stringify(fast)) throw new Error('The index answers otherwise than plain loops.');
}

/** Reading as many bytes once, as numbers of eight bytes; the best of several, for the first ones warm the memory. */
function linearPass(bytes: number): number {
  const numbers = new Float64Array(Math.ceil(bytes / 8)).fill(1);
  const times = Array.from({ length: 20 }, () => {
    const [sum, ms] = timed(() => {
      let total = 0;
      for (let at = 0; at < numbers.length; at += 1) total += numbers[at] as number;
      return total;
    });
    if (sum !== numbers.length) throw new Error('A pass that reads nothing is no limit.');
    return ms;
  });
  return quantile(times, 0.5);
}

/** A sentence's worth of words for each of some concepts, in the language of the country. */
function inventedTexts(language: 'pl' | 'cs', random: () => number): TextVector[] {
  const pick = <Item>(from: readonly Item[]): Item => from[Math.floor(random() * from.length)] as Item;
  return Array.from({ length: TEXTS }, () => {
    const words = Array.from({ length: CONCEPTS_IN_A_TEXT }, () => pick(pick(CONCEPTS).words[language]));
    return toTextVector(words.join(', '), language);
  });
}

function inventedProfile(
  number: number,
  texts: Readonly<Record<Country, readonly TextVector[]>>,
  random: () => number,
): MatchProfile {
  const country = number % 2 === 0 ? 'PL' : 'CZ';
  const isClaimed = random() < 0.1;
  const isOffice = random() < 0.47;
  const some = <Item>(list: readonly Item[], most: number): Item[] =>
    [...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => Math.floor(random() * list.length)))].map(
      (position) => list[position] as Item,
    );
  const level = () => Math.floor(random() * 4) as InterestLevel;
  return {
    id: `organisation-${String(number).padStart(8, '0')}`,
    country,
    kind: isOffice ? (country === 'PL' ? 'GMINA' : 'OBEC') : 'NGO',
    status: isClaimed ? 'ACTIVE' : 'STUB',
    location: {
      latitude: (country === 'PL' ? 49.5 : 48.6) + random() * (country === 'PL' ? 5 : 2.3),
      longitude: (country === 'PL' ? 14.5 : 12.2) + random() * (country === 'PL' ? 9 : 6.5),
    },
    population: isOffice ? Math.round(200 * Math.exp(random() * 7)) : null,
    isMilitaryArea: false,
    interests: isClaimed
      ? some(THEME_CODES, 8)
          .map((theme) => ({ theme, offers: level(), seeks: level() }))
          .filter(({ offers, seeks }) => offers + seeks > 0)
      : [],
    text: isClaimed ? (texts[country][Math.floor(random() * TEXTS)] ?? null) : null,
    forms: isClaimed ? some(COOPERATION_FORMS, 4) : [],
    languages: isClaimed ? some(['pl', 'cs', 'en', 'de'], 2) : [],
    canPrefinance: isClaimed ? random() < 0.5 : null,
    ownContributionPercent: isClaimed ? Math.floor(random() * 30) : null,
    hoursPerMonth: isClaimed ? 1 + Math.floor(random() * 20) : null,
    introductionCap: 3,
    partnerIds: [],
    isVerified: isClaimed,
    confirmedAt: isClaimed ? NOW - Math.floor(random() * 600) * DAY : null,
  };
}

function timed<Outcome>(work: () => Outcome): [Outcome, number] {
  const start = performance.now();
  const outcome = work();
  return [outcome, performance.now() - start];
}

/** What is left after a collection: Node has one to offer, but hides it. */
function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The same numbers in every run (a linear congruential generator), so that runs can be compared. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] as number;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function table(figures: MatchFigures): string {
  return [
    `organisations        ${figures.orgs}`,
    `build                ${figures.build_ms} ms`,
    `memory               ${figures.bytes_per_org} bytes an organisation`,
    `one update           ${figures.update_us} µs`,
    `top ${TOP}               p50 ${figures.top20_ms.p50} ms, p95 ${figures.top20_ms.p95} ms`,
    `the same, plain      p50 ${figures.plain_ms.p50} ms`,
    `one linear pass      ${figures.pass_ms} ms`,
  ].join('\n');
}
