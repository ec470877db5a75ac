/** News for an open page, as they happen: the stream of the API, passed on with the session of the cookie. */
import { API_URL } from '$app/env/private';
import { readSession } from '#lib/server/session.ts';
import type { RequestHandler } from './$types';

const STREAM = 'text/event-stream';

/** Those that are open. They end with the server; pages then ask the next one. */
const open = new Set<AbortController>();
process.on('sveltekit:shutdown', () => {
  for (const one of open) one.abort();
});

export const GET: RequestHandler = async ({ cookies, url, request, locals, getClientAddress }) => {
  const token = readSession(cookies, url);
  // 204 tells a browser to ask no more: whoever is not signed in has no news.
  if (!token || !locals.viewer) return new Response(null, { status: 204 });
  const gone = new AbortController();
  open.add(gone);
  gone.signal.addEventListener('abort', () => open.delete(gone));
  request.signal.addEventListener('abort', () => gone.abort());
  try {
    const upstream = await fetch(`${API_URL}/live`, {
      headers: {
        accept: STREAM,
        authorization: `Bearer ${token}`,
        'x-request-id': locals.requestId,
        'x-forwarded-for': getClientAddress(),
      },
      signal: gone.signal,
    });
    if (!upstream.ok || !upstream.body) {
      gone.abort();
      return new Response(null, { status: 503 });
    }
    return new Response(passedOn(upstream.body, gone), {
      headers: { 'content-type': STREAM, 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
    });
  } catch {
    gone.abort();
    // The API is starting, or the page was left before it answered: the page tries again.
    return new Response(null, { status: 503 });
  }
};

/** Ends the stream of the API as soon as nobody listens, and ends well when the API does. */
function passedOn(stream: ReadableStream<Uint8Array>, gone: AbortController): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
      } catch {
        // Aborted, or the API broke off.
      }
      gone.abort();
      controller.close();
    },
    cancel: () => gone.abort(),
  });
}
