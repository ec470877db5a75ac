import { describe, expect, it } from '@jest/globals';
import { toQueryString } from '#lib/links.ts';
import {
  hasFilters,
  isCut,
  readFilters,
  readPaging,
  toQuery,
  toSaved,
  unreadOf,
  without,
  withoutFilters,
} from './filters.ts';

const read = (query: string) => readFilters(new URLSearchParams(query));
const unread = (query: string) => unreadOf(new URLSearchParams(query), read(query)).map(({ name }) => name);

describe('the filters of an address', () => {
  it('are read and written back the same', () => {
    const query =
      '?q=ochrona+wody&country=CZ&kind=OBEC&kind=NGO&theme=rivers&form=STUDY_VISIT&region=CZ071&district=CZ0711&alone=1&within=50&exact=1&sort=NAME&from=prudnik';
    const written = toQueryString(toQuery(read(query)));
    expect(new URLSearchParams(written).toString()).toBe(new URLSearchParams(query).toString());
  });

  it('leave out what they do not know, so that an old link still shows something', () => {
    const query = 'country=DE&kind=TOWN&theme=%3Cb%3E&form=&within=7&sort=RANDOM&alone=yes&from=../x&region=CZ071';
    expect(read(query)).toEqual({ ...read(''), region: ['CZ071'] });
    expect(unread(query)).toEqual(['country', 'kind', 'theme', 'within', 'sort', 'alone', 'from']);
  });

  it('take each value once and words without blanks around them, at most 200 characters', () => {
    expect(read('theme=rivers&theme=rivers&q=%20woda%20')).toMatchObject({ theme: ['rivers'], q: 'woda' });
    expect(read(`q=${'a'.repeat(300)}`).q).toHaveLength(200);
  });

  it.each([
    ['page=2&colour=red', ['page', 'colour']],
    ['q=woda&country=CZ&theme=rivers&theme=rivers&alone=1&within=50&exact=1&sort=NAME&from=prudnik', []],
    ['q=%00&after=x&before=y&utm_source=mail&fbclid=1&kind=', []],
    ['sort=NAME&sort=DISTANCE', ['sort']],
  ])('of %j does not say %j', (query, expected) => expect(unread(query)).toEqual(expected));

  it('that are not understood are shown short', () => {
    expect(unreadOf(new URLSearchParams({ kind: 'x'.repeat(500) }), read(''))).toEqual([
      { name: 'kind', value: `${'x'.repeat(40)}…` },
    ]);
  });

  it('are saved without language, page and seat', () => {
    expect(toSaved(read('theme=sport&q=woda&from=prudnik&after=x&theme=rivers'))).toBe(
      'q=woda&theme=rivers&theme=sport',
    );
  });
});

it.each([
  ['a'.repeat(200), false],
  ['ž'.repeat(201), true],
  [` ${'a'.repeat(200)} `, false],
])('words that are too long are known', (q, expected) => expect(isCut(new URLSearchParams({ q }))).toBe(expected));

describe('taking filters away', () => {
  const filters = read('q=woda&theme=rivers&theme=sport&alone=1&exact=1&sort=NAME');

  it('removes one value and keeps the rest', () => {
    expect(without(filters, 'theme', 'rivers')).toEqual({ ...filters, theme: ['sport'] });
  });

  it('removes all and keeps the words, how they are read and the order', () => {
    expect(withoutFilters(filters)).toEqual(read('q=woda&exact=1&sort=NAME'));
  });

  it.each([
    ['', false],
    ['q=woda&sort=NAME&exact=1&from=prudnik', false],
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
