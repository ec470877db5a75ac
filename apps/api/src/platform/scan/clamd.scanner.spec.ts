import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EICAR, startClamd, type TestClamd } from '../../../test/clamd-server.ts';
import { ClamdScanner } from './clamd.scanner.ts';
import { NoScanner, ScannerUnavailable } from './malware-scanner.ts';

describe('the scanner by clamd', () => {
  let clamd: TestClamd;
  beforeEach(async () => {
    clamd = await startClamd();
  });
  afterEach(() => clamd.close());
  const scanner = (answerMs?: number) => new ClamdScanner(clamd.url, answerMs);

  it('sends the whole file, however many pieces it comes in', async () => {
    const file = Buffer.alloc(3 * 1024 * 1024, 'řeka ');
    const pieces = (function* () {
      for (let at = 0; at < file.length; at += 700_000) yield file.subarray(at, at + 700_000);
    })();
    expect(await scanner().scan(pieces)).toEqual({ kind: 'CLEAN' });
    expect(clamd.scanned[0]?.equals(file)).toBe(true);
  });

  it('says what was found', async () => {
    const verdict = await scanner().scan([Buffer.from(`before ${EICAR} after`)]);
    expect(verdict).toEqual({ kind: 'INFECTED', finding: 'Eicar-Signature' });
  });

  it.each([
    ['INSTREAM size limit exceeded. ERROR\0'],
    ['stream: Can’t allocate memory ERROR\n'],
    ['UNKNOWN COMMAND\0'],
  ])('has no verdict where clamd answers %j', async (answer) => {
    clamd.answer = () => answer;
    await expect(scanner().scan([Buffer.from('a')])).rejects.toThrow(ScannerUnavailable);
  });

  it('has none where clamd is silent, hangs up or is not there', async () => {
    clamd.answer = () => undefined;
    await expect(scanner(100).scan([Buffer.from('a')])).rejects.toThrow(ScannerUnavailable);
    clamd.isBroken = true;
    await expect(scanner().scan([Buffer.alloc(5_000_000)])).rejects.toThrow(ScannerUnavailable);
    const away = scanner();
    await clamd.close();
    await expect(away.scan([Buffer.from('a')])).rejects.toThrow(ScannerUnavailable);
    clamd = await startClamd();
  });

  it('has none where a file cannot be read to its end', async () => {
    const broken = (async function* () {
      yield Buffer.from('a');
      await Promise.resolve();
      throw new Error('the database is gone');
    })();
    await expect(scanner().scan(broken)).rejects.toThrow(ScannerUnavailable);
    expect(clamd.scanned).toEqual([]);
  });
});

it('is none where there is no address of it', async () => {
  expect(new NoScanner().isThere).toBe(false);
  await expect(new NoScanner().scan()).rejects.toThrow(ScannerUnavailable);
});
