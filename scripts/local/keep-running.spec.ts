import { describe, expect, it } from '@jest/globals';
import { type Instance } from './child.ts';
import { keepRunning, nextRestart, RESTARTS } from './keep-running.ts';
import { type Problem } from './problem.ts';

const QUICK = 1_000;
const LONG = RESTARTS.quickMs;
const never = new AbortController().signal;
/** Every end in these tests is a quick one, however slow the machine. */
const POLICY = { mostQuickEnds: 3, quickMs: 60_000, firstPauseMs: 1, longestPauseMs: 2 };

describe('the pause before a restart', () => {
  it.each<[string, number[], number | 'give up']>([
    ['after the first quick end is short', [QUICK], 250],
    ['grows', [QUICK, QUICK, QUICK], 1_000],
    ['is short again after a long life', [QUICK, QUICK, QUICK, LONG], 250],
    ['grows from the long life on', [QUICK, QUICK, QUICK, QUICK, LONG, QUICK], 250],
    ['is endless after many quick ends in a row', [LONG, QUICK, QUICK, QUICK, QUICK, QUICK], 'give up'],
  ])('%s', (_, lives, pause) => expect(nextRestart(lives)).toBe(pause));

  it('has a limit', () => {
    expect(nextRestart([QUICK, QUICK, QUICK, QUICK], { ...RESTARTS, longestPauseMs: 700 })).toBe(700);
  });
});

function endingAfter(milliseconds: number | 'never', stopped: () => void = () => undefined): Instance {
  let end: (reason: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => (end = resolve));
  if (milliseconds !== 'never') setTimeout(() => end('It ended (SIGKILL)'), milliseconds);
  const stop = () => {
    stopped();
    end('It was stopped');
    return Promise.resolve();
  };
  return { process: { pid: 1, began: 'now' }, ended, stop };
}

describe('a service', () => {
  it('that ends is started again and its watcher hears of it', async () => {
    const lives = [endingAfter(5), endingAfter('never')];
    const news: string[] = [];
    const back = new Promise<void>((resolve) => {
      void keepRunning(
        { name: 'API', begin: () => Promise.resolve(lives.shift() as Instance) },
        { onNews: (sentence) => news.push(sentence) === 2 && resolve(), onGivingUp: () => undefined },
        never,
        POLICY,
      );
    });
    await back;
    expect(news).toEqual(['It ended (SIGKILL); it is started again.', 'API is back.']);
  });

  it('that ends again and again, or does not come up again, is given up with a sentence', async () => {
    let attempts = 0;
    const begin = () => (++attempts === 2 ? Promise.reject(new Error('no answer')) : Promise.resolve(endingAfter(1)));
    const problem = await new Promise<Problem>((resolve) => {
      void keepRunning({ name: 'API', begin }, { onNews: () => undefined, onGivingUp: resolve }, never, POLICY);
    });
    expect(problem.message).toBe('API ended 3 times shortly after its start, so Mosty stops. It ended (SIGKILL)');
    expect(attempts).toBe(3);
  });

  it('that is stopped stays stopped', async () => {
    let stops = 0;
    let attempts = 0;
    const begin = () => {
      attempts++;
      return Promise.resolve(endingAfter('never', () => void stops++));
    };
    const watch = { onNews: () => undefined, onGivingUp: () => undefined };
    const kept = await keepRunning({ name: 'API', begin }, watch, never, POLICY);
    await kept.stop();
    expect({ attempts, stopped: stops > 0 }).toEqual({ attempts: 1, stopped: true });
  });

  it('whose first start fails is not tried again', async () => {
    const watch = { onNews: () => undefined, onGivingUp: () => undefined };
    await expect(
      keepRunning({ name: 'API', begin: () => Promise.reject(new Error('no')) }, watch, never, POLICY),
    ).rejects.toThrow('no');
  });
});
