import { describe, expect, it } from '@jest/globals';
import { type FileProblem } from '@mosty/domain/import-problems';
import { FileRefused } from './file-refused.ts';
import { utf8Of } from './text-encoding.ts';

function refusalOf(bytes: Buffer): FileProblem | undefined {
  try {
    utf8Of(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof FileRefused) return error.problem;
    throw error;
  }
}

/** Node decodes the old encodings and does not encode them. */
function encode(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Buffer.of(byte)), byte]));
  return Buffer.from([...text].map((letter) => byteOf.get(letter) ?? 0x3f));
}

const POLISH = 'nazwa\r\nZażółć gęślą jaźń, Łódź, Kędzierzyn-Koźle\r\n';
const CZECH = 'název\r\npříliš žluťoučký kůň, Jeseník, Štíty\r\n';

describe('text', () => {
  it.each([POLISH, CZECH, `\ufeff${POLISH}`])('in UTF-8 is taken, without its byte order mark: %j', (text) => {
    expect(utf8Of(Buffer.from(text)).toString()).toBe(text.replace('\ufeff', ''));
  });

  it.each([
    ['Windows-1250', POLISH],
    ['ISO-8859-2', POLISH],
    ['Windows-1250', CZECH],
    ['ISO-8859-2', CZECH],
  ])('in %s is recognised: %j', (encoding, text) => {
    const params = { encoding, line: text === POLISH ? 2 : 1 };
    expect(refusalOf(encode(text, encoding))).toEqual({ code: 'WRONG_ENCODING', params });
  });

  it.each([
    ['little end first', Buffer.from(`\ufeff${POLISH}`, 'utf16le')],
    ['big end first', Buffer.from(`\ufeff${POLISH}`, 'utf16le').swap16()],
    ['without its mark', Buffer.from(POLISH, 'utf16le')],
  ])('in UTF-16, %s, is recognised', (_, bytes) => {
    expect(refusalOf(bytes)).toEqual({ code: 'WRONG_ENCODING', params: { encoding: 'UTF-16', line: 1 } });
  });

  it('in an encoding of which nobody thought is refused all the same', () => {
    const bytes = Buffer.concat([Buffer.from('name\nOpole\n'), Buffer.of(0xf0, 0xff, 0xe9, 0xfe, 0xd0, 0x0a)]);
    expect(refusalOf(bytes)).toMatchObject({ code: 'UNKNOWN_ENCODING', params: { line: 3 } });
  });

  it('that ends within a letter was cut', () => {
    const whole = Buffer.from('a\nŁódź');
    expect(refusalOf(whole.subarray(0, -1))).toEqual({ code: 'LAST_LINE_OPEN', params: { line: 2 } });
  });

  it.each([
    ['the bytes of a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, ...Array(400).keys()].map((byte) => byte % 256))],
    ['nothing but zeros', Buffer.alloc(1000)],
  ])('is not %s', (_, bytes) => {
    expect(refusalOf(bytes)).toEqual({ code: 'NOT_TEXT', params: {} });
  });

  it('with a zero byte is damaged', () => {
    expect(refusalOf(Buffer.from(`${POLISH}${POLISH}Op\0ole`))).toEqual({ code: 'NUL_BYTES', params: { line: 5 } });
  });

  it('of blanks and line ends is empty', () => {
    expect(refusalOf(Buffer.from(' \r\n\t\r\n'.repeat(100_000)))).toEqual({ code: 'FILE_EMPTY', params: {} });
    expect(refusalOf(Buffer.from('\ufeff'))).toEqual({ code: 'FILE_EMPTY', params: {} });
  });
});
