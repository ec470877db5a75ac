/** A mailbox for tests: so much of IMAP as a look into it takes, with mails that stay and their marks. */
import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface TestMailbox {
  readonly url: string;
  /** In the order of their UIDs, from 1. */
  readonly mails: { readonly raw: string; isSeen: boolean }[];
  /** Ends the connection instead of marking a mail as read. */
  diesBeforeMark: boolean;
  close(): Promise<void>;
}

export async function startMailbox(): Promise<TestMailbox> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => undefined);
    socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
    let received = '';
    socket.on('data', (bytes: Buffer) => {
      received += bytes.toString('latin1');
      for (let end = received.indexOf('\r\n'); end !== -1; end = received.indexOf('\r\n')) {
        const line = received.slice(0, end);
        received = received.slice(end + 2);
        answer(mailbox, socket, line);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const mailbox: TestMailbox = {
    url: `imap://replies:secret@127.0.0.1:${port}/INBOX`,
    mails: [],
    diesBeforeMark: false,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
  return mailbox;
}

function answer(mailbox: TestMailbox, socket: Socket, line: string): void {
  const [tag = '*', ...words] = line.split(' ');
  const command = words.join(' ').toUpperCase();
  const { mails } = mailbox;
  const say = (text: string): boolean => socket.write(Buffer.from(`${text}\r\n`, 'utf8'));
  const done = (text = 'OK done'): boolean => say(`${tag} ${text}`);
  const uid = Number(/^UID (?:FETCH|STORE) (\d+)/.exec(command)?.[1] ?? 0);
  const mail = mails[uid - 1];
  if (command.startsWith('CAPABILITY')) {
    say('* CAPABILITY IMAP4rev1');
  } else if (command.startsWith('LIST')) {
    say('* LIST (\\HasNoChildren) "/" INBOX');
  } else if (command.startsWith('SELECT')) {
    say(`* ${mails.length} EXISTS`);
    say('* 0 RECENT');
    say('* FLAGS (\\Seen \\Deleted)');
    say('* OK [PERMANENTFLAGS (\\Seen \\Deleted)] ok');
    say('* OK [UIDVALIDITY 1] ok');
    say(`* OK [UIDNEXT ${mails.length + 1}] ok`);
    done('OK [READ-WRITE] selected');
    return;
  } else if (command.startsWith('UID SEARCH')) {
    say(`* SEARCH${mails.flatMap(({ isSeen }, at) => (isSeen ? [] : [` ${at + 1}`])).join('')}`);
  } else if (command.startsWith('UID FETCH') && mail) {
    const raw = Buffer.from(mail.raw, 'utf8');
    const part = /BODY\.PEEK\[\]<0\.\d+>/.test(command) ? 'BODY[]<0>' : 'BODY[]';
    socket.write(`* ${uid} FETCH (UID ${uid} ${part} {${raw.length}}\r\n`);
    socket.write(raw);
    say(')');
  } else if (command.startsWith('UID STORE') && mail) {
    if (mailbox.diesBeforeMark) {
      socket.destroy();
      return;
    }
    mail.isSeen = true;
    say(`* ${uid} FETCH (UID ${uid} FLAGS (\\Seen))`);
  } else if (command.startsWith('LOGOUT')) {
    say('* BYE bye');
  }
  done();
}
