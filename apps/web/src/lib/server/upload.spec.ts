/** @jest-environment node */
import { once } from 'node:events';
import { createServer, type IncomingMessage, request as sendRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { getRequest, setResponse } from '@sveltejs/kit/node';
import { readUploadForm, refuseLargeForms } from './upload.ts';

const MEGABYTE = 1024 * 1024;

function upload(size: number): Request {
  const form = new FormData();
  form.set('logo', new File([new Uint8Array(size)], 'logo.png'));
  form.set('alt', 'Herb');
  return new Request('https://example.org/logo', { method: 'POST', body: form });
}

describe('a form with a file', () => {
  it('is read when it is small enough', async () => {
    const form = await readUploadForm(upload(MEGABYTE), MEGABYTE);
    expect(form?.get('alt')).toBe('Herb');
    expect((form?.get('logo') as File).size).toBe(MEGABYTE);
  });

  it('is not read at all when it says that it is too large', async () => {
    const request = new Request(upload(10), { headers: { 'content-length': String(50 * MEGABYTE) } });
    expect(await readUploadForm(request, 5 * MEGABYTE)).toBeUndefined();
    expect(request.bodyUsed).toBe(false);
  });

  it('is read no further than the limit when it does not say how large it is', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += MEGABYTE;
        controller.enqueue(new Uint8Array(MEGABYTE));
      },
    });
    const request = new Request('https://example.org/logo', { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect(await readUploadForm(request, 5 * MEGABYTE)).toBeUndefined();
    expect(sent).toBeLessThan(10 * MEGABYTE);
  });

  it('that breaks off is none', async () => {
    const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.error(new Error('gone')) });
    const request = new Request('https://example.org/logo', { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect(await readUploadForm(request, MEGABYTE)).toBeUndefined();
  });
});

describe('a form without a file', () => {
  const answer = async (length: string | undefined, route: string) => {
    const headers = new Headers(length === undefined ? {} : { 'content-length': length });
    const event = { request: { headers }, route: { id: route } } as unknown as Parameters<
      typeof refuseLargeForms
    >[0]['event'];
    const response = await refuseLargeForms({ event, resolve: async () => new Response('page') });
    return response.status;
  };

  it.each([
    [undefined, '/[language=language]/sign-in', 200],
    ['1000', '/[language=language]/sign-in', 200],
    [String(MEGABYTE), '/[language=language]/sign-in', 413],
    [String(50 * MEGABYTE), '/[language=language]/organisations/[slug]/edit/[step]', 413],
    [String(5 * MEGABYTE), '/[language=language]/organisations/[slug]/logo', 200],
  ])('of %s bytes to %s is answered with %s', async (length, route, status) => {
    expect(await answer(length, route)).toBe(status);
  });

  /** As a browser's `fetch` sends a stream, and as some proxies send everything: without a length. */
  const chunked = (pieces: number, piece: Uint8Array<ArrayBuffer>, type = 'application/x-www-form-urlencoded') => {
    const sent = { pieces: 0 };
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull(controller) {
          if (sent.pieces === pieces) return controller.close();
          sent.pieces += 1;
          controller.enqueue(piece);
        },
      },
      { highWaterMark: 0 },
    );
    const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': type } } as RequestInit;
    return { sent, request: new Request('https://example.org/pl/sign-in', init) };
  };
  const told = async (request: Request, route = '/[language=language]/sign-in') => {
    const event = { request, route: { id: route } } as unknown as Parameters<typeof refuseLargeForms>[0]['event'];
    let form: FormData | undefined;
    const response = await refuseLargeForms({
      event,
      resolve: async (resolved) => {
        form = route.includes('logo') ? undefined : await resolved.request.formData();
        return new Response('page');
      },
    });
    return { status: response.status, form };
  };

  it('that comes in chunks is read no further than a form can be', async () => {
    const { request, sent } = chunked(800, new Uint8Array(64 * 1024));
    expect((await told(request)).status).toBe(413);
    expect(sent.pieces).toBeLessThanOrEqual(10);
  });

  it('that comes in chunks and is small enough is read as it is', async () => {
    const { request } = chunked(1, new TextEncoder().encode('email=zofia%40example.org'));
    const { status, form } = await told(request);
    expect(status).toBe(200);
    expect(form?.get('email')).toBe('zofia@example.org');
  });

  it('is not touched where a file is sent: its page counts by itself', async () => {
    const { request, sent } = chunked(800, new Uint8Array(64 * 1024));
    expect((await told(request, '/[language=language]/organisations/[slug]/logo')).status).toBe(200);
    expect(sent.pieces).toBe(0);
  });

  it('that breaks off is none', async () => {
    const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.error(new Error('gone')) });
    const request = new Request('https://example.org/pl/sign-in', {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit);
    expect((await told(request)).status).toBe(413);
  });

  it('that comes in chunks over the network is answered while it is still being sent', async () => {
    let heard = 0;
    const server = createServer((incoming, outgoing) => {
      const request = getRequest({ request: incoming, base: 'http://localhost', bodySizeLimit: 51 * MEGABYTE });
      incoming.on('data', (piece: Buffer) => (heard += piece.length));
      void told(request).then(({ status }) => setResponse(outgoing, new Response('told', { status })));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'transfer-encoding': 'chunked' };
    const sending = sendRequest({ host: '127.0.0.1', port, method: 'POST', headers });
    sending.on('error', () => undefined);
    const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
    // More than a form can be, and no end.
    for (let count = 0; count < 10; count += 1) sending.write(new Uint8Array(64 * 1024));
    const [answer] = await answered;
    expect(answer.statusCode).toBe(413);
    expect(heard).toBeLessThan(MEGABYTE);
    sending.destroy();
    server.closeAllConnections();
    server.close();
  });
});
