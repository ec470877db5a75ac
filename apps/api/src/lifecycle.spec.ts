import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';

/** Loads the module when the parent is gone already, and would then go on for ever, as a server does. */
const LATE = `
  if (process.connected) await new Promise((resolve) => process.once('disconnect', resolve));
  const { endWithParent } = await import(${JSON.stringify(join(import.meta.dirname, 'lifecycle.ts'))});
  setInterval(() => undefined, 1000);
  endWithParent();
`;

describe('a process', () => {
  let child: ChildProcess | undefined;
  afterEach(() => void child?.kill('SIGKILL'));

  it('ends though its parent has gone before the program was there to hear so', async () => {
    child = fork('', { execArgv: ['--input-type=module', '--eval', LATE], stdio: 'ignore' });
    const ended = new Promise((resolve) => child?.once('exit', (code, signal) => resolve({ code, signal })));
    child.disconnect();
    expect(await ended).toEqual({ code: 0, signal: null });
  });
});
