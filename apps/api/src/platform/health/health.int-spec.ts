import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { VERSION } from '../../version.ts';

interface Ready {
  readonly status: string;
  readonly details: Record<string, Record<string, unknown>>;
}

describe('the health of a process', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi({ MOSTY_ROLES: 'api' });
  });
  afterAll(() => api.close());

  const ask = async (path: string) => {
    const response = await fetch(`${api.url}${path}`);
    return { status: response.status, body: (await response.json()) as Ready };
  };

  it('is said with its version', async () => {
    expect(await ask('/health')).toEqual({ status: 200, body: { status: 'ok', version: VERSION } });
    expect(VERSION).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('is ready when database, jobs and search are, and says how much work waits', async () => {
    await anOrganisation().save(api);
    const { status, body } = await ask('/health/ready');
    expect(status).toBe(200);
    expect(body.details).toEqual({
      database: { status: 'up' },
      jobs: { status: 'up', waiting: 3, oldestDueSeconds: expect.any(Number), deadLetters: 0 },
      search: { status: 'up', engine: 'EMBEDDED', isWanted: true },
    });
  });

  it('is not ready while migrations wait', async () => {
    const [last] = await api.db.query('delete from migrations where id = (select max(id) from migrations) returning *');
    const { status, body } = await ask('/health/ready');
    expect({ status, database: body.details.database }).toEqual({ status: 503, database: { status: 'down' } });
    const { timestamp, name } = last[0] as { timestamp: string; name: string };
    await api.db.query('insert into migrations (timestamp, name) values ($1, $2)', [timestamp, name]);
    expect((await ask('/health/ready')).status).toBe(200);
  });

  it('is measured: requests by outcome, jobs that wait', async () => {
    await api.ask('{ regions { code } }');
    await api.ask('{ nothing }');
    const text = await (await fetch(`${api.url}/metrics`)).text();
    expect(text).toMatch(/mosty_request_duration_seconds_count\{operation="query",outcome="ok"\} [1-9]/);
    expect(text).toMatch(/mosty_request_duration_seconds_count\{operation="none",outcome="refused"\} [1-9]/);
    expect(text).toMatch(/mosty_jobs_waiting\{job="search.index"\} [1-9]/);
  });
});

describe('a process that should work on jobs', () => {
  it('is not ready before its worker has started', async () => {
    const api = await createTestApi({ MOSTY_ROLES: 'api,worker' });
    const response = await fetch(`${api.url}/health/ready`);
    expect(response.status).toBe(503);
    expect((await response.json()) as Ready).toMatchObject({
      details: { jobs: { status: 'down' }, database: { status: 'up' } },
    });
    await api.close();
  });
});
