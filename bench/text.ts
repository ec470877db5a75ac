import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fold } from '@mosty/thesaurus/fold';
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
  const result = measure(rows, pairs);
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
    bm25: bothWays(bm25(rows)),
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

function isLanguage(lang: string): lang is TextLanguage {
  return lang === 'pl' || lang === 'cs' || lang === 'en';
}

/** BM25 (k1 = 1.2, b = 0.75) over folded words. Statistics of each language come from its own texts. */
function bm25(rows: readonly Row[]): Scorer {
  const documents = rows.map(({ text }) => counts(words(text)));
  const lengths = documents.map((document) => sum(document.values()));
  const statistics = byLanguage(rows, documents);
  const averages = new Map(
    [...new Set(rows.map(({ lang }) => lang))].map((lang) => [
      lang,
      mean(lengths.filter((_, index) => rows[index]?.lang === lang)),
    ]),
  );
  return (query, document) => {
    const lang = at(rows, document).lang;
    const { size, frequency } = statistics(lang);
    const long = at(lengths, document) / (averages.get(lang) ?? 1);
    let score = 0;
    for (const word of at(documents, query).keys()) {
      const count = at(documents, document).get(word) ?? 0;
      if (count === 0) continue;
      const found = frequency.get(word) ?? 0;
      const idf = Math.log(1 + (size - found + 0.5) / (found + 0.5));
      score += (idf * count * 2.2) / (count + 1.2 * (0.25 + 0.75 * long));
    }
    return score;
  };
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

function byLanguage(rows: readonly Row[], documents: readonly ReadonlyMap<string, number>[]) {
  const all = new Map<string, { size: number; frequency: Map<string, number> }>();
  rows.forEach(({ lang }, index) => {
    const entry = all.get(lang) ?? { size: 0, frequency: new Map<string, number>() };
    entry.size += 1;
    for (const term of at(documents, index).keys()) entry.frequency.set(term, (entry.frequency.get(term) ?? 0) + 1);
    all.set(lang, entry);
  });
  return (lang: string) => all.get(lang) ?? { size: 0, frequency: new Map<string, number>() };
}

function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function fourGrams(word: string): string[] {
  const marked = `^${word}$`;
  if (marked.length <= 4) return [marked];
  return Array.from({ length: marked.length - 3 }, (_, start) => marked.slice(start, start + 4));
}

function counts(terms: readonly string[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const term of terms) result.set(term, (result.get(term) ?? 0) + 1);
  return result;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${String(index)}`);
  return item;
}

/** RFC 4180 with a header: quoted fields may hold commas, quotes and line breaks. */
export function parseCsv(csv: string): Record<string, string>[] {
  const lines: string[][] = [[]];
  let field = '';
  let quoted = false;
  const text = csv.replace(/^\uFEFF/, '');
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (quoted) {
      if (char !== '"') field += char;
      else if (text.charAt(index + 1) === '"') {
        field += '"';
        index += 1;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',' || char === '\n') {
      lines.at(-1)?.push(field.replace(/\r$/, ''));
      field = '';
      if (char === '\n') lines.push([]);
    } else field += char;
  }
  lines.at(-1)?.push(field.replace(/\r$/, ''));
  const [header = [], ...rest] = lines.filter((line) => line.some((value) => value !== ''));
  return rest.map((line) => Object.fromEntries(header.map((name, index) => [name.trim(), line[index] ?? ''])));
}

function print(result: TextBench): void {
  const figure = (value: number) => value.toFixed(3).padStart(8);
  const lines = ['                      MRR     R@1     R@5    R@10'];
  for (const method of ['engine', 'bm25', 'grams'] as const) {
    for (const way of ['pl_cs', 'cs_pl'] as const) {
      const { mrr, r1, r5, r10 } = result[method][way];
      lines.push(`${method.padEnd(8)} ${way.replace('_', ' → ')} ${[mrr, r1, r5, r10].map(figure).join('')}`);
    }
  }
  lines.push(`${result.micros_per_text.toFixed(0)} µs per text, ${result.nanos_per_pair.toFixed(0)} ns per pair`);
  process.stdout.write(`${lines.join('\n')}\n`);
}
