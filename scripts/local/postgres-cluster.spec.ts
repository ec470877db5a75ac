/** A real PostgreSQL, killed and damaged in the ways that happen. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { ensureDatabase } from './database.ts';
import { endOrphan, startCluster, type RunningCluster } from './postgres-cluster.ts';
import { placeOfData, setAside, type DataPlace } from './postgres-data.ts';
import { describeFailure } from './problem.ts';
import { hasEndedWithin, identityOf, isRunning, sendSignal } from './processes.ts';

const TIMEOUT_MS = 30_000;
let state: string;
let place: DataPlace;
let cluster: RunningCluster | undefined;

beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'mosty-cluster-'));
  chmodSync(state, 0o711);
  place = placeOfData(state);
});

afterEach(async () => {
  await cluster?.stop('immediately');
  cluster = undefined;
  await endOrphan(place.folder);
  rmSync(state, { recursive: true, force: true });
}, TIMEOUT_MS);

async function start(): Promise<RunningCluster> {
  cluster = await startCluster({ place, state, logFile: join(state, 'postgres.log'), unsafeButFast: true });
  return cluster;
}

async function ask<Row>(running: RunningCluster, query: string, database = 'postgres'): Promise<Row[]> {
  const client = new Client({ connectionString: running.url(database) });
  await client.connect();
  try {
    return (await client.query<Row & object>(query)).rows;
  } finally {
    await client.end();
  }
}

/** A second run of this machine that is killed while its server runs. */
async function startInAProcessThatIsKilled(): Promise<void> {
  const source = `
    const { startCluster } = await import(${JSON.stringify(join(import.meta.dirname, 'postgres-cluster.ts'))});
    const { placeOfData } = await import(${JSON.stringify(join(import.meta.dirname, 'postgres-data.ts'))});
    const state = ${JSON.stringify(state)};
    await startCluster({ place: placeOfData(state), state, logFile: state + '/postgres.log', unsafeButFast: true });
    console.log('up');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {},
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
}

describe('the embedded PostgreSQL', () => {
  it(
    'keeps what was written from one start to the next',
    async () => {
      const first = await start();
      expect(first.isNew).toBe(true);
      expect(await ensureDatabase(first.url('postgres'), 'mosty')).toBe(true);
      await ask(first, 'create table kept as select 42 as answer', 'mosty');
      await first.stop();
      expect(isRunning(first.process)).toBe(false);
      const second = await start();
      expect(second.isNew).toBe(false);
      expect(await ensureDatabase(second.url('postgres'), 'mosty')).toBe(false);
      expect(await ask(second, 'select answer from kept', 'mosty')).toEqual([{ answer: 42 }]);
    },
    TIMEOUT_MS,
  );

  it(
    'knows the alphabets of both countries, checks its pages, and lets nobody in without the password',
    async () => {
      const running = await start();
      const words = `values ('č'), ('d'), ('c'), ('ž'), ('z'), ('ch'), ('h')`;
      const sorted = await ask<{ word: string }>(
        running,
        `select word from (${words}) as t (word) order by word collate "cs-x-icu"`,
      );
      expect(sorted.map(({ word }) => word)).toEqual(['c', 'č', 'd', 'h', 'ch', 'z', 'ž']);
      expect(await ask(running, 'show data_checksums')).toEqual([{ data_checksums: 'on' }]);
      expect(await ask(running, 'show timezone')).toEqual([{ TimeZone: 'UTC' }]);
      expect(statSync(place.folder).mode & 0o077).toBe(0);
      const stranger = new Client({ connectionString: running.url('postgres').replace(/:[^:@/]+@/, ':guess@') });
      await expect(stranger.connect()).rejects.toThrow('password authentication failed');
    },
    TIMEOUT_MS,
  );

  it(
    'starts again after its own process was killed',
    async () => {
      const first = await start();
      sendSignal(first.process.pid, 'SIGKILL');
      expect(await first.ended).toBe('PostgreSQL ended (SIGKILL)');
      expect((await start()).isNew).toBe(false);
    },
    TIMEOUT_MS,
  );

  it(
    'ends the server that a killed run left, and starts',
    async () => {
      await startInAProcessThatIsKilled();
      const orphan = identityOf(Number(pidFile().split('\n')[0]));
      expect(orphan).toBeDefined();
      const running = await start();
      expect(running.isNew).toBe(false);
      expect(orphan && (await hasEndedWithin(orphan, 0))).toBe(true);
    },
    TIMEOUT_MS,
  );

  it(
    'leaves a process in peace that got the number of a dead server',
    async () => {
      await (await start()).stop();
      writeFileSync(join(place.folder, 'postmaster.pid'), `${process.pid}\n${place.folder}\n`);
      expect((await start()).isNew).toBe(false);
    },
    TIMEOUT_MS,
  );

  it(
    'makes its data whole or not at all: what a killed start left is cleared away',
    async () => {
      const half = `${place.folder}.new-4711`;
      mkdirSync(half);
      writeFileSync(join(half, 'PG_VERSION'), '18\n');
      writeFileSync(`${half}.password`, 'secret');
      expect((await start()).isNew).toBe(true);
      expect(readdirSync(state).sort()).toEqual(['postgres', 'postgres.log']);
    },
    TIMEOUT_MS,
  );

  it.each<[string, (folder: string) => void, RegExp]>([
    [
      'a control file cut short',
      (folder) => truncateSync(join(folder, 'global/pg_control'), 100),
      /could not read file "global\/pg_control"/,
    ],
    [
      'a missing control file',
      (folder) => rmSync(join(folder, 'global/pg_control')),
      /the file global\/pg_control is missing/,
    ],
    [
      'lost write-ahead logs',
      (folder) => emptyFolder(join(folder, 'pg_wal')),
      /could not locate a valid checkpoint record|write-ahead|WAL/,
    ],
    [
      'data of an older PostgreSQL',
      (folder) => writeFileSync(join(folder, 'PG_VERSION'), '15\n'),
      /made by PostgreSQL 15 and .* brings PostgreSQL 18/,
    ],
  ])(
    'names %s in one sentence with what to do, and begins anew when the folder is put aside',
    async (_, damage, reason) => {
      await (await start()).stop();
      cluster = undefined;
      damage(place.folder);
      const failure = describeFailure(await start().catch((error: unknown) => error));
      expect(failure).toMatch(reason);
      expect(failure).toMatch(/^The embedded PostgreSQL cannot use its data folder .*: .*`npm start -- --reset`/);
      const aside = setAside(place.folder, new Date('2026-11-21T10:00:00Z'));
      expect(aside).toBe(`${place.folder}-until-2026-11-21T10-00-00`);
      expect(existsSync(join(aside ?? '', 'PG_VERSION'))).toBe(true);
      expect((await start()).isNew).toBe(true);
    },
    TIMEOUT_MS,
  );
});

function pidFile(): string {
  return readFileSync(join(place.folder, 'postmaster.pid'), 'utf8');
}

function emptyFolder(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
}
