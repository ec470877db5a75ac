/**
 * A PostgreSQL for one run of tests: made in memory or a temporary folder, fast instead of safe, gone afterwards.
 *
 * A guard process of its own owns it and removes it as soon as the run ends in any way — the guard's standard input closes
 * when the run is killed, too. What a killed guard leaves is removed by the next run.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Readable } from 'node:stream';
import { endOrphan } from './postgres-cluster.ts';
import { hasCode, Problem } from './problem.ts';
import { isRunning, type ProcessIdentity } from './processes.ts';
import { canReach, postgresUser } from './system-user.ts';

const FOLDER_PREFIX = 'mosty-test-';
const GUARD_FILE = 'guard.json';
/** Files here are in memory: a database is copied in 0.04 s, where some disks take half a second for its many small files. */
const IN_MEMORY = '/dev/shm';
const LAST_RESORT = '/var/tmp';
const NOT_OURS = ['ENOENT', 'EACCES', 'EPERM'];
/** What all databases of a run take at most, in bytes, and what is to be left for everything else. */
const MOST_DATA = 4 * 2 ** 30;
const LEFT_FREE = 4 * 2 ** 30;

export interface TestPostgres {
  /** Of the maintenance database `postgres`, with user and password: tests create their own databases there. */
  readonly url: string;
  readonly folder: string;
  /** Without it the end of this process has the same effect. */
  stop(): Promise<void>;
}

/** In the folder `parent`, into which the user that runs PostgreSQL can come; default: where it is fast and has room. */
export async function startTestPostgres({ parent }: { readonly parent?: string } = {}): Promise<TestPostgres> {
  await removeForsaken(parent === undefined ? possibleParents() : [parent]);
  const folder = mkdtempSync(join(parent ?? parentFolder(), FOLDER_PREFIX));
  const guard = spawn(process.execPath, [join(import.meta.dirname, 'test-postgres-guard.ts'), folder], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
    detached: true,
  });
  const ended = new Promise<void>((resolve) => guard.once('exit', () => resolve()));
  let complaint = '';
  guard.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const url = await firstLine(guard.stdout);
  if (url === undefined) {
    await ended;
    rmSync(folder, { recursive: true, force: true });
    throw new Problem(complaint.trim() || 'The PostgreSQL for tests did not start.');
  }
  // Nothing of the guard keeps the tests' process alive.
  guard.unref();
  for (const stream of [guard.stdin, guard.stdout, guard.stderr]) (stream as unknown as { unref(): void }).unref();
  return {
    url,
    folder,
    async stop() {
      guard.ref();
      guard.stdin.end();
      await ended;
    },
  };
}

/** All that `parentFolder` chooses from: how much memory is free differs from run to run. */
const possibleParents = (): string[] => [...new Set([IN_MEMORY, tmpdir(), LAST_RESORT])];

function parentFolder(): string {
  const user = postgresUser();
  if (hasRoomInMemory() && canReach(IN_MEMORY, user)) return IN_MEMORY;
  return canReach(tmpdir(), user) ? tmpdir() : LAST_RESORT;
}

function hasRoomInMemory(): boolean {
  if (!existsSync(IN_MEMORY)) return false;
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize > MOST_DATA && freemem() > MOST_DATA + LEFT_FREE;
}

async function firstLine(stream: Readable): Promise<string | undefined> {
  for await (const line of createInterface({ input: stream })) return line;
  return undefined;
}

/** Removes what guards that were killed left in these folders. */
export async function removeForsaken(parents: readonly string[] = possibleParents()): Promise<void> {
  for (const folder of parents.flatMap(foldersIn)) {
    try {
      const guard = JSON.parse(readFileSync(join(folder, GUARD_FILE), 'utf8')) as ProcessIdentity;
      if (isRunning(guard)) continue;
      await endOrphan(join(folder, 'postgres'));
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      // Another run is just making it or clears it away, too; it belongs to another user; it is no folder of a guard.
      if (!hasCode(error, ...NOT_OURS, 'ENOTEMPTY', 'ENOTDIR')) throw error;
    }
  }
}

function foldersIn(parent: string): string[] {
  try {
    const names = readdirSync(parent).filter((name) => name.startsWith(FOLDER_PREFIX));
    return names.map((name) => join(parent, name));
  } catch (error) {
    if (!hasCode(error, ...NOT_OURS)) throw error;
    return [];
  }
}
