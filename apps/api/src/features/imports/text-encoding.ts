/** Text is UTF-8 or refused, with the encoding that it probably has: guessing silently would import wrong names. */
import { isUtf8 } from 'node:buffer';
import { FileRefused } from './file-refused.ts';

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const LINE_END = /\r\n|\n|\r/;
const SAMPLE = 64 * 1024;
/** Text has tabs and line ends; images and programs have a tenth or more of other control characters. */
const MOST_CONTROL_CHARACTERS = 0.03;
const POLISH_AND_CZECH = /[ąćęłńóśźżáčďéěíňřšťúůýžäöüßôĺľŕ§°–„”“‚‘…]/giu;
const OTHER_THAN_ASCII = /[^\x00-\x7f]/gu; // eslint-disable-line no-control-regex -- ASCII is what all encodings share

/** The bytes of the text without its byte order mark. Throws FileRefused for everything else than UTF-8 text. */
export function utf8Of(bytes: Buffer): Buffer {
  if (isUtf16(bytes)) throw new FileRefused('WRONG_ENCODING', { encoding: 'UTF-16', line: 1 });
  if (looksBinary(bytes)) throw new FileRefused('NOT_TEXT', {});
  const zero = bytes.indexOf(0);
  if (zero !== -1) throw new FileRefused('NUL_BYTES', { line: bytes.toString('utf8', 0, zero).split(LINE_END).length });
  if (!isUtf8(bytes)) throw wrongEncoding(bytes);
  const text = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? bytes.subarray(3) : bytes;
  if (text.subarray(0, SAMPLE).every(isBlank) && text.every(isBlank)) throw new FileRefused('FILE_EMPTY', {});
  return text;
}

const isBlank = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [position, byte] of sample.entries()) {
    const half = position % 2;
    if (byte === 0) zeros[half] = (zeros[half] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  // Nearly every character of Polish and Czech has a zero in one of its two bytes, always the same one.
  return Math.max(even, odd) > sample.length * 0.35 && Math.min(even, odd) < sample.length * 0.02;
}

function looksBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const control = sample.filter((byte) => (byte < 0x20 && !isBlank(byte)) || byte === 0x7f);
  return control.length > sample.length * MOST_CONTROL_CHARACTERS;
}

function wrongEncoding(bytes: Buffer): FileRefused {
  // Decoding puts a replacement character where the bytes are wrong.
  const text = bytes.toString('utf8');
  const before = text.slice(0, text.indexOf('\ufffd'));
  const line = before.split(LINE_END).length;
  if (isOnlyCutOff(bytes)) return new FileRefused('LAST_LINE_OPEN', { line });
  const encoding = likelyEncoding(bytes, Buffer.byteLength(before));
  return encoding === undefined
    ? new FileRefused('UNKNOWN_ENCODING', { line })
    : new FileRefused('WRONG_ENCODING', { encoding, line });
}

/** Right up to a character that begins and lacks its end: the file was cut, not written in another encoding. */
function isOnlyCutOff(bytes: Buffer): boolean {
  return [1, 2, 3].some((missing) => {
    const start = bytes.at(-missing) ?? 0;
    return start >= 0xc2 && start <= 0xf4 && isUtf8(bytes.subarray(0, -missing));
  });
}

/** Both encodings are read as if they were right; the one with more letters of the two languages probably is. */
function likelyEncoding(bytes: Buffer, position: number): string | undefined {
  const sample = bytes.subarray(Math.max(0, position - SAMPLE / 2), position + SAMPLE);
  const shares = ['windows-1250', 'iso-8859-2'].map((label) => {
    const text = new TextDecoder(label).decode(sample);
    const other = text.match(OTHER_THAN_ASCII)?.length ?? 0;
    return other === 0 ? 0 : (text.match(POLISH_AND_CZECH)?.length ?? 0) / other;
  });
  const [windows = 0, iso = 0] = shares;
  if (Math.max(windows, iso) < 0.8) return undefined;
  return iso > windows ? 'ISO-8859-2' : 'Windows-1250';
}
