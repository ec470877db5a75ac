import { Injectable } from '@nestjs/common';
import { type AuditAction } from '../../platform/audit/audit-actions.ts';
import { Transactions } from '../../platform/database/transactions.ts';

export interface AuditQuestion {
  readonly action: AuditAction | null;
  readonly organisationId: string | null;
  /** Whoever did it or whom it was done to. */
  readonly accountId: string | null;
  readonly from: Date | null;
  readonly until: Date | null;
}

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly action: AuditAction;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly accountId: string | null;
  readonly accountName: string | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly organisationSlug: string | null;
  readonly detail: Record<string, unknown> | null;
}

const WHERE = `($1::text is null or entry.action = $1) and ($2::uuid is null or entry.organisation_id = $2)
  and ($3::uuid is null or entry.actor_id = $3 or entry.account_id = $3)
  and ($4::timestamptz is null or entry.at >= $4) and ($5::timestamptz is null or entry.at < $5)`;

@Injectable()
export class AuditLogRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Newest first, from behind an entry. */
  list(question: AuditQuestion, limit: number, before: string | null): Promise<AuditRow[]> {
    return this.transactions.reader.query(
      `select entry.id, entry.at, entry.action, entry.detail, entry.actor_id as "actorId", entry.account_id as "accountId",
              entry.organisation_id as "organisationId", actor.display_name as "actorName",
              account.display_name as "accountName", organisation.name as "organisationName",
              organisation.slug as "organisationSlug"
         from audit_entry entry
         left join account actor on actor.id = entry.actor_id
         left join account on account.id = entry.account_id
         left join organisation on organisation.id = entry.organisation_id
        where ${WHERE} and ($6::bigint is null or entry.id < $6)
        order by entry.id desc limit $7`,
      [...parametersOf(question), before, limit],
    );
  }

  async count(question: AuditQuestion): Promise<number> {
    const [row] = await this.transactions.reader.query<{ count: number }[]>(
      `select count(*)::int as count from audit_entry entry where ${WHERE}`,
      parametersOf(question),
    );
    return row?.count ?? 0;
  }
}

function parametersOf({ action, organisationId, accountId, from, until }: AuditQuestion): unknown[] {
  return [action, organisationId, accountId, from, until];
}
