import { type Language } from '@mosty/domain/vocabulary';
import { type MessageEntry } from '@mosty/phrases/message';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';

export interface ReaderOfConversation {
  readonly conversationId: string;
  readonly accountId: string;
}

/** What somebody has not read, and of what she was told. */
export interface UnreadConversation {
  readonly email: string;
  readonly language: Language;
  /** The side of the reader. */
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationSlug: string;
  readonly partnerName: string;
  readonly unreadSince: Date;
  readonly unread: number;
  readonly lastNumber: number;
  readonly noticedAt: Date | null;
  readonly noticedUpTo: number;
}

export interface UnreadMessage {
  readonly author: string | null;
  readonly organisationName: string;
  readonly sentAt: Date;
  readonly entries: readonly MessageEntry[];
  readonly attachments: readonly string[];
}

/** Messages of the other side that `reader` has not seen, as `message`; `side` is hers. */
const UNREAD = `message.conversation_id = reader.conversation_id and message.number > reader.read_up_to
  and message.author_id is distinct from reader.account_id and message.organisation_id is distinct from side.organisation_id
  and message.removed_at is null`;

@Injectable()
export class NoticesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Those whom it is time to look at. */
  due(now: Date, limit: number): Promise<ReaderOfConversation[]> {
    return this.transactions.reader.query(
      `select conversation_id as "conversationId", account_id as "accountId" from conversation_reader
        where notice_due_at <= $1 order by notice_due_at, conversation_id, account_id limit $2`,
      [now, limit],
    );
  }

  /** Waits for whoever decides about the same notice. False: nothing is due (any more). */
  async lockDue(tx: Tx, { conversationId, accountId }: ReaderOfConversation, now: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select from conversation_reader
        where conversation_id = $1 and account_id = $2 and notice_due_at <= $3 for update`,
      [conversationId, accountId, now],
    );
    return rows.length > 0;
  }

  /** Null: she has read everything, has muted it, or does not belong to it any longer. */
  async unread(tx: Tx, { conversationId, accountId }: ReaderOfConversation): Promise<UnreadConversation | null> {
    const rows = await tx.query<UnreadConversation[]>(
      `select account.email, account.language, side.organisation_id as "organisationId", ours.name as "organisationName", ours.slug as "organisationSlug",
              theirs.name as "partnerName", min(message.sent_at) as "unreadSince", count(*)::int as unread,
              max(message.number) as "lastNumber", reader.noticed_at as "noticedAt", reader.noticed_up_to as "noticedUpTo"
         from conversation_reader reader
         join account on account.id = reader.account_id and account.blocked_at is null
                     and account.email_verified_at is not null
         join conversation_side side on side.conversation_id = reader.conversation_id
         join membership on membership.organisation_id = side.organisation_id and membership.account_id = account.id
         join organisation ours on ours.id = side.organisation_id
         join message on ${UNREAD}
         join organisation theirs on theirs.id = message.organisation_id
        where reader.conversation_id = $1 and reader.account_id = $2 and reader.muted_at is null
        group by account.id, side.organisation_id, ours.id, theirs.id, reader.conversation_id, reader.account_id
        order by side.organisation_id limit 1`,
      [conversationId, accountId],
    );
    return rows[0] ?? null;
  }

  /** The latest of them, in their order. */
  async messages(
    tx: Tx,
    { conversationId, accountId }: ReaderOfConversation,
    organisationId: string,
    limit: number,
  ): Promise<UnreadMessage[]> {
    const rows = await tx.query<UnreadMessage[]>(
      `select author.display_name as author, organisation.name as "organisationName", message.sent_at as "sentAt",
              message.entries,
              array(select file_name from attachment where attachment.message_id = message.id order by file_name)
                as attachments
         from conversation_reader reader
         join conversation_side side on side.conversation_id = reader.conversation_id and side.organisation_id = $3
         join message on ${UNREAD}
         join organisation on organisation.id = message.organisation_id
         left join account author on author.id = message.author_id
        where reader.conversation_id = $1 and reader.account_id = $2
        order by message.number desc limit $4`,
      [conversationId, accountId, organisationId, limit],
    );
    return rows.reverse();
  }

  async putOff(tx: Tx, { conversationId, accountId }: ReaderOfConversation, until: Date | null): Promise<void> {
    await tx.query('update conversation_reader set notice_due_at = $3 where conversation_id = $1 and account_id = $2', [
      conversationId,
      accountId,
      until,
    ]);
  }

  async setNoticed(tx: Tx, { conversationId, accountId }: ReaderOfConversation, upTo: number, at: Date): Promise<void> {
    await tx.query(
      `update conversation_reader set notice_due_at = null, noticed_at = $4, noticed_up_to = $3
        where conversation_id = $1 and account_id = $2`,
      [conversationId, accountId, upTo, at],
    );
  }
}
