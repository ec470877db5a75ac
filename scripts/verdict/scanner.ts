/** A scanner for the journeys, because none of this machine is to be counted on: EICAR is malware, and it can be busy. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../local/folders.ts';

export interface RunningScanner {
  /** As CLAMAV_URL has it. */
  readonly url: string;
  stop(): Promise<void>;
}

export async function startScanner(): Promise<RunningScanner> {
  const program = fork(join(ROOT, 'apps/api/test/scanner-of-journeys.ts'));
  const ended = once(program, 'exit');
  const told = once(program, 'message') as Promise<[{ readonly url: string }]>;
  const failed = ended.then((): never => {
    throw new Error('The scanner of the journeys did not start.');
  });
  failed.catch(() => undefined);
  const [{ url }] = await Promise.race([told, failed]);
  return {
    url,
    async stop() {
      program.disconnect();
      await ended;
    },
  };
}
