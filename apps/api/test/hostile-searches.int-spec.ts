/** Every argument of the list of organisations with whatever somebody could put there: an answer or a clear refusal. */
import './nest-first.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeCursor } from '../src/platform/search/search-cursor.ts';
import { anOrganisation } from './an-organisation.ts';
import { createTestApi, type TestApi } from './create-test-api.ts';
import { randomOf } from './random.ts';
import { createSearchServer, type RealSearchServer } from './real-search-server.ts';

const LIST = `query ($filter: OrganisationFilter, $sort: OrganisationSort, $first: Int, $after: String, $last: Int, $before: String) {
  organisations(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { id } edges { cursor distanceKm highlights { parts { text } } } facets { country { value count } }
    map { count } alsoSearched { words } engine isSearchServerDown
  }
}`;

const TEXTS = [
  ...[
    '',
    ' ',
    "'",
    '"',
    '\\',
    '\\"',
    '")',
    '"]',
    '`',
    '%',
    '_',
    '*',
    ':*',
    '&|!()',
    '<->',
    '--',
    ';',
    '$1',
    '{}',
    '[]',
  ],
  ...[
    '\0',
    '\u0000a',
    '\u0007\u001b[31m',
    '\u202e',
    '\ud800',
    '\udfff x',
    '🏰',
    '\n\r\t',
    '\u{10ffff}',
    'ﷺ'.repeat(50),
  ],
  ...["' or 1=1 --", "'; drop table organisation; --", 'PL" OR country = "CZ', 'PL"] OR country EXISTS OR x IN ["'],
  ...[
    'country = CZ',
    'IS NULL',
    '_geoRadius(0, 0, 1e9)',
    '_geoPoint(0,0):asc',
    '${7*7}',
    '{{7*7}}',
    '<script>',
    '../..',
  ],
  ...['a'.repeat(10_000), 'prudnik '.repeat(1250), '"'.repeat(10_000), '('.repeat(10_000), '\u0301'.repeat(10_000)],
];
const NUMBERS = [0, -1, -0, 1e-300, 1e300, -1e300, 1.5, 2 ** 31, 2 ** 53, Number.MAX_VALUE, 5e-324];
const ID = '00000000-0000-4000-8000-000000000001';
const CURSORS = [
  ...TEXTS,
  ...(['EMBEDDED', 'MEILISEARCH'] as const).flatMap((engine) =>
    [0, 5, 1_000_000, Number.MAX_SAFE_INTEGER].flatMap((offset) =>
      [0, -1e308, 1e308].map((key) => encodeCursor({ engine, offset, key, name: '\ud800"\'', id: ID })),
    ),
  ),
  ...[
    `["e",0,1e999,"x","${ID}"]`,
    `["m",1.5,0,"x","${ID}"]`,
    `["e",0,0,"\\u0000","${ID}"]`,
    '[]',
    '{}',
    'null',
    '"x"',
  ].map((json) => Buffer.from(json).toString('base64url')),
];

const LISTS = TEXTS.flatMap((text) => [[text], ['PL', text], Array.from({ length: 50 }, () => text)]);
const lone = (of: readonly unknown[], put: (value: unknown) => object): object[] => of.map(put);

/** Each argument with each value, everything else as usual. */
function singles(near: string): object[] {
  const filter =
    (field: string, more: object = {}) =>
    (value: unknown) => ({ filter: { ...more, [field]: value } });
  return [
    ...lone(TEXTS, filter('query')),
    ...['theme', 'region', 'district'].flatMap((field) => lone(LISTS, filter(field))),
    ...['country', 'kind', 'form', 'status', 'acrossLanguages', 'withoutPartner'].flatMap((field) =>
      lone([...TEXTS.slice(0, 20), 1, null, true], filter(field)),
    ),
    ...lone([...TEXTS, ID], filter('near')),
    ...lone(NUMBERS, filter('withinKm', { near })),
    ...lone(NUMBERS, filter('withinKm')),
    ...lone(TEXTS.slice(0, 20), (sort) => ({ sort })),
    ...['RELEVANCE', 'NAME', 'DISTANCE', 'POPULATION'].flatMap((sort) => [
      ...lone(CURSORS, (after) => ({ sort, after, filter: { near } })),
      ...lone(CURSORS.slice(-31), (before) => ({ sort, before, last: 2, filter: { near, query: 'prudnik' } })),
    ]),
    ...['first', 'last'].flatMap((field) => lone([...NUMBERS, '1', null, 101], (value) => ({ [field]: value }))),
  ];
}

const KNOWN_REFUSALS = [
  'BAD_REQUEST',
  'BAD_CURSOR',
  'NOT_FOUND',
  'REQUIRED',
  'OUT_OF_RANGE',
  'PAGE_TOO_LARGE',
  'TOO_LONG',
];
/** The megabyte of create-application.ts. */
const MAX_BODY = 1_048_576;
/** As createTestApi sends them: bytes count, not letters. */
const isTooLarge = (variables: object): boolean =>
  Buffer.byteLength(JSON.stringify({ query: LIST, variables })) > MAX_BODY;
const { MEILI_BINARY } = process.env;

describe.each(MEILI_BINARY ? ['the embedded engine', 'Meilisearch'] : ['the embedded engine'])(
  'A search on %s',
  (engine) => {
    let server: RealSearchServer | undefined;
    let api: TestApi;
    let near: string;

    beforeAll(async () => {
      server = engine === 'Meilisearch' ? await createSearchServer(MEILI_BINARY ?? '') : undefined;
      await server?.start();
      api = await createTestApi(server ? { MEILI_URL: server.url, MEILI_KEY: server.key } : {});
      near = (await anOrganisation().named('Prudnik').offering('culture').save(api)).id;
      await anOrganisation().in('CZ').named('Krnov').save(api);
      await api.runJobs();
    }, 60_000);
    afterAll(async () => {
      await api?.close();
      await server?.remove();
    });

    interface Answer {
      readonly organisations: { readonly totalCount: number; readonly isSearchServerDown: boolean };
    }
    async function expectNoFault(variables: object): Promise<void> {
      const answer = await api.ask<Answer>(LIST, variables);
      // Several of the longest together are more than a request may be.
      if (isTooLarge(variables)) {
        expect(answer).toEqual({ code: 'BAD_REQUEST', params: {} });
        return;
      }
      const { data, errors } = answer;
      const said = JSON.stringify(errors ?? []);
      const context = JSON.stringify(variables).slice(0, 300);
      for (const { extensions } of errors ?? [])
        expect([context, KNOWN_REFUSALS]).toEqual([context, expect.arrayContaining([extensions.code])]);
      expect([context, said]).not.toEqual([
        context,
        expect.stringMatching(/select |search_document|meilisearch|postgres|\bat .*\.[jt]s/i),
      ]);
      // What a visitor asks must not switch the search server off for the others.
      if (!errors) expect([context, data?.organisations.isSearchServerDown]).toEqual([context, false]);
      if (!errors) expect(data?.organisations.totalCount).toBeLessThanOrEqual(2);
    }

    it('with each value in each argument is answered or clearly refused', async () => {
      const cases = singles(near);
      expect(cases.length).toBeGreaterThan(700);
      for (let start = 0; start < cases.length; start += 4) {
        await Promise.all(cases.slice(start, start + 4).map(expectNoFault));
      }
    }, 120_000);

    const seed = Date.now() % 1_000_000;
    it(`with any of them together is answered or clearly refused, seed ${seed}`, async () => {
      const random = randomOf(seed);
      const some = <Value>(values: readonly Value[], usual: Value) =>
        random.below(2) === 0 ? usual : random.pick(values);
      for (let times = 0; times < 100; times++) {
        const filter = {
          query: some(TEXTS, 'prudnik'),
          theme: some<string[] | null>(LISTS, null),
          region: some<string[] | null>(LISTS, null),
          near: some([near, ID, 'x'], near),
          withinKm: some<number | null>(NUMBERS, null),
          acrossLanguages: random.below(2) === 0,
        };
        const sort = random.pick(['RELEVANCE', 'NAME', 'DISTANCE', 'POPULATION']);
        await expectNoFault({ filter, sort, after: some<string | null>(CURSORS, null) });
      }
    }, 60_000);

    it('finds nothing, not everything, by a value that tries to be more than a value', async () => {
      for (const value of [
        'PL" OR country = "CZ',
        '"] OR country EXISTS OR region IN ["',
        "' or '1'='1",
        'PL-16"',
        '\0PL-16\0x',
      ]) {
        const { data } = await api.ask<Answer>(LIST, { filter: { region: [value] } });
        expect([value, data?.organisations.totalCount]).toEqual([value, 0]);
      }
      const { data } = await api.ask<Answer>(LIST, { filter: { region: ['PL-16'] } });
      expect(data?.organisations.totalCount).toBe(1);
    });
  },
);
