import { type Request, type Response } from 'express';

/** How long a sender whose file was refused may go on sending, so that it gets to read the answer. */
const DRAIN_MS = 2000;

/** The rest of a refused upload is thrown away, and not for long. */
export function endWithoutWaiting(request: Request, response: Response): void {
  if (!response.headersSent) response.set('connection', 'close');
  request.resume();
  const timer = setTimeout(() => request.destroy(), DRAIN_MS).unref();
  response.once('close', () => clearTimeout(timer));
}
