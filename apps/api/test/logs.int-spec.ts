/** What stands in the logs of the compiled API: enough to find a fault by its id, nothing about people, no secrets. */
import './nest-first.ts';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compileProgram, type CompiledProgram, WITH_COMPILER_MS } from './compiled-program.ts';
import { createTestApi, type TestApi } from './create-test-api.ts';

describe('the log', () => {
  let program: CompiledProgram;
  let api: TestApi;
  beforeAll(async () => {
    [program, api] = await Promise.all([compileProgram(), createTestApi()]);
  }, WITH_COMPILER_MS);
  afterAll(async () => {
    await api.close();
  });

  it('has one entry for a fault, found by the id of the request, without people and secrets', async () => {
    const [organisation, requestId] = [randomUUID(), randomUUID()];
    const email = 'somebody.private@example.org';
    await api.db.query(
      `insert into organisation (id, kind, country, name, slug, status) values ($1, 'NGO', 'PL', 'K', 'k', 'ACTIVE')`,
      [organisation],
    );
    const { token } = await api.signIn({ memberOf: [organisation], email: 'officer@example.org' });
    // A fault of the program: the database refuses what its rules let through.
    await api.db.query('alter table organisation_contact add constraint fault check (false)');

    const child = fork(join(program.folder, 'main.js'), {
      env: {
        ...program.environment,
        ...{ API_PORT: '0', MOSTY_ROLES: 'api', LOG_LEVEL: 'debug' },
        ...{ DATABASE_URL: api.config.database.url, SECRET: api.config.secret },
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: [],
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (log += chunk.toString()));
    const written = new Promise((resolve) => child.stdout?.once('end', resolve));
    const { port } = await new Promise<{ port: number }>((resolve, reject) => {
      child.once('message', (message) => resolve(message as { port: number }));
      child.once('exit', () => reject(new Error(log)));
    });
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        cookie: `mosty_session=${token}`,
        'x-request-id': requestId,
      },
      body: JSON.stringify({
        query: `mutation ($input: SetContactsInput!) { setContacts(input: $input) { id } }`,
        variables: {
          input: {
            organisationId: organisation,
            version: 1,
            contacts: [{ label: 'Biuro', personName: 'Prywatna Osoba', email, visibility: 'MEMBERS' }],
          },
        },
      }),
    });
    expect(await response.json()).toMatchObject({
      errors: [{ message: 'INTERNAL', extensions: { code: 'INTERNAL', params: { requestId } } }],
    });
    child.kill('SIGTERM');
    await written;

    const lines = log.split('\n').filter((line) => line !== '');
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const faults = entries.filter(({ level }) => Number(level) >= 50);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ requestId, path: 'setContacts', err: { constraint: 'fault' } });
    for (const secret of [token, email, 'Prywatna', 'officer@example.org', api.config.secret]) {
      expect(log).not.toContain(secret);
    }
  });
});
