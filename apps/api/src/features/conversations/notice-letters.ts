import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { ReplyAddresses } from '../../platform/mail/reply-addresses.ts';
import { conversationPath } from './conversation-paths.ts';
import { NoticesRepository, type ReaderOfConversation, type UnreadConversation } from './notices.repository.ts';

/** A longer mail is not read; the rest is in the conversation. */
export const TOLD_AT_ONCE = 20;

/** The mail that tells somebody what she has not read. */
@Injectable()
export class NoticeLetters {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly mails: Mails,
    private readonly replyAddresses: ReplyAddresses,
  ) {}

  async write(tx: Tx, reader: ReaderOfConversation, unread: UnreadConversation): Promise<void> {
    const { conversationId, accountId } = reader;
    const { organisationId, organisationName, organisationSlug, partnerName, lastNumber, noticedUpTo } = unread;
    const messages = await this.notices.messages(tx, reader, organisationId, TOLD_AT_ONCE);
    const replyTo = this.replyAddresses.of(reader);
    // All mails of a conversation hang on a first one that need not exist, so mail programs show them as one thread.
    const thread = this.mails.messageIdOfKey(`conversation/${conversationId}/${accountId}`);
    const before = noticedUpTo > 0 ? this.mails.messageIdOfKey(keyOf(reader, noticedUpTo)) : null;
    await this.mails.queue(tx, {
      ...{ template: 'message-notice', to: unread.email, language: unread.language },
      ...{ topic: 'MESSAGES', accountId, key: keyOf(reader, lastNumber) },
      params: {
        ...{ organisationName, partnerName, takesAnswers: replyTo !== null },
        messages: messages.map((message) => ({ ...message, sentAt: message.sentAt.toISOString() })),
        earlier: unread.unread - messages.length,
        path: conversationPath(conversationId, organisationSlug),
      },
      references: before === null ? [thread] : [thread, before],
      inReplyTo: before ?? thread,
      ...(replyTo === null ? {} : { replyTo: [replyTo] }),
    });
  }
}

/** What was told is told once; with a later message it is another mail. */
const keyOf = ({ conversationId, accountId }: ReaderOfConversation, lastNumber: number): string =>
  `notice/${conversationId}/${accountId}/${lastNumber}`;
