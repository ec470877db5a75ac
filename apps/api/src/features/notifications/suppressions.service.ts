import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { pageSize, readCursor, toConnection, toCursor } from '../../platform/graphql/connection.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { SuppressionsRepository } from './suppressions.repository.ts';

/** Addresses that bounce or whose owners complained: seen by those who can call, and lifted when the reason is gone. */
@Injectable()
export class Suppressions {
  constructor(
    private readonly suppressions: SuppressionsRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(viewer: Viewer, page: { first?: number | null; after?: string | null }) {
    const size = pageSize(page.first);
    const [since, id] = page.after ? readCursor(page.after, 2).map(String) : [];
    if (since !== undefined && (id === undefined || !isId(id) || Number.isNaN(Date.parse(since)))) {
      throw new AppError('BAD_CURSOR', {});
    }
    const after = since === undefined || id === undefined ? null : ([since, id] as const);
    const { rows, total } = await this.suppressions.open(viewer.brokerRegions, size + 1, after);
    const edges = rows.slice(0, size).map((node) => ({ node, cursor: toCursor([node.key, node.id]) }));
    return toConnection(edges, total, { before: after !== null, after: rows.length > size });
  }

  async lift(id: string, viewer: Viewer): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const email = isId(id)
        ? await this.suppressions.lift(tx, id, viewer.brokerRegions, viewer.accountId, this.clock.now())
        : null;
      if (email === null) throw new AppError('NOT_FOUND', { what: 'mail' });
      const detail = { suppression: id.toLowerCase() };
      await this.audit.record(tx, { actor: viewer.accountId, action: 'MAIL_RESUMED', detail });
      return true;
    });
  }

  ofAccount(accountId: string) {
    return this.suppressions.ofAccount(accountId);
  }

  /** Whoever can sign in may try whether her address takes mail again. */
  async liftOwn({ accountId }: Viewer): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.suppressions.liftOwn(tx, accountId, this.clock.now()))) return;
      await this.audit.record(tx, { actor: accountId, action: 'MAIL_RESUMED', accountId });
    });
  }
}
