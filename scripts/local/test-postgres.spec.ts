import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { replaceFile } from './folders.ts';
import { hasEndedWithin, identityOf, sendSignal, type ProcessIdentity } from './processes.ts';
import { removeForsaken, startTestPostgres } from './test-postgres.ts';

const TIMEOUT_MS = 30_000;
/** Of this file alone: other tests start databases, too, and every start clears away what is forsaken beside it. */
let parent: string;

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'mosty-parent-'));
  chmodSync(parent, 0o711);
});

afterAll(() => rmSync(parent, { recursive: true, force: true }));

async function hasGone(folder: string): Promise<boolean> {
  for (let waited = 0; waited < 10_000 && existsSync(folder); waited += 50) await sleep(50);
  return !existsSync(folder);
}

/** A test run in a process of its own; gives the folder of its database. */
async function startRun(): Promise<{ folder: string; pid: number }> {
  const module = JSON.stringify(join(import.meta.dirname, 'test-postgres.ts'));
  const options = JSON.stringify({ parent });
  const source = `const { startTestPostgres } = await import(${module}); console.log((await startTestPostgres(${options})).folder); setInterval(() => 0, 1000)`;
  const run = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'] });
  const folder = await new Promise<string>((resolve) =>
    run.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
  );
  return { folder, pid: run.pid ?? 0 };
}

describe('the PostgreSQL of a test run', () => {
  it(
    'answers, and is gone with its folder when it is stopped',
    async () => {
      const postgres = await startTestPostgres();
      const client = new Client({ connectionString: postgres.url });
      await client.connect();
      expect((await client.query('show fsync')).rows).toEqual([{ fsync: 'off' }]);
      await client.end();
      await postgres.stop();
      expect(existsSync(postgres.folder)).toBe(false);
    },
    TIMEOUT_MS,
  );

  it(
    'is gone when the run is killed',
    async () => {
      const { folder, pid } = await startRun();
      expect(existsSync(folder)).toBe(true);
      sendSignal(pid, 'SIGKILL');
      expect(await hasGone(folder)).toBe(true);
    },
    TIMEOUT_MS,
  );

  it(
    'is removed by the next run when its guard was killed, too',
    async () => {
      const { folder, pid } = await startRun();
      const guard = JSON.parse(readFileSync(join(folder, 'guard.json'), 'utf8')) as ProcessIdentity;
      sendSignal(guard.pid, 'SIGKILL');
      sendSignal(pid, 'SIGKILL');
      expect(await hasEndedWithin(guard, 10_000)).toBe(true);
      expect(existsSync(folder)).toBe(true);
      await (await startTestPostgres({ parent })).stop();
      expect(existsSync(folder)).toBe(false);
    },
    TIMEOUT_MS,
  );
});

describe('what killed guards left', () => {
  const dead = { pid: 2 ** 30, began: 'never' };
  function aFolder(where: string, guard?: ProcessIdentity): string {
    const folder = mkdtempSync(join(where, 'mosty-test-'));
    // Whole at once, as a guard does it: other tests that start a database read it, too.
    if (guard) replaceFile(join(folder, 'guard.json'), JSON.stringify(guard));
    return folder;
  }

  it('is removed wherever a run may have put it', async () => {
    const folders = ['/dev/shm', tmpdir(), '/var/tmp'].filter((where) => existsSync(where));
    const left = folders.map((where) => aFolder(where, dead));
    await removeForsaken();
    expect(left.filter((folder) => existsSync(folder))).toEqual([]);
  });

  it('is told from what is not theirs, not yet or no longer', async () => {
    const file = join(parent, 'mosty-test-notes.txt');
    writeFileSync(file, 'no folder');
    const locked = aFolder(parent);
    // Root may look into it all the same, and finds no guard.
    chmodSync(locked, 0o000);
    const others = [file, locked, aFolder(parent), aFolder(parent, identityOf(process.pid))];
    const left = aFolder(parent, dead);
    await removeForsaken([join(parent, 'mosty-nowhere'), parent]);
    // Or else nobody but root could remove it in the end.
    chmodSync(locked, 0o700);
    expect([...others, left].filter((path) => existsSync(path))).toEqual(others);
  });
});
