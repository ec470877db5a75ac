/**
 * The parts of a Mosty in operation, each of which can be killed and comes back: a PostgreSQL that writes to the disk as in
 * production, API processes on fixed ports, workers, and a mail server that counts what it accepted.
 */
import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCluster } from '@mosty/scripts/local/postgres-cluster';
import { freePort } from '@mosty/scripts/local/ports';
import { postgresUser } from '@mosty/scripts/local/system-user';
import { benchDatabase, ended, startProgram, type Variables } from '../compiled-mosty.ts';

export interface Part {
  readonly name: 'api' | 'worker' | 'smtp' | 'database';
  /** As if the power failed for it alone; it is back when this resolves. */
  interrupt(): Promise<void>;
  stop(): Promise<void>;
}

export interface DatabasePart extends Part {
  readonly url: string;
}

/** Stopped without a word to anybody, it recovers from its log on the next start. */
export async function databasePart(folder: string): Promise<DatabasePart> {
  const options = {
    place: { folder: join(folder, 'postgres'), user: postgresUser() },
    state: folder,
    logFile: join(folder, 'postgres.log'),
    port: await freePort(),
  };
  let cluster = await startCluster(options);
  return {
    name: 'database',
    url: await benchDatabase(cluster.url('postgres')),
    async interrupt() {
      await cluster.stop('immediately');
      await sleep(500);
      cluster = await startCluster(options);
    },
    stop: () => cluster.stop(),
  };
}

export interface ProgramPart extends Part {
  readonly port: number;
}

/** A program that is started again as soon as it was killed, as an operator's service manager does. */
export async function programPart(name: 'api' | 'worker', env: Variables): Promise<ProgramPart> {
  const port = await freePort();
  const variables = { ...env, API_PORT: String(port), MOSTY_ROLES: name };
  let running: ChildProcess | undefined;
  let isStopped = false;
  async function start(): Promise<void> {
    while (!isStopped) {
      try {
        running = (await startProgram(variables)).process;
        // Also when the database went away under it.
        running.once('exit', () => !isStopped && void start());
        return;
      } catch {
        await sleep(300);
      }
    }
  }
  await start();
  return {
    name,
    port,
    async interrupt() {
      const killed = running;
      if (killed === undefined || killed.exitCode !== null) return;
      const exit = once(killed, 'exit');
      killed.kill('SIGKILL');
      await exit;
      while (running === killed && !isStopped) await sleep(50);
    },
    async stop() {
      isStopped = true;
      if (running !== undefined) await ended(running);
    },
  };
}
