import { beforeEach, describe, expect, it } from '@jest/globals';
import { NewestOnly } from './newest-only.ts';

const PAGE = 'http://localhost/pl/organisations';
const results = (query: string) => `${PAGE}/__data.json?${query}&x-sveltekit-invalidated=01`;
const page = (query: string) => new URL(`${PAGE}?${query}`);

// jsdom has no Response; the one that counts here is Node's, with the few things that are used.
interface Asked {
  readonly url: string;
  readonly signal: AbortSignal | null | undefined;
  answer(): void;
}

describe('requests for results', () => {
  let asked: Asked[];
  let newest: NewestOnly;

  beforeEach(() => {
    asked = [];
    Object.assign(globalThis, {
      Request: class {},
      Response: class {
        constructor(readonly body: unknown) {}
      },
    });
    newest = new NewestOnly((input, init) => {
      const signal = init?.signal;
      return new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
        const response = { arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) } as Response;
        asked.push({ url: String(input as string), signal, answer: () => resolve(response) });
      });
    });
  });

  it('are aborted when another search overtakes them, and never settle', async () => {
    let isSettled = false;
    void newest.fetch(results('q=a')).finally(() => (isSettled = true));
    newest.overtakenBy(page('q=ab'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(asked[0]?.signal?.aborted).toBe(true);
    expect(isSettled).toBe(false);
  });

  it('that were made ahead for the same search go on', async () => {
    const answer = newest.fetch(results('q=ab'));
    newest.overtakenBy(page('q=ab'));
    asked[0]?.answer();
    await expect(answer).resolves.toBeDefined();
    expect(asked[0]?.signal?.aborted).toBe(false);
  });

  it('that are answered are forgotten', async () => {
    const answer = newest.fetch(results('q=a'));
    asked[0]?.answer();
    await answer;
    newest.overtakenBy(page('q=ab'));
    expect(asked[0]?.signal?.aborted).toBe(false);
  });

  it('are no others', () => {
    void newest.fetch('/pl/proposals/__data.json');
    newest.overtakenBy(page('q=ab'));
    expect(asked[0]?.signal).toBeUndefined();
  });

  it('that fail by themselves still fail', async () => {
    const failing = new NewestOnly(() => Promise.reject(new Error('no network')));
    await expect(failing.fetch(results('q=a'))).rejects.toThrow('no network');
  });
});
