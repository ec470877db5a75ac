import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { sendSignal, type ProcessIdentity } from './processes.ts';
import { startTestPostgres } from './test-postgres.ts';

const TIMEOUT_MS = 30_000;

async function hasGone(folder: string): Promise<boolean> {
  for (let waited = 0; waited < 10_000 && existsSync(folder); waited += 50) await sleep(50);
  return !existsSync(folder);
}

/** A test run in a process of its own; gives the folder of its database. */
async function startRun(): Promise<{ folder: string; pid: number }> {
  const module = JSON.stringify(join(import.meta.dirname, 'test-postgres.ts'));
  const source = `const { startTestPostgres } = await import(${module}); console.log((await startTestPostgres()).folder); setInterval(() => 0, 1000)`;
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
      await sleep(100);
      expect(existsSync(folder)).toBe(true);
      await (await startTestPostgres()).stop();
      expect(existsSync(folder)).toBe(false);
    },
    TIMEOUT_MS,
  );
});
