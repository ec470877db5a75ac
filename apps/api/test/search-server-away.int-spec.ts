import './nest-first.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation } from './an-organisation.ts';
import { createTestApi, type TestApi } from './create-test-api.ts';
import { type FakeSearchServer, ILLNESSES, startFakeSearchServer } from './fake-search-server.ts';

const SEARCH = '{ organisations(filter: { query: "czekajaca" }) { engine isSearchServerDown totalCount } }';
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
  const search = async () => (await api.query<Found>(SEARCH)).organisations;
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
      expect(await search()).toEqual(BY_SERVER);
      await server.behave(illness);
      const started = performance.now();
      expect(await Promise.all([search(), search(), search()])).toEqual([BY_EMBEDDED, BY_EMBEDDED, BY_EMBEDDED]);
      expect(performance.now() - started).toBeLessThan(LIMIT_MS);
      // From now on nobody waits, and the server is left in peace.
      const asked = server.searches;
      const again = performance.now();
      for (let times = 0; times < 10; times++) expect(await search()).toEqual(BY_EMBEDDED);
      expect(performance.now() - again).toBeLessThan(LIMIT_MS / 2);
      expect(server.searches).toBe(asked);
      expect(await health()).toEqual([200, { status: 'up', engine: 'EMBEDDED', isWanted: false }]);
      await server.behave('well');
      await untilItIsBack();
      expect(await health()).toEqual([200, { status: 'up', engine: 'MEILISEARCH', isWanted: true }]);
    },
    30_000,
  );
});
