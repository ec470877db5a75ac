import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { chmod, type FileHandle, mkdtemp, open, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileProblem } from '@mosty/domain/import-problems';
import { FileRefused } from './file-refused.ts';
import { readImportFile, receiveImportFile } from './import-file.ts';

const MEGABYTE = 1024 * 1024;

async function refusalOf(work: Promise<unknown>): Promise<FileProblem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof FileRefused) return error.problem;
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('a file to import', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mosty-import-'));
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is read whole, with its SHA-256', async () => {
    const content = Buffer.alloc(3 * MEGABYTE, 'mosty');
    const path = join(folder, 'most.csv');
    await writeFile(path, content);
    const file = await readImportFile(path, 4 * MEGABYTE);
    expect(file.bytes.equals(content)).toBe(true);
    expect(file).toMatchObject({ name: 'most.csv', sha256: createHash('sha256').update(content).digest('hex') });
  });

  it('of 200 MB is refused by its size, without being read', async () => {
    const path = join(folder, 'huge.csv');
    const handle = await open(path, 'w');
    await handle.close();
    await truncate(path, 200 * MEGABYTE);
    const everyHandle = Object.getPrototypeOf(handle) as FileHandle;
    const ways = ['read', 'readv', 'readFile', 'readLines', 'createReadStream', 'readableWebStream'] as const;
    const readings = ways.map((way) => jest.spyOn(everyHandle, way));
    const refusal = await refusalOf(readImportFile(path, 50 * MEGABYTE));
    expect(refusal).toEqual({ code: 'FILE_TOO_LARGE', params: { megabytes: 200, maxMegabytes: 50 } });
    for (const reading of readings) expect(reading).not.toHaveBeenCalled();
    // One that is read is noticed.
    await readImportFile(path, 200 * MEGABYTE, () => {
      throw new Error('Enough.');
    }).catch(() => undefined);
    expect(readings.some((reading) => reading.mock.calls.length > 0)).toBe(true);
  });

  it('that grows while it is read is refused at the limit', async () => {
    // A device has no size, and no end.
    expect(await refusalOf(readImportFile('/dev/zero', 2 * MEGABYTE))).toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  it.each([
    ['that is not there', 'nowhere.csv', 'FILE_NOT_FOUND'],
    ['in a folder that is a file', 'most.csv/gminy.csv', 'FILE_NOT_FOUND'],
    ['that is a folder', '.', 'FILE_IS_A_FOLDER'],
  ])('%s is refused', async (_, name, code) => {
    await writeFile(join(folder, 'most.csv'), 'x');
    expect(await refusalOf(readImportFile(join(folder, name), MEGABYTE))).toMatchObject({ code });
  });

  it('is named as it was typed when it cannot be found', async () => {
    expect(await refusalOf(readImportFile('./data/nowhere.csv', MEGABYTE))).toEqual({
      code: 'FILE_NOT_FOUND',
      params: { file: './data/nowhere.csv' },
    });
  });

  it('that nobody may read is refused', async () => {
    const path = join(folder, 'secret.csv');
    await writeFile(path, 'x');
    await chmod(path, 0o000);
    // The superuser may read everything; then another file that even it cannot open stands for it.
    const unreadable = process.getuid?.() === 0 ? '/proc/self/mem' : path;
    const { code } = await refusalOf(readImportFile(unreadable, MEGABYTE));
    expect(['FILE_NOT_PERMITTED', 'FILE_NOT_READ']).toContain(code);
  });

  it('that is empty is refused', async () => {
    const path = join(folder, 'empty.csv');
    await writeFile(path, '');
    expect(await refusalOf(readImportFile(path, MEGABYTE))).toEqual({ code: 'FILE_EMPTY', params: {} });
  });
});

describe('an upload', () => {
  async function* pieces(count: number, given: { pieces: number }, failAfter = Infinity): AsyncGenerator<Uint8Array> {
    for (let number = 0; number < count; number += 1) {
      if (number >= failAfter) throw new Error('aborted');
      given.pieces += 1;
      yield Buffer.alloc(MEGABYTE);
    }
  }

  it('is not listened to any longer once the limit is passed', async () => {
    const given = { pieces: 0 };
    const refusal = await refusalOf(receiveImportFile('huge.csv', pieces(200, given), 5 * MEGABYTE));
    expect(refusal).toEqual({ code: 'UPLOAD_TOO_LARGE', params: { maxMegabytes: 5 } });
    expect(given.pieces).toBe(6);
  });

  it('that announces too much is refused before anything is read', async () => {
    const given = { pieces: 0 };
    const work = receiveImportFile('huge.csv', pieces(200, given), 5 * MEGABYTE, 200 * MEGABYTE);
    expect(await refusalOf(work)).toMatchObject({ code: 'UPLOAD_TOO_LARGE' });
    expect(given.pieces).toBe(0);
  });

  it.each([
    ['ends early', { announced: 3 * MEGABYTE, failAfter: Infinity }],
    ['breaks off', { announced: undefined, failAfter: 1 }],
  ])('that %s is refused', async (_, { announced, failAfter }) => {
    const work = receiveImportFile('a.csv', pieces(2, { pieces: 0 }, failAfter), 5 * MEGABYTE, announced);
    expect(await refusalOf(work)).toEqual({ code: 'UPLOAD_CUT_OFF', params: {} });
  });

  it('is called by its name without folders', async () => {
    const file = await receiveImportFile('../../etc/gminy.csv', pieces(1, { pieces: 0 }), 5 * MEGABYTE);
    expect(file.name).toBe('gminy.csv');
  });
});
