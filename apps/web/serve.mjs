/**
 * Starts the built web server: HOST, PORT, API_URL, and PUBLIC_URL (or ORIGIN), the address that browsers use.
 *
 * It stops when it is told to (SIGTERM, SIGINT) and when the process that started it is gone (IPC channel closed), so that
 * a killed supervisor leaves nothing behind. Requests that are being answered are finished first.
 */
import { createServer } from 'node:http';
import { passOn } from './pass-on.mjs';

const HOST = process.env.HOST ?? '127.0.0.1';
const PORT = Number(process.env.PORT ?? 3000);
const API_URL = process.env.API_URL || 'http://127.0.0.1:4000';
const SHUTDOWN_MS = 5_000;
const publicUrl = process.env.ORIGIN || process.env.PUBLIC_URL;

// The adapter learns the public address from headers. These two are ours: what a client sends in them is overwritten.
process.env.PROTOCOL_HEADER = 'x-mosty-protocol';
process.env.HOST_HEADER = 'x-mosty-host';
const publicAddress = publicUrl ? new URL(publicUrl) : undefined;

// A file to import (50 MB) and its form; src/lib/server/upload.ts reads less of a logo, and refuses other forms of this size.
process.env.BODY_SIZE_LIMIT ??= '51M';

const { handler } = await import('./build/handler.js');

/** The link by which a mail program stops mails (RFC 8058). What it may do, its address says, not a cookie. */
const ONE_CLICK = /^\/(?:pl|cs|en)\/unsubscribe\/[0-9a-f]+$/;

const server = createServer((request, response) => {
  if (passOn(request, response, API_URL)) return;
  request.headers['x-mosty-protocol'] = publicAddress?.protocol.replace(':', '') ?? 'http';
  request.headers['x-mosty-host'] = publicAddress?.host ?? request.headers.host ?? `${HOST}:${PORT}`;
  // It is pressed on no page, so it has no origin, without which forms of other sites are refused.
  if (request.method === 'POST' && request.headers.origin === undefined && ONE_CLICK.test(request.url ?? '')) {
    request.headers.origin = `${request.headers['x-mosty-protocol']}://${request.headers['x-mosty-host']}`;
  }
  handler(request, response, () => {
    response.statusCode = 404;
    response.end();
  });
});

function stop() {
  if (!server.listening) return;
  server.close(() => process.exit(0));
  // Streams of news end by themselves only when their page is left.
  process.emit('sveltekit:shutdown');
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), SHUTDOWN_MS).unref();
}

process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop);

server.once('error', (error) => {
  process.stderr.write(`The web server cannot listen on ${HOST}:${PORT}: ${error.message}\n`);
  process.exit(1);
});
server.listen(PORT, HOST, () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  process.stdout.write(`Mosty web listens on http://${HOST}:${port}\n`);
  process.send?.({ listening: port });
});
