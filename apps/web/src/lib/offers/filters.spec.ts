import { describe, expect, it } from '@jest/globals';
import { isFiltered, readOfferFilters, toApiFilter, toOfferQuery } from './filters.ts';

const read = (query: string) => readOfferFilters(new URLSearchParams(query));

describe('the address of the list of offers', () => {
  it('says what is looked for, and nothing that it does not know', () => {
    const filters = read(
      'q=+plener+&kind=REQUEST&kind=GIFT&theme=culture&theme=culture&closing=SOON&form=EVENT&sort=X',
    );
    expect(filters).toEqual({
      ...{ q: 'plener', kind: ['REQUEST'], theme: ['culture'], form: ['EVENT'] },
      ...{ country: [], region: [], closing: [], sort: undefined },
    });
    expect(toApiFilter(filters)).toMatchObject({ query: 'plener', kind: ['REQUEST'] });
  });

  it('is read back as it was written', () => {
    const filters = read('q=most&country=CZ&region=CZ071&closing=LATER&sort=NEWEST');
    const pairs = Object.entries(toOfferQuery(filters)).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, String(one)]),
    );
    expect(readOfferFilters(new URLSearchParams(pairs))).toEqual(filters);
  });

  it('knows whether it filters anything', () => {
    expect(isFiltered(read('sort=NEWEST'))).toBe(false);
    expect(isFiltered(read('q=a'))).toBe(true);
    expect(isFiltered(read('region=CZ071'))).toBe(true);
  });
});
