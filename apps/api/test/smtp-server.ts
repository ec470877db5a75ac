/** A real mail server inside a test: what it accepted is parsed as a receiving program would. */
import { type AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the wire. */
  readonly raw: string;
  readonly mail: Email;
}

export interface TestSmtpServer {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  /** What the server says to the next mails, by recipient; undefined accepts. */
  refuse: (recipient: string) => { readonly code: number; readonly message: string } | undefined;
  /** How long it takes until a mail is accepted. */
  slowness: number;
  /** The mail of this number, and whatever comes after it, is received, but its sender waits in vain for an answer. */
  silentFrom: number;
  close(): Promise<void>;
}

export async function startSmtpServer(options: SMTPServerOptions = {}): Promise<TestSmtpServer> {
  const received: ReceivedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const refusal = server.refuse(address);
      done(refusal && Object.assign(new Error(refusal.message), { responseCode: refusal.code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const { mailFrom, rcptTo } = session.envelope;
        PostalMime.parse(raw).then((mail) => {
          // From here on the mail is the server's, whether or not the client still hears so.
          received.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            raw: raw.toString('utf8'),
            mail,
          });
          if (received.length < server.silentFrom) setTimeout(() => done(), server.slowness);
        }, done);
      });
    },
    ...options,
  });
  // A client that is killed resets its connection.
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  const server: TestSmtpServer = {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse: () => undefined,
    slowness: 0,
    silentFrom: Infinity,
    close: () => new Promise<void>((resolve) => smtp.close(() => resolve())),
  };
  return server;
}
