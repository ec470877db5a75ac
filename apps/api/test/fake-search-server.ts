/** Something at the address of Meilisearch that behaves as the test says; when it is well it finds nothing. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export const ILLNESSES = [
  'hangs',
  'refuses',
  'hangs up',
  'fails',
  'talks nonsense',
  'is another server',
  'stops midway',
] as const;
export type Illness = (typeof ILLNESSES)[number];

export interface FakeSearchServer {
  readonly url: string;
  /** How often somebody has searched it for this word; whoever looks whether it is back searches for none. */
  searchesFor(word: string): number;
  behave(how: 'well' | Illness): Promise<void>;
  close(): Promise<void>;
}

/** While it refuses, its port is free: whoever was given it meanwhile mostly gives it back soon. */
const PORT_COMES_BACK_MS = 10_000;

const FOUND_NOTHING = { hits: [], processingTimeMs: 0, limit: 0, offset: 0, estimatedTotalHits: 0, facetsByIndex: {} };

export async function startFakeSearchServer(): Promise<FakeSearchServer> {
  let behaviour: 'well' | Illness = 'well';
  const searches: string[] = [];
  const json = (response: ServerResponse, status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const answer = (request: IncomingMessage, body: string, response: ServerResponse): unknown => {
    if (request.url?.startsWith('/multi-search')) searches.push(body);
    switch (behaviour) {
      case 'hangs':
        return undefined;
      case 'refuses':
      case 'hangs up':
        return request.socket.destroy();
      case 'fails':
        return json(response, 500, { message: 'out of disk', code: 'internal', type: 'internal', link: '' });
      case 'talks nonsense':
        return response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>It works!</h1>');
      case 'is another server':
        return json(response, 200, { hits: 'many' });
      case 'stops midway':
        return response.writeHead(200, { 'content-length': '1000' }).write('{"hits": [');
      case 'well':
        if (request.url?.startsWith('/keys')) return json(response, 200, { key: 'k', uid: 'u' });
        return json(response, 200, FOUND_NOTHING);
    }
  };
  const listen = (port: number) => {
    const server = createServer((request, response) => {
      let body = '';
      request
        .setEncoding('utf8')
        .on('data', (piece: string) => (body += piece))
        .on('end', () => answer(request, body, response));
    }).listen(port, '127.0.0.1');
    return new Promise<typeof server>((resolve, reject) => {
      server.once('listening', () => resolve(server)).once('error', reject);
    });
  };
  const open = async (port: number): ReturnType<typeof listen> => {
    for (const patience = Date.now() + PORT_COMES_BACK_MS; ; await wait(50)) {
      try {
        return await listen(port);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || Date.now() > patience) throw error;
      }
    }
  };
  let server = await open(0);
  const { port } = server.address() as AddressInfo;
  const shut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const fake: FakeSearchServer = {
    url: `http://127.0.0.1:${port}`,
    searchesFor: (word) => searches.filter((body) => body.includes(word)).length,
    async behave(how) {
      if (behaviour === 'refuses') server = await open(port);
      if (how === 'refuses') await shut();
      else server.closeAllConnections();
      behaviour = how;
    },
    close: async () => {
      if (behaviour !== 'refuses') await shut();
    },
  };
  return fake;
}
