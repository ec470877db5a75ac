import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { MailDeliveryRow } from '../../platform/mail/mail-delivery.entity.ts';

export interface DigestReader {
  readonly accountId: string;
  readonly email: string;
  readonly language: Language;
}

/** Mails that were collected. */
@Injectable()
export class DailyDigestsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Accounts for which something was collected before the moment of their language. */
  async due(moments: Readonly<Record<Language, Date>>): Promise<string[]> {
    const rows = await this.transactions.reader.query<{ id: string }[]>(
      `select distinct account.id from mail_delivery join account on account.id = account_id
        where state = 'COLLECTED'
          and mail_delivery.created_at < case account.language when 'pl' then $1 when 'cs' then $2 else $3 end::timestamptz`,
      [moments.pl, moments.cs, moments.en],
    );
    return rows.map(({ id }) => id);
  }

  async reader(tx: Tx, accountId: string): Promise<DigestReader | null> {
    const [row] = await tx.query<DigestReader[]>(
      'select id as "accountId", email, language from account where id = $1',
      [accountId],
    );
    return row ?? null;
  }

  /** Locked: of two who write the mail of the day one waits, and then finds nothing left. */
  async collected(tx: Tx, accountId: string, before: Date): Promise<MailDeliveryRow[]> {
    return tx
      .createQueryBuilder(MailDeliveryRow, 'mail')
      .where("mail.account_id = :accountId and mail.state = 'COLLECTED' and mail.created_at < :before", {
        accountId,
        before,
      })
      .orderBy('mail.createdAt')
      .addOrderBy('mail.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  async setGone(tx: Tx, ids: readonly string[], digestId: string): Promise<void> {
    await tx.query(
      `update mail_delivery set state = 'DIGESTED', digest_id = $2, params = '{}' where id = any($1::uuid[])`,
      [ids, digestId],
    );
  }

  async setDropped(tx: Tx, ids: readonly string[], why: string): Promise<void> {
    await tx.query(
      `update mail_delivery set state = 'DROPPED', last_error = $2, params = '{}' where id = any($1::uuid[])`,
      [ids, why],
    );
  }
}
