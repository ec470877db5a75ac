import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { MalwareScanner, ScannerUnavailable, type ScanVerdict } from './malware-scanner.ts';

const CLAMD_PORT = 3310;
const CONNECT_MS = 2000;
/** Without a byte from clamd once the whole file is there. A large archive takes it some seconds. */
const ANSWER_MS = 30_000;
/** clamd refuses single pieces over its StreamMaxLength (25 MB at least); these are far below. */
const PIECE_BYTES = 256 * 1024;
const LONGEST_ANSWER = 4096;
const LONGEST_FINDING = 200;

/**
 * clamd of ClamAV by its command INSTREAM: each piece with its length before it, a length of zero at the end, and one line as
 * the answer. Nothing is written to a disk that both would need.
 */
export class ClamdScanner extends MalwareScanner {
  readonly isThere = true;
  private readonly host: string;
  private readonly port: number;
  private readonly answerMs: number;

  constructor(url: string, answerMs = ANSWER_MS) {
    super();
    const { hostname, port } = new URL(url);
    this.host = hostname.replace(/^\[|\]$/g, '');
    this.port = Number(port || CLAMD_PORT);
    this.answerMs = answerMs;
  }

  async scan(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<ScanVerdict> {
    const socket = connect({ host: this.host, port: this.port });
    // What goes wrong is told by whoever waits; an error between two waits must not end the process.
    const broken = new Promise<never>((_, reject) => {
      socket.once('error', reject);
      socket.once('timeout', () => reject(new Error('clamd does not answer')));
    });
    broken.catch(() => undefined);
    socket.setTimeout(CONNECT_MS);
    try {
      await Promise.race([once(socket, 'connect'), broken]);
      socket.setTimeout(this.answerMs);
      const answer = answerOf(socket);
      answer.catch(() => undefined);
      // clamd may refuse while it is still being written to: the answer counts, whatever became of the rest.
      await Promise.race([send(socket, pieces), broken, answer]);
      return verdictOf(await Promise.race([answer, broken]));
    } catch (cause) {
      if (cause instanceof ScannerUnavailable) throw cause;
      throw new ScannerUnavailable('The malware scanner gives no verdict', { cause });
    } finally {
      socket.destroy();
    }
  }
}

async function send(socket: Socket, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of pieces) {
    for (let start = 0; start < piece.length; start += PIECE_BYTES) {
      const part = piece.subarray(start, start + PIECE_BYTES);
      await write(socket, lengthOf(part.length));
      await write(socket, part);
    }
  }
  await write(socket, lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

async function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  if (socket.destroyed) throw new Error('clamd has closed the connection');
  if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (bytes: Buffer) => {
      text += bytes.toString('utf8');
      if (text.includes('\0') || text.includes('\n') || text.length > LONGEST_ANSWER) resolve(text);
    });
    socket.once('close', () => (text === '' ? reject(new Error('clamd has closed the connection')) : resolve(text)));
  });
}

/** `stream: OK`, `stream: Eicar-Signature FOUND`, `INSTREAM size limit exceeded. ERROR`. */
function verdictOf(answer: string): ScanVerdict {
  const line = answer.split(/[\0\n]/)[0]?.trim() ?? '';
  if (line === 'stream: OK') return { kind: 'CLEAN' };
  const found = /^stream: (.+) FOUND$/.exec(line)?.[1];
  if (found !== undefined) return { kind: 'INFECTED', finding: found.slice(0, LONGEST_FINDING) };
  throw new ScannerUnavailable(`clamd says: ${line.slice(0, 200)}`);
}
