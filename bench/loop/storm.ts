/** Kills the parts of a Mosty one after the other for as long as there is work, never all at once. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Part } from './parts.ts';

export interface Storm {
  /** How often each kind of part was killed. */
  readonly kills: Record<Part['name'], number>;
  /** Resolves when the last killed part is back. */
  end(): Promise<void>;
}

/** `seed`: the same seed kills in the same order. */
export function storm(parts: readonly Part[], pauseMs: number, seed: number): Storm {
  const kills = { api: 0, worker: 0, smtp: 0, database: 0 };
  const random = randomFrom(seed);
  const over = new AbortController();
  const raging = (async () => {
    for (;;) {
      await sleep(pauseMs * (0.5 + random()), undefined, { signal: over.signal }).catch(() => undefined);
      const part = parts[Math.floor(random() * parts.length)];
      if (over.signal.aborted || part === undefined) return;
      await part.interrupt();
      kills[part.name]++;
    }
  })();
  return {
    kills,
    async end() {
      over.abort();
      await raging;
    },
  };
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
