import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { type Viewer } from '../../platform/auth/viewer.ts';
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

  async viewerOf(tokenHash: Buffer): Promise<Viewer | null> {
    const rows: Viewer[] = await this.transactions.reader.query(
      `select account.id as "accountId", account.role, account.language,
              coalesce(json_agg(json_build_object('organisationId', membership.organisation_id, 'role', membership.role)
                order by membership.created_at) filter (where membership.organisation_id is not null), '[]')
                as memberships
         from session
         join account on account.id = session.account_id
         left join membership on membership.account_id = account.id
        where session.token_hash = $1 and session.expires_at > now()
        group by account.id`,
      [tokenHash],
    );
    return rows[0] ?? null;
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
