import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distanceKm } from '../geo.ts';
import { type DocumentSearch, type FoundDocuments, searchDocuments } from './document-search.ts';
import { DocumentTable, sortNameOf, type StoredDocument } from './document-table.ts';
import { type Alternative } from './ranking.ts';

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const TERMS = 12;
/** Values of facet 0 are 100 and 101, of facet 1 they are 200 to 202. */
const FACET_VALUES = [
  [100, 101],
  [200, 201, 202],
];

const aDocument: fc.Arbitrary<StoredDocument> = fc.record({
  id: fc.nat(30).map(idOf),
  name: fc.constantFrom('Łódź', 'Lodz', 'Zator', 'Ačkovice', 'Klub „Orzeł”', '"Orzeł"'),
  terms: fc.uniqueArray(fc.integer({ min: 1, max: TERMS }), { maxLength: 6 }).map((list) => Int32Array.from(list)),
  facets: fc.subarray(FACET_VALUES.flat()).map((list) => Int32Array.from(list)),
  location: fc.option(
    fc.record({ latitude: fc.integer({ min: 48, max: 55 }), longitude: fc.integer({ min: 12, max: 24 }) }),
    { nil: undefined },
  ),
  population: fc.option(fc.constantFrom(0, 900, 30_000, 670_000), { nil: null }),
});

const anAlternative: fc.Arbitrary<Alternative> = fc.record({
  terms: fc.uniqueArray(fc.integer({ min: 1, max: TERMS + 1 }), { minLength: 1, maxLength: 4 }),
  word: fc.integer({ min: -1, max: 2 }),
  score: fc.integer({ min: 1, max: 500 }),
  mass: fc.constant(0),
});

const aSearch: fc.Arbitrary<DocumentSearch> = fc.record({
  words: fc.option(
    fc.record({
      // All answers to one word have the mass of the word.
      alternatives: fc
        .array(anAlternative, { maxLength: 8 })
        .map((list) => list.map((one) => ({ ...one, mass: one.word < 0 ? 0 : 10 + 7 * one.word }))),
      neededMass: fc.constantFrom(0, 10, 17, 30),
    }),
    { nil: undefined },
  ),
  sort: fc.constantFrom('RELEVANCE', 'NAME', 'DISTANCE', 'POPULATION'),
  isBackward: fc.boolean(),
  limit: fc.integer({ min: 0, max: 8 }),
  offset: fc.constantFrom(0, 0, 3),
  cursor: fc.option(
    fc.record({
      key: fc.constantFrom(0, -300, -900, 50),
      name: fc.constantFrom('Lodz', 'Zator'),
      id: fc.nat(30).map(idOf),
    }),
    { nil: undefined },
  ),
  near: fc.option(fc.constant({ latitude: 50, longitude: 17 }), { nil: undefined }),
  withinKm: fc.option(fc.constantFrom(100, 400), { nil: undefined }),
  wanted: fc.subarray([
    { facet: 0, values: [100] },
    { facet: 1, values: [200, 202] },
  ]),
  without: fc.constantFrom(new Set<string>(), new Set([1, 2, 3, 5, 8].map(idOf))),
});

/** The same in plain loops over the documents. */
function plainly(documents: readonly StoredDocument[], search: DocumentSearch): FoundDocuments {
  const { words, near, withinKm, without } = search;
  const answered = documents.flatMap((document) => {
    if (without.has(document.id)) return [];
    const best = new Map<number, Alternative>();
    for (const alternative of words?.alternatives ?? []) {
      const answers = alternative.terms.some((term) => document.terms.includes(term));
      if (answers && alternative.score > (best.get(alternative.word)?.score ?? 0))
        best.set(alternative.word, alternative);
    }
    const sum = (of: 'score' | 'mass') => [...best.values()].reduce((total, one) => total + one[of], 0);
    if (words && (best.size === 0 || sum('mass') < words.neededMass)) return [];
    const distance = near && document.location && distanceKm(near, document.location);
    if (near && withinKm !== undefined && !(distance !== undefined && distance <= withinKm)) return [];
    const failed = search.wanted.filter(({ values }) => !values.some((value) => document.facets.includes(value)));
    if (failed.length > 1) return [];
    const key = {
      RELEVANCE: -(sum('score') + Math.round(10 * Math.log((document.population ?? 0) + 1))) + 0,
      NAME: 0,
      DISTANCE: distance ?? 1e9,
      POPULATION: -(document.population ?? -1) + 0,
    }[search.sort];
    return [{ document, score: sum('score'), distance, failed: failed[0]?.facet ?? -1, key }];
  });
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  type Place = { readonly key: number; readonly name: string; readonly id: string };
  const compare = (a: Place, b: Place) =>
    a.key - b.key || byText(sortNameOf(a.name), sortNameOf(b.name)) || byText(a.id, b.id);
  const direction = search.isBackward ? -1 : 1;
  const passed = answered.filter(({ failed }) => failed === -1);
  const { cursor } = search;
  const page = passed
    .map((one) => ({ ...one, name: one.document.name, id: one.document.id }))
    .filter((one) => cursor === undefined || direction * compare(one, cursor) > 0)
    .sort((a, b) => direction * compare(a, b))
    .slice(search.offset, search.offset + search.limit);
  const counts = new Map<string, FoundDocuments['counts'][number]>();
  for (const { document, failed } of answered) {
    for (const value of document.facets) {
      const documentsBefore = counts.get(`${value} ${failed}`)?.documents ?? 0;
      counts.set(`${value} ${failed}`, { value, failed, documents: documentsBefore + 1 });
    }
  }
  const hits = page.map(({ id, name, key, score, distance }) => ({ id, name, key, score, distanceKm: distance }));
  return { total: passed.length, hits: search.isBackward ? hits.reverse() : hits, counts: [...counts.values()] };
}

const inOneOrder = (found: FoundDocuments) => ({
  ...found,
  counts: [...found.counts].sort((a, b) => a.value - b.value || a.failed - b.failed),
});

describe('Searching the table of documents', () => {
  it('gives what plain loops give, after any changes', () => {
    const aStep = fc.oneof(
      { weight: 4, arbitrary: fc.array(aDocument, { maxLength: 12 }) },
      { weight: 1, arbitrary: fc.nat(30).map(idOf) },
      { weight: 2, arbitrary: aSearch.map((search) => ({ search })) },
    );
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 3, maxLength: 30 }), (steps) => {
        const table = new DocumentTable();
        const documents = new Map<string, StoredDocument>();
        for (const step of steps) {
          if (typeof step === 'string') {
            table.remove(step);
            documents.delete(step);
          } else if ('search' in step) {
            const expected = plainly([...documents.values()], step.search);
            expect(inOneOrder(searchDocuments(table, step.search))).toEqual(inOneOrder(expected));
          } else {
            const batch = [...new Map(step.map((document) => [document.id, document])).values()];
            table.put(batch);
            for (const document of batch) documents.set(document.id, document);
          }
        }
        expect(table.size).toBe(documents.size);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not grow when the same documents change again and again', () => {
    const table = new DocumentTable();
    const documents = Array.from({ length: 100 }, (_, at): StoredDocument => ({
      id: idOf(at),
      name: `Gmina ${at}`,
      terms: Int32Array.of(1, 2, 3 + at),
      facets: Int32Array.of(100),
      location: undefined,
      population: at,
    }));
    for (let time = 0; time < 200; time += 1) table.put(documents);
    expect(table.size).toBe(100);
    expect(table.rows).toBeLessThan(1500);
    expect(table.postings.length).toBeLessThan(6000);
    const all = searchDocuments(table, {
      ...{ words: { alternatives: [{ terms: [1], word: 0, score: 5, mass: 1 }], neededMass: 1 }, sort: 'NAME' },
      ...{
        isBackward: false,
        limit: 200,
        offset: 0,
        cursor: undefined,
        near: undefined,
        withinKm: undefined,
        wanted: [],
        without: new Set<string>(),
      },
    });
    expect(all.total).toBe(100);
    expect(new Set(all.hits.map(({ id }) => id)).size).toBe(100);
  });

  it('orders names by their letters, whatever their marks and quotation marks', () => {
    const names = ['Zator', '„Orzeł”', 'Łódź', 'Ostrów', 'Lodz', 'Orzech', '2 Brzegi', 'Łask', 'Ostrov'];
    expect([...names].sort((a, b) => (sortNameOf(a) < sortNameOf(b) ? -1 : 1))).toEqual([
      ...['2 Brzegi', 'Łask', 'Lodz', 'Łódź', 'Orzech', '„Orzeł”', 'Ostrov', 'Ostrów', 'Zator'],
    ]);
  });
});
