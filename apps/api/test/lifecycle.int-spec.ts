/**
 * The compiled programs as operators and `npm start` run them: start, readiness, orderly end. That takes three seconds, or a
 * quarter of a minute on a busy machine.
 */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type CompiledProgram, compileProgram, WITH_COMPILER_MS } from './compiled-program.ts';
import { sessionsWaitingFor } from './lock-waits.ts';
import { createTestDatabase, dropTestDatabase } from './test-database.ts';

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly complaint: string;
}

/** A Node with these options writes the address of each module that it loads to stderr. */
const SAYS_WHAT_IT_LOADS = `--import=data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({ load(url, context, next) { process.stderr.write(url + '\\n'); return next(url, context); } });`)}`;

describe('the programs', () => {
  let program: CompiledProgram;
  let databaseUrl: string;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    [program, databaseUrl] = await Promise.all([compileProgram(), createTestDatabase()]);
  }, WITH_COMPILER_MS);
  afterAll(async () => {
    for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
    await dropTestDatabase(databaseUrl);
  });

  const variables = (more: Record<string, string> = {}) => ({
    ...program.environment,
    DATABASE_URL: databaseUrl,
    API_PORT: '0',
    LOG_LEVEL: 'silent',
    ...more,
  });

  function start(entry: 'main' | 'worker', more?: Record<string, string>) {
    const options = { env: variables(more), stdio: ['ignore', 'ignore', 'pipe', 'ipc'] as never, execArgv: [] };
    const child = fork(join(program.folder, `${entry}.js`), options);
    children.push(child);
    let complaint = '';
    child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    const said = new Promise((resolve) => child.stderr?.once('end', resolve));
    const ended = new Promise<Ended>((resolve) => {
      // Not `close`: a parent that closed the channel itself waits for that in vain.
      child.once('exit', (code, signal) => void said.then(() => resolve({ code, signal, complaint })));
    });
    const ready = new Promise<{ ready: boolean; port: number }>((resolve, reject) => {
      child.once('message', (message) => resolve(message as { ready: boolean; port: number }));
      void ended.then((end) => reject(new Error(JSON.stringify(end))));
    });
    // Whoever does not wait for it is not told.
    ready.catch(() => undefined);
    return { child, ready, ended };
  }

  const run = async (args: readonly string[], env: NodeJS.ProcessEnv = variables()) => {
    const command = promisify(execFile)(process.execPath, [join(program.folder, 'cli.js'), ...args], { env });
    return command.then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
    );
  };

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'the API says its port when it is ready, and ends in order on %s',
    async (signal) => {
      const { child, ready, ended } = start('main');
      const { port, ready: isReady } = await ready;
      expect(isReady).toBe(true);
      expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
      child.kill(signal);
      expect(await ended).toEqual({ code: 0, signal: null, complaint: '' });
    },
    120_000,
  );

  it('the API finishes the request in hand before it ends', async () => {
    const { child, ready, ended } = start('main', { MOSTY_ROLES: 'api' });
    const { port } = await ready;
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    // A reader of regions has to wait for whoever changes their table.
    await client.query('begin; lock table region in access exclusive mode');
    const answer = fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ regions { code } }' }),
    }).then((response) => response.json());
    const waiting = sessionsWaitingFor("relation = 'region'::regclass");
    while ((await client.query(waiting)).rowCount === 0) await wait(20);
    child.kill('SIGTERM');
    await wait(300);
    await client.query('commit');
    await client.end();
    expect(await answer).toMatchObject({ data: { regions: expect.arrayContaining([{ code: 'PL-16' }]) } });
    expect((await ended).code).toBe(0);
  }, 120_000);

  it.each([0, 100, 300, 600, 1000, 1200])(
    'the API is gone when its parent is, %i ms after the start',
    async (ms) => {
      const { child, ended } = start('main');
      await wait(ms);
      child.disconnect();
      // Nothing else would ever end it, so there is no hurry.
      const outcome = await Promise.race([ended, wait(110_000, 'it goes on', { ref: false })]);
      expect(outcome).toMatchObject({ code: 0 });
    },
    120_000,
  );

  it('a worker alone is ready too, and ends in order', async () => {
    const { child, ready, ended } = start('worker');
    const { port } = await ready;
    const { details } = (await (await fetch(`http://127.0.0.1:${port}/health/ready`)).json()) as { details: object };
    expect(details).toMatchObject({ jobs: { status: 'up' } });
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  }, 120_000);

  it('say in one sentence what is wrong when they cannot start', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    for (const [more, sentence] of [
      [{ API_PORT: 'x' }, /^The configuration cannot be used: API_PORT .*docs\/operations\.md\.\n$/],
      [{ API_PORT: String(port) }, new RegExp(`^.*EADDRINUSE.*127.0.0.1:${port}\\n$`)],
    ] as const) {
      const { code, complaint } = await start('main', more).ended;
      expect(complaint).toMatch(sentence);
      expect(code).toBe(1);
    }
    taken.close();
  }, 120_000);

  it('the command line answers at once and needs no configuration for its help', async () => {
    const { code, stdout, stderr } = await run(['--help'], {
      PATH: process.env.PATH,
      NODE_OPTIONS: SAYS_WHAT_IT_LOADS,
    });
    expect(code).toBe(0);
    expect(stdout).toContain('migrate');
    // The application, which takes two seconds to load, is left alone.
    expect(stderr).toContain('/cli.js\n');
    expect(stderr).not.toMatch(/app\.module|@nestjs|typeorm/);
  });

  it('several that migrate at once wait for each other', async () => {
    const url = new URL(databaseUrl);
    const name = `mosty_test_${randomBytes(6).toString('hex')}`;
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(`create database ${name}`);
    url.pathname = `/${name}`;
    const migrate = () => run(['migrate'], variables({ DATABASE_URL: url.href }));
    const said = (await Promise.all([migrate(), migrate(), migrate()])).map(({ stdout }) => stdout);
    expect(said.filter((text) => text === 'The database is up to date.\n')).toHaveLength(2);
    expect(said.filter((text) => /\d+ migrations run/.test(text))).toHaveLength(1);
    await client.query(`drop database ${name} with (force)`);
    await client.end();
  }, 120_000);

  it('write the schema that is committed', async () => {
    const file = join(tmpdir(), `schema-${randomBytes(4).toString('hex')}.graphql`);
    expect((await run(['create-schema-file', file])).code).toBe(0);
    const committed = new URL('../../../schema.graphql', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(committed, 'utf8'));
    await rm(file);
  }, 120_000);
});
