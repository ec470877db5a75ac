/** Something at the address of Meilisearch that behaves as the test says; when it is well it finds nothing. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

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
  /** Searches that it was asked for. */
  searches: number;
  behave(how: 'well' | Illness): Promise<void>;
  close(): Promise<void>;
}

const FOUND_NOTHING = { hits: [], processingTimeMs: 0, limit: 0, offset: 0, estimatedTotalHits: 0, facetsByIndex: {} };

export async function startFakeSearchServer(): Promise<FakeSearchServer> {
  let behaviour: 'well' | Illness = 'well';
  const json = (response: ServerResponse, status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const answer = (request: IncomingMessage, response: ServerResponse): unknown => {
    if (request.url?.startsWith('/multi-search')) fake.searches += 1;
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
  const open = (port: number) => {
    const server = createServer((request, response) => {
      request.resume().on('end', () => answer(request, response));
    }).listen(port, '127.0.0.1');
    return new Promise<typeof server>((resolve) => server.once('listening', () => resolve(server)));
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
    searches: 0,
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
