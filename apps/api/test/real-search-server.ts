/** A real Meilisearch in a process of its own, that can be killed and started again on the same files. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { killAtOnce } from './compiled-program.ts';

export interface RealSearchServer {
  readonly url: string;
  readonly key: string;
  readonly prefix: string;
  start(): Promise<void>;
  kill(): Promise<void>;
  remove(): Promise<void>;
}

export async function createSearchServer(binary: string): Promise<RealSearchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'mosty-meilisearch-'));
  const port = await freePort();
  const key = 'a master key for tests only';
  let child: ChildProcess | undefined;
  const url = `http://127.0.0.1:${port}`;
  const isWell = () =>
    fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  const server: RealSearchServer = {
    url,
    key,
    prefix: 'mosty_',
    async start() {
      const options = ['--http-addr', `127.0.0.1:${port}`, '--no-analytics', '--master-key', key];
      const run = () =>
        spawn(binary, [...options, '--db-path', join(folder, 'data')], { cwd: folder, stdio: 'ignore' });
      child = run();
      for (let tries = 0; ; tries++) {
        const isAnswered = await isWell();
        // An answer of a server that has ended is somebody else's.
        const hasEnded = child.exitCode !== null || child.signalCode !== null;
        if (isAnswered && !hasEnded) return;
        if (tries > 200) throw new Error('Meilisearch does not start');
        await wait(50);
        // Its port was free until now: whoever was given it meanwhile mostly gives it back soon.
        if (hasEnded) child = run();
      }
    },
    async kill() {
      if (child) await killAtOnce(child);
      child = undefined;
    },
    async remove() {
      await server.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return server;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
