import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '../../platform/database/transactions.ts';
import { type Loaders } from '../../platform/graphql/request-context.ts';
import { AccountRow, MembershipRow } from './account.entity.ts';

@Injectable()
export class AccountsRepository {
  constructor(private readonly transactions: Transactions) {}

  find(id: string): Promise<AccountRow | null> {
    return this.transactions.reader.findOneBy(AccountRow, { id });
  }

  examples(): Promise<AccountRow[]> {
    return this.transactions.reader.find(AccountRow, {
      where: { isExample: true },
      order: { createdAt: 'ASC', role: 'DESC', email: 'ASC' },
    });
  }

  accountLoader(loaders: Loaders) {
    return loaders.of<AccountRow | null>('account', async (ids) => {
      const rows = await this.transactions.reader.findBy(AccountRow, { id: In([...ids]) });
      return ids.map((id) => rows.find((row) => row.id === id) ?? null);
    });
  }

  membershipLoader(loaders: Loaders) {
    return loaders.of<MembershipRow[]>('memberships', async (accountIds) => {
      const rows = await this.transactions.reader.find(MembershipRow, {
        where: { accountId: In([...accountIds]) },
        order: { createdAt: 'ASC' },
      });
      return accountIds.map((id) => rows.filter((row) => row.accountId === id));
    });
  }
}
