import './nest-first.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation } from './an-organisation.ts';
import { createTestApi, type TestApi } from './create-test-api.ts';
import { type FakeSearchServer, ILLNESSES, startFakeSearchServer } from './fake-search-server.ts';

const SEARCH = `query ($word: String!) {
  organisations(filter: { query: $word }) { engine isSearchServerDown totalCount }
}`;
interface Found {
  readonly organisations: {
    readonly engine: string;
    readonly isSearchServerDown: boolean;
    readonly totalCount: number;
  };
}
const BY_EMBEDDED = { engine: 'EMBEDDED', isSearchServerDown: true, totalCount: 1 };
const BY_SERVER = { engine: 'MEILISEARCH', isSearchServerDown: false, totalCount: 0 };

/** The server has a second; the embedded engine answers in a few milliseconds. */
const LIMIT_MS = 2500;

describe('While the search server', () => {
  let server: FakeSearchServer;
  let api: TestApi;
  const search = async (word = 'czekajaca') => (await api.query<Found>(SEARCH, { word })).organisations;
  const health = async () => {
    const response = await fetch(`${api.url}/health/ready`);
    const { details } = (await response.json()) as { details: { search: object } };
    return [response.status, details.search];
  };
  const untilItIsBack = async () => {
    for (let tries = 0; (await search()).engine !== 'MEILISEARCH'; tries++) {
      if (tries > 150) throw new Error('The server did not come back');
      await wait(100);
    }
  };

  beforeAll(async () => {
    server = await startFakeSearchServer();
    api = await createTestApi({ MEILI_URL: server.url, MEILI_KEY: 'master', MOSTY_ROLES: 'api' });
    await server.behave('fails');
    await anOrganisation().named('Fundacja Czekająca').save(api);
    await expect(api.runJobs()).rejects.toThrow('search.index');
  });
  afterAll(async () => {
    await api?.close();
    await server?.close();
  });

  it.each(ILLNESSES)(
    '%s, the embedded engine answers in time and says so; the server comes back by itself',
    async (illness) => {
      await server.behave('well');
      await untilItIsBack();
      expect(await search('fundacja')).toEqual(BY_SERVER);
      const asked = server.searchesFor('fundacja');
      expect(asked).toBeGreaterThan(0);
      await server.behave(illness);
      const started = performance.now();
      expect(await Promise.all([search(), search(), search()])).toEqual([BY_EMBEDDED, BY_EMBEDDED, BY_EMBEDDED]);
      expect(performance.now() - started).toBeLessThan(LIMIT_MS);
      // From now on nobody waits: no search of a visitor reaches the server.
      for (let times = 0; times < 10; times++) expect(await search('fundacja')).toEqual(BY_EMBEDDED);
      expect(server.searchesFor('fundacja')).toBe(asked);
      expect(await health()).toEqual([200, { status: 'up', engine: 'EMBEDDED', isWanted: false }]);
      await server.behave('well');
      await untilItIsBack();
      expect(await health()).toEqual([200, { status: 'up', engine: 'MEILISEARCH', isWanted: true }]);
    },
    30_000,
  );
});
