/** Ctrl-C and its relatives: the first asks for an end in order, the second for an end at once. */

/** Thrown through a start that is stopped before it is done. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

export interface Interruption {
  /** The first signal. */
  readonly signal: AbortSignal;
  /** The second one. */
  readonly impatience: AbortSignal;
}

/** npm passes on the Ctrl-C that the terminal has sent to everybody already: what comes this soon is the same one. */
const SAME_WISH_MS = 500;

export function listenForInterruption(): Interruption {
  const first = new AbortController();
  const second = new AbortController();
  let firstAt = 0;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (!first.signal.aborted) {
        firstAt = performance.now();
        first.abort(new Interrupted(`Stopped by ${name}.`));
      } else if (performance.now() - firstAt > SAME_WISH_MS) {
        second.abort();
      }
    });
  }
  // Output that nobody reads any more (a closed terminal, `npm start | head`) must not stop an orderly end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return { signal: first.signal, impatience: second.signal };
}

/** Resolves when the signal is given. */
export function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
