/** The bytes of a file to import: from a path or from an upload, never more of them than allowed. */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileRefused } from './file-refused.ts';

export interface ImportFile {
  /** As the user calls it, without folders. */
  readonly name: string;
  readonly bytes: Buffer;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Called with what has been read so far and, where it is known, with all there is. */
export type ReadProgress = (bytes: number, ofBytes: number | undefined) => void;

const MEGABYTE = 1024 * 1024;
const PIECE = 1024 * 1024;

/** Refuses by the size that the file system names, before anything is read; what grows meanwhile is refused at the limit. */
export async function readImportFile(path: string, maxBytes: number, progress?: ReadProgress): Promise<ImportFile> {
  const name = basename(path);
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await checked(handle, name, maxBytes);
      return await collect(name, piecesOf(handle), maxBytes, (bytes) => progress?.(bytes, size));
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw refusalOf(error, path);
  }
}

/** Stops listening as soon as the limit is passed. `announced` is the length that the sender promised. */
export async function receiveImportFile(
  name: string,
  pieces: AsyncIterable<Uint8Array>,
  maxBytes: number,
  announced?: number,
): Promise<ImportFile> {
  const tooLarge = () => new FileRefused('UPLOAD_TOO_LARGE', { maxMegabytes: toMegabytes(maxBytes) });
  if (announced !== undefined && announced > maxBytes) throw tooLarge();
  try {
    const file = await collect(basename(name), pieces, maxBytes);
    if (announced !== undefined && file.bytes.length < announced) throw new FileRefused('UPLOAD_CUT_OFF', {});
    return file;
  } catch (error) {
    if (error instanceof FileRefused) throw error.problem.code === 'FILE_TOO_LARGE' ? tooLarge() : error;
    // Whatever ends a request early arrives as an error of its stream.
    throw new FileRefused('UPLOAD_CUT_OFF', {}, { cause: error });
  }
}

async function checked(handle: FileHandle, name: string, maxBytes: number): Promise<{ size: number }> {
  const found = await handle.stat();
  if (found.isDirectory()) throw new FileRefused('FILE_IS_A_FOLDER', { file: name });
  if (found.size > maxBytes) throw tooLargeFile(found.size, maxBytes);
  return found;
}

async function collect(
  name: string,
  pieces: AsyncIterable<Uint8Array>,
  maxBytes: number,
  progress?: (bytes: number) => void,
): Promise<ImportFile> {
  const hash = createHash('sha256');
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > maxBytes) throw tooLargeFile(length, maxBytes);
    hash.update(piece);
    kept.push(piece);
    progress?.(length);
  }
  if (length === 0) throw new FileRefused('FILE_EMPTY', {});
  return { name, bytes: Buffer.concat(kept, length), sha256: hash.digest('hex') };
}

async function* piecesOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(PIECE), 0, PIECE);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

function tooLargeFile(bytes: number, maxBytes: number): FileRefused {
  // Rounded up, so that a file a little over the limit is not said to have exactly the limit.
  return new FileRefused('FILE_TOO_LARGE', {
    megabytes: Math.ceil(bytes / MEGABYTE),
    maxMegabytes: toMegabytes(maxBytes),
  });
}

export const toMegabytes = (bytes: number): number => Math.floor(bytes / MEGABYTE);

function refusalOf(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === undefined) return error;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new FileRefused('FILE_NOT_FOUND', { file: path });
    case 'EISDIR':
      return new FileRefused('FILE_IS_A_FOLDER', { file: path });
    case 'EACCES':
    case 'EPERM':
      return new FileRefused('FILE_NOT_PERMITTED', { file: path });
    default:
      return new FileRefused('FILE_NOT_READ', { file: path, reason: code }, { cause: error });
  }
}
