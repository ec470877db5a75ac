/** A clamd for tests: speaks INSTREAM, finds what the test says, and can be slow, broken or gone. */
import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface TestClamd {
  readonly url: string;
  /** Whole files, as they came. */
  readonly scanned: readonly Buffer[];
  /** What is answered about a file; `stream: OK` unless said otherwise. Undefined: nothing, ever. */
  answer: (file: Buffer) => string | undefined;
  /** Closes the connection after the first bytes. */
  isBroken: boolean;
  close(): Promise<void>;
}

/** In each file that is to be found. */
export const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

export const findsEicar = (file: Buffer): string =>
  file.includes(EICAR) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0';

export async function startClamd(): Promise<TestClamd> {
  const scanned: Buffer[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => undefined);
    let received = Buffer.alloc(0);
    let isAnswered = false;
    socket.on('data', (bytes: Buffer) => {
      if (clamd.isBroken) {
        socket.destroy();
        return;
      }
      received = Buffer.concat([received, bytes]);
      const file = fileIn(received);
      if (file === undefined || isAnswered) return;
      isAnswered = true;
      scanned.push(file);
      const answer = clamd.answer(file);
      if (answer !== undefined) socket.end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const clamd: TestClamd = {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    scanned,
    answer: findsEicar,
    isBroken: false,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
  return clamd;
}

/** Undefined as long as the piece without a length has not come. Throws for what is no INSTREAM. */
function fileIn(received: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (received.length < command.length) return undefined;
  if (!received.subarray(0, command.length).equals(Buffer.from(command))) throw new Error('That is no INSTREAM');
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    if (at + 4 + length > received.length) return undefined;
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
