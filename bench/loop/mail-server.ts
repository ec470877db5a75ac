/** A mail server that keeps what it accepted, and can vanish between any two bytes. */
import { type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@mosty/scripts/local/ports';
import { SMTPServer } from 'smtp-server';
import { type Part } from './parts.ts';

export interface AcceptedMail {
  readonly messageId: string;
  readonly to: readonly string[];
  /** The plain text, decoded as far as links go. */
  readonly text: string;
  readonly at: number;
}

export interface MailServerPart extends Part {
  readonly url: string;
  readonly accepted: readonly AcceptedMail[];
  /** The first mail to the address whose text matches; waits for it. Undefined after so many milliseconds. */
  waitFor(address: string, pattern: RegExp, atMostMs: number): Promise<RegExpExecArray | undefined>;
}

const AWAY_MS = 1500;

export async function mailServerPart(): Promise<MailServerPart> {
  const port = await freePort();
  const accepted: AcceptedMail[] = [];
  const byAddress = new Map<string, AcceptedMail[]>();
  const sockets = new Set<Socket>();
  const keep = (mail: AcceptedMail): void => {
    accepted.push(mail);
    for (const address of mail.to) byAddress.set(address, [...(byAddress.get(address) ?? []), mail]);
  };
  let server = await listening(port, keep, sockets);
  return {
    name: 'smtp',
    url: `smtp://127.0.0.1:${port}`,
    accepted,
    async waitFor(address, pattern, atMostMs) {
      for (const until = Date.now() + atMostMs; Date.now() < until; await sleep(100)) {
        for (const { text } of byAddress.get(address) ?? []) {
          const found = pattern.exec(text);
          if (found) return found;
        }
      }
      return undefined;
    },
    async interrupt() {
      // Also between having accepted a mail and saying so.
      for (const socket of sockets) socket.destroy();
      await closed(server);
      await sleep(AWAY_MS);
      server = await listening(port, keep, sockets);
    },
    stop: () => closed(server),
  };
}

async function listening(port: number, keep: (mail: AcceptedMail) => void, sockets: Set<Socket>): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        keep({
          messageId: /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? '',
          to: session.envelope.rcptTo.map(({ address }) => address),
          // Quoted-printable: soft line breaks and the equals sign itself.
          text: raw.replace(/=\r\n/g, '').replace(/=3D/g, '='),
          at: Date.now(),
        });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

const closed = (server: SMTPServer): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
