/** The part of the contract of search engines about documents that come, change and go. */
import { describe, expect, it } from '@jest/globals';
import { type SearchDocument } from '../../src/platform/search/search-index.ts';
import { DOCUMENTS, idOf } from './search-documents.ts';
import { type Asking } from './search-engine.contract.ts';

export function describeChanges({ engine, search, found, best }: Asking): void {
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
}
