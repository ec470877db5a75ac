import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation, makePartners, type SavedOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';

interface List {
  organisations: {
    totalCount: number;
    nodes: { id: string; name: string }[];
    edges: { distanceKm: number | null }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
    facets: Record<'country' | 'kind' | 'theme' | 'form' | 'region', { value: string; count: number }[]>;
    map: { count: number; organisation: { id: string } | null }[];
    alsoSearched: { words: string[] }[];
    engine: string;
  };
}

const LIST = `query ($filter: OrganisationFilter, $sort: OrganisationSort, $first: Int, $after: String, $last: Int, $before: String) {
  organisations(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { id name } edges { distanceKm } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    facets { country { value count } kind { value count } theme { value count } form { value count } region { value count } }
    map { count organisation { id } } alsoSearched { words } engine
  }
}`;

describe('the list of organisations', () => {
  let api: TestApi;
  let first: SavedOrganisation;
  let czech: SavedOrganisation;

  beforeAll(async () => {
    api = await createTestApi();
    first = await anOrganisation()
      .named('Łódzkie Koło Pszczelarzy')
      .seeking('rural')
      .described('pl', 'Hodujemy pszczoły i sprzedajemy miód.')
      .save(api);
    czech = await anOrganisation()
      .in('CZ')
      .named('Sbor dobrovolných hasičů')
      .offering('rescue')
      .wanting('TRAINING')
      .described('cs', 'Hasíme požáry.')
      .save(api);
    await anOrganisation().in('CZ').named('Klub seniorů').seeking('senior-policy').wanting('EVENT').save(api);
    // Equal names: only the id tells them apart.
    for (let index = 0; index < 7; index++)
      await anOrganisation().ofKind('PUBLIC_INSTITUTION').named('Biblioteka').save(api);
    await makePartners(api, first.id, czech.id);
    await api.runJobs();
  });
  afterAll(() => api.close());

  const list = async (variables: object = {}) => (await api.query<List>(LIST, variables)).organisations;
  const namesOf = async (filter: object) => (await list({ filter })).nodes.map(({ name }) => name);

  it('counts each facet under the other filters', async () => {
    const { totalCount, facets } = await list({ filter: { country: ['CZ'] } });
    expect(totalCount).toBe(2);
    expect(facets.country).toEqual([
      { value: 'PL', count: 8 },
      { value: 'CZ', count: 2 },
    ]);
    expect(facets.kind).toEqual([{ value: 'NGO', count: 2 }]);
    expect(facets.region).toEqual([{ value: 'CZ071', count: 2 }]);
  });

  it.each([
    [{ kind: ['NGO'], country: ['PL'] }, ['Łódzkie Koło Pszczelarzy']],
    [{ theme: ['rescue', 'rural'] }, ['Łódzkie Koło Pszczelarzy', 'Sbor dobrovolných hasičů']],
    [{ form: ['EVENT'] }, ['Klub seniorů']],
    [{ region: ['PL-16'], withoutPartner: false, kind: ['NGO'] }, ['Łódzkie Koło Pszczelarzy']],
    [{ withoutPartner: true, kind: ['NGO'] }, ['Klub seniorů']],
    [{ theme: ['no-such-theme'] }, []],
    [{ region: ["'; drop table organisation; --"] }, []],
  ])('filtered by %j shows %j', async (filter, names) => {
    expect((await namesOf(filter)).sort((a, b) => a.localeCompare(b, 'pl'))).toEqual(
      [...names].sort((a, b) => a.localeCompare(b, 'pl')),
    );
  });

  it.each([
    ['lodzkie', 'Łódzkie Koło Pszczelarzy'],
    ['pszczelarze', 'Łódzkie Koło Pszczelarzy'],
    ['hasici', 'Sbor dobrovolných hasičů'],
    ['straż pożarna', 'Sbor dobrovolných hasičů'],
    ['hasič', 'Sbor dobrovolných hasičů'],
  ])('finds by %j: %s', async (query, name) => {
    expect((await namesOf({ query }))[0]).toBe(name);
  });

  it('says what else was searched, and does not when that is turned off', async () => {
    const { alsoSearched, engine } = await list({ filter: { query: 'straż pożarna' } });
    expect(alsoSearched.flatMap(({ words }) => words).join(' ')).toMatch(/hasič/);
    expect(engine).toBe('EMBEDDED');
    expect((await list({ filter: { query: 'straż pożarna', acrossLanguages: false } })).alsoSearched).toEqual([]);
  });

  it('shows where the query was found, across languages unless that is turned off', async () => {
    const HIGHLIGHTS = `query ($filter: OrganisationFilter) { organisations(filter: $filter) {
      isSearchServerDown edges { node { name } highlights { field language parts { text isMatch } } } } }`;
    interface Part {
      text: string;
      isMatch: boolean;
    }
    interface Answer {
      organisations: {
        isSearchServerDown: boolean;
        edges: { node: { name: string }; highlights: { field: string; language: string; parts: Part[] }[] }[];
      };
    }
    const marked = async (filter: object) => {
      const { edges, isSearchServerDown } = (await api.query<Answer>(HIGHLIGHTS, { filter })).organisations;
      expect(isSearchServerDown).toBe(false);
      const found = edges.find(({ node }) => node.name === 'Sbor dobrovolných hasičů')?.highlights ?? [];
      return found.map(({ field, language, parts }) => [
        field,
        language,
        parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join(''),
      ]);
    };
    expect(await marked({ query: 'straż pożarna' })).toContainEqual(['NAME', 'cs', '[Sbor dobrovolných hasičů]']);
    expect(await marked({ query: 'straż pożarna', acrossLanguages: false })).toEqual([]);
    expect(await marked({ query: 'požár' })).toContainEqual(['DESCRIPTION', 'cs', 'Hasíme [požáry].']);
    expect((await marked({ query: 'jesenik' })).at(-1)).toEqual(['AREA', null, '[Jeseník]']);
    expect(await marked({})).toEqual([]);
  });

  it('is walked through forwards and backwards without a gap or a repetition, also among equal names', async () => {
    const everything = (await list({ first: 100 })).nodes.map(({ id }) => id);
    const forwards: string[] = [];
    let after: string | null = null;
    do {
      const page: List['organisations'] = await list({ first: 3, after });
      forwards.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(forwards).toEqual(everything);
    const backwards: string[] = [];
    let before: string | null = null;
    do {
      const page: List['organisations'] = await list({ last: 4, before });
      backwards.unshift(...page.nodes.map(({ id }) => id));
      before = page.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null;
    } while (before);
    expect(backwards).toEqual(everything);
  });

  it('measures distance from the place of an organisation', async () => {
    const { nodes, edges } = await list({ filter: { near: first.id, kind: ['NGO'] }, sort: 'DISTANCE' });
    expect(nodes[0]?.id).toBe(first.id);
    expect(edges[0]?.distanceKm).toBeCloseTo(0, 1);
    expect(edges.at(-1)?.distanceKm).toBeGreaterThan(20);
    expect((await list({ filter: { near: first.id, withinKm: 10 } })).totalCount).toBe(8);
  });

  it('puts every result on the map', async () => {
    const { map, totalCount } = await list({ first: 1 });
    expect(map.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
  });

  it.each([
    [{ first: 101 }, 'PAGE_TOO_LARGE'],
    [{ first: 0 }, 'OUT_OF_RANGE'],
    [{ first: -1 }, 'OUT_OF_RANGE'],
    [{ after: 'nonsense' }, 'BAD_CURSOR'],
    [{ after: Buffer.from('["x",1,{}]').toString('base64url') }, 'BAD_CURSOR'],
    [{ sort: 'DISTANCE' }, 'REQUIRED'],
    [{ filter: { near: 'not-a-uuid' } }, 'NOT_FOUND'],
    [{ filter: { near: '00000000-0000-4000-8000-000000000000' } }, 'NOT_FOUND'],
    [{ filter: { kind: ['DRAGON'] } }, 'BAD_REQUEST'],
  ])('refuses %j with %s', async (variables, code) => {
    expect(await api.refusal(LIST, variables)).toBe(code);
  });

  it.each(['', '   ', '%', '"', "'", '\\', '&|!()', ':*', 'a'.repeat(10_000), '\u0000\u202e', '😀', 'מבחן', '<b>'])(
    'answers the query %j without a fault',
    async (query) => {
      const { errors } = await api.ask(LIST, { filter: { query } });
      expect(errors).toBeUndefined();
    },
  );
});
