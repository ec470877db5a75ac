/** What every search engine must do, whatever it is made of. Where engines may differ, the contract says within what limits. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppError } from '../../src/platform/errors/app-error.ts';
import { encodeCursor } from '../../src/platform/search/search-cursor.ts';
import { type SearchEngine } from '../../src/platform/search/search-engine.ts';
import { type SearchPage, type SearchRequest } from '../../src/platform/search/search-index.ts';
import { describeChanges } from './search-changes.contract.ts';
import { describeCollections } from './search-collections.contract.ts';
import { DOCUMENTS, idOf, keyOf } from './search-documents.ts';

export interface EngineUnderTest {
  readonly engine: SearchEngine;
  close(): Promise<void>;
}

export type Asked = Partial<Omit<SearchRequest, 'collection'>>;

/** The engine that is tested, and how the tests ask it. */
export interface Asking {
  engine(this: void): SearchEngine;
  search(this: void, query: string, asked?: Asked): Promise<SearchPage>;
  /** Keys of the documents found, best first. */
  found(this: void, query: string, asked?: Asked): Promise<string[]>;
  best(this: void, query: string, asked?: Asked): Promise<string | undefined>;
}

export function describeSearchEngine(name: string, open: () => Promise<EngineUnderTest>): void {
  describe(name, () => {
    let opened: EngineUnderTest;
    const engine = () => opened.engine;

    const search = (query: string, asked: Asked = {}): Promise<SearchPage> =>
      engine().search({
        collection: 'organisation',
        query,
        filter: {},
        sort: 'RELEVANCE',
        page: { first: 20 },
        ...asked,
      });
    const found = async (query: string, asked: Asked = {}): Promise<string[]> =>
      (await search(query, asked)).hits.map(({ id }) => keyOf(id));
    const best = async (query: string, asked: Asked = {}): Promise<string | undefined> =>
      (await found(query, asked))[0];
    const countsOf = (page: SearchPage, facet: keyof SearchPage['facets']): Record<string, number> =>
      Object.fromEntries(page.facets[facet].map(({ value, count }) => [value, count]));

    // A server that others use too works on their documents first.
    beforeAll(async () => {
      opened = await open();
      await engine().put('organisation', DOCUMENTS);
    }, 120_000);
    afterAll(() => opened?.close());

    describe('words', () => {
      it.each([
        ['lodz', 'PL.lodz'],
        ['ŁÓDŹ', 'PL.lodz'],
        ['elk', 'PL.elk'],
        ['pila', 'PL.pila'],
        ['usti nad labem', 'CZ.usti'],
        ['Jesenik', 'CZ.jesenik'],
        ['gluchołazy', 'PL.glucholazy'],
      ])('finds „%s” without diacritics, in first place', async (query, expected) => {
        expect(await best(query)).toBe(expected);
      });

      it('puts the whole name before names that only contain it', async () => {
        expect((await found('lodz')).slice(0, 2)).toEqual(['PL.lodz', 'PL.lodzVillage']);
      });

      it('puts the larger of two places of one name first', async () => {
        expect((await found('pila')).slice(0, 2)).toEqual(['PL.pila', 'CZ.pila']);
      });

      it.each([
        ['ścieżka rowerowa', 'PL.prudnik'],
        ['ścieżkami rowerowymi', 'PL.prudnik'],
        ['warsztatów', 'PL.museum'],
        ['seniorům', 'CZ.hospic'],
        ['dobrovolník', 'CZ.hospic'],
      ])('finds the inflected „%s”', async (query, expected) => {
        expect(await found(query)).toContain(expected);
      });

      it.each([
        ['l', 'PL.lodz'],
        ['pru', 'PL.prudnik'],
        ['prudni', 'PL.prudnik'],
        ['usti na', 'CZ.usti'],
        ['cyklost', 'CZ.jesenik'],
      ])('finds „%s” while it is being typed', async (query, expected) => {
        expect(await found(query)).toContain(expected);
      });

      it.each([
        ['prudnk', 'PL.prudnik'],
        ['prudinik', 'PL.prudnik'],
        ['olomuoc', 'CZ.olomouc'],
        ['wrocalw', 'PL.wroclaw'],
        ['gluchlazy', 'PL.glucholazy'],
      ])('forgives the slip in „%s”', async (query, expected) => {
        expect(await best(query)).toBe(expected);
      });

      it('forgives no slip in words of three letters, where everything would resemble everything', async () => {
        expect(await found('elx')).not.toContain('PL.elk');
      });

      it('finds what is in the name before what is in a text', async () => {
        expect((await found('prudnik')).slice(0, 2)).toEqual(['PL.prudnik', 'PL.museum']);
      });

      it('answers nothing to a word that nobody has', async () => {
        const page = await search('qwertzuiop');
        expect(page.hits).toEqual([]);
        expect(page.totalCount).toBe(0);
        expect(page.engine).toBe(engine().name);
      });

      it('lists everything by name when nothing is asked', async () => {
        const page = await search('', { sort: 'NAME' });
        expect(page.totalCount).toBe(DOCUMENTS.length);
        expect(page.hits.map(({ id }) => keyOf(id)).slice(0, 3)).toEqual(['CZ.hospic', 'PL.elk', 'PL.museum']);
      });
    });

    describe('languages', () => {
      it.each([
        ['rewitalizacja terenów poprzemysłowych', 'CZ.krnov'],
        ['revitalizace brownfieldu', 'PL.prudnik'],
        ['turystyka', 'CZ.jesenik'],
        ['turistika', 'PL.glucholazy'],
        ['regeneration of brownfields', 'CZ.krnov'],
        ['seniorzy', 'CZ.hospic'],
      ])('finds by „%s” what says the same in the other language', async (query, expected) => {
        expect(await found(query)).toContain(expected);
      });

      it.each([
        ['Vratislav', 'PL.wroclaw'],
        ['Ołomuniec', 'CZ.olomouc'],
        ['olomuniec', 'CZ.olomouc'],
        ['Breslau', 'PL.wroclaw'],
      ])('finds a town by its other name „%s”, in first place', async (query, expected) => {
        expect(await best(query)).toBe(expected);
      });

      it('says what it searched too', async () => {
        const { alsoSearched } = await search('rewitalizacja');
        const czech = alsoSearched.find(({ language }) => language === 'cs');
        expect(czech?.words).toContain('revitalizace');
      });

      it('stays with the words as they are when asked to', async () => {
        const page = await search('rewitalizacja', { acrossLanguages: false });
        expect(page.hits.map(({ id }) => keyOf(id))).toEqual(['PL.prudnik']);
        expect(page.alsoSearched).toEqual([]);
      });
    });

    describe('filters and counts', () => {
      it('wants one of the values of each facet', async () => {
        const filter = { country: ['PL'], theme: ['culture', 'health'] };
        expect((await found('', { filter, sort: 'NAME' })).sort()).toEqual(['PL.museum', 'PL.prudnik']);
      });

      it('joins a query and filters', async () => {
        expect(await found('turystyka', { filter: { country: ['CZ'] } })).toEqual(['CZ.jesenik']);
      });

      it('knows who has no partner yet', async () => {
        const names = await found('', { filter: { withoutPartner: ['true'], region: ['CZ071'] }, sort: 'NAME' });
        expect(names).toEqual(['CZ.hospic', 'CZ.jesenik']);
      });

      it('counts each facet under the other filters but not under its own', async () => {
        const page = await search('', { filter: { country: ['PL'], theme: ['tourism'] } });
        expect(page.totalCount).toBe(2);
        expect(countsOf(page, 'country')).toEqual({ PL: 2, CZ: 1 });
        expect(countsOf(page, 'theme')).toEqual({ tourism: 2, culture: 2, heritage: 1 });
        expect(countsOf(page, 'form')).toEqual({ JOINT_PROJECT: 1, TWINNING: 1 });
        expect(countsOf(page, 'region')).toEqual({ 'PL-16': 2 });
      });

      it('counts only what the query finds, the most common first', async () => {
        const page = await search('prudnik');
        expect(page.totalCount).toBe(2);
        expect(page.facets.theme[0]).toEqual({ value: 'culture', count: 2 });
        expect(countsOf(page, 'kind')).toEqual({ GMINA: 1, NGO: 1 });
      });

      it('leaves out single documents, and does not count them', async () => {
        const all = await search('', { sort: 'NAME' });
        const [first, second] = all.hits.map(({ id }) => id);
        const without = [second ?? '', 'no id" OR country = "CZ'];
        const page = await search('', { sort: 'NAME', without, page: { first: 1 } });
        expect([page.hits.map(({ id }) => id), page.totalCount]).toEqual([[first], all.totalCount - 1]);
        const next = await search('', { sort: 'NAME', without, page: { first: 1, after: page.hits[0]?.cursor ?? '' } });
        expect(next.hits.map(({ id }) => id)).toEqual([all.hits[2]?.id]);
        const sum = (counts: Record<string, number>) => Object.values(counts).reduce((one, other) => one + other, 0);
        expect(sum(countsOf(page, 'country'))).toBe(all.totalCount - 1);
      });

      it.each([
        ['unknown', ['atlantis']],
        ['hostile', ['PL" OR country = "CZ']],
        ['another hostile', ["'; drop table search_document; --", '\\', '"]']],
        ['empty', ['']],
      ])('finds nothing for an %s value', async (_, country) => {
        const page = await search('', { filter: { country } });
        expect(page.hits).toEqual([]);
        expect(page.totalCount).toBe(0);
        expect(countsOf(page, 'country')).toEqual({ PL: 8, CZ: 6 });
      });
    });

    describe('places', () => {
      const prudnik = { latitude: 50.322, longitude: 17.579 };

      it('finds what lies within a distance, nearest first, and says how far it is', async () => {
        const page = await search('', { near: prudnik, withinKm: 40, sort: 'DISTANCE' });
        expect(page.hits.map(({ id }) => keyOf(id))).toEqual([
          'PL.museum',
          'PL.prudnik',
          'PL.glucholazy',
          'CZ.krnov',
          'CZ.jesenik',
        ]);
        expect(page.hits[2]?.distanceKm).toBeCloseTo(14.6, 0);
        expect(page.totalCount).toBe(5);
        expect(countsOf(page, 'country')).toEqual({ PL: 3, CZ: 2 });
      });

      it('says distances without sorting by them', async () => {
        const { hits } = await search('krnov', { near: prudnik });
        expect(hits[0]?.distanceKm).toBeCloseTo(27.3, 0);
      });

      it('sorts by population, those without one last', async () => {
        const names = await found('', { sort: 'POPULATION', filter: { region: ['PL-16', 'CZ071'] } });
        expect(names).toEqual(['CZ.olomouc', 'PL.prudnik', 'PL.glucholazy', 'CZ.jesenik', 'CZ.hospic', 'PL.museum']);
      });
    });

    describe('pages', () => {
      const everyPage = async (query: string, asked: Asked, size: number): Promise<string[]> => {
        const ids: string[] = [];
        for (let after: string | undefined; ;) {
          const page = await search(query, { ...asked, page: { first: size, ...(after ? { after } : {}) } });
          ids.push(...page.hits.map(({ id }) => id));
          expect(page.hasPreviousPage).toBe(after !== undefined);
          after = page.hits.at(-1)?.cursor;
          if (!page.hasNextPage) return ids;
        }
      };

      it.each([
        ['', 'NAME'],
        ['', 'POPULATION'],
        ['prudnik', 'RELEVANCE'],
        ['turystyka', 'RELEVANCE'],
      ] as const)('show every hit of „%s” by %s once', async (query, sort) => {
        const whole = await search(query, { sort, page: { first: 100 } });
        const ids = await everyPage(query, { sort }, 3);
        expect(ids).toEqual(whole.hits.map(({ id }) => id));
        expect(ids).toHaveLength(whole.totalCount);
      });

      it('go backwards from the end and from a hit', async () => {
        const whole = (await search('', { sort: 'NAME', page: { first: 100 } })).hits.map(({ id }) => id);
        const last = await search('', { sort: 'NAME', page: { last: 4 } });
        expect(last.hits.map(({ id }) => id)).toEqual(whole.slice(-4));
        expect([last.hasPreviousPage, last.hasNextPage]).toEqual([true, false]);
        const before = last.hits[0]?.cursor ?? '';
        const earlier = await search('', { sort: 'NAME', page: { last: 4, before } });
        expect(earlier.hits.map(({ id }) => id)).toEqual(whole.slice(-8, -4));
        expect([earlier.hasPreviousPage, earlier.hasNextPage]).toEqual([true, true]);
        const first = await search('', { sort: 'NAME', page: { last: 100, before } });
        expect(first.hits.map(({ id }) => id)).toEqual(whole.slice(0, -4));
        expect(first.hasPreviousPage).toBe(false);
      });

      it('go on from the cursor of the other engine', async () => {
        const whole = (await search('', { sort: 'NAME', page: { first: 100 } })).hits.map(({ id }) => id);
        const other = engine().name === 'EMBEDDED' ? 'MEILISEARCH' : 'EMBEDDED';
        const cursor = encodeCursor({ engine: other, offset: 4, key: 0, name: 'x', id: idOf('PL.lodz') });
        const next = await search('', { sort: 'NAME', page: { first: 3, after: cursor } });
        expect(next.hits.map(({ id }) => id)).toEqual(whole.slice(5, 8));
        const previous = await search('', { sort: 'NAME', page: { last: 3, before: cursor } });
        expect(previous.hits.map(({ id }) => id)).toEqual(whole.slice(1, 4));
      });

      it.each([
        ['empty', ''],
        ['short', 'x'],
        ['foreign', Buffer.from('nonsense').toString('base64url')],
        ['forged', Buffer.from('["e",-1,0,"","x"]').toString('base64url')],
        ['endless', 'a'.repeat(5000)],
      ])('refuse the %s cursor', async (_, after) => {
        const refusal = await search('', { page: { first: 3, after } }).catch((error: unknown) => error);
        expect(refusal).toBeInstanceOf(AppError);
        expect(refusal).toHaveProperty('code', 'BAD_CURSOR');
      });
    });

    it.each([
      ['long', 'prudnik '.repeat(1250)],
      ['one long word', 'a'.repeat(10_000)],
      ['control characters', 'prud\u0000nik\u0007\u001b[31m'],
      ['punctuation', '"\'`;:!?()[]{}<>*&|\\/%_--'],
      ['operators', 'prudnik & !olomouc | (lodz:*) -"ełk"'],
      ['other scripts', 'Прудник Ολομουτς 布拉格 🏰 \u202e'],
      ['lone surrogates', '\ud800 prudnik \udfff'],
    ])('takes %s for what they are: words or nothing', async (_, query) => {
      const page = await search(query);
      expect(page.totalCount).toBeGreaterThanOrEqual(page.hits.length);
    });

    describeChanges({ engine, search, found, best });
    describeCollections({ engine, search });
  });
}
