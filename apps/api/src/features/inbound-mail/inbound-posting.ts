import { ATTACHMENT_LIMITS } from '@mosty/domain/attachments';
import { MESSAGE_LIMITS } from '@mosty/phrases/message';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { type ReadReplyAddress, ReplyAddresses } from '../../platform/mail/reply-addresses.ts';
import { AttachmentsService } from '../attachments/attachments.service.ts';
import { ConversationsService } from '../conversations/conversations.service.ts';
import { InboundMailRepository, type InboundOutcome, type PossibleAuthor } from './inbound-mail.repository.ts';
import { type IncomingFile, type IncomingMail, readMail } from './incoming-mail.ts';

/** More is no answer to a message; it can be sent as a file. */
const LONGEST_TEXT = 6 * MESSAGE_LIMITS.freeText;

export interface Settled {
  readonly outcome: InboundOutcome;
  readonly author?: PossibleAuthor;
  readonly messageId?: string;
  readonly refusedFiles?: readonly string[];
  /** Whether the sender holds, or held, an address that we gave: then she is told also without an account. */
  readonly isHolder?: boolean;
}

/** Whose answer a mail is, and to what; posts it there. */
@Injectable()
export class InboundPosting {
  private readonly ownAddresses: readonly string[];

  constructor(
    @Inject(CONFIG) { mail }: Config,
    private readonly repository: InboundMailRepository,
    private readonly addresses: ReplyAddresses,
    private readonly conversations: ConversationsService,
    private readonly attachments: AttachmentsService,
  ) {
    this.ownAddresses = [/<([^>]+)>/.exec(mail.from)?.[1] ?? mail.from];
  }

  /** Null for what is no mail. */
  read(raw: Buffer): Promise<IncomingMail | null> {
    return readMail(raw, this.ownAddresses);
  }

  async settle(tx: Tx, key: Buffer, mail: IncomingMail | null): Promise<Settled> {
    if (mail === null) return { outcome: 'UNREADABLE' };
    if (mail.isAutomatic) return { outcome: 'AUTOMATIC' };
    const address = mail.recipients.map((one) => this.addresses.read(one)).find((read) => read !== undefined);
    if (address === undefined) return { outcome: 'WRONG_ADDRESS' };
    const author = await this.authorOf(tx, address, mail);
    if (author === undefined) {
      const former = await this.repository.formerReaders(tx, address.conversationId);
      return { outcome: 'NOT_A_READER', isHolder: address.isShared || former.some((id) => address.isOf(id)) };
    }
    if (mail.text === '' && mail.files.length === 0) return { outcome: 'EMPTY', author };
    if (mail.text.length > LONGEST_TEXT) return { outcome: 'TOO_LONG', author };
    return this.post(tx, key, mail, address.conversationId, author);
  }

  /** Whoever has the address that was given to her writes as she; with the shared one, whoever writes from her own address. */
  private async authorOf(tx: Tx, address: ReadReplyAddress, mail: IncomingMail): Promise<PossibleAuthor | undefined> {
    const authors = await this.repository.authorsOf(tx, address.conversationId);
    if (!address.isShared) return authors.find(({ accountId }) => address.isOf(accountId));
    return mail.isForged ? undefined : authors.find(({ email }) => email.toLowerCase() === mail.sender);
  }

  private async post(
    tx: Tx,
    key: Buffer,
    { text, files }: IncomingMail,
    conversationId: string,
    author: PossibleAuthor,
  ): Promise<Settled> {
    const { accountId, organisationId, language } = author;
    const refusedFiles = files.slice(ATTACHMENT_LIMITS.perMessage).map(nameOf);
    const attachmentIds: string[] = [];
    for (const file of files.slice(0, ATTACHMENT_LIMITS.perMessage)) {
      const id = await this.attachments
        .addUnscanned(tx, { accountId, conversationId, organisationId }, file)
        .catch((error: unknown) => {
          if (!(error instanceof AppError)) throw error;
          refusedFiles.push(nameOf(file));
        });
      if (id !== undefined) attachmentIds.push(id);
    }
    if (text === '' && attachmentIds.length === 0) return { outcome: 'EMPTY', author, refusedFiles };
    const messageId = await this.conversations.post(tx, {
      ...{ conversationId, organisationId, language, attachmentIds, author: accountId, via: 'MAIL' },
      clientKey: `mail:${key.toString('hex')}`,
      entries: paragraphsOf(text).map((paragraph) => ({ freeText: { text: paragraph, language } })),
    });
    return { outcome: 'POSTED', author, messageId, refusedFiles };
  }
}

const nameOf = ({ name }: IncomingFile): string => [...(name || '?')].slice(0, 100).join('');

/** No piece longer than a message may have, broken where the text has a break. */
function paragraphsOf(text: string): string[] {
  const pieces: string[] = [];
  let rest = [...text];
  while (rest.length > MESSAGE_LIMITS.freeText) {
    const part = rest.slice(0, MESSAGE_LIMITS.freeText).join('');
    const cut = Math.max(part.lastIndexOf('\n'), part.lastIndexOf(' '));
    const piece = cut > 0 ? part.slice(0, cut) : part;
    pieces.push(piece.trim());
    rest = rest.slice([...piece].length);
  }
  pieces.push(rest.join('').trim());
  return pieces.filter((piece) => piece !== '');
}
