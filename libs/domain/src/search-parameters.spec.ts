import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusals } from './profile-rules.ts';
import {
  checkSearchParameters,
  isSearchForEverything,
  parseSearch,
  type QueryValues,
  readSearchParameters,
  SEARCH_LIMITS,
  toCanonicalSearch,
} from './search-parameters.ts';

/** What browsers and Node.js both have; the library itself must not need it. */
const { URLSearchParams } = globalThis as unknown as {
  readonly URLSearchParams: new (from: string | string[][]) => QueryValues & { toString(): string };
};

const check = (typed: string) => {
  const refusals = new Refusals();
  return { canonical: checkSearchParameters(refusals, 'parameters', typed), refused: refusals.list };
};
const canonical = (typed: string) => toCanonicalSearch(parseSearch(typed));

describe('The canonical form of a search', () => {
  it.each([
    ['theme=sport&country=CZ&q=hasi%C4%8Di&theme=rescue', 'q=hasi%C4%8Di&country=CZ&theme=rescue&theme=sport'],
    ['?q=ochrona+wody&sort=RELEVANCE', 'q=ochrona+wody'],
    ['q=ochrona%20wody&after=abc&before=x&page=3&language=cs&utm_source=mail', 'q=ochrona+wody'],
    ['kind=OBEC&kind=NGO&kind=OBEC', 'kind=NGO&kind=OBEC'],
    ['theme=rivers&sort=NAME', 'theme=rivers'],
    ['theme=rivers&sort=RELEVANCE', 'theme=rivers'],
    ['q=woda&sort=NAME&within=50&alone=1&exact=1', 'q=woda&alone=1&within=50&exact=1&sort=NAME'],
    ['exact=1&region=CZ071', 'region=CZ071'],
    ['q=%20%09woda%0A%20i%20%20las%00%20%00', 'q=woda+i+las'],
    ["q=(a~b)!'*-._", 'q=%28a%7Eb%29%21%27*-._'],
    ['q=%', 'q=%25'],
    ['q=%E0%A4%A', 'q=%25E0%25A4%25A'],
    ['q=\ud800x', 'q=%EF%BF%BDx'],
    ['q=o%CC%88', 'q=%C3%B6'],
    ['', ''],
  ])('of %j is %j', (typed, expected) => expect(canonical(typed)).toBe(expected));

  it('is that of URLSearchParams, whose reading gives the same search back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.subarray(['rivers', 'sport', 'a.b-c_1']),
        (q, theme) => {
          const query = new URLSearchParams([['q', q], ...theme.map((code) => ['theme', code])]);
          const search = readSearchParameters(query);
          const written = toCanonicalSearch(search);
          expect(new URLSearchParams(written).toString()).toBe(written);
          expect(canonical(written)).toBe(written);
          expect(parseSearch(written).q).toBe(search.q);
          expect(parseSearch(query.toString())).toEqual(search);
        },
      ),
    );
  });

  it('does not depend on the order in which filters were chosen', () => {
    const pairs = ['q=woda', 'country=PL', 'kind=NGO', 'kind=GMINA', 'theme=b', 'theme=a', 'alone=1', 'within=100'];
    fc.assert(
      fc.property(fc.shuffledSubarray(pairs, { minLength: pairs.length }), (shuffled) => {
        expect(canonical(shuffled.join('&'))).toBe(
          'q=woda&country=PL&kind=GMINA&kind=NGO&theme=a&theme=b&alone=1&within=100',
        );
      }),
    );
  });
});

describe('Reading an address', () => {
  it('leaves out what no page offers', () => {
    const text = 'country=DE&kind=TOWN&theme=%3Cb%3E&form=&within=7&sort=RANDOM&alone=yes&exact=true&region=CZ071';
    expect(parseSearch(text)).toEqual({ ...parseSearch(''), region: ['CZ071'] });
  });

  it('takes at most so many characters as words may have, and cuts no character in two', () => {
    expect([...parseSearch(`q=${'🌉'.repeat(300)}`).q]).toHaveLength(SEARCH_LIMITS.words);
  });

  it.each([
    ['', true],
    ['sort=POPULATION', true],
    ['exact=1', true],
    ['q=+', true],
    ['q=a', false],
    ['alone=1', false],
    ['within=25', false],
  ])('finds %j to be a search for everything: %s', (text, expected) =>
    expect(isSearchForEverything(parseSearch(text))).toBe(expected),
  );
});

describe('Saving a search', () => {
  it('gives its canonical form', () => {
    expect(check('?theme=rescue&q=hasi%C4%8Di&after=x')).toEqual({
      canonical: 'q=hasi%C4%8Di&theme=rescue',
      refused: [],
    });
  });

  it.each([
    ['', 'REQUIRED', {}],
    ['sort=NAME&page=2', 'REQUIRED', {}],
    ['country=DE', 'UNKNOWN_VALUE', { value: 'DE' }],
    ["theme=a'%20or%20'1'='1", 'UNKNOWN_VALUE', { value: "a' or '1'='1" }],
    ['theme=%00rivers', 'UNKNOWN_VALUE', { value: 'rivers' }],
    ['region=CZ%22%7D', 'UNKNOWN_VALUE', { value: 'CZ"}' }],
    ['within=7', 'UNKNOWN_VALUE', { value: '7' }],
    ['within=25&within=50', 'TOO_MANY', { max: 1, count: 2 }],
  ])('refuses %j with %s', (typed, code, params) => {
    expect(check(typed).refused).toEqual([{ code, params: { field: 'parameters', ...params } }]);
  });

  it('refuses more words, values or parameters than it keeps', () => {
    const refusalOf = (typed: string) => check(typed).refused.map(({ code, params }) => ({ code, ...params }));
    const themes = Array.from({ length: 41 }, (_, code) => `theme=t${code}`).join('&');
    const field = 'parameters';
    expect(refusalOf(`q=${'a'.repeat(201)}`)).toEqual([{ code: 'TOO_LONG', field, max: 200, length: 201 }]);
    expect(refusalOf(`q=${'a'.repeat(20_000)}`)).toEqual([{ code: 'TOO_LONG', field, max: 2000, length: 20_002 }]);
    expect(refusalOf(themes)).toEqual([{ code: 'TOO_MANY', field, max: 40, count: 41 }]);
    const codes = ['theme', 'region', 'district'].flatMap((name) =>
      Array.from({ length: 40 }, (_, code) => `${name}=${'x'.repeat(37)}${code}`),
    );
    expect(refusalOf(codes.join('&'))).toMatchObject([{ code: 'TOO_LONG', max: 2000 }]);
  });
});
