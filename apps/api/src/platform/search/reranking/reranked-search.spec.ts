import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor } from '../search-cursor.ts';
import { FACETS, type SearchEngineName, type SearchPage, type SearchRequest } from '../search-index.ts';
import { type DocumentMeaning, toDocumentMeaning } from './document-meaning.ts';
import { RerankedSearch } from './reranked-search.ts';

const WINDOW = 10;
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** An engine that has so many hits, best first. */
function engineWith(total: number, name: SearchEngineName = 'EMBEDDED') {
  const all = Array.from({ length: total }, (_, at) => ({
    id: idOf(at),
    score: 1000 - at,
    cursor: encodeCursor({ engine: name, offset: at, key: at - 1000, name: `n${at}`, id: idOf(at) }),
  }));
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as SearchPage['facets'];
  const asked: SearchRequest['page'][] = [];
  return {
    name,
    all,
    asked,
    async search({ page }: SearchRequest): Promise<SearchPage> {
      asked.push(page);
      const place = (cursor: string) => decodeCursor(cursor).offset;
      const from =
        'first' in page
          ? page.after === undefined
            ? 0
            : place(page.after) + 1
          : Math.max(0, (page.before === undefined ? total : place(page.before)) - page.last);
      const to = 'first' in page ? from + page.first : page.before === undefined ? total : place(page.before);
      const more = { hasNextPage: to < total, hasPreviousPage: from > 0, facets, alsoSearched: [] };
      return { hits: all.slice(from, to), totalCount: total, engine: name, ...more };
    },
  };
}

/** Every third document is about what is asked for, so that the order of the engine changes. */
const meanings = new Map<string, DocumentMeaning>(
  Array.from({ length: 60 }, (_, at) => [
    idOf(at),
    toDocumentMeaning({
      ...{ collection: 'organisation', id: idOf(at), name: `Obec ${at}`, country: 'CZ', otherNames: [], areas: [] },
      ...{ texts: [{ language: 'cs', text: at % 3 === 2 ? 'Hasiči a požární útok.' : 'Škola a park.' }], facets: {} },
    }),
  ]),
);
const search = new RerankedSearch({ load: async () => meanings }, WINDOW);
const request = (page: SearchRequest['page'], more: Partial<SearchRequest> = {}): SearchRequest => ({
  ...{ collection: 'organisation', query: 'straż pożarna', filter: {}, sort: 'RELEVANCE', page },
  ...more,
});
const ids = (page: SearchPage) => page.hits.map(({ id }) => id);

async function forwards(engine: ReturnType<typeof engineWith>, size: number): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | undefined; ;) {
    const page = await search.search(engine, request({ first: size, ...(after === undefined ? {} : { after }) }));
    expect(page.hasPreviousPage).toBe(after !== undefined);
    found.push(...ids(page));
    if (!page.hasNextPage) return found;
    after = page.hits.at(-1)?.cursor;
  }
}

async function backwards(engine: ReturnType<typeof engineWith>, size: number): Promise<string[]> {
  const found: string[] = [];
  for (let before: string | undefined; ;) {
    const page = await search.search(engine, request({ last: size, ...(before === undefined ? {} : { before }) }));
    expect(page.hasNextPage).toBe(before !== undefined);
    found.unshift(...ids(page));
    if (!page.hasPreviousPage) return found;
    before = page.hits[0]?.cursor;
  }
}

describe('Results ranked by meaning', () => {
  it('have the same hits in another order, the window first and then what the engine has behind it', async () => {
    const engine = engineWith(25);
    const whole = await search.search(engine, request({ first: 100 }));
    expect(ids(whole)).not.toEqual(engine.all.map(({ id }) => id));
    expect(new Set(ids(whole).slice(0, WINDOW))).toEqual(new Set(engine.all.slice(0, WINDOW).map(({ id }) => id)));
    expect(ids(whole).slice(WINDOW)).toEqual(engine.all.slice(WINDOW).map(({ id }) => id));
    expect(ids(whole).slice(0, 3).sort()).toEqual([idOf(2), idOf(5), idOf(8)]);
    const scores = whole.hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it.each([0, 1, 3, 9, 10, 11, 25])(
    'show each of %s hits once, by pages of any size, in both directions',
    async (total) => {
      for (const name of ['EMBEDDED', 'MEILISEARCH'] as const) {
        const engine = engineWith(total, name);
        const whole = ids(await search.search(engine, request({ first: 100 })));
        expect(whole).toHaveLength(total);
        for (const size of [1, 3, 7, 10, 12, 40]) {
          expect(await forwards(engine, size)).toEqual(whole);
          expect(await backwards(engine, size)).toEqual(whole);
        }
      }
    },
  );

  it('go on where the other engine left off', async () => {
    const [embedded, server] = [engineWith(25, 'EMBEDDED'), engineWith(25, 'MEILISEARCH')];
    for (const [left, goesOn] of [
      [embedded, server],
      [server, embedded],
    ] as const) {
      const whole = ids(await search.search(goesOn, request({ first: 100 })));
      for (const place of [0, 4, 9, 10, 17]) {
        const page = await search.search(left, request({ first: place + 1 }));
        const cursor = page.hits[place]?.cursor ?? '';
        const next = await search.search(goesOn, request({ first: 3, after: cursor }));
        expect(ids(next)).toEqual(whole.slice(place + 1, place + 4));
        const before = await search.search(goesOn, request({ last: 3, before: cursor }));
        expect(ids(before)).toEqual(whole.slice(Math.max(0, place - 3), place));
      }
    }
  });

  it('go on behind the same hit when another one has come before it', async () => {
    const engine = engineWith(8);
    const page = await search.search(engine, request({ first: 5 }));
    const last = page.hits[4];
    const changed = { ...decodeCursor(last?.cursor ?? ''), offset: 3 };
    const next = await search.search(engine, request({ first: 5, after: encodeCursor(changed) }));
    const whole = ids(await search.search(engine, request({ first: 100 })));
    expect(ids(next)).toEqual(whole.slice(5));
  });

  it.each([
    ['the user wants no other languages', { acrossLanguages: false }],
    ['another order is wanted', { sort: 'NAME' }],
    ['nothing is asked for', { query: ' ' }],
    ['no hit is wanted', { page: { first: 0 } }],
  ] as const)('are those of the engine where %s', async (_, more) => {
    const engine = engineWith(25);
    const asked = request({ first: 7 }, more);
    expect(await search.search(engine, asked)).toEqual(await engineWith(25).search(asked));
    expect(engine.asked).toEqual([asked.page]);
  });

  it('pages far behind ask the engine for no more than themselves', async () => {
    const engine = engineWith(60);
    const far = engine.all[40]?.cursor ?? '';
    await search.search(engine, request({ first: 5, after: far }));
    await search.search(engine, request({ last: 5, before: far }));
    expect(engine.asked).toEqual([
      { first: 5, after: far },
      { last: 5, before: far },
    ]);
  });

  it('refuse a cursor that is none', async () => {
    const asked = search.search(engineWith(3), request({ first: 5, after: 'none' }));
    await expect(asked).rejects.toMatchObject({ code: 'BAD_CURSOR' });
  });
});
