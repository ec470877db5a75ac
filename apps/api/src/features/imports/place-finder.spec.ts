import { describe, expect, it } from '@jest/globals';
import { type Country } from '@mosty/domain/vocabulary';
import { type KnownPlace, PlaceFinder } from './place-finder.ts';
import { Problems, RowReader } from './row-reader.ts';
import { countryOfCode, type RowPlace } from './spreadsheet-rows.ts';

function place(code: string, name: string, district: string, latitude: number, longitude: number): KnownPlace {
  const country: Country = code.length === 7 ? 'PL' : 'CZ';
  const regionNames = country === 'PL' ? ['województwo dolnośląskie', 'Dolnoslezské vojvodství'] : ['Olomoucký kraj'];
  return {
    ...{ id: code, country, code, unitCode: code.slice(0, 6), name, district, latitude, longitude, regionNames },
    regionCode: country,
  };
}

const PLACES = [
  place('0201011', 'Bolesławiec', 'bolesławiecki', 51.26, 15.57),
  place('0201022', 'Bolesławiec', 'bolesławiecki', 51.28, 15.55),
  place('1018022', 'Bolesławiec', 'wieruszowski', 51.2, 18.19),
  place('2010112', 'Zamowa', 'siemiatycki', 52.4, 22.9),
  place('536385', 'Jeseník', 'Jeseník', 50.23, 17.2),
  place('500496', 'Olomouc', 'Olomouc', 49.59, 17.25),
  place('599999', 'Bolesławiec', 'Jeseník', 50.3, 17.3),
];

function find(wanted: Partial<RowPlace>, country?: Country) {
  const problems = new Problems();
  const columns = { headings: [], positions: new Map() };
  const reader = new RowReader(columns, { number: 2, cells: [] }, problems);
  const whole: RowPlace = {
    ...{ code: undefined, name: undefined, district: undefined, region: undefined, coordinates: undefined },
    ...wanted,
  };
  const found = new PlaceFinder(PLACES).find(whole, country, reader as never);
  return found?.code ?? problems.shown[0]?.code;
}

describe('a municipality', () => {
  it.each([
    ['0201022', '0201022'],
    ['201022', '0201022'],
    ['020102', '0201022'],
    ['20102', '0201022'],
    ['0201021', '0201022'],
    ['536385', '536385'],
    ['536386', 'REGISTER_ID_CHECK_DIGIT'],
    ['123', 'REGISTER_ID_FORM'],
    ['9902011', 'REGISTER_ID_FORM'],
    ['1610043', 'PLACE_NOT_FOUND'],
    // Six digits that are a unit and, with a zero before them, the whole code of another.
    ['201011', 'PLACE_NOT_UNIQUE'],
  ])('with the code %s is %s', (code, expected) => {
    expect(find({ code })).toBe(expected);
  });

  it.each([
    [{ name: 'jesenik' }, undefined, '536385'],
    [{ name: 'Obec Jeseník' }, undefined, '536385'],
    [{ name: 'Statutární město Olomouc' }, 'CZ', '500496'],
    [{ name: 'Bolesławiec' }, undefined, 'COUNTRY_NOT_CLEAR'],
    [{ name: 'Bolesławiec' }, 'PL', 'PLACE_NOT_UNIQUE'],
    [{ name: 'Bolesławiec' }, 'CZ', '599999'],
    [{ name: 'Bolesławiec', district: 'powiat wieruszowski' }, 'PL', '1018022'],
    [{ name: 'Bolesławiec', district: 'wieruszowski', region: 'Dolnoslezské vojvodství' }, 'PL', '1018022'],
    [{ name: 'Bolesławiec', coordinates: { latitude: 51.29, longitude: 15.5 } }, 'PL', '0201022'],
    [{ name: 'Bolesławiec', coordinates: { latitude: 54, longitude: 18 } }, 'PL', 'PLACE_FAR_AWAY'],
    [{ name: 'Jesenik', region: 'Zlínský kraj' }, 'CZ', 'PLACE_NOT_FOUND'],
    [{ name: 'Xyz' }, undefined, 'PLACE_NOT_FOUND'],
    [{}, undefined, undefined],
  ] as const)('named %j in %s is %s', (wanted, country, expected) => {
    expect(find(wanted, country)).toBe(expected);
  });

  it('is nearest to coordinates in its country', () => {
    const finder = new PlaceFinder(PLACES);
    const coordinates = { latitude: 50.3, longitude: 17.3 };
    const wanted: RowPlace = { code: undefined, name: undefined, district: undefined, region: undefined, coordinates };
    expect(finder.nearest(wanted, 'CZ')?.code).toBe('599999');
    expect(finder.nearest(wanted, 'PL')?.code).toBe('1018022');
  });

  it('has a code that tells its country', () => {
    expect(['536385', '0201011', '201011', '20102', '5', undefined].map((code) => countryOfCode(code))).toEqual([
      'CZ',
      'PL',
      'PL',
      'PL',
      undefined,
      undefined,
    ]);
  });
});
