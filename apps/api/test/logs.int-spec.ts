/** What stands in the logs of the compiled API: enough to find a fault by its id, nothing about people, no secrets. */
import { fork } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { compileProgram, type CompiledProgram } from './compiled-program.ts';
import { createTestDatabase, dropTestDatabase } from './test-database.ts';

describe('the log', () => {
  let program: CompiledProgram;
  let databaseUrl: string;
  let database: pg.Client;
  beforeAll(async () => {
    [program, databaseUrl] = await Promise.all([compileProgram(), createTestDatabase()]);
    database = new pg.Client({ connectionString: databaseUrl });
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    await program.remove();
    await dropTestDatabase(databaseUrl);
  });

  it('has one entry for a fault, found by the id of the request, without people and secrets', async () => {
    const [organisation, account, requestId] = [randomUUID(), randomUUID(), randomUUID()];
    const token = randomBytes(32).toString('base64url');
    const email = 'somebody.private@example.org';
    await database.query(
      `insert into organisation (id, kind, country, name, slug, status) values ($1, 'NGO', 'PL', 'K', 'k', 'ACTIVE')`,
      [organisation],
    );
    await database.query(`insert into account values ($1, 'officer@example.org', 'O', 'pl', 'MEMBER')`, [account]);
    await database.query(`insert into membership values ($1, $2, 'MEMBER')`, [account, organisation]);
    const hash = createHash('sha256').update(token).digest();
    await database.query(`insert into session values ($1, $2, now(), now() + interval '1 day')`, [hash, account]);
    // A fault of the program: the database refuses what its rules let through.
    await database.query('alter table organisation_contact add constraint fault check (false)');

    const child = fork(join(program.folder, 'main.js'), {
      env: { NODE_ENV: 'test', DATABASE_URL: databaseUrl, API_PORT: '0', MOSTY_ROLES: 'api', LOG_LEVEL: 'debug' },
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
    for (const secret of [token, email, 'Prywatna', 'officer@example.org', hash.toString('hex')]) {
      expect(log).not.toContain(secret);
    }
  });
});
