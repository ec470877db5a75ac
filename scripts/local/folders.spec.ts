import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillFolder } from './folders.ts';

let parent: string;
let folder: string;
const write = (into: string, content: string) => {
  mkdirSync(into);
  writeFileSync(join(into, 'file'), content);
};

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'mosty-folders-'));
  folder = join(parent, 'programs');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe('a folder that is filled', () => {
  it('is seen only when it is complete', () => {
    fillFolder(folder, (draft) => {
      write(draft, 'mine');
      expect(readdirSync(parent)).not.toContain('programs');
    });
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine');
    expect(readdirSync(parent)).toEqual(['programs']);
  });

  it('is that of another process which was ready first', () => {
    fillFolder(folder, (draft) => {
      write(draft, 'mine');
      write(folder, 'of the other');
    });
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('of the other');
    expect(readdirSync(parent)).toEqual(['programs']);
  });

  it('is not there when filling fails, whatever the reason', () => {
    const failing = (draft: string) => {
      write(draft, 'half');
      mkdirSync(draft);
    };
    expect(() => fillFolder(folder, failing)).toThrow('EEXIST');
    expect(readdirSync(parent)).toEqual([]);
  });
});
