import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CompiledProgram, compileProgram, WITH_COMPILER_MS } from '../../../test/compiled-program.ts';
import { sessionsWaitingFor } from '../../../test/lock-waits.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { fingerprint, generatedGminy, notOkFile, okFile } from '../../../test/import-files.ts';

const UNITS = 2500;
const NOWHERE = 'postgres://nobody:secret@127.0.0.1:1/nothing';

/** `mosty import` as operators run it: a process that writes to a terminal, has an exit code, and can be killed. */
describe('the command that imports', () => {
  let program: CompiledProgram;
  let folder: string;
  let register: string;
  let api: TestApi;
  beforeAll(async () => {
    program = await compileProgram();
    folder = await mkdtemp(join(tmpdir(), 'mosty-import-'));
    register = join(folder, 'gminy.csv');
    await writeFile(register, generatedGminy(UNITS));
  }, WITH_COMPILER_MS);
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    api = await createTestApi();
  });
  afterEach(() => api.close());

  const start = (args: readonly string[], databaseUrl = api.config.database.url): ChildProcess =>
    program.run(['import', '--lang', 'en', ...args], { DATABASE_URL: databaseUrl }, folder);

  async function ended(child: ChildProcess) {
    let [output, messages] = ['', ''];
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (messages += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, output, messages };
  }

  const run = (args: readonly string[], databaseUrl?: string) => ended(start(args, databaseUrl));

  async function hasSaid(child: ChildProcess, words: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      let said = '';
      child.stderr?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes(words)) resolve();
      });
      child.once('close', () => reject(new Error(`It ended before it said ${words}: ${said}`)));
    });
  }

  /** What a session whose process is gone has begun is undone by the server, a moment later. */
  async function sessionsOfImportAreOver(): Promise<void> {
    const others = `select count(*)::int as count from pg_stat_activity
                     where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()
                       and backend_type = 'client backend'`;
    for (let tries = 0; tries < 1200; tries += 1) {
      const [row] = (await api.db.query(others)) as { count: number }[];
      if (row?.count === 0) return;
      await sleep(50);
    }
    throw new Error('A session of the killed import goes on.');
  }

  /** Runs `then` while an import stands still in the middle: its places are written, its organisations wait. */
  async function inTheMiddle(then: (child: ChildProcess, outcome: ReturnType<typeof ended>) => Promise<unknown>) {
    const session = api.db.createQueryRunner();
    const waiting = () =>
      session.query(sessionsWaitingFor("relation = 'organisation'::regclass")) as Promise<unknown[]>;
    await session.startTransaction();
    try {
      await session.query('lock table organisation in share row exclusive mode');
      const child = start(['--source', 'gus-terc', register]);
      const outcome = ended(child);
      for (let tries = 0; (await waiting()).length === 0; tries++) {
        if (tries > 4800 || child.exitCode !== null) throw new Error('The import never came to the organisations.');
        await sleep(25);
      }
      await then(child, outcome);
      return { outcome };
    } finally {
      await session.rollbackTransaction();
      await session.release();
    }
  }

  it('previews and imports, and writes the report to a file', async () => {
    const before = await fingerprint(api.db);
    const preview = await run(['--source', 'gus-terc', '--dry-run', register]);
    expect(preview).toMatchObject({ code: 0 });
    expect(preview.output).toMatch(/Polish municipality \(gmina\) \(Poland\)\s+2,500 {2,}0 {2,}0\n/);
    expect(preview.output).toMatch(/This is a preview only: nothing was changed\.\n$/);
    expect(await fingerprint(api.db)).toBe(before);

    const json = join(folder, 'report.json');
    const first = await run(['--source', 'gus-terc', '--json', json, register]);
    expect(first).toMatchObject({ code: 0 });
    expect(first.output).toContain('Done: all changes have been saved.');
    const report = JSON.parse(await readFile(json, 'utf8')) as Record<string, unknown>;
    expect(report).toMatchObject({ outcome: 'DONE', counts: { created: UNITS }, file: { name: 'gminy.csv' } });
  }, 240_000);

  it('is refused at once without a database: no file, a folder, 200 MB, a wrong mapping', async () => {
    const huge = join(folder, 'huge.csv');
    await writeFile(huge, '');
    await truncate(huge, 200 * 1024 * 1024);
    for (const [args, sentence] of [
      [['nowhere.csv'], 'There is no file “nowhere.csv”.'],
      [['.'], 'is a folder, not a file.'],
      [[huge], 'The file has 200 MB, but at most 50 MB can be imported.'],
      [['--map', 'name', register], 'The mapping “name” does not have the form field=column.'],
    ] as const) {
      const { code, output } = await run(['--source', 'gus-terc', ...args], NOWHERE);
      expect(output).toContain(sentence);
      expect(output).toMatch(/The file was not imported\. Nothing was changed\.\n$/);
      expect(code).toBe(2);
    }
  }, 240_000);

  it('ends with 2 for a file that is refused, and with 1 for a fault', async () => {
    const refused = await run(['--source', 'gus-terc', notOkFile('wrong-numbers.csv')]);
    expect(refused.code).toBe(2);
    expect(refused.output).toContain('6 problems in the file:\n  Row 2, column “lat”: “51°15” is not a number.');
    await api.db.query('alter table import_run add constraint no_import check (row_count = 0)');
    const fault = await run(['--source', 'gus-terc', okFile('gminy.csv')]);
    expect(fault.code).toBe(1);
    expect(fault.messages).toMatch(
      /The import failed because of an unexpected error\. Nothing was changed\. .*no_import/,
    );
    const unwritable = await run(['--source', 'gus-terc', '--json', '/nowhere/report.json', 'nowhere.csv']);
    expect(unwritable).toMatchObject({ code: 1 });
    expect(unwritable.messages).toContain(
      'The report could not be written to /nowhere/report.json (error code: ENOENT).',
    );
  }, 240_000);

  it('that is killed between two statements leaves nothing', async () => {
    const before = await fingerprint(api.db);
    await inTheMiddle((child, outcome) => {
      child.kill('SIGKILL');
      return outcome;
    });
    await sessionsOfImportAreOver();
    expect(await fingerprint(api.db)).toBe(before);
    // And nothing stands in the way of the next one.
    expect(await run(['--source', 'gus-terc', register])).toMatchObject({ code: 0 });
  }, 240_000);

  it('that is killed at any moment of writing has done all or nothing', async () => {
    const before = await fingerprint(api.db);
    for (const milliseconds of [0, 60, 200]) {
      const child = start(['--source', 'gus-terc', register]);
      const end = ended(child);
      await hasSaid(child, 'saving the changes');
      await sleep(milliseconds);
      child.kill('SIGKILL');
      await end;
      await sessionsOfImportAreOver();
      if ((await fingerprint(api.db)) === before) continue;
      const [counts] = (await api.db.query(
        `select (select count(*)::int from place) as places,
                (select count(*)::int from organisation where is_territorial_unit) as offices,
                (select count(*)::int from import_run) as runs,
                (select sum(jsonb_array_length(data->'organisationIds'))::int from pgboss.job
                  where name = 'search.index') as announced`,
      )) as Record<string, number>[];
      expect(counts).toEqual({ places: UNITS, offices: UNITS, runs: 1, announced: UNITS });
      break;
    }
  }, 240_000);

  it('ends on Ctrl-C without a change, and says so', async () => {
    const before = await fingerprint(api.db);
    const { outcome } = await inTheMiddle((child) => {
      const heard = hasSaid(child, 'The import will stop after the present step');
      child.kill('SIGINT');
      return heard;
    });
    const { code, output } = await outcome;
    expect(output).toContain('The import was interrupted and has changed nothing. You can start it again.');
    expect(code).toBe(130);
    expect(await fingerprint(api.db)).toBe(before);
  }, 240_000);
});
