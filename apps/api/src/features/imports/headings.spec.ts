import { describe, expect, it } from '@jest/globals';
import { IMPORT_FIELDS } from '@mosty/domain/import-problems';
import { LANGUAGES } from '@mosty/domain/vocabulary';
import { importFieldName } from '@mosty/messages/import-texts';
import { FileRefused } from './file-refused.ts';
import { differences, mostAlike } from './headings.ts';
import { findColumns, readMapping } from './spreadsheet-columns.ts';
import { fieldNamed } from './spreadsheet-words.ts';

describe('a heading', () => {
  it.each([
    ['Nazwa organizacji', 'name'],
    ['NÁZEV', 'name'],
    ['forma prawna', 'kind'],
    ['Právní forma', 'kind'],
    ['Kod TERYT', 'municipality_code'],
    ['kod_teryt', 'municipality_code'],
    ['LAU2', 'municipality_code'],
    ['Město', 'municipality'],
    ['IČ', 'ico'],
    ['Strona WWW', 'website'],
    ['E-mail', 'email'],
    ['Nabízí', 'offers'],
    ['Poszukuje', 'seeks'],
    ['Formy spolupráce', 'forms'],
    ['poznámka', undefined],
  ])('%s means %s', (heading, field) => {
    expect(fieldNamed(heading, [heading])).toBe(field);
  });

  it.each(IMPORT_FIELDS)('may be the code of the field %s, or its name in any language', (field) => {
    expect(fieldNamed(field, [])).toBe(field);
    for (const language of LANGUAGES) {
      const name = importFieldName(field, language);
      // The one word that means different things in two languages.
      if (name !== 'kraj') expect([name, fieldNamed(name, [])]).toEqual([name, field]);
    }
  });

  it('kraj is a country in a Polish table and a region in a Czech one', () => {
    expect(fieldNamed('Kraj', ['Nazwa', 'Kraj', 'Gmina'])).toBe('country');
    expect(fieldNamed('Kraj', ['Název', 'Kraj', 'Obec'])).toBe('region');
  });

  it('that is a slip of the pen is recognised as one', () => {
    expect(mostAlike('voivodeship_teryt', ['voivodship teryt', 'powiat', 'name'])).toEqual(['voivodship teryt']);
    expect(mostAlike('lat', ['population', 'area'])).toEqual([]);
    expect([differences('', 'abc'), differences('kitten', 'sitting'), differences('a', 'a')]).toEqual([3, 3, 0]);
  });
});

describe('the columns of a spreadsheet', () => {
  const refusal = (headings: string[], mapping: string[] = []) => {
    try {
      findColumns(headings, readMapping(mapping));
    } catch (error) {
      if (error instanceof FileRefused) return error.problem;
      throw error;
    }
    return undefined;
  };

  it('go by what was mapped before they go by their headings', () => {
    const { positions } = findColumns(
      ['Nazwa', 'Nazwa skrócona', 'Rodzaj', 'Gmina'],
      readMapping(['name=Nazwa skrócona']),
    );
    expect(positions.get('name')).toBe(1);
  });

  it('are refused without a name, a kind and a seat', () => {
    expect(refusal(['Rodzaj', 'Gmina'])).toMatchObject({
      code: 'MISSING_COLUMNS',
      params: { columns: [{ field: 'name' }] },
    });
    expect(refusal(['Nazwa', 'Rodzaj'])).toMatchObject({ params: { columns: [{ field: 'municipality_code' }] } });
    expect(refusal(['Nazwa', 'Rodzaj', 'TERYT'])).toBeUndefined();
  });

  it.each(['name', '=Nazwa', 'name=', ''])('cannot be mapped by %j', (text) => {
    expect(refusal(['Nazwa'], [text])).toEqual({ code: 'MAPPING_FORM', params: { text } });
  });
});
