/** Keeps a service running: what ends without being asked is started again, with growing pauses, until that is hopeless. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Instance } from './child.ts';
import { Problem } from './problem.ts';

export interface ServiceDefinition {
  readonly name: string;
  /** Resolves when the service answers; rejects, leaving nothing behind, when it does not come up or `signal` says stop. */
  begin(signal: AbortSignal): Promise<Instance>;
}

export interface Watch {
  /** A sentence for the terminal: it ended and is started again, it is back. */
  onNews(sentence: string): void;
  /** It ends again and again; nothing is tried any more. */
  onGivingUp(problem: Problem): void;
}

export interface KeptService {
  readonly name: string;
  current(): Instance;
  stop(): Promise<void>;
}

export const RESTARTS = { mostQuickEnds: 5, quickMs: 30_000, firstPauseMs: 250, longestPauseMs: 8_000 } as const;
export type RestartPolicy = { readonly [Key in keyof typeof RESTARTS]: number };

/**
 * The pause before the next attempt, in milliseconds, after lives of these lengths (the latest last); 'give up' after too
 * many quick ends in a row.
 */
export function nextRestart(livesMs: readonly number[], policy: RestartPolicy = RESTARTS): number | 'give up' {
  const lastLong = livesMs.findLastIndex((life) => life >= policy.quickMs);
  const quickEnds = livesMs.length - 1 - lastLong;
  if (quickEnds >= policy.mostQuickEnds) return 'give up';
  return Math.min(policy.firstPauseMs * 2 ** Math.max(0, quickEnds - 1), policy.longestPauseMs);
}

/** Starts the service; a failure of this first start is the caller's, later ones are told to `watch`. */
export async function keepRunning(
  definition: ServiceDefinition,
  watch: Watch,
  signal: AbortSignal,
  policy: RestartPolicy = RESTARTS,
): Promise<KeptService> {
  const stopping = new AbortController();
  const stopped = AbortSignal.any([stopping.signal, signal]);
  const livesMs: number[] = [];
  let current = await definition.begin(stopped);
  let began = Date.now();

  /** Starts it again; what it said when it did not come up. */
  async function restart(): Promise<string | undefined> {
    try {
      current = await definition.begin(stopped);
      began = Date.now();
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  async function tend(): Promise<void> {
    let reason = await current.ended;
    let lifeMs = Date.now() - began;
    while (!stopped.aborted) {
      livesMs.push(lifeMs);
      const pause = nextRestart(livesMs, policy);
      if (pause === 'give up') {
        const times = `${policy.mostQuickEnds} times`;
        watch.onGivingUp(
          new Problem(`${definition.name} ended ${times} shortly after its start, so Mosty stops. ${reason}`),
        );
        return;
      }
      watch.onNews(`${reason}; it is started again.`);
      await sleep(pause, undefined, { signal: stopped }).catch(() => undefined);
      if (stopped.aborted) return;
      const failure = await restart();
      if (failure === undefined && !stopped.aborted) watch.onNews(`${definition.name} is back.`);
      reason = failure ?? (stopped.aborted ? '' : await current.ended);
      lifeMs = failure === undefined ? Date.now() - began : 0;
    }
  }

  const tended = tend();
  return {
    name: definition.name,
    current: () => current,
    async stop() {
      stopping.abort(new Problem(`${definition.name} is stopped.`));
      await current.stop();
      await tended;
      // A start that was under way when the stop came may have brought a new instance.
      await current.stop();
    },
  };
}
