/**
 * The list of files in a ZIP archive, and their content up to a limit.
 *
 * An archive of a few kilobytes can hold gigabytes of zeros. So the parts of a workbook are unpacked here first, with a limit that the
 * archive's own statements cannot get around, before a library that knows no limit reads it. Source: PKWARE APPNOTE 6.3.9,
 * sections 4.3.7, 4.3.12 and 4.3.16.
 */
import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** Throws a ZipError where it is damaged, and a ZipTooLargeError where it has more than `maxBytes`. */
  unpack(maxBytes: number): Buffer;
}

export class ZipError extends Error {}
export class ZipTooLargeError extends Error {}

const END = Buffer.from('PK\x05\x06', 'latin1');
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

/** Throws a ZipError for an archive that is cut off or damaged. */
export function zipEntries(archive: Buffer): ZipEntry[] {
  const end = archive.lastIndexOf(END);
  if (end === -1 || end + END_LENGTH > archive.length) throw new ZipError('no end of the archive');
  try {
    const count = archive.readUInt16LE(end + 10);
    const entries: ZipEntry[] = [];
    let at = archive.readUInt32LE(end + 16);
    for (let number = 0; number < count; number += 1) {
      if (archive.readUInt32LE(at) !== LISTED) throw new ZipError('the list of files is damaged');
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
      const next = at + 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
      entries.push(entryAt(archive, at, nameLength ?? 0));
      at = next;
    }
    return entries;
  } catch (error) {
    // A position that lies beyond the end.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_OUT_OF_RANGE') throw error;
    throw new ZipError('the list of files is damaged', { cause: error });
  }
}

function entryAt(archive: Buffer, at: number, nameLength: number): ZipEntry {
  const flags = archive.readUInt16LE(at + 8);
  const method = archive.readUInt16LE(at + 10);
  const checksum = archive.readUInt32LE(at + 16);
  const packedLength = archive.readUInt32LE(at + 20);
  const header = archive.readUInt32LE(at + 42);
  const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
  return {
    name,
    unpack(maxBytes) {
      if (header + 30 > archive.length || archive.readUInt32LE(header) !== LOCAL) throw new ZipError(`no ${name}`);
      const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
      const packed = archive.subarray(start, start + packedLength);
      if (packed.length < packedLength || flags & ENCRYPTED_FLAG) throw new ZipError(`${name} cannot be read`);
      const content = inflate(name, packed, method, maxBytes);
      if (crc32(content) !== checksum) throw new ZipError(`${name} is damaged`);
      return content;
    },
  };
}

function inflate(name: string, packed: Buffer, method: number, maxBytes: number): Buffer {
  if (method !== STORED && method !== DEFLATED) throw new ZipError(`${name} is packed in an unknown way`);
  if (method === STORED && packed.length > maxBytes) throw new ZipTooLargeError(name);
  if (method === STORED) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new ZipTooLargeError(name);
    throw new ZipError(`${name} is damaged`, { cause: error });
  }
}
