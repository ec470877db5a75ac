import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { commandLineOf, endProcess, hasEndedWithin, identityOf, isRunning, sendSignal } from './processes.ts';

let child: ChildProcess | undefined;

function run(source: string): Promise<number> {
  const started = spawn(process.execPath, ['-e', `${source}; console.log('up')`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child = started;
  return new Promise((resolve) => started.stdout.once('data', () => resolve(started.pid ?? 0)));
}

afterEach(() => void child?.kill('SIGKILL'));

describe('a process', () => {
  it('is recognised by number and beginning, not by number alone', async () => {
    const identity = identityOf(await run('setInterval(() => 0, 1000)'));
    expect(identity && isRunning(identity)).toBe(true);
    expect(identity && isRunning({ ...identity, began: 'another moment' })).toBe(false);
  });

  it('has the command line with which it was started', async () => {
    expect(commandLineOf(await run('setInterval(() => 0, 1000)'))).toContain('setInterval(() => 0, 1000)');
  });

  it('that is asked to end and does not is made to end', async () => {
    const identity = identityOf(await run('process.on("SIGTERM", () => 0); setInterval(() => 0, 1000)'));
    if (!identity) throw new Error('no child');
    await endProcess(identity, { graceMs: 100 });
    expect(isRunning(identity)).toBe(false);
  });

  it('that does not exist is nobody, and nothing happens to it', async () => {
    for (const pid of [0, -1, 0.5, Number.NaN, 2 ** 30]) expect(identityOf(pid)).toBeUndefined();
    expect(sendSignal(2 ** 30, 'SIGTERM')).toBe(false);
    expect(await hasEndedWithin({ pid: 2 ** 30, began: 'never' }, 0)).toBe(true);
  });
});
