/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
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
});
