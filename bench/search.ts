/**
 * `npm run bench -- search [--engine meili|embedded] [--docs F.csv] [--judged Q.csv] [--size N] [--misses OUT] --json OUT`: whether
 * what people type finds what they mean, and how long they wait. The compiled API answers over HTTP, from a new PostgreSQL,
 * migrated and filled; beside it, in the same run, the same engine on nothing but the texts. Files: bench/sets/README.md.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readOrganisations } from '@mosty/scripts/measuring/organisation-rows';
import { PLACES } from '@mosty/scripts/measuring/ranking';
import {
  allGrades,
  type JudgedQuery,
  readSearchJudgements,
  searchQuality,
  type SearchQuality,
} from '@mosty/scripts/measuring/search-judgements';
import { uuidOf } from './search-database.ts';
import { broadQueries, generatedOrganisations, type SeatedOrganisation, usualQueries } from './search-documents.ts';
import { type EngineFlag, withMosty } from './search-mosty.ts';
import { type Find } from './search-plain.ts';

const SETS = join(import.meta.dirname, 'sets');
const PAGE = 20;

type Figures = SearchQuality & {
  /** Judged queries and usual ones in turn: the whole request of a page of 20 with its facets. The baseline has only to find. */
  readonly p50_ms: number;
  readonly p95_ms: number;
  /** Words that are in every third document. */
  readonly broad_p50_ms: number;
  readonly broad_p95_ms: number;
};

export interface SearchBench extends Figures {
  readonly engine: EngineFlag;
  readonly docs: number;
  readonly baseline: Figures;
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      engine: { type: 'string', default: 'embedded' },
      docs: { type: 'string', default: join(SETS, 'search_docs.csv') },
      judged: { type: 'string', default: join(SETS, 'search_judged.csv') },
      size: { type: 'string' },
      misses: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const { engine } = values;
  const size = Number(values.size ?? 0);
  if ((engine !== 'embedded' && engine !== 'meili') || !Number.isInteger(size) || size < 0 || size > 1_000_000) {
    throw new Error(
      'usage: npm run bench -- search [--engine meili|embedded] [--docs F.csv] [--judged Q.csv] [--size N] [--misses OUT] [--json OUT]',
    );
  }
  const documents = readOrganisations(await readFile(values.docs, 'utf8'), values.docs);
  const ids = new Set(documents.map(({ id }) => id));
  const queries = readSearchJudgements(await readFile(values.judged, 'utf8'), values.judged, ids);
  const typed = queries.map(({ query }) => query);
  const generated = generatedOrganisations(Math.max(0, size - documents.length), typed);
  const organisations = [...documents, ...generated];
  const { figures, answers } = await withMosty(engine, organisations, (mosty, plain) =>
    measure(engine, queries, organisations, { mosty, plain }),
  );
  process.stdout.write(`${table(figures)}\n`);
  if (values.misses !== undefined) await writeFile(values.misses, missesOf(queries, answers));
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}

async function measure(
  engine: EngineFlag,
  queries: readonly JudgedQuery[],
  organisations: readonly SeatedOrganisation[],
  find: { readonly mosty: Find; readonly plain: Find },
) {
  const uuids = new Map(organisations.map(({ id }, at) => [uuidOf(at), id]));
  const asked = questionsOf(queries, organisations);
  const { answers, times } = await answersOf(queries, asked, find.mosty, (id) => uuids.get(id) ?? id);
  const plain = await answersOf(queries, asked, find.plain, (id) => organisations[Number(id)]?.id ?? id);
  const figures: SearchBench = {
    engine,
    docs: organisations.length,
    ...searchQuality(queries, answers),
    ...times,
    baseline: { ...searchQuality(queries, plain.answers), ...plain.times },
  };
  return { figures, answers };
}

interface Questions {
  readonly warmUp: readonly string[];
  readonly usual: readonly string[];
  readonly broad: readonly string[];
}

/** Nothing is asked twice, or it would be measured how well answers are remembered. */
function questionsOf(queries: readonly JudgedQuery[], organisations: readonly SeatedOrganisation[]): Questions {
  const judged = queries.map(({ query }) => query);
  const usual = new Set(inTurn(judged, usualQueries(organisations, judged, 7)));
  const broad = broadQueries().filter((query) => !usual.has(query));
  const warmUp = usualQueries(organisations, judged, 8).filter((query) => !usual.has(query) && !broad.includes(query));
  return { warmUp, usual: [...usual], broad: [...new Set(broad)] };
}

function inTurn(some: readonly string[], others: readonly string[]): string[] {
  const longest = Math.max(some.length, others.length);
  return Array.from({ length: longest }, (_, at) => [...some.slice(at, at + 1), ...others.slice(at, at + 1)]).flat();
}

async function answersOf(
  queries: readonly JudgedQuery[],
  { warmUp, usual, broad }: Questions,
  find: Find,
  idOf: (id: string) => string,
) {
  await timed(warmUp, find);
  const ofUsual = await timed(usual, find);
  const ofBroad = await timed(broad, find);
  const [p50_ms, p95_ms] = ofUsual.quantiles;
  const [broad_p50_ms, broad_p95_ms] = ofBroad.quantiles;
  const answers = new Map(
    queries.map(({ id, query }) => [id, (ofUsual.found.get(query) ?? []).slice(0, PLACES).map(idOf)]),
  );
  return { answers, times: { p50_ms, p95_ms, broad_p50_ms, broad_p95_ms } };
}

/** Wall time, one request after the other. */
async function timed(queries: readonly string[], find: Find) {
  const times: number[] = [];
  const found = new Map<string, readonly string[]>();
  for (const query of queries) {
    const began = performance.now();
    found.set(query, await find(query, PAGE));
    times.push(performance.now() - began);
  }
  const sorted = times.sort((a, b) => a - b);
  const quantile = (part: number) => Math.round((sorted[Math.floor(part * sorted.length)] ?? 0) * 100) / 100;
  return { found, quantiles: [quantile(0.5), quantile(0.95)] as const };
}

/** A line for each query that misses something: what is missing, and what came instead. */
function missesOf(queries: readonly JudgedQuery[], answers: ReadonlyMap<string, readonly string[]>): string {
  const lines = queries.flatMap((judged) => {
    const found = answers.get(judged.id) ?? [];
    const missing = [...allGrades(judged)].filter(([id, grade]) => grade >= 1 && !found.includes(id));
    const isName = judged.grades.has('name');
    const best = Math.max(...allGrades(judged).values());
    const isFirstWrong = isName && allGrades(judged).get(found[0] ?? '') !== best;
    if (missing.length === 0 && !isFirstWrong) return [];
    const { id, query, lang } = judged;
    return [JSON.stringify({ id, query, lang, missing: missing.map(([document]) => document), found })];
  });
  return `${lines.join('\n')}\n`;
}

function table(figures: SearchBench): string {
  const keys = [
    'ndcg10',
    'recall10',
    'same_recall10',
    'cross_recall10',
    'name_recall1',
    'p50_ms',
    'p95_ms',
    'broad_p50_ms',
    'broad_p95_ms',
  ] as const;
  const row = (name: string, cells: readonly string[]) =>
    name.padEnd(16) + cells.map((cell) => cell.padStart(10)).join('');
  const line = (key: (typeof keys)[number]) =>
    row(
      key,
      [figures, figures.baseline].map((side) => side[key].toFixed(key.endsWith('ms') ? 1 : 3)),
    );
  return [`${figures.engine}, ${figures.docs} documents`, row('', ['Mosty', 'texts only']), ...keys.map(line)].join(
    '\n',
  );
}
