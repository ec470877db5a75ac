import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf, isRunning } from './processes.ts';
import { currentRun, takeRunLock } from './run-lock.ts';

let state: string;
const file = () => join(state, 'run.json');
const deadRun = {
  process: { pid: process.pid, began: 'before the last start of the machine' },
  purpose: 'npm start',
  since: '',
  children: [],
};

beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'mosty-lock-'));
});
afterEach(() => rmSync(state, { recursive: true, force: true }));

describe('the run lock', () => {
  it('is held by one, who can be found, until it is released', async () => {
    const lock = await takeRunLock(state, 'npm start');
    lock.note({ databaseUrl: 'postgres://mosty:secret@127.0.0.1:1/mosty' });
    lock.noteChild('API', { pid: 1, began: 'then' });
    expect(currentRun(state)).toMatchObject({ purpose: 'npm start', children: [{ name: 'API', pid: 1 }] });
    expect(statSync(file()).mode & 0o077).toBe(0);
    lock.release();
    expect(existsSync(file())).toBe(false);
  });

  it.each([
    [{}, /^`npm start` is at work here since \d\d:\d\d \(process \d+\): wait until it is ready/],
    [
      { url: 'http://127.0.0.1:3000' },
      /^Mosty already runs at http:\/\/127.0.0.1:3000 \(npm start, process \d+, since \d\d:\d\d\)/,
    ],
  ])('says who holds it', async (noted, sentence) => {
    (await takeRunLock(state, 'npm start')).note(noted);
    await expect(takeRunLock(state, 'npm run dev')).rejects.toThrow(sentence);
  });

  it('of a dead run is taken over, and the children that the dead left are ended', async () => {
    const orphan = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { detached: true, stdio: 'ignore' });
    const identity = identityOf(orphan.pid ?? 0);
    if (!identity) throw new Error('no orphan');
    writeFileSync(file(), JSON.stringify({ ...deadRun, children: [{ ...identity, name: 'API' }] }));
    expect(currentRun(state)).toBeUndefined();
    await takeRunLock(state, 'npm start');
    expect(isRunning(identity)).toBe(false);
    expect(readdirSync(state)).toEqual(['run.json']);
  });

  it('goes to exactly one of many that try at once', async () => {
    writeFileSync(file(), JSON.stringify(deadRun));
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => takeRunLock(state, `run ${n}`)));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
