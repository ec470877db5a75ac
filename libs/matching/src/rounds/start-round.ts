/// <reference types="node" />
// For the types of `URL` and `import.meta.url`, which are of the web, but come with those of Node.
import { type MatchProfile } from '../profile.ts';
import { type RoundPlan, type RoundProgress, type RoundStage } from './plan-round.ts';
import { type RoundReply, type RoundRequest, type RoundSettings } from './serve-round.ts';

export interface RoundInput extends RoundSettings {
  /** Read bit by bit while the thread takes them in, so that they may come straight from a database. */
  readonly organisations: Iterable<MatchProfile> | AsyncIterable<MatchProfile>;
}

export interface StartOptions {
  /** `Worker` of node:worker_threads; passed in because the library itself is without Node APIs. */
  readonly Worker: ThreadConstructor;
  /** Told on the caller's thread. */
  readonly onProgress?: (progress: RoundProgress) => void;
  /** Ends the round at once when aborted, also in the middle of the solver. */
  readonly signal?: CancelSignal;
}

/** What is used of a Worker. */
export interface RoundThread {
  on(event: 'message', listener: (reply: RoundReply) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  postMessage(request: RoundRequest): void;
  terminate(): Promise<unknown>;
}

export type ThreadConstructor = new (program: URL) => RoundThread;

/** What is used of an AbortSignal. */
export interface CancelSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(event: 'abort', listener: () => void): void;
  removeEventListener(event: 'abort', listener: () => void): void;
}

/** The round was cancelled by its signal, whose reason is the cause. */
export class RoundCancelled extends Error {
  override readonly name = 'RoundCancelled';
  /** What was being done; `null`: it had not begun. */
  readonly stage: RoundStage | null;

  constructor(stage: RoundStage | null, cause: unknown) {
    super(`The round was cancelled ${stage === null ? 'before it began' : `during the stage ${stage}`}.`, { cause });
    this.stage = stage;
  }
}

/** The thread ended without a plan: bad input, an optimum that could not be proven, or no memory left. See the cause. */
export class RoundFailed extends Error {
  override readonly name = 'RoundFailed';
}

/** Small enough to be copied in a few milliseconds: the caller's thread has requests to answer in between. */
const BATCH = 200;

/**
 * `planRound` in a thread of its own, so that whoever starts it goes on. The thread ends with the promise.
 *
 * @throws RoundCancelled when the signal aborts.
 * @throws RoundFailed when the thread fails, ends too early, or the organisations cannot be read.
 */
export async function startRound(input: RoundInput, options: StartOptions): Promise<RoundPlan> {
  const { Worker, onProgress = () => undefined, signal } = options;
  if (signal?.aborted) throw new RoundCancelled(null, signal.reason);
  const { organisations, ...settings } = input;
  const batches = inBatches(organisations);
  const thread = new Worker(new URL('./round-thread.mjs', import.meta.url));
  const planned = Promise.withResolvers<RoundPlan>();
  let stage: RoundStage | null = null;

  const cancel = (): void => planned.reject(new RoundCancelled(stage, signal?.reason));
  const fail = (why: string, cause?: unknown): void =>
    planned.reject(new RoundFailed(`The round was not planned: ${why}`, { cause }));
  const sendNext = async (): Promise<void> => {
    try {
      const { value } = await batches.next();
      thread.postMessage({ kind: 'ORGANISATIONS', batch: value ?? [] });
    } catch (error) {
      fail(`its organisations could not be read: ${messageOf(error)}`, error);
    }
  };
  const answer = (reply: RoundReply): void => {
    if (reply.kind === 'NEXT') {
      void sendNext();
    } else if (reply.kind === 'PLAN') {
      planned.resolve(reply.plan);
    } else {
      stage = reply.progress.stage;
      onProgress(reply.progress);
    }
  };
  thread.on('message', (reply) => {
    try {
      answer(reply);
    } catch (error) {
      fail(`its progress could not be told: ${messageOf(error)}`, error);
    }
  });
  thread.on('error', (error) => fail(messageOf(error), error));
  thread.on('exit', (code) => fail(`its thread ended with code ${code} before there was a plan.`));
  signal?.addEventListener('abort', cancel);
  try {
    thread.postMessage({ kind: 'SETTINGS', settings });
    return await planned.promise;
  } finally {
    signal?.removeEventListener('abort', cancel);
    await thread.terminate();
    // Not waited for: somebody who cancels because the organisations do not come would wait for them.
    batches.return(undefined).catch(() => undefined);
  }
}

async function* inBatches(organisations: RoundInput['organisations']): AsyncGenerator<MatchProfile[], undefined> {
  let batch: MatchProfile[] = [];
  for await (const organisation of organisations) {
    batch.push(organisation);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** By what it has: an error that comes from another thread need not be an Error of this one. */
function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}
