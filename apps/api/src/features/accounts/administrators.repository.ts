import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';

/** Who administers. Whatever takes somebody from among them takes the lock first: two at once never leave nobody. */
@Injectable()
export class AdministratorsRepository {
  /** Until the transaction ends nobody else changes who administers. To be taken before any account is locked. */
  async lock(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('administrators', 0))`);
  }

  /** Whether somebody else could still administer. */
  async hasAnother(tx: Tx, exceptId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select from account where role = 'ADMIN' and blocked_at is null and email_verified_at is not null and id <> $1
        limit 1`,
      [exceptId],
    );
    return rows.length > 0;
  }

  /** Whether nobody administers once this account is gone. */
  async isLast(tx: Tx, accountId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`select from account where id = $1 and role = 'ADMIN'`, [accountId]);
    return rows.length > 0 && !(await this.hasAnother(tx, accountId));
  }
}
