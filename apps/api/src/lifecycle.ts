/** How a process of Mosty ends: on a signal, or when whoever started it is gone. */
import { type INestApplicationContext } from '@nestjs/common';
import { ConfigError } from './config.ts';

/** A stop that takes longer than this is given up; jobs and requests in hand have ended long before. */
const STOP_WITHIN_MS = 25_000;

export type CloseAtEnd = (app: INestApplicationContext, started: Promise<unknown>) => void;

/**
 * Ends the process in order on SIGTERM, SIGINT and with its parent: `npm start` holds the other end of the channel, and when
 * it dies nothing of it may stay behind. To be called first of all: a parent may die while the application still starts.
 * Gives the function that takes the application, once there is one to close, and what it still waits for: closing what is
 * half open would fail at either end, so a stop in between waits until the start is through.
 */
export function endWithParent(): CloseAtEnd {
  let running: { readonly app: INestApplicationContext; readonly started: Promise<unknown> } | undefined;
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    if (running === undefined) process.exit(0);
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    const { app, started } = running;
    void started
      .then(() => app.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (process.channel) process.once('disconnect', stop);
  // The parent may have gone while Node was still loading the program, before anybody listened; undefined where nobody forked.
  if (process.connected === false) stop();
  return (app, started) => (running = { app, started });
}

/** Tells whoever started the process that it can be used. */
export function sayReady(facts: Record<string, unknown> = {}): void {
  // A parent that is gone by now has ended the process by another way.
  if (process.connected) process.send?.({ ready: true, ...facts });
}

/** The last word of a process that could not start: one sentence where it is known what is wrong. */
export function exitWith(error: unknown): never {
  process.stderr.write(`${lastWord(error)}\n`);
  process.exit(1);
}

function lastWord(error: unknown): string | undefined {
  if (!(error instanceof Error)) return String(error);
  // A port that is taken, a server that is not there: the operating system has said it all.
  const isKnown = error instanceof ConfigError || ('syscall' in error && 'code' in error);
  return isKnown ? error.message : error.stack;
}
