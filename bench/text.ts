import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs, promisify } from 'node:util';
import { at, bm25, byLanguage, counts, mean, sum, words } from '@mosty/scripts/measuring/bm25';
import { parseCsv } from '@mosty/scripts/measuring/csv';
import { type TextLanguage } from '@mosty/thesaurus/language';
import { compareVectors, toTextVector, type TextVector } from '@mosty/thesaurus/vector';

/**
 * How well a text finds its counterpart in the other language: for every text of the pairs, all texts of the other
 * language are ranked. The engine beside two usual ways of searching, on the same texts in the same run.
 */

interface Row {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
}

interface Quality {
  /** Mean reciprocal rank. Equal scores share their ranks: a method that scores everything 0 gains nothing by luck. */
  readonly mrr: number;
  /** Share of texts whose counterpart is among the first 1, 5, 10. */
  readonly r1: number;
  readonly r5: number;
  readonly r10: number;
}

interface BothWays {
  readonly pl_cs: Quality;
  readonly cs_pl: Quality;
}

export interface TextBench {
  readonly engine: BothWays;
  readonly bm25: BothWays;
  readonly grams: BothWays;
  readonly micros_per_text: number;
  readonly nanos_per_pair: number;
}

/** What is written to the file. */
export interface TextBenchFile extends TextBench {
  /** From the import to the first text in each language, in a process of its own. */
  readonly load_ms: number;
}

/** `score(query, document)`: rows by their position in `rows`. */
type Scorer = (query: number, document: number) => number;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { texts: { type: 'string' }, pairs: { type: 'string' }, json: { type: 'string' } },
  });
  if (values.texts === undefined || values.pairs === undefined) {
    throw new Error('usage: npm run bench -- text --texts F.csv --pairs G.csv [--json OUT]');
  }
  const rows = parseCsv(await readFile(values.texts, 'utf8')).map(({ id = '', lang = '', text = '' }): Row => ({
    id,
    lang,
    text,
  }));
  const pairs = parseCsv(await readFile(values.pairs, 'utf8')).map(({ id_a = '', id_b = '' }) => [id_a, id_b] as const);
  const result: TextBenchFile = { ...measure(rows, pairs), load_ms: await timedLoad() };
  print(result);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
}

export function measure(rows: readonly Row[], pairs: readonly (readonly [string, string])[]): TextBench {
  const position = new Map(rows.map(({ id }, at) => [id, at]));
  const counterpart = new Map<number, number[]>();
  for (const [one, other] of pairs) {
    const a = position.get(one);
    const b = position.get(other);
    if (a === undefined || b === undefined) throw new Error(`pair ${one}, ${other}: no such text`);
    counterpart.set(a, [...(counterpart.get(a) ?? []), b]);
    counterpart.set(b, [...(counterpart.get(b) ?? []), a]);
  }
  const bothWays = (score: Scorer): BothWays => ({
    pl_cs: quality(rows, counterpart, 'pl', 'cs', score),
    cs_pl: quality(rows, counterpart, 'cs', 'pl', score),
  });
  const { vectors, micros } = timedVectors(rows);
  const engine: Scorer = (query, document) => compareVectors(at(vectors, query), at(vectors, document)).score;
  return {
    engine: bothWays(engine),
    bm25: bothWays(bm25(rows).score),
    grams: bothWays(gramTfIdf(rows)),
    micros_per_text: micros,
    nanos_per_pair: timedPairs(vectors),
  };
}

function quality(
  rows: readonly Row[],
  counterpart: ReadonlyMap<number, readonly number[]>,
  from: string,
  to: string,
  score: Scorer,
): Quality {
  const documents = rows.flatMap(({ lang }, index) => (lang === to ? [index] : []));
  const ranks: number[] = [];
  rows.forEach(({ lang }, query) => {
    const targets = (counterpart.get(query) ?? []).filter((index) => rows[index]?.lang === to);
    if (lang !== from || targets.length === 0) return;
    const scores = new Map(documents.map((document) => [document, score(query, document)]));
    ranks.push(Math.min(...targets.map((target) => rankOf(target, scores))));
  });
  const share = (limit: number) => mean(ranks.map((rank) => (rank <= limit ? 1 : 0)));
  return { mrr: mean(ranks.map((rank) => 1 / rank)), r1: share(1), r5: share(5), r10: share(10) };
}

/** 1 + how many are better + half of those that are as good. */
function rankOf(target: number, scores: ReadonlyMap<number, number>): number {
  const own = scores.get(target) ?? 0;
  let better = 0;
  let equal = 0;
  for (const [document, score] of scores) {
    if (score > own) better += 1;
    else if (score === own && document !== target) equal += 1;
  }
  return 1 + better + equal / 2;
}

const ROUNDS = 5;

/** Milliseconds of the fastest of some rounds: what else runs on the machine only ever adds, and the first is the compiler's. */
function fastest(round: () => void): number {
  let best = Infinity;
  for (let count = 0; count < ROUNDS; count++) {
    const start = performance.now();
    round();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function timedVectors(rows: readonly Row[]): { vectors: TextVector[]; micros: number } {
  let vectors: TextVector[] = [];
  const millis = fastest(() => {
    vectors = rows.map(({ text, lang }) => toTextVector(text, isLanguage(lang) ? lang : undefined));
  });
  return { vectors, micros: (millis * 1000) / Math.max(1, rows.length) };
}

function timedPairs(vectors: readonly TextVector[]): number {
  const some = vectors.slice(0, 300);
  let total = 0;
  const millis = fastest(() => {
    for (const one of some) for (const other of some) total += compareVectors(one, other).score;
  });
  return Number.isFinite(total) ? (millis * 1e6) / Math.max(1, some.length ** 2) : Number.NaN;
}

/** What the runtime itself needs for its first TypeScript file is loaded before the clock starts. */
const LOAD = `
  await import('@mosty/thesaurus/language');
  const start = performance.now();
  const { toTextVector } = await import('@mosty/thesaurus/vector');
  toTextVector('Ochotnicza straż pożarna', 'pl');
  toTextVector('Sbor dobrovolných hasičů', 'cs');
  process.stdout.write(String(performance.now() - start));
`;

async function timedLoad(): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < ROUNDS; count++) {
    const args = ['--input-type=module', '--eval', LOAD];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname });
    times.push(Number(stdout));
  }
  return Math.min(...times);
}

function isLanguage(lang: string): lang is TextLanguage {
  return lang === 'pl' || lang === 'cs' || lang === 'en';
}

/** Cosine of tf-idf over 4-grams of folded words, with the word's boundaries marked. */
function gramTfIdf(rows: readonly Row[]): Scorer {
  const documents = rows.map(({ text }) => counts(words(text).flatMap(fourGrams)));
  const statistics = byLanguage(rows, documents);
  const vectors = documents.map((document, index) => {
    const { size, frequency } = statistics(at(rows, index).lang);
    const vector = new Map(
      [...document].map(([gram, count]) => [
        gram,
        (1 + Math.log(count)) * Math.log((1 + size) / (1 + (frequency.get(gram) ?? 0))),
      ]),
    );
    const norm = Math.sqrt(sum([...vector.values()].map((weight) => weight * weight))) || 1;
    for (const [gram, weight] of vector) vector.set(gram, weight / norm);
    return vector;
  });
  return (query, document) => {
    let score = 0;
    const other = at(vectors, document);
    for (const [gram, weight] of at(vectors, query)) score += weight * (other.get(gram) ?? 0);
    return score;
  };
}

function fourGrams(word: string): string[] {
  const marked = `^${word}$`;
  if (marked.length <= 4) return [marked];
  return Array.from({ length: marked.length - 3 }, (_, start) => marked.slice(start, start + 4));
}

function print(result: TextBenchFile): void {
  const figure = (value: number) => value.toFixed(3).padStart(8);
  const lines = ['                      MRR     R@1     R@5    R@10'];
  for (const method of ['engine', 'bm25', 'grams'] as const) {
    for (const way of ['pl_cs', 'cs_pl'] as const) {
      const { mrr, r1, r5, r10 } = result[method][way];
      lines.push(`${method.padEnd(8)} ${way.replace('_', ' → ')} ${[mrr, r1, r5, r10].map(figure).join('')}`);
    }
  }
  lines.push(
    `${result.micros_per_text.toFixed(0)} µs per text, ${result.nanos_per_pair.toFixed(0)} ns per pair, ${result.load_ms.toFixed(0)} ms to load`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}
