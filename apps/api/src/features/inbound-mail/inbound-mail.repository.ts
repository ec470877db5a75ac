import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';

export const INBOUND_WAYS = ['WEBHOOK', 'IMAP', 'MAILBOX'] as const;
export type InboundWay = (typeof INBOUND_WAYS)[number];

/** What became of a mail that came in; null: somebody else takes it in at this moment. */
export type InboundOutcome =
  'POSTED' | 'REPORT' | 'AUTOMATIC' | 'WRONG_ADDRESS' | 'NOT_A_READER' | 'EMPTY' | 'TOO_LONG' | 'CLOSED' | 'UNREADABLE';

export interface ReceivedMail {
  readonly key: Buffer;
  readonly way: InboundWay;
  readonly at: Date;
  readonly outcome: InboundOutcome;
  readonly sender: string | null;
  readonly isOwnAddress: boolean | null;
  readonly accountId: string | null;
  readonly messageId: string | null;
  readonly refusedFiles: number;
  readonly isExplained: boolean;
}

/** Somebody who may write in a conversation. */
export interface PossibleAuthor {
  readonly accountId: string;
  readonly organisationId: string;
  readonly email: string;
  readonly language: Language;
}

@Injectable()
export class InboundMailRepository {
  constructor(private readonly transactions: Transactions) {}

  async outcomeOf(key: Buffer): Promise<InboundOutcome | null> {
    const rows = await this.transactions.reader.query<{ outcome: InboundOutcome }[]>(
      'select outcome from inbound_mail where mail_key = $1',
      [key],
    );
    return rows[0]?.outcome ?? null;
  }

  /** False when it has been taken in already; one that is taken in at this moment is waited for. */
  async claim(tx: Tx, key: Buffer, way: InboundWay, at: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into inbound_mail (mail_key, way, received_at, outcome) values ($1, $2, $3, 'UNREADABLE')
       on conflict (mail_key) do nothing returning 1`,
      [key, way, at],
    );
    return rows.length > 0;
  }

  async settle(tx: Tx, mail: ReceivedMail): Promise<void> {
    await tx.query(
      `update inbound_mail set outcome = $2, sender = $3, is_own_address = $4, account_id = $5, message_id = $6,
              refused_files = $7, is_explained = $8
        where mail_key = $1`,
      [
        ...[mail.key, mail.outcome, mail.sender, mail.isOwnAddress, mail.accountId, mail.messageId],
        ...[mail.refusedFiles, mail.isExplained],
      ],
    );
  }

  /** Members of its sides. */
  async authorsOf(tx: Tx, conversationId: string): Promise<PossibleAuthor[]> {
    return tx.query(
      `select account.id as "accountId", side.organisation_id as "organisationId", account.email, account.language
         from conversation_side side
         join membership on membership.organisation_id = side.organisation_id
         join account on account.id = membership.account_id and account.blocked_at is null
        where side.conversation_id = $1 order by side.organisation_id, account.id`,
      [conversationId],
    );
  }

  /** Those who read it once. */
  async formerReaders(tx: Tx, conversationId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select account_id as id from conversation_reader where conversation_id = $1
       union select author_id from message where conversation_id = $1 and author_id is not null`,
      [conversationId],
    );
    return rows.map(({ id }) => id);
  }

  async accountOf(tx: Tx, email: string): Promise<{ id: string; language: Language } | null> {
    const rows = await tx.query<{ id: string; language: Language }[]>(
      'select id, language from account where lower(email) = lower($1) and blocked_at is null',
      [email],
    );
    return rows[0] ?? null;
  }

  async wasExplainedSince(tx: Tx, sender: string, since: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'select 1 from inbound_mail where lower(sender) = lower($1) and is_explained and received_at >= $2 limit 1',
      [sender, since],
    );
    return rows.length > 0;
  }
}
