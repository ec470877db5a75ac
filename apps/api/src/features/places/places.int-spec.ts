import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { THEMES } from '@mosty/thesaurus/themes';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';

interface Named {
  readonly regions: readonly { readonly code: string; readonly country: string; readonly name: string }[];
  readonly themes: readonly { readonly code: string; readonly label: string }[];
}

describe('regions and themes', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  const DOCUMENT = '{ regions { code country name } themes { code label } }';
  const ask = (language?: string) => api.query<Named>(DOCUMENT, {}, language === undefined ? {} : { language });

  it('are the 30 regions of both countries and the themes of the thesaurus, in their order', async () => {
    const { regions, themes } = await ask();
    expect(regions.filter(({ country }) => country === 'PL')).toHaveLength(16);
    expect(regions.filter(({ country }) => country === 'CZ')).toHaveLength(14);
    expect(themes.map(({ code }) => code)).toEqual(THEMES.map(({ code }) => code));
  });

  it('are the themes that the database knows, in the same order', async () => {
    const rows: { code: string }[] = await api.db.query('select code from theme order by position');
    expect(rows.map(({ code }) => code)).toEqual(THEMES.map(({ code }) => code));
  });

  it.each([
    ['pl', 'województwo opolskie', 'Kultura'],
    ['cs', 'Opolské vojvodství', 'Kultura'],
    ['en', 'Opole Voivodeship', 'Culture'],
    ['cs-CZ,cs;q=0.9,en;q=0.5', 'Opolské vojvodství', 'Kultura'],
    ['de', 'województwo opolskie', 'Kultura'],
    ['', 'województwo opolskie', 'Kultura'],
    ['*', 'województwo opolskie', 'Kultura'],
  ])('are named for a reader of %j', async (language, region, theme) => {
    const { regions, themes } = await ask(language);
    expect(regions.find(({ code }) => code === 'PL-16')?.name).toBe(region);
    expect(themes.find(({ code }) => code === 'culture')?.label).toBe(theme);
  });

  it('are named in another language when that is asked for', async () => {
    const { regions } = await api.query<Named>('{ regions { code name(language: en) } }', {}, { language: 'pl' });
    expect(regions.find(({ code }) => code === 'CZ071')?.name).toBe('Olomouc Region');
    expect(await api.refusal('{ regions { name(language: de) } }')).toBe('BAD_REQUEST');
  });
});
