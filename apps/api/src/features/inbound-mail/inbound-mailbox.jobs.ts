import { Inject, Injectable, Logger } from '@nestjs/common';
import { ImapFlow } from 'imapflow';
import { CONFIG, type Config } from '../../config.ts';
import { HandlesJob, type JobHandler } from '../../platform/jobs/job-handlers.ts';
import { type JobPayloads } from '../../platform/jobs/job-names.ts';
import { InboundMailService, LARGEST_MAIL_BYTES } from './inbound-mail.service.ts';

/** So many in one look; the next minute has the next ones. */
const MAILS_AT_ONCE = 50;
const CONNECT_MS = 10_000;
const SILENCE_MS = 60_000;

/**
 * Looks every minute into the mailbox of IMAP_URL. A mail is marked as read after its transaction is committed: whoever dies in
 * between finds it again, and its Message-ID says that it is there already. A mail that cannot be taken in now stays unread.
 */
@Injectable()
@HandlesJob('inbound-mail.poll')
export class InboundMailboxHandler implements JobHandler<'inbound-mail.poll'> {
  private readonly logger = new Logger('InboundMail');
  private readonly url: URL | undefined;

  constructor(
    @Inject(CONFIG) { mail }: Config,
    private readonly inbound: InboundMailService,
  ) {
    this.url = mail.imapUrl === undefined ? undefined : new URL(mail.imapUrl);
  }

  async handle(payloads: readonly JobPayloads['inbound-mail.poll'][] = [{}], signal?: AbortSignal): Promise<void> {
    if (this.url === undefined || payloads.length === 0) return;
    const client = connectTo(this.url);
    // Without a listener a lost connection would end the process; whoever waits for an answer is told anyway.
    client.on('error', (error: Error) => this.logger.warn(`The mailbox cannot be read: ${error.message}`));
    try {
      await client.connect();
      const lock = await client.getMailboxLock(decodeURIComponent(this.url.pathname.slice(1)) || 'INBOX');
      try {
        await this.takeAll(client, signal);
      } finally {
        lock.release();
      }
      await client.logout();
    } finally {
      client.close();
    }
  }

  private async takeAll(client: ImapFlow, signal?: AbortSignal): Promise<void> {
    const unread = (await client.search({ seen: false }, { uid: true })) || [];
    for (const uid of unread.slice(0, MAILS_AT_ONCE)) {
      signal?.throwIfAborted();
      const mail = await client.fetchOne(String(uid), { source: { maxLength: LARGEST_MAIL_BYTES } }, { uid: true });
      // Somebody else has taken it out of the mailbox meanwhile.
      if (!mail || !mail.source) continue;
      try {
        await this.inbound.take(mail.source, 'IMAP');
      } catch (error) {
        this.logger.error(`The mail ${uid} could not be taken in and stays unread`, error);
        continue;
      }
      await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
    }
  }
}

function connectTo(url: URL): ImapFlow {
  const isSecure = url.protocol === 'imaps:';
  return new ImapFlow({
    host: url.hostname,
    port: Number(url.port || (isSecure ? 993 : 143)),
    secure: isSecure,
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    logger: false,
    emitLogs: false,
  });
}
