/** Ports of this machine. */
import { createServer } from 'node:net';
import { hasCode } from './problem.ts';

const HIGHEST_PORT = 65_535;

function listenBriefly(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

/** A port that nobody listens on at the moment. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return listenBriefly(0, host);
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
