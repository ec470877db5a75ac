import { Worker } from 'node:worker_threads';
import { describe, expect, it, jest } from '@jest/globals';
import { type MatchProfile } from '../src/profile.ts';
import { planRound, type RoundProgress } from '../src/rounds/plan-round.ts';
import { RoundCancelled, RoundFailed, type RoundInput, startRound } from '../src/rounds/start-round.ts';
import { aPartner, aProfile, NOW, THEMES } from './profiles.ts';

// A real thread takes seconds to begin where everything else is at work, too.
jest.setTimeout(30_000);

const organisations: readonly MatchProfile[] = Array.from({ length: 60 }, (_, at) => {
  const place = { latitude: 50 + (at % 7) / 10, longitude: 16 + (at % 11) / 10 };
  const changes = { id: `organisation-${at}`, location: place, population: 1000 * (1 + at) };
  return at % 2 === 0 ? aProfile(changes) : aPartner(changes);
});

const settings = { caps: new Map([['organisation-0', 1]]), exclusions: {}, now: NOW, options: { themes: THEMES } };
const aRound = (changes: Partial<RoundInput> = {}): RoundInput => ({ organisations, ...settings, ...changes });

/** A thread that does something else instead. */
const threadOf = (program: string): typeof Worker =>
  class extends Worker {
    constructor() {
      super(program, { eval: true });
    }
  };

describe('A round in a thread', () => {
  it('plans what it plans without one', async () => {
    const { caps, exclusions, now, options } = settings;
    const plan = await startRound(aRound(), { Worker });
    expect(plan).toEqual(await planRound(organisations, caps, exclusions, now, options));
    expect(plan.proof.covered).toBe(60);
  });

  it('takes organisations as they come', async () => {
    async function* comingLater() {
      for (const organisation of organisations) {
        await new Promise((resolve) => setImmediate(resolve));
        yield organisation;
      }
    }
    const plan = await startRound(aRound({ organisations: comingLater() }), { Worker });
    expect(plan.proof.covered).toBe(60);
    expect((await startRound(aRound({ organisations: [] }), { Worker })).takingPart).toBe(0);
  });

  it('shows progress, stage after stage, never going back', async () => {
    const told: RoundProgress[] = [];
    await startRound(aRound(), { Worker, onProgress: (progress) => told.push(progress) });
    const stages = [...new Set(told.map(({ stage }) => stage))];
    expect(stages).toEqual(['CANDIDATES', 'PAIRS', 'COVERAGE', 'SCORE', 'DONE']);
    for (const stage of stages) {
      const fractions = told.filter((progress) => progress.stage === stage).map(({ fraction }) => fraction);
      expect(fractions).toEqual(fractions.toSorted((one, other) => one - other));
      expect(Math.min(...fractions)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...fractions)).toBeLessThanOrEqual(1);
    }
    expect(told.at(-1)).toEqual({ stage: 'DONE', fraction: 1 });
  });
});

describe('Cancelling a round', () => {
  it.each(['CANDIDATES', 'SCORE'] as const)('ends it in the stage %s and says so', async (stage) => {
    const controller = new AbortController();
    const reason = new Error('the broker changed her mind');
    const planning = startRound(aRound(), {
      Worker,
      signal: controller.signal,
      onProgress: (progress) => {
        if (progress.stage === stage) controller.abort(reason);
      },
    });
    const error: unknown = await planning.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(RoundCancelled);
    expect(error).toMatchObject({
      stage,
      cause: reason,
      message: `The round was cancelled during the stage ${stage}.`,
    });
  });

  it('does not begin when it is cancelled before', async () => {
    const began = threadOf('throw new Error("it began")');
    const planning = startRound(aRound(), { Worker: began, signal: AbortSignal.abort() });
    await expect(planning).rejects.toThrow('The round was cancelled before it began.');
  });

  it('ends a thread that does nothing but reckon', async () => {
    const start = performance.now();
    const busy = threadOf('for (;;);');
    const planning = startRound(aRound(), { Worker: busy, signal: AbortSignal.timeout(200) });
    await expect(planning).rejects.toThrow(RoundCancelled);
    expect(performance.now() - start).toBeLessThan(4000);
  });

  it('does not wait for organisations that do not come', async () => {
    async function* never(): AsyncGenerator<MatchProfile> {
      yield* organisations;
      await new Promise(() => undefined);
    }
    const planning = startRound(aRound({ organisations: never() }), { Worker, signal: AbortSignal.timeout(200) });
    await expect(planning).rejects.toThrow(RoundCancelled);
  });
});

describe('A round that fails', () => {
  it('says why the input was refused', async () => {
    const planning = startRound(aRound({ caps: new Map([['organisation-1', -1]]) }), { Worker });
    await expect(planning).rejects.toThrow(RoundFailed);
    await expect(startRound(aRound({ organisations: [aProfile(), aProfile()] }), { Worker })).rejects.toThrow(
      'The round was not planned: The organisation prudnik is given twice.',
    );
  });

  it('says that its thread crashed', async () => {
    const planning = startRound(aRound(), { Worker: threadOf('throw new Error("no memory left")') });
    await expect(planning).rejects.toThrow('The round was not planned: no memory left');
  });

  it('says that its thread ended', async () => {
    const planning = startRound(aRound(), { Worker: threadOf('process.exit(3)') });
    await expect(planning).rejects.toThrow('its thread ended with code 3 before there was a plan');
  });

  it('says that the organisations could not be read', async () => {
    function* broken(): Generator<MatchProfile> {
      yield* organisations;
      throw new Error('the database is away');
    }
    const planning = startRound(aRound({ organisations: broken() }), { Worker });
    await expect(planning).rejects.toThrow('its organisations could not be read: the database is away');
  });

  it('says that its progress could not be told', async () => {
    const onProgress = () => {
      throw new Error('nobody listens');
    };
    await expect(startRound(aRound(), { Worker, onProgress })).rejects.toThrow('nobody listens');
  });
});
