import { describe, expect, it } from '@jest/globals';
import { toQueryString } from '#lib/links.ts';
import { hasFilters, readFilters, readPaging, toQuery, without, withoutFilters } from './filters.ts';

const read = (query: string) => readFilters(new URLSearchParams(query));

describe('the filters of an address', () => {
  it('are read and written back the same', () => {
    const query =
      '?q=ochrona+wody&country=CZ&kind=OBEC&kind=NGO&theme=rivers&form=STUDY_VISIT&region=CZ071&district=CZ0711&alone=1&within=50&sort=NAME';
    const written = toQueryString(toQuery(read(query)));
    expect(new URLSearchParams(written).toString()).toBe(new URLSearchParams(query).toString());
  });

  it('leave out what they do not know, so that an old link still shows something', () => {
    expect(read('country=DE&kind=TOWN&theme=%3Cb%3E&form=&within=7&sort=RANDOM&alone=yes&region=CZ071')).toEqual({
      ...read(''),
      region: ['CZ071'],
    });
  });

  it('take each value once and words without blanks around them, at most 200 characters', () => {
    expect(read('theme=rivers&theme=rivers&q=%20woda%20')).toMatchObject({ theme: ['rivers'], q: 'woda' });
    expect(read(`q=${'a'.repeat(300)}`).q).toHaveLength(200);
  });
});

describe('taking filters away', () => {
  const filters = read('q=woda&theme=rivers&theme=sport&alone=1&sort=NAME');

  it('removes one value and keeps the rest', () => {
    expect(without(filters, 'theme', 'rivers')).toEqual({ ...filters, theme: ['sport'] });
  });

  it('removes all and keeps the words and the order', () => {
    expect(withoutFilters(filters)).toEqual(read('q=woda&sort=NAME'));
  });

  it.each([
    ['', false],
    ['q=woda&sort=NAME', false],
    ['alone=1', true],
    ['within=50', true],
    ['district=CZ0711', true],
  ])('%j has some: %s', (query, expected) => expect(hasFilters(read(query))).toBe(expected));
});

describe('the page of results', () => {
  const page = (query: string) => readPaging(new URLSearchParams(query));

  it.each([
    ['', { after: undefined, before: undefined }],
    ['after=x', { after: 'x', before: undefined }],
    ['before=y', { after: undefined, before: 'y' }],
    ['after=x&before=y', { after: 'x', before: undefined }],
  ])('%j', (query, expected) => expect(page(query)).toEqual(expected));
});
