import {
  CONVERSATION_LIMITS,
  HOUR_MS,
  type MessageChannel,
  NOTICE_AFTER_MS,
  NOTICE_AGAIN_AFTER_MS,
} from '@mosty/domain/conversation-rules';
import { Refusals } from '@mosty/domain/profile-rules';
import { type Language } from '@mosty/domain/vocabulary';
import { checkMessage, type MessageEntry } from '@mosty/phrases/message';
import { Injectable, Optional } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { ConversationNews } from './conversation-news.ts';
import { ConversationsRepository, type Subject } from './conversations.repository.ts';
import { MessageAttachments } from './message-attachments.ts';
import { searchTermsOf } from './message-words.ts';
import { MessagesRepository, type NewMessage } from './messages.repository.ts';

export interface ConversationToOpen extends Subject {
  /** Its sides; whoever is their member reads and writes. */
  readonly organisationIds: readonly string[];
  /** Who agreed to it; they are members, too, so nothing more is kept of them. */
  readonly startedWith?: readonly string[];
}

export interface MessageToPost {
  readonly conversationId: string;
  /** The account of a member of the organisation. */
  readonly author: string;
  /** In whose name. */
  readonly organisationId: string;
  /** As a form or a mail gave them: they are checked here. */
  readonly entries: unknown;
  /** In which the author reads; that of the account if not said. */
  readonly language?: Language;
  readonly via: MessageChannel;
  /** Chosen by the sender: the same message sent again is the same message. */
  readonly clientKey: string;
  readonly attachmentIds?: readonly string[];
  /** When it was said, if not now. It is read on the page; nobody is mailed what is old. */
  readonly saidAt?: Date;
}

/** Conversations between organisations: opened by what brought them together, written by their members. */
@Injectable()
export class ConversationsService {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly transactions: Transactions,
    private readonly news: ConversationNews,
    private readonly clock: Clock,
    @Optional() private readonly attachments?: MessageAttachments,
  ) {}

  /** The conversation of this subject. Asked again, it is the same, open again where it was closed. */
  async openFor(tx: Tx, { organisationIds, kind, subjectId }: ConversationToOpen): Promise<string> {
    const subject: Subject = { kind, subjectId };
    const now = this.clock.now();
    const id = await this.conversations.open(tx, subject, now);
    await this.conversations.addSides(tx, id, organisationIds, now);
    await this.conversations.close(tx, subject, null);
    return id;
  }

  /** From now on it is only read. Nothing happens where there is none. */
  async close(tx: Tx, subject: Subject): Promise<void> {
    const id = await this.conversations.close(tx, subject, this.clock.now());
    if (id !== null) await this.news.tellReaders(tx, id);
  }

  /** Null: nothing was opened for it. */
  find(tx: Tx, subject: Subject): Promise<string | null> {
    return this.conversations.idOf(tx, subject);
  }

  /** Whether she belongs to a side of it and it can be written to. */
  async mayWrite(accountId: string, conversationId: string): Promise<boolean> {
    return (await this.writesFor(accountId, conversationId)) !== null;
  }

  /** The organisation in whose name she writes there; null: she may not. */
  async writesFor(accountId: string, conversationId: string): Promise<string | null> {
    if (!isId(conversationId) || !isId(accountId)) return null;
    const { reader } = this.transactions;
    const [side] = await this.conversations.sidesOf(reader, accountId, conversationId);
    return side === undefined || (await this.conversations.isShut(reader, conversationId)) ? null : side;
  }

  /** Whether she belongs to a side of it, so that she may read what stands there. */
  async mayRead(accountId: string, conversationId: string): Promise<boolean> {
    if (!isId(conversationId) || !isId(accountId)) return false;
    return (await this.conversations.sidesOf(this.transactions.reader, accountId, conversationId)).length > 0;
  }

  /** Everybody who reads it, for news that are told by other ways. */
  readersOf(tx: Tx, conversationId: string): Promise<string[]> {
    return this.conversations.readersOf(tx, conversationId);
  }

  /** Saves a message and gives its id. In the same transaction: whom to tell, and the jobs that follow. */
  async post(tx: Tx, { attachmentIds = [], ...posted }: MessageToPost): Promise<string> {
    const { conversationId, author, organisationId, clientKey } = posted;
    if (![conversationId, author, organisationId].every(isId)) throw missing();
    const known = await this.messages.lockAuthor(tx, author);
    const sides = await this.conversations.sidesOf(tx, author, conversationId);
    if (!known || !sides.includes(organisationId.toLowerCase())) throw missing();
    const conversation = await this.conversations.lock(tx, conversationId);
    if (!conversation) throw missing();
    const sent = await this.messages.sentWith(tx, conversationId, author, clientKey);
    if (sent !== null) return sent;
    if (await this.conversations.isShut(tx, conversationId)) throw new AppError('CONVERSATION_CLOSED', {});
    const entries = checkedEntries(posted, attachmentIds.length > 0);
    const sentAt = posted.saidAt ?? this.clock.now();
    await this.checkLimit(tx, author, sentAt);
    const message: NewMessage = {
      ...{ conversationId, organisationId, entries, clientKey, sentAt, authorId: author, via: posted.via },
      language: posted.language ?? known.language,
      number: conversation.lastNumber + 1,
      terms: searchTermsOf(entries),
    };
    const id = await this.messages.add(tx, message);
    if (attachmentIds.length > 0) {
      if (!this.attachments) throw new AppError('NOT_FOUND', { what: 'attachment' });
      await this.attachments.attach(tx, { messageId: id, conversationId, author, ids: attachmentIds });
    }
    const isFirst = await this.messages.markWritten(tx, conversationId, organisationId, sentAt);
    if (isFirst && conversation.kind === 'INTRODUCTION') {
      await this.news.tellIntroduction(tx, conversationId);
    }
    await this.messages.markReadByAuthor(tx, message);
    const dueAt = posted.saidAt ? null : new Date(sentAt.getTime() + NOTICE_AFTER_MS);
    await this.messages.announce(tx, message, dueAt, NOTICE_AGAIN_AFTER_MS / 1000);
    await this.news.tellReaders(tx, conversationId);
    return id;
  }

  private async checkLimit(tx: Tx, author: string, now: Date): Promise<void> {
    const max = CONVERSATION_LIMITS.messagesPerHour;
    const sent = await this.messages.countSince(tx, author, new Date(now.getTime() - HOUR_MS));
    if (sent >= max) throw new AppError('TOO_MANY_MESSAGES', { max });
  }
}

const missing = (): AppError => new AppError('NOT_FOUND', { what: 'conversation' });

/** A message has words, or at least something that hangs on it. */
function checkedEntries(
  { entries: given, clientKey }: Pick<MessageToPost, 'entries' | 'clientKey'>,
  hasAttachments: boolean,
): readonly MessageEntry[] {
  const refusals = new Refusals();
  const { length } = clientKey;
  if (length === 0) refusals.add({ code: 'REQUIRED', params: { field: 'clientKey' } });
  const max = CONVERSATION_LIMITS.clientKey;
  if (length > max) refusals.add({ code: 'TOO_LONG', params: { field: 'clientKey', max, length } });
  const drafts: readonly unknown[] = Array.isArray(given) ? given : [];
  const checked = drafts.length === 0 && hasAttachments ? { entries: [], refusals: [] } : checkMessage(drafts);
  for (const refusal of checked.refusals) refusals.add(refusal);
  throwRefusals(refusals);
  return checked.entries ?? [];
}
