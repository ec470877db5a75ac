/** Ports of this machine. */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { hasCode, Problem } from './problem.ts';

const HIGHEST_PORT = 65_535;
/**
 * Below what systems give by themselves (Linux from 32768, macOS from 49152 on), so that neither a `listen(0)` nor an outgoing
 * connection takes a port between its choice and its use; above the last one that browsers refuse to open (10080).
 */
const LOWEST_GIVEN = 11_000;
const HIGHEST_GIVEN = 32_767;
/** By this process, whether they were used or not. */
const given = new Set<number>();

function listenBriefly(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => void server.close(() => resolve()));
  });
}

/** A port that nobody listens on at the moment, and that this process gives only once. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  while (given.size <= HIGHEST_GIVEN - LOWEST_GIVEN) {
    const port = randomInt(LOWEST_GIVEN, HIGHEST_GIVEN + 1);
    if (given.has(port)) continue;
    // Before the look, which takes a moment: another call may draw the same number meanwhile.
    given.add(port);
    if (await isPortFree(port, host)) return port;
  }
  throw new Problem(
    `All ports from ${LOWEST_GIVEN} to ${HIGHEST_GIVEN} are used: end some of the programs that listen.`,
  );
}

export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  try {
    await listenBriefly(port, host);
    return true;
  } catch (error) {
    if (hasCode(error, 'EADDRINUSE', 'EACCES')) return false;
    throw error;
  }
}

/** The first free port from `first` on. */
export async function nextFreePort(first: number, host = '127.0.0.1'): Promise<number> {
  for (let port = first; port <= HIGHEST_PORT; port++) if (await isPortFree(port, host)) return port;
  return freePort(host);
}
