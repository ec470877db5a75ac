import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation, type SavedOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { SearchIndexingService } from '../search-indexing/search-indexing.service.ts';

const PAGE = `query ($filter: OrganisationFilter, $sort: OrganisationSort, $first: Int, $after: String, $last: Int, $before: String) {
  organisations(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    map { count organisation { id } district { code name } latitude longitude }
  }
}`;
const SORTS = ['NAME', 'RELEVANCE', 'DISTANCE', 'POPULATION'] as const;

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly map: readonly {
    readonly count: number;
    readonly organisation: { readonly id: string } | null;
    readonly district: { readonly code: string } | null;
    readonly latitude: number;
  }[];
}

describe('turning the pages of a list', () => {
  let api: TestApi;
  let near: SavedOrganisation;
  const known: string[] = [];
  beforeAll(async () => {
    api = await createTestApi();
    near = await anOrganisation().named('Ab').save(api);
    known.push(near.id);
    // Few names, two places, one population for each: most neighbours are equal in what the list is ordered by.
    for (let no = 0; no < 23; no++) {
      const { id } = await anOrganisation()
        .in(no % 2 === 0 ? 'PL' : 'CZ')
        .named(['Klub', 'Łąka', 'Żuraw'][no % 3] as string)
        .described('pl', no % 5 === 0 ? 'Festiwal, festiwal i jeszcze raz festiwal.' : 'Festiwal nad rzeką.')
        .save(api);
      known.push(id);
    }
    await api.runJobs();
  });
  afterAll(() => api.close());

  const ask = async (variables: object): Promise<Page> =>
    (await api.query<{ organisations: Page }>(PAGE, variables)).organisations;

  /** Walks from one end to the other; something happens between the pages. */
  async function walk(
    variables: object,
    direction: 'forwards' | 'backwards',
    between?: (page: number) => Promise<void>,
  ) {
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let page = 0; ; page++) {
      const place = direction === 'forwards' ? { first: 3, after: cursor } : { last: 3, before: cursor };
      const { nodes, pageInfo }: Page = await ask({ ...variables, ...place });
      const ids = nodes.map(({ id }) => id);
      if (direction === 'forwards') seen.push(...ids);
      else seen.unshift(...ids);
      const isMore: boolean = direction === 'forwards' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
      cursor = direction === 'forwards' ? pageInfo.endCursor : pageInfo.startCursor;
      if (!isMore) return seen;
      await between?.(page);
    }
  }

  it.each(SORTS)('shows everything once in the order of %s, forwards and backwards', async (sort) => {
    const variables = { sort, filter: { query: sort === 'RELEVANCE' ? 'festiwal' : '', near: near.id } };
    const all = (await ask({ ...variables, first: 100 })).nodes.map(({ id }) => id);
    expect(all.length).toBeGreaterThan(20);
    expect(await walk(variables, 'forwards')).toEqual(all);
    expect(await walk(variables, 'backwards')).toEqual(all);
  });

  it.each(SORTS)('misses and repeats nothing in the order of %s while others are added', async (sort) => {
    const variables = { sort, filter: { query: sort === 'RELEVANCE' ? 'festiwal' : '', near: near.id } };
    const before = (await ask({ ...variables, first: 100 })).nodes.map(({ id }) => id);
    const added: string[] = [];
    const seen = await walk(variables, 'forwards', async (page) => {
      if (page > 4) return;
      for (const name of ['Aa', 'Klub', 'Żuraw']) {
        const { id } = await anOrganisation().named(name).described('pl', 'Festiwal nad rzeką.').save(api);
        added.push(id);
      }
      await api.runJobs();
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => !added.includes(id))).toEqual(before);
    await api.db.query('delete from organisation where id = any($1)', [added]);
    await api.app.get(SearchIndexingService).refresh(added);
  });

  it('takes the cursor of another order for some place in the list, never for a fault', async () => {
    const { pageInfo } = await ask({ sort: 'NAME', first: 3 });
    for (const sort of ['POPULATION', 'DISTANCE', 'RELEVANCE']) {
      const variables = { sort, filter: { query: 'festiwal', near: near.id }, first: 3, after: pageInfo.endCursor };
      expect([undefined, 'BAD_CURSOR']).toContain(await api.refusal(PAGE, variables));
    }
  });

  it('says that there is nothing when nothing is found', async () => {
    const none = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
    expect(await ask({ filter: { query: 'qqqqxzxz' } })).toEqual({ totalCount: 0, nodes: [], pageInfo: none, map: [] });
  });
});

describe('the map of a long list', () => {
  it('shows a point for each district, at the middle of its places, with all results counted', async () => {
    const api = await createTestApi();
    await anOrganisation().save(api);
    await anOrganisation().in('CZ').save(api);
    await api.db.query(
      `insert into organisation (kind, country, name, slug, status, place_id)
       select 'NGO', place.country, 'Klub ' || no, lower(place.country) || '-' || no, 'ACTIVE', place.id
         from place, generate_series(1, 220) as no`,
    );
    const rows: { id: string }[] = await api.db.query('select id from organisation');
    await api.db.query("update organisation set kind = 'PRIVATE_ENTITY' where name = 'Klub 7'");
    await api.app.get(SearchIndexingService, { strict: false }).refresh(rows.map(({ id }) => id));
    const ask = async (filter: object) =>
      (await api.query<{ organisations: Page }>(PAGE, { filter, first: 1 })).organisations;

    const { map, totalCount } = await ask({});
    expect(totalCount).toBe(442);
    expect(map.map(({ district, count }) => [district?.code, count]).sort()).toEqual([
      ['1610', 221],
      ['CZ0711', 221],
    ]);
    expect(map.every(({ organisation }) => organisation === null)).toBe(true);
    expect(map.find(({ district }) => district?.code === '1610')?.latitude).toBeCloseTo(50.32, 2);

    const few = await ask({ kind: ['PRIVATE_ENTITY'] });
    expect(few.map).toHaveLength(2);
    expect(few.map.every(({ organisation, count }) => organisation !== null && count === 1)).toBe(true);
    await api.close();
  });
});
