/**
 * `npm run bench -- match --orgs N --json OUT`: how fast the match index is on N invented organisations (invented.ts).
 *
 * In the same run: the same scores by plain objects and loops; the score of themes, place and size alone by an SQL query; and
 * one linear pass over the bytes that the index keeps of one country.
 */
import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Candidate, compareCandidates } from '@mosty/matching/best-candidates';
import { exclusionOf } from '@mosty/matching/exclusions';
import { MatchIndex } from '@mosty/matching/match-index';
import { type MatchProfile } from '@mosty/matching/profile';
import { scorePair } from '@mosty/matching/score';
import { inventedProfiles, NOW, pick, randomOf, THEME_CODES } from './invented.ts';
import { sqlTimes } from './match-sql.ts';

const TOP = 20;
const QUERIES = 200;
const PLAIN_QUERIES = 3;
const SQL_QUERIES = 5;
const UPDATES = 2000;

export interface MatchFigures {
  readonly orgs: number;
  readonly build_ms: number;
  readonly bytes_per_org: number;
  readonly update_us: number;
  readonly top20_ms: { readonly p50: number; readonly p95: number };
  readonly plain_ms: { readonly p50: number };
  readonly sql_ms: { readonly p50: number };
  readonly pass_ms: number;
}

export async function run(args: readonly string[]): Promise<MatchFigures> {
  const { values } = parseArgs({
    args: [...args],
    options: { orgs: { type: 'string', default: '18735' }, json: { type: 'string' } },
  });
  const figures = await measure(Number(values.orgs));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(`${table(figures)}\n`);
  return figures;
}

async function measure(orgs: number): Promise<MatchFigures> {
  if (!Number.isInteger(orgs) || orgs < 100) throw new Error('--orgs must be a whole number of at least 100.');
  const random = randomOf(20261121);
  const profiles = inventedProfiles(orgs, random);
  const claimed = profiles.filter(({ status }) => status === 'ACTIVE');

  // The figure is that of a program that has run for a while: the compiler has seen these functions.
  const warm = MatchIndex.build(THEME_CODES, profiles.slice(0, 2000));
  for (const { id } of profiles.slice(0, 200)) warm.topK(id, { limit: TOP, now: NOW });

  const heapBefore = await heapBytes();
  const [index, build_ms] = timed(() => MatchIndex.build(THEME_CODES, profiles));
  // Some of what it keeps is made for the first question.
  index.topK((claimed[0] as MatchProfile).id, { limit: TOP, now: NOW });
  const bytes = (await heapBytes()) - heapBefore;

  const queries = Array.from({ length: QUERIES }, () => pick(claimed, random));
  const times = queries.map(({ id }) => timed(() => index.topK(id, { limit: TOP, now: NOW }))[1]);
  const plainTimes = queries.slice(0, PLAIN_QUERIES).map((ours) => {
    const [plain, ms] = timed(() => plainTop(ours, profiles, index));
    expectSame(plain, index.topK(ours.id, { limit: TOP, now: NOW }).candidates);
    return ms;
  });
  // Somebody else's description, as a new vector: of one that is known the index has the numbers already.
  const changed = Array.from({ length: UPDATES }, () => {
    const { text } = pick(claimed, random);
    return { ...pick(profiles, random), text: text && { ...text } };
  });
  const [, updates_ms] = timed(() => changed.forEach((profile) => index.put(profile)));

  const pass_ms = rounded(linearPass(index.byteLength / 2));

  return {
    orgs,
    build_ms: rounded(build_ms),
    bytes_per_org: Math.round(bytes / orgs),
    update_us: rounded((updates_ms * 1000) / UPDATES),
    top20_ms: { p50: rounded(quantile(times, 0.5)), p95: rounded(quantile(times, 0.95)) },
    plain_ms: { p50: rounded(quantile(plainTimes, 0.5)) },
    sql_ms: {
      p50: rounded(
        quantile(
          await sqlTimes(
            profiles,
            queries.slice(0, SQL_QUERIES).map(({ id }) => id),
            TOP,
          ),
          0.5,
        ),
      ),
    },
    pass_ms,
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

function timed<Outcome>(work: () => Outcome): [Outcome, number] {
  const start = performance.now();
  const outcome = work();
  return [outcome, performance.now() - start];
}

/**
 * What is left after collections: Node has one to offer, but hides it. Arrays of numbers are given back by another thread, a
 * while later.
 */
async function heapBytes(): Promise<number> {
  setFlagsFromString('--expose-gc');
  for (let round = 0; round < 4; round += 1) {
    (runInNewContext('gc') as () => void)();
    await wait(100);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
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
    `themes, place, size by SQL  p50 ${figures.sql_ms.p50} ms`,
    `one linear pass      ${figures.pass_ms} ms`,
  ].join('\n');
}
