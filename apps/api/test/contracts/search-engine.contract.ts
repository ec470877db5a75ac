/** What every search engine must do, whatever it is made of. Where engines may differ, the contract says within what limits. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppError } from '../../src/platform/errors/app-error.ts';
import { encodeCursor } from '../../src/platform/search/search-cursor.ts';
import { type SearchEngine } from '../../src/platform/search/search-engine.ts';
import {
  type FederatedRequest,
  type SearchCollection,
  type SearchDocument,
  type SearchPage,
  type SearchRequest,
} from '../../src/platform/search/search-index.ts';
import { DOCUMENTS, idOf, keyOf } from './search-documents.ts';

export interface EngineUnderTest {
  readonly engine: SearchEngine;
  close(): Promise<void>;
}

type Asked = Partial<Omit<SearchRequest, 'collection'>>;

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

    describe('changes', () => {
      const extra = (name: string, number: number): SearchDocument => ({
        ...(DOCUMENTS[0] as SearchDocument),
        id: `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`,
        name,
      });

      it('are found as soon as they are written, and writing them again changes nothing', async () => {
        await engine().put('organisation', [extra('Zaprudzie', 1)]);
        await engine().put('organisation', [extra('Zaprudzie', 1)]);
        expect((await search('zaprudzie')).totalCount).toBe(1);
        await engine().put('organisation', [extra('Kobylnica', 1)]);
        expect((await search('zaprudzie')).totalCount).toBe(0);
        expect((await search('kobylnica')).totalCount).toBe(1);
        expect(await engine().count('organisation')).toBe(DOCUMENTS.length + 1);
        await engine().remove('organisation', [extra('', 1).id, idOf('PL.elk')]);
        await engine().remove('organisation', [extra('', 1).id]);
        expect((await search('kobylnica')).totalCount).toBe(0);
        expect((await search('elk')).totalCount).toBe(0);
        await engine().put('organisation', DOCUMENTS);
        expect(await engine().count('organisation')).toBe(DOCUMENTS.length);
      }, 120_000);

      it('of everything leave no moment without answers, and what changes meanwhile is in the result', async () => {
        const kept = DOCUMENTS.filter(({ id }) => id !== idOf('PL.pila'));
        const rebuild = await engine().rebuild('organisation');
        await rebuild.put(kept.slice(0, 5));
        expect(await found('prudnik')).toEqual(['PL.prudnik', 'PL.museum']);
        await engine().put('organisation', [extra('Zaprudzie', 2)]);
        await rebuild.put(kept.slice(5));
        expect((await search('zaprudzie')).totalCount).toBe(1);
        const alive = [...kept, extra('Zaprudzie', 2)];
        await rebuild.finish(async (ids) => alive.filter(({ id }) => ids.includes(id)));
        expect(await found('pila')).toEqual(['CZ.pila']);
        expect((await search('zaprudzie')).totalCount).toBe(1);
        expect(await engine().count('organisation')).toBe(DOCUMENTS.length);
        await engine().remove('organisation', [extra('', 2).id]);
        await engine().put('organisation', DOCUMENTS);
      }, 120_000);

      it('of everything that are given up, or whose process was killed, change nothing', async () => {
        const given = await engine().rebuild('organisation');
        await given.put(DOCUMENTS.slice(0, 3));
        await given.abandon();
        // Nobody says that this one ends.
        await (await engine().rebuild('organisation')).put(DOCUMENTS.slice(0, 2));
        expect((await search('', { sort: 'NAME' })).totalCount).toBe(DOCUMENTS.length);
        const last = await engine().rebuild('organisation');
        await last.put(DOCUMENTS);
        await last.finish(async () => []);
        expect((await search('', { sort: 'NAME' })).totalCount).toBe(DOCUMENTS.length);
        expect(await best('lodz')).toBe('PL.lodz');
      }, 120_000);

      it.each([
        ['an id that is none', { id: 'no id' }],
        ['coordinates outside the earth', { location: { latitude: 91, longitude: 17 } }],
        ['coordinates that are no numbers', { location: { latitude: Number.NaN, longitude: Infinity } }],
        ['half a character', { texts: [{ language: 'pl', text: 'cut \ud83c here' }] }],
        ['the character NUL', { name: 'Zapru\0dzie' }],
        ['a population that is no number', { population: 1e20 }],
      ] as const)(
        'of which one has %s reach all others, and say which one',
        async (_, fault) => {
          const malformed = { ...extra('Zaprudzie', 4), ...fault };
          const batch = [extra('Zaprudzie', 3), malformed, extra('Zaprudzie', 5)];
          const refused = await engine().put('organisation', batch);
          expect(refused).toEqual([{ id: malformed.id, reason: expect.any(String) }]);
          expect((await search('zaprudzie')).totalCount).toBe(2);
          await engine().remove(
            'organisation',
            batch.map(({ id }) => id),
          );
          expect(await engine().count('organisation')).toBe(DOCUMENTS.length);
        },
        120_000,
      );
    });

    describe('several collections', () => {
      const COLLECTIONS = ['organisation', 'offer', 'event', 'article'] as const;
      const other = (collection: SearchCollection, number: number, name: string, text: string): SearchDocument => ({
        collection,
        id: `00000000-0000-4000-a000-${String(number).padStart(12, '0')}`,
        name,
        country: 'CZ',
        otherNames: [],
        areas: [],
        texts: [{ language: 'cs', text }],
        facets: { country: ['CZ'] },
      });
      const all = (query: string, more: Partial<FederatedRequest> = {}) =>
        engine().searchAll({ query, collections: COLLECTIONS, limit: 10, ...more });

      beforeAll(async () => {
        await engine().put('offer', [
          other('offer', 1, 'Muzeum na kolech', 'Půjčujeme výstavu.'),
          other('offer', 2, 'Školení hasičů', 'Kurz pro dobrovolníky.'),
          ...Array.from({ length: 8 }, (_, at) =>
            other('offer', 10 + at, `Nabídka ${at}`, 'Výstava pro školy a malé muzeum.'),
          ),
        ]);
        await engine().put('event', [other('event', 3, 'Noc muzeí', 'Muzeum otevřené do noci.')]);
      }, 120_000);

      it('are searched at once: hits of all kinds, best first, and how many each has', async () => {
        const { hits, counts, engine: name } = await all('muzeum');
        expect(counts).toEqual({ organisation: 1, offer: 9, event: 1, article: 0 });
        expect(name).toBe(engine().name);
        expect(hits).toHaveLength(10);
        expect(new Set(hits.slice(0, 3).map(({ collection }) => collection))).toEqual(
          new Set(['organisation', 'offer', 'event']),
        );
        const scores = hits.map(({ score }) => score);
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
      });

      it('are searched across languages, unless that is turned off', async () => {
        const { hits, alsoSearched } = await all('straż pożarna');
        expect(hits[0]).toMatchObject({ collection: 'offer', id: other('offer', 2, '', '').id });
        expect(alsoSearched.length).toBeGreaterThan(0);
        expect((await all('straż pożarna', { acrossLanguages: false })).hits).toEqual([]);
      });

      it('give no more than the limit, but count everything', async () => {
        const { hits, counts } = await all('muzeum', { limit: 2 });
        expect(hits).toHaveLength(2);
        expect(counts.offer).toBe(9);
      });

      it('do not mix: a search of one finds nothing of another', async () => {
        expect((await search('nabidka')).totalCount).toBe(0);
        expect((await all('nabidka', { collections: ['organisation'] })).counts).toEqual({ organisation: 0 });
      });

      it.each(['', '   ', '\0', '"'.repeat(10_000), 'a'.repeat(10_000)])('have nothing for %j', async (query) => {
        const { hits, counts } = await all(query);
        expect(hits).toEqual([]);
        expect(Object.values(counts)).toEqual([0, 0, 0, 0]);
      });
    });
  });
}
