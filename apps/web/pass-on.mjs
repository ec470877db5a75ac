/**
 * The two addresses of the API that mail servers and providers use: the API itself is not reachable from outside. A request is
 * handed on piece by piece and never kept; whether its secret is right only the API knows.
 */
import * as http from 'node:http';
import * as https from 'node:https';

const MEGABYTE = 1024 * 1024;
/** How much each may send, in bytes: a little more than the API takes, so that it is the API that says what is too large. */
const LARGEST = new Map([
  ['/mail-events', 2 * MEGABYTE],
  ['/inbound-mail', 71 * MEGABYTE],
]);
/** Without a word in either direction. */
const SILENCE_MS = 60_000;

/** How long a sender that was refused may go on sending, so that it gets to read the answer. */
const DRAIN_MS = 2000;

const ASKED = ['authorization', 'content-type', 'content-length', 'user-agent'];
const ANSWERED = ['content-type', 'content-length', 'retry-after', 'x-request-id'];

/**
 * @param {http.IncomingHttpHeaders} headers
 * @param {readonly string[]} names
 */
const only = (headers, names) =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/**
 * False when the request is none of these two: somebody else answers it.
 *
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {string} apiUrl
 * @param {number} [silenceMs]
 */
export function passOn(request, response, apiUrl, silenceMs = SILENCE_MS) {
  const largest = LARGEST.get(request.url ?? '');
  if (request.method !== 'POST' || largest === undefined) return false;
  const target = new URL(apiUrl.replace(/\/$/, '') + request.url);
  const chain = [request.headers['x-forwarded-for'], request.socket.remoteAddress].filter(Boolean).join(', ');
  const upstream = (target.protocol === 'https:' ? https : http).request(target, {
    method: 'POST',
    headers: { ...only(request.headers, ASKED), 'x-forwarded-for': chain },
    timeout: silenceMs,
  });

  /** @param {number} status */
  const end = (status) => {
    upstream.destroy();
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.writeHead(status, { connection: 'close', 'cache-control': 'no-store' }).end();
    drain();
  };
  /** The rest of the request is thrown away, and not for long. */
  const drain = () => {
    request.unpipe(upstream);
    request.resume();
    const timer = setTimeout(() => request.destroy(), DRAIN_MS).unref();
    request.once('close', () => clearTimeout(timer));
  };

  upstream.on('response', (answer) => {
    const headers = { ...only(answer.headers, ANSWERED), 'cache-control': 'no-store' };
    // Refused before all of it was read.
    response.writeHead(answer.statusCode ?? 502, request.complete ? headers : { ...headers, connection: 'close' });
    if (!request.complete) drain();
    answer.on('error', () => response.destroy());
    answer.pipe(response);
  });
  // 503 means to mail servers: later again.
  upstream.on('timeout', () => end(503));
  upstream.on('error', () => {
    if (!response.headersSent) end(503);
  });
  response.once('close', () => upstream.destroy());

  if (Number(request.headers['content-length'] ?? 0) > largest) {
    end(413);
    return true;
  }
  let length = 0;
  request.on('data', (/** @type {Buffer} */ piece) => {
    length += piece.length;
    if (length > largest && !response.headersSent) end(413);
  });
  request.pipe(upstream);
  return true;
}
