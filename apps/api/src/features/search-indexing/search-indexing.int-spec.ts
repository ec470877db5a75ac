import '../../../test/nest-first.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { anOrganisation, makePartners } from '../../../test/an-organisation.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { JobQueues } from '../../platform/jobs/job-queues.ts';
import { type SearchDocument, SearchIndex, type SearchPage } from '../../platform/search/search-index.ts';
import { SearchIndexUpkeep } from './search-indexing.jobs.ts';
import { SearchIndexingService } from './search-indexing.service.ts';

function search(api: TestApi, query: string): Promise<SearchPage> {
  return api.app
    .get(SearchIndex)
    .search({ collection: 'organisation', query, filter: {}, sort: 'RELEVANCE', page: { first: 50 } });
}
const found = async (api: TestApi, query: string) => (await search(api, query)).hits.map(({ id }) => id);
const document = (id: string, name: string): SearchDocument => ({
  ...{ collection: 'organisation', id, name, country: 'PL', otherNames: [], areas: [], texts: [] },
  facets: { country: ['PL'] },
});
const waiting = async (api: TestApi) =>
  (await api.app.get(JobQueues).states()).find(({ job }) => job === 'search.index')?.waiting;

describe('The index of organisations', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  beforeEach(async () => {
    await api.db.query('truncate organisation cascade');
    await api.app.get(SearchIndexingService).rebuild();
  });
  afterAll(() => api.close());

  it('has an organisation as soon as the job of its change has run, with all that it says', async () => {
    const { id } = await anOrganisation()
      .in('CZ')
      .named('Spolek Vymyšlená cesta')
      .offering('tourism')
      .wanting('STUDY_VISIT')
      .described('cs', 'Značíme stezky pro pěší.')
      .save(api);
    expect(await found(api, 'vymyslena')).toEqual([]);
    await api.runJobs();
    for (const query of ['vymyslena cesta', 'stezka', 'turystyka', 'study visit', 'jesenik', 'Olomoucký kraj']) {
      expect([query, await found(api, query)]).toEqual([query, [id]]);
    }
    const { facets } = await search(api, 'vymyslena');
    expect(facets).toMatchObject({
      country: [{ value: 'CZ', count: 1 }],
      theme: [{ value: 'tourism', count: 1 }],
      form: [{ value: 'STUDY_VISIT', count: 1 }],
      region: [{ value: 'CZ071', count: 1 }],
      district: [{ value: 'CZ0711', count: 1 }],
      withoutPartner: [{ value: 'true', count: 1 }],
    });
  });

  it('follows new partners', async () => {
    const polish = await anOrganisation().in('PL').save(api);
    const czech = await anOrganisation().in('CZ').save(api);
    await api.runJobs();
    expect((await search(api, '')).facets.withoutPartner).toEqual([{ value: 'true', count: 2 }]);
    await makePartners(api, polish.id, czech.id);
    await api.runJobs();
    expect((await search(api, '')).facets.withoutPartner).toEqual([]);
  });

  it('loses what was archived or deleted', async () => {
    const archived = await anOrganisation().named('Fundacja Dawna').save(api);
    const deleted = await anOrganisation().named('Fundacja Miniona').save(api);
    await api.runJobs();
    expect(await found(api, 'fundacja')).toHaveLength(2);
    await api.db.query("update organisation set status = 'ARCHIVED' where id = $1", [archived.id]);
    await api.db.query('delete from organisation where id = $1', [deleted.id]);
    await api.app.get(SearchIndexingService).refresh([archived.id, deleted.id]);
    expect(await found(api, 'fundacja')).toEqual([]);
  });

  it('never goes back to an older state when two refreshes of an organisation overlap', async () => {
    const { id } = await anOrganisation().named('Stara nazwa').save(api);
    const index = api.app.get(SearchIndex);
    let current = 'Stara nazwa';
    const [hasRead, mayGoOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slowly = async () => {
      const name = current;
      hasRead.resolve();
      await mayGoOn.promise;
      return [document(id, name)];
    };
    const slow = index.refresh('organisation', [id], slowly);
    // The slow one has read the old name; meanwhile it changes, and a second refresh is asked for.
    await hasRead.promise;
    current = 'Nowa nazwa';
    const quick = index.refresh('organisation', [id], async () => [document(id, current)]);
    await wait(50);
    mayGoOn.resolve();
    await Promise.all([slow, quick]);
    expect(await found(api, 'nowa nazwa')).toEqual([id]);
    expect(await found(api, 'stara')).toEqual([]);
  });

  it('is made anew from the database, and loses what the database does not have', async () => {
    const { id } = await anOrganisation().named('Stowarzyszenie Prawdziwe').save(api);
    const ghost = document(randomUUID(), 'Duch');
    await api.app.get(SearchIndex).refresh('organisation', [ghost.id], () => Promise.resolve([ghost]));
    expect(await found(api, 'duch')).toEqual([ghost.id]);
    expect(await api.app.get(SearchIndexingService).rebuild()).toEqual({ documents: 1, refused: [] });
    expect(await found(api, '')).toEqual([id]);
  });

  it('is brought up to date when the program or its thesaurus has changed', async () => {
    const { id } = await anOrganisation().named('Stowarzyszenie Dawne').save(api);
    const other = await anOrganisation().named('Stowarzyszenie Obecne').save(api);
    await api.runJobs();
    const upkeep = api.app.get(SearchIndexUpkeep);
    await upkeep.onApplicationBootstrap();
    expect(await waiting(api)).toBe(0);
    await api.db.query("update search_document set format = 'of last year', terms = '{}' where id = $1", [id]);
    await api.db.query('delete from search_document where id = $1', [other.id]);
    await upkeep.onApplicationBootstrap();
    expect(await waiting(api)).toBe(1);
    // What waits already is not asked for again.
    await upkeep.onApplicationBootstrap();
    expect(await waiting(api)).toBe(1);
    await api.runJobs();
    expect((await found(api, 'stowarzyszenie')).sort()).toEqual([id, other.id].sort());
  });

  it('takes thousands of organisations at once', async () => {
    await api.db.query(
      `insert into organisation (kind, country, name, slug, status)
       select 'NGO', 'PL', 'Fundacja próbna ' || n, 'f-' || n, 'STUB' from generate_series(1, 3000) as n`,
    );
    expect(await api.app.get(SearchIndexingService).rebuild()).toEqual({ documents: 3000, refused: [] });
    const page = await search(api, 'fundacja probna');
    expect(page.totalCount).toBe(3000);
    expect(page.hits).toHaveLength(50);
  });
});

describe('The index while Meilisearch is away', () => {
  let api: TestApi;
  beforeAll(async () => {
    // Nobody listens on port 1.
    api = await createTestApi({ MEILI_URL: 'http://127.0.0.1:1', MEILI_KEY: 'none' });
  });
  afterAll(() => api.close());

  it('answers from the embedded engine and says so, and the job waits for the server', async () => {
    const { id } = await anOrganisation().named('Fundacja Czekająca').save(api);
    await expect(api.runJobs()).rejects.toThrow('search.index');
    expect(await waiting(api)).toBe(1);
    const page = await search(api, 'czekajaca');
    expect(page.engine).toBe('EMBEDDED');
    expect(page.hits.map((hit) => hit.id)).toEqual([id]);
    const answer = await api.query<{ organisations: { engine: string; totalCount: number } }>(
      '{ organisations(filter: { query: "czekajaca" }) { engine totalCount } }',
    );
    expect(answer.organisations).toEqual({ engine: 'EMBEDDED', totalCount: 1 });
  });
});
