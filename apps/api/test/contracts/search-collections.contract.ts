/** The part of the contract of search engines about several collections at once. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  type FederatedRequest,
  type SearchCollection,
  type SearchDocument,
} from '../../src/platform/search/search-index.ts';
import { type Asking } from './search-engine.contract.ts';

export function describeCollections({ engine, search }: Pick<Asking, 'engine' | 'search'>): void {
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
}
