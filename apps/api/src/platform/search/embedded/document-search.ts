/** Answers a search from a table of documents. Pure; a few milliseconds, whatever the words. */
import { distanceKm } from '../geo.ts';
import { type GeoPoint, type SearchSort } from '../search-index.ts';
import { BestRows } from './best-rows.ts';
import { type DocumentTable, sortNameOf } from './document-table.ts';
import { FacetCounting, type FacetValueCount, FAILS_SEVERAL, PASSES, type WantedFacet } from './facet-counting.ts';
import { type Alternative } from './ranking.ts';

export interface DocumentSearch {
  /** Without them all documents are found. */
  readonly words: { readonly alternatives: readonly Alternative[]; readonly neededMass: number } | undefined;
  readonly sort: SearchSort;
  readonly isBackward: boolean;
  readonly limit: number;
  /** Hits that are left out at the beginning. */
  readonly offset: number;
  readonly cursor: { readonly key: number; readonly name: string; readonly id: string } | undefined;
  readonly near: GeoPoint | undefined;
  readonly withinKm: number | undefined;
  readonly wanted: readonly WantedFacet[];
  /** Ids that are left out. */
  readonly without: ReadonlySet<string>;
}

export interface FoundDocument {
  readonly id: string;
  readonly name: string;
  /** By which it is sorted: smaller is better. */
  readonly key: number;
  readonly score: number;
  readonly distanceKm: number | undefined;
}

export interface FoundDocuments {
  readonly total: number;
  /** In the order of the list, also of a page that was asked for backwards. */
  readonly hits: readonly FoundDocument[];
  /** How many documents have the value of a facet, among those that pass all filters or fail only that of one facet. */
  readonly counts: readonly FacetValueCount[];
}

/** Further than any place on earth, for documents without one. */
const NOWHERE = 1e9;

export function searchDocuments(table: DocumentTable, search: DocumentSearch): FoundDocuments {
  const { near, withinKm, wanted, without } = search;
  const scores = search.words && scoresOf(table, search.words.alternatives);
  const rows = scores?.rows ?? table.ids.keys();
  const facets = new FacetCounting(table, wanted);
  const distances = near === undefined ? undefined : new Map<number, number | undefined>();
  const order = orderOf(table, search, scores?.score, distances);
  const best = new BestRows(search.offset + search.limit, order.compare);
  let total = 0;
  for (const row of rows) {
    if (table.isAlive[row] !== 1) continue;
    if (scores && (scores.mass[row] as number) < (search.words?.neededMass ?? 0)) continue;
    if (without.size > 0 && without.has(table.ids[row] as string)) continue;
    const set = table.facetSetOf[row] as number;
    const failed = facets.failedOf(set);
    if (failed === FAILS_SEVERAL) continue;
    if (near !== undefined) {
      const distance = distanceTo(table, row, near);
      if (withinKm !== undefined && !(distance !== undefined && distance <= withinKm)) continue;
      distances?.set(row, distance);
    }
    facets.count(set);
    if (failed !== PASSES) continue;
    total += 1;
    if (order.isBeyondCursor(row)) best.offer(row);
  }
  const page = best.result().slice(search.offset);
  const hits = page.map((row): FoundDocument => ({
    id: table.ids[row] as string,
    name: table.names[row] as string,
    key: order.keyOf(row),
    score: scores?.score[row] ?? 0,
    distanceKm: distances?.get(row),
  }));
  return { total, hits: search.isBackward ? hits.reverse() : hits, counts: facets.result() };
}

interface Scores {
  readonly rows: Iterable<number>;
  readonly score: Int32Array;
  readonly mass: Int32Array;
}

/** Each word counts once, with its best answer; what answers no word, once too. */
function scoresOf(table: DocumentTable, alternatives: readonly Alternative[]): Scores {
  const score = new Int32Array(table.rows);
  const mass = new Int32Array(table.rows);
  const answered = new Int32Array(table.rows);
  const touched: number[] = [];
  const words = new Map<number, Alternative[]>();
  for (const alternative of alternatives) {
    words.set(alternative.word, [...(words.get(alternative.word) ?? []), alternative]);
  }
  let turn = 0;
  for (const answers of words.values()) {
    turn += 1;
    for (const answer of answers.sort((a, b) => b.score - a.score)) {
      for (const term of answer.terms) {
        for (const rows of table.postings.rowsOf(term)) {
          for (const row of rows) {
            const before = answered[row] as number;
            if (before === turn) continue;
            if (before === 0) touched.push(row);
            answered[row] = turn;
            score[row] = (score[row] as number) + answer.score;
            mass[row] = (mass[row] as number) + answer.mass;
          }
        }
      }
    }
  }
  return { rows: touched, score, mass };
}

function distanceTo(table: DocumentTable, row: number, near: GeoPoint): number | undefined {
  const latitude = table.latitudes[row] as number;
  return Number.isNaN(latitude)
    ? undefined
    : distanceKm(near, { latitude, longitude: table.longitudes[row] as number });
}

interface Order {
  keyOf(row: number): number;
  compare(this: void, row: number, other: number): number;
  isBeyondCursor(row: number): boolean;
}

function orderOf(
  table: DocumentTable,
  { sort, isBackward, cursor }: DocumentSearch,
  score: Int32Array | undefined,
  distances: ReadonlyMap<number, number | undefined> | undefined,
): Order {
  const keys = {
    // Among documents that answer equally well, the larger town is usually meant.
    RELEVANCE: (row: number) => -((score?.[row] ?? 0) + (table.prominences[row] as number)),
    NAME: () => 0,
    DISTANCE: (row: number) => distances?.get(row) ?? NOWHERE,
    POPULATION: (row: number) => -(table.populations[row] as number),
  };
  const keyOf = keys[sort];
  const direction = isBackward ? -1 : 1;
  const forwards = (row: number, key: number, sortName: string, id: string) =>
    keyOf(row) - key || inOrder(table.sortNames[row] as string, sortName) || inOrder(table.ids[row] as string, id);
  const cursorName = cursor && sortNameOf(cursor.name);
  return {
    keyOf: (row) => keyOf(row) + 0,
    compare: (row, other) =>
      direction * forwards(row, keyOf(other), table.sortNames[other] as string, table.ids[other] as string),
    isBeyondCursor: (row) =>
      cursor === undefined || direction * forwards(row, cursor.key, cursorName as string, cursor.id) > 0,
  };
}

function inOrder(text: string, other: string): number {
  return text < other ? -1 : text > other ? 1 : 0;
}
