/** The Meilisearch that is measured: the one of MEILI_URL, or the program MEILI_BIN with data of its own. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@mosty/scripts/local/ports';
import { Meilisearch } from 'meilisearch';

const READY_MS = 30_000;
/** The index of Mosty's organisations, its next one, and the one to compare with. */
const INDEXES = ['mosty_organisation', 'mosty_organisation_fresh', 'bench_plain'];

export interface SearchServer {
  readonly url: string;
  readonly key: string | undefined;
  stop(): Promise<void>;
}

/** Refuses, in one sentence, when there is none, or when there is somebody's data in it. */
export async function searchServer(): Promise<SearchServer> {
  const { MEILI_URL: url = '', MEILI_KEY: key, MEILI_BIN: program = '' } = process.env;
  if (url !== '') return existing(url, key === '' ? undefined : key);
  if (program === '') {
    throw new Error(
      '--engine meili needs a Meilisearch: MEILI_URL and MEILI_KEY of a server without data, or MEILI_BIN, the path of its program.',
    );
  }
  if (!existsSync(program)) throw new Error(`MEILI_BIN: there is no program ${program}.`);
  return started(program);
}

async function existing(url: string, key: string | undefined): Promise<SearchServer> {
  const client = new Meilisearch({ host: url, ...(key === undefined ? {} : { apiKey: key }) });
  const present = await client.getStats().catch((error: Error) => {
    throw new Error(`The Meilisearch of MEILI_URL (${url}) does not answer: ${error.message}`);
  });
  const filled = INDEXES.find((name) => (present.indexes[name]?.numberOfDocuments ?? 0) > 0);
  if (filled !== undefined) {
    throw new Error(`The Meilisearch of MEILI_URL has documents in ${filled}: measuring needs a server of its own.`);
  }
  return {
    ...{ url, key },
    async stop() {
      for (const name of INDEXES) await client.deleteIndexIfExists(name);
    },
  };
}

async function started(program: string): Promise<SearchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'mosty-bench-meili-'));
  const port = await freePort();
  const key = randomBytes(16).toString('hex');
  const options = ['--db-path', join(folder, 'data'), '--http-addr', `127.0.0.1:${port}`, '--master-key', key];
  const server = spawn(program, [...options, '--no-analytics', '--env', 'production', '--log-level', 'ERROR'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  server.stderr.on('data', (chunk: Buffer) => (complaint = `${complaint}${chunk.toString()}`.slice(-2000)));
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (const began = performance.now(); ; await sleep(50)) {
    const isReady = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return { url, key, stop };
    if (server.exitCode !== null || performance.now() - began > READY_MS) {
      await stop();
      throw new Error(`Meilisearch did not start: ${complaint}`);
    }
  }
}
