/** Waits until a server answers. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Child } from './child.ts';
import { lastWords } from './last-words.ts';
import { Problem } from './problem.ts';

const POLL_MS = 50;

export interface Wait {
  readonly name: string;
  /** Answers with status 200 when the server is ready. */
  readonly url: string;
  readonly child: Child;
  readonly logFile: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/**
 * Resolves at the first answer with status 200. A Problem with the server's last words when it ends or takes too long; the
 * reason of `signal` when that comes first. Then the server has been stopped.
 */
export async function whenItAnswers({ name, url, child, logFile, timeoutMs, signal }: Wait): Promise<void> {
  let end: string | undefined;
  void child.ended.then((sentence) => (end = sentence));
  const lastWordsOfChild = () => `${lastWords(child.said())}\nThe whole log: ${logFile}`;
  const until = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask(url);
    if (signal.aborted) {
      await child.stop();
      throw signal.reason;
    }
    if (end !== undefined) throw new Problem(`${end} before it answered:\n${lastWordsOfChild()}`);
    if (answer === 'status 200') return;
    if (Date.now() > until) {
      await child.stop();
      throw new Problem(
        `${name} did not answer within ${timeoutMs / 1000} s (${url}: ${answer}):\n${lastWordsOfChild()}`,
      );
    }
    await sleep(POLL_MS);
  }
}

async function ask(url: string): Promise<string> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return `status ${response.status}`;
  } catch (error) {
    const cause = (error as Error).cause;
    return (cause instanceof Error && cause.message) || (error as Error).message;
  }
}
