import { Injectable } from '@nestjs/common';
import { type Accounts, type WantedAccount } from '../../platform/auth/accounts.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AccountRow } from './account.entity.ts';

@Injectable()
export class KnownAccounts implements Accounts {
  constructor(private readonly transactions: Transactions) {}

  async ensureAccount(tx: Tx, { email: written, displayName, language }: WantedAccount): Promise<string> {
    const email = written.trim().toLowerCase();
    await tx
      .createQueryBuilder()
      .insert()
      .into(AccountRow)
      .values({ email, displayName, language, role: 'MEMBER' })
      .orIgnore()
      .execute();
    return (await tx.findOneByOrFail(AccountRow, { email })).id;
  }

  async emailOf(accountId: string): Promise<string | undefined> {
    const row = await this.transactions.reader.findOneBy(AccountRow, { id: accountId });
    return row?.email;
  }
}
