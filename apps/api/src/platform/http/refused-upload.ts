import { type Request } from 'express';

/** How long a sender whose file was refused may go on sending, so that it gets to read the answer. */
const DRAIN_MS = 2000;

/**
 * The rest of a refused upload is thrown away, and not for long. The connection is not closed with the answer: the system would
 * throw the answer away with what had not been read.
 */
export function endWithoutWaiting(request: Request): void {
  request.resume();
  const timer = setTimeout(() => request.destroy(), DRAIN_MS).unref();
  request.once('close', () => clearTimeout(timer));
}
