/**
 * An embedded PostgreSQL: starts on its data folder, says when it answers, stops in order. What a killed run left — a server
 * without its parent, a lock file of a dead one — is cleared away first.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLog } from './child.ts';
import { freePort } from './ports.ts';
import { damaged, prepareData, readPassword, SUPERUSER, type DataPlace } from './postgres-data.ts';
import { findPrograms } from './postgres-programs.ts';
import { Problem } from './problem.ts';
import {
  commandLineOf,
  endProcess,
  hasEndedWithin,
  identityOf,
  sendSignal,
  type ProcessIdentity,
} from './processes.ts';
import { identity } from './system-user.ts';

export interface ClusterOptions {
  readonly place: DataPlace;
  /** The folder of this checkout, for a copy of the programs where one is needed. */
  readonly state: string;
  readonly logFile: string;
  /** Default: a free one. */
  readonly port?: number;
  /** For tests: data need not survive a crash of the machine. */
  readonly unsafeButFast?: boolean;
}

export interface RunningCluster {
  readonly port: number;
  readonly process: ProcessIdentity;
  /** Whether the data folder was made by this start. */
  readonly isNew: boolean;
  /** With user and password, for the database of this name. */
  url(database: string): string;
  /** Resolves with a sentence when the server ends for any reason. */
  readonly ended: Promise<string>;
  /** Lets running transactions be rolled back; `immediately` does not even wait for that (the next start recovers). */
  stop(how?: 'in-order' | 'immediately'): Promise<void>;
}

const POLL_MS = 20;
const STOP_MS = 30_000;
/** Children of a killed server hold its shared memory for a moment; a free port may be taken before PostgreSQL takes it. */
const MOST_ATTEMPTS = 20;
const PORT_TAKEN = /could not create any TCP\/IP sockets|Address already in use/;
const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC'];
const UNSAFE_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=1GB'];

export async function startCluster(options: ClusterOptions): Promise<RunningCluster> {
  const { place, state, unsafeButFast } = options;
  const programs = findPrograms(place.user, state);
  await endOrphan(place.folder);
  const isNew = await prepareData({ place, programs, unsafeButFast });
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const started = await startOnce(programs.postgres, port, options);
    if (typeof started !== 'string') return { ...started, isNew };
    const mayPass = /shared memory block .* still in use/.test(started) || (PORT_TAKEN.test(started) && !options.port);
    if (!mayPass || attempt === MOST_ATTEMPTS) throw explain(started, place.folder, options.logFile);
    await sleep(250);
  }
}

/** Ends a server that works on this folder though its parent is gone, and removes the lock file of one that is dead. */
export async function endOrphan(folder: string): Promise<void> {
  const lock = join(folder, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const orphan = identityOf(Number(readFileSync(lock, 'utf8').split('\n')[0]));
  if (orphan && isServerOf(orphan.pid, folder)) {
    sendSignal(orphan.pid, 'SIGINT');
    if (!(await hasEndedWithin(orphan, STOP_MS))) await endProcess(orphan, { signal: 'SIGQUIT' });
  }
  rmSync(lock, { force: true });
}

function isServerOf(pid: number, folder: string): boolean {
  const commandLine = commandLineOf(pid);
  return commandLine.includes('postgres') && commandLine.includes(folder);
}

type Started = Omit<RunningCluster, 'isNew'>;

/** Gives the running server, or what it wrote into its log before it ended. */
async function startOnce(program: string, port: number, options: ClusterOptions): Promise<Started | string> {
  const { place, logFile, unsafeButFast } = options;
  const settings = [...SETTINGS, ...(unsafeButFast ? UNSAFE_SETTINGS : [])];
  const log = openLog(logFile);
  const logBegins = statSync(logFile).size;
  const child = spawn(
    program,
    ['-D', place.folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', log, log],
      // In a group of its own: Ctrl-C in the terminal must not reach it before the API has finished.
      detached: true,
      ...identity(place.user),
    },
  );
  closeSync(log);
  const ended = endOf(child);
  const server = await whenReady(place.folder, child);
  if (!server) return readFileSync(logFile).subarray(logBegins).toString() || ended;
  const password = readPassword(place.folder);
  return {
    port,
    process: server,
    ended,
    url: (database) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`,
    async stop(how = 'in-order') {
      const inOrder = how === 'in-order' && sendSignal(server.pid, 'SIGINT');
      if (!inOrder || !(await hasEndedWithin(server, STOP_MS))) await endProcess(server, { signal: 'SIGQUIT' });
      await ended;
    },
  };
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`PostgreSQL ended (${signal ?? `exit code ${code}`})`));
  });
}

/**
 * The server writes its state into the eighth line of its lock file; recovery after a crash may take its time. Undefined
 * when it ended instead.
 */
async function whenReady(folder: string, child: ChildProcess): Promise<ProcessIdentity | undefined> {
  const lock = join(folder, 'postmaster.pid');
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const lines = existsSync(lock) ? readFileSync(lock, 'utf8').split('\n') : [];
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return identityOf(child.pid);
    await sleep(POLL_MS);
  }
  return undefined;
}

function explain(log: string, folder: string, logFile: string): Problem {
  const reason = log
    .split('\n')
    .filter((line) => /FATAL|PANIC|ERROR/.test(line))
    .map((line) => line.replace(/^.*?(?:FATAL|PANIC|ERROR):\s*/, ''))
    .at(-1);
  if (/No space left on device/.test(log))
    return new Problem('The embedded PostgreSQL cannot start: the disk is full. Make room and start again.');
  if (PORT_TAKEN.test(log)) {
    return new Problem('The embedded PostgreSQL cannot start: its port was taken at that moment. Start again.');
  }
  return damaged(folder, `${reason ?? log.trim().split('\n').at(-1) ?? 'it ended without a word'} (${logFile})`);
}
