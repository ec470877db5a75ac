/** What a file is by its content, whatever its name says. */

export type ContentKind = 'TEXT' | 'ZIP' | 'OLD_WORKBOOK' | 'LOCKED_WORKBOOK';

const ZIP = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('PK\x05\x06', 'latin1')];
/** Compound files: the Excel of before 2007, and today's behind a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

export function contentKindOf(bytes: Buffer): ContentKind {
  const startsWith = (mark: Buffer) => bytes.subarray(0, mark.length).equals(mark);
  if (ZIP.some(startsWith)) return 'ZIP';
  if (startsWith(COMPOUND)) return bytes.includes(ENCRYPTED) ? 'LOCKED_WORKBOOK' : 'OLD_WORKBOOK';
  return 'TEXT';
}
