import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, MoreThan } from 'typeorm';
import { Transactions } from '../../platform/database/transactions.ts';
import { type Loaders } from '../../platform/graphql/request-context.ts';
import { AccountRow, MembershipRow, SessionRow } from './account.entity.ts';

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

  /** Whose session the token opens; null when it is unknown or has ended. */
  async accountOf(tokenHash: Buffer): Promise<string | null> {
    const where = { tokenHash, expiresAt: MoreThan(new Date()) };
    const row = await this.transactions.reader.findOne(SessionRow, { where, select: { accountId: true } });
    return row?.accountId ?? null;
  }

  async openSession(tokenHash: Buffer, accountId: string, expiresAt: Date): Promise<void> {
    await this.transactions.reader.insert(SessionRow, { tokenHash, accountId, expiresAt });
    // Those that have ended are of no use to anybody.
    await this.transactions.reader.delete(SessionRow, { accountId, expiresAt: LessThanOrEqual(new Date()) });
  }

  async closeSession(tokenHash: Buffer): Promise<void> {
    await this.transactions.reader.delete(SessionRow, { tokenHash });
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
