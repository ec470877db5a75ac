/**
 * @jest-environment node
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request as ask, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { passOn } from './pass-on.mjs';

const open = new Set<Server>();
afterEach(() => {
  for (const server of open) {
    server.closeAllConnections();
    server.close();
  }
  open.clear();
});

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  open.add(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The web server, as far as it matters here. */
const startWeb = (apiUrl: string, silenceMs?: number): Promise<string> =>
  listen((request, response) => {
    if (!passOn(request, response, apiUrl, silenceMs)) response.writeHead(404).end('a page');
  });

async function textOf(message: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('latin1');
}

interface Taken {
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** An API that remembers what it took. */
async function startApi(status = 200): Promise<{ url: string; taken: Taken[] }> {
  const taken: Taken[] = [];
  const url = await listen((request, response) => {
    textOf(request).then(
      (body) => {
        taken.push({ url: request.url, headers: request.headers, body });
        response.writeHead(status, { 'content-type': 'application/json', 'set-cookie': 'a=b', 'retry-after': '7' });
        response.end('{"outcome":"POSTED"}');
      },
      // Broken off: nothing is taken.
      () => response.destroy(),
    );
  });
  return { url, taken };
}

describe('What mail servers tell', () => {
  it.each(['/mail-events', '/inbound-mail'])('reaches the API at %s as it was sent', async (path) => {
    const api = await startApi();
    const web = await startWeb(`${api.url}/`);
    const body = Buffer.from([0x46, 0x72, 0x6f, 0x6d, 0xff, 0x0d, 0x0a]);
    const headers = {
      ...{ authorization: 'Bearer secret', 'content-type': 'message/rfc822' },
      ...{ cookie: 'mosty_session=x', 'x-forwarded-for': '192.0.2.7', 'x-request-id': 'theirs' },
    };
    const answer = await fetch(web + path, { method: 'POST', headers, body });
    expect([answer.status, await answer.json()]).toEqual([200, { outcome: 'POSTED' }]);
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(api.taken).toEqual([{ url: path, headers: expect.anything(), body: body.toString('latin1') }]);
    expect(api.taken[0]?.headers).toMatchObject({
      ...{ authorization: 'Bearer secret', 'content-type': 'message/rfc822', 'content-length': '7' },
      'x-forwarded-for': expect.stringMatching(/^192\.0\.2\.7, .*127\.0\.0\.1$/),
    });
    expect(Object.keys(api.taken[0]?.headers ?? {})).not.toEqual(expect.arrayContaining(['cookie']));
  });

  it.each([404, 429, 500])('is told a refusal with %i as the API says it', async (status) => {
    const web = await startWeb((await startApi(status)).url);
    expect((await fetch(`${web}/mail-events`, { method: 'POST', body: '{}' })).status).toBe(status);
  });

  it.each([
    ['GET', '/mail-events'],
    ['POST', '/mail-events?x=1'],
    ['POST', '/mail-events/'],
    ['POST', '/inbound-mail/../graphql'],
    ['POST', '/inbound-mail%2f..%2fgraphql'],
    ['POST', '//mail-events'],
    ['POST', '/graphql'],
    ['POST', '/metrics'],
    ['PUT', '/inbound-mail'],
  ])('no other door opens: %s %s', async (method, path) => {
    const api = await startApi();
    const web = await startWeb(api.url);
    // As it is written: fetch would tidy the path.
    const sent = ask(web, { method, path });
    sent.end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    expect([answer.statusCode, await textOf(answer), api.taken]).toEqual([404, 'a page', []]);
  });

  it('is refused before it is read when it says that it is too large', async () => {
    const api = await startApi();
    const web = new URL(await startWeb(api.url));
    const socket = connect(Number(web.port), web.hostname);
    socket.write('POST /inbound-mail HTTP/1.1\r\nHost: a\r\nContent-Length: 200000000\r\n\r\nFrom: a');
    const [said] = (await once(socket, 'data')) as [Buffer];
    expect(said.toString()).toMatch(/^HTTP\/1\.1 413 /);
    await once(socket, 'close');
    expect(api.taken).toEqual([]);
  });

  it('is refused as soon as more has come than it may have', async () => {
    const api = await startApi();
    const sent = ask(`${await startWeb(api.url)}/mail-events`, { method: 'POST' });
    sent.on('error', () => undefined);
    const piece = Buffer.alloc(64 * 1024, 'x');
    const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
    for (let no = 0; no < 40; no++) sent.write(piece);
    const [answer] = await answered;
    expect(answer.statusCode).toBe(413);
    expect(api.taken).toEqual([]);
  });

  it('arrives piece by piece, not when all of it is there', async () => {
    let begun: (piece: string) => void = () => undefined;
    const first = new Promise<string>((resolve) => (begun = resolve));
    const api = await listen((request, response) => {
      request.once('data', (piece: Buffer) => begun(piece.toString()));
      request.on('end', () => response.end('all'));
    });
    const sent = ask(`${await startWeb(api)}/inbound-mail`, { method: 'POST' });
    sent.write('From: a');
    expect(await first).toBe('From: a');
    sent.end('\r\n');
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    expect(await textOf(answer)).toBe('all');
  });

  it('is told at once what the API says before it has read everything', async () => {
    const api = await listen((_, response) => response.writeHead(404).end('{"code":"NOT_FOUND"}'));
    const sent = ask(`${await startWeb(api)}/inbound-mail`, { method: 'POST' });
    sent.on('error', () => undefined);
    sent.write('From: a');
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    expect([answer.statusCode, await textOf(answer)]).toEqual([404, '{"code":"NOT_FOUND"}']);
    sent.destroy();
  });

  it('is told to come again when the API is down, or falls silent', async () => {
    // Port 9 is for discarding; nothing listens there.
    const down = await startWeb('http://127.0.0.1:9');
    expect((await fetch(`${down}/inbound-mail`, { method: 'POST', body: 'From: a' })).status).toBe(503);
    const silent = await startWeb(await listen(() => undefined), 100);
    expect((await fetch(`${silent}/inbound-mail`, { method: 'POST', body: 'From: a' })).status).toBe(503);
  });
});
