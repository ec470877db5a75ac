import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.ts';
import { CapturedMailRow } from './captured-mail.entity.ts';

@Injectable()
export class CapturedMailRepository {
  constructor(private readonly transactions: Transactions) {}

  /** A mail that is there already is not kept twice. */
  async keep(mail: Omit<CapturedMailRow, 'id'>): Promise<void> {
    await this.transactions.reader
      .createQueryBuilder()
      .insert()
      .into(CapturedMailRow)
      .values(mail)
      .orIgnore()
      .execute();
  }

  find(id: string): Promise<CapturedMailRow | null> {
    return this.transactions.reader.findOneBy(CapturedMailRow, { id });
  }

  /** Newest first. */
  async page(first: number, after?: { readonly sentAt: Date; readonly id: string }): Promise<CapturedMailRow[]> {
    const query = this.transactions.reader
      .createQueryBuilder(CapturedMailRow, 'mail')
      .orderBy('mail.sentAt', 'DESC')
      .addOrderBy('mail.id', 'DESC')
      .limit(first);
    if (after) query.where('(mail.sent_at, mail.id) < (:sentAt, :id)', { sentAt: after.sentAt, id: after.id });
    return query.getMany();
  }

  count(): Promise<number> {
    return this.transactions.reader.count(CapturedMailRow);
  }
}
