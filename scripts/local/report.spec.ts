import { describe, expect, it } from '@jest/globals';
import { lastWords, toReadable } from './last-words.ts';
import { createReport } from './report.ts';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

describe('the report of a start', () => {
  it('has a line for each step with its time, and nothing that moves where there is no terminal', async () => {
    const pipe = terminal(false);
    const report = createReport(pipe);
    const answer = await report.step('schema', (note) => {
      note('is up to date');
      return Promise.resolve(7);
    });
    expect(answer).toBe(7);
    expect(pipe.written.join('')).toMatch(/^ {2}✓ schema {7}is up to date \(\d+\.\d s\)\n$/);
  });

  it('marks a step that failed and lets the failure through', async () => {
    const pipe = terminal(false);
    await expect(createReport(pipe).step('schema', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(pipe.written.join('')).toMatch(/^ {2}✗ schema/);
  });

  it('moves on a terminal, and wipes the moving line before the lasting one', async () => {
    const screen = terminal(true);
    await createReport(screen).step('web', () => new Promise((resolve) => setTimeout(resolve, 250)));
    expect(screen.written.length).toBeGreaterThan(1);
    expect(screen.written.at(-1)).toContain('\r\x1b[2K  ✓ web');
  });
});

describe('the last words of a log', () => {
  it('are its last lines', () => {
    expect(lastWords('one\ntwo\n\nthree\n', 2)).toBe('two\nthree');
  });

  it('leave out structured lines of daily life and reduce the others to their message', () => {
    const log = [
      '{"level":30,"msg":"listening"}',
      '{"level":60,"msg":"cannot start","err":{"message":"no database"}}',
      '{broken',
    ];
    expect(lastWords(log.join('\n'))).toBe('cannot start: no database\n{broken');
  });

  it('are lines of daily life when there is nothing else', () => {
    expect(lastWords('{"level":30,"msg":"listening"}\n')).toBe('listening');
  });
});

describe('a line of a log for developers', () => {
  it.each([
    [
      '{"level":50,"context":"Jobs","msg":"failed","err":{"message":"no mail server"}}',
      'ERROR Jobs: failed: no mail server',
    ],
    ['{"level":30,"context":"InstanceLoader","msg":"ThemesModule dependencies initialized"}', undefined],
    ['{"level":50,"context":"InstanceLoader","msg":"no such module"}', 'ERROR InstanceLoader: no such module'],
    ['VITE ready in 5 s', 'VITE ready in 5 s'],
    ['{"status":"ok"}', '{"status":"ok"}'],
  ])('%s', (line, readable) => expect(toReadable(line)).toBe(readable));
});
