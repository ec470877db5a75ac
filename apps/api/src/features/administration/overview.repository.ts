import { STALE_DAYS } from '@mosty/domain/freshness';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.ts';

export interface Numbers {
  readonly stubs: number;
  readonly active: number;
  readonly archived: number;
  readonly notVerified: number;
  readonly stale: number;
  readonly withoutCoordinator: number;
  readonly accounts: number;
  readonly administrators: number;
  readonly brokers: number;
  readonly unconfirmedAccounts: number;
  readonly blockedAccounts: number;
  readonly openJoinRequests: number;
  readonly waitingMails: number;
  readonly failedMails: number;
}

@Injectable()
export class OverviewRepository {
  constructor(private readonly transactions: Transactions) {}

  /** What there is, and what waits for somebody. */
  async numbers(): Promise<Numbers> {
    const [numbers] = await this.transactions.reader.query<Numbers[]>(
      `select organisations.*, accounts.*, mails.*,
              (select count(*)::int from join_request where state = 'OPEN') as "openJoinRequests"
         from (select count(*) filter (where status = 'STUB')::int as stubs,
                      count(*) filter (where status = 'ACTIVE')::int as active,
                      count(*) filter (where status = 'ARCHIVED')::int as archived,
                      count(*) filter (where status = 'ACTIVE' and verified_at is null)::int as "notVerified",
                      count(*) filter (where status = 'ACTIVE' and coalesce(last_confirmed_at, created_at)
                                             < now() - interval '${STALE_DAYS} days')::int as stale,
                      count(*) filter (where status = 'ACTIVE' and not exists (
                        select from membership
                         where organisation_id = organisation.id and role = 'COORDINATOR'))::int as "withoutCoordinator"
                 from organisation) as organisations,
              (select count(*)::int as accounts,
                      count(*) filter (where role = 'ADMIN')::int as administrators,
                      count(*) filter (where role = 'BROKER')::int as brokers,
                      count(*) filter (where email_verified_at is null and blocked_at is null)::int as "unconfirmedAccounts",
                      count(*) filter (where blocked_at is not null)::int as "blockedAccounts"
                 from account) as accounts,
              (select count(*) filter (where state in ('WAITING', 'CLAIMED'))::int as "waitingMails",
                      count(*) filter (where state = 'FAILED')::int as "failedMails"
                 from mail_delivery) as mails`,
    );
    if (numbers === undefined) throw new Error('The database counts nothing');
    return numbers;
  }
}
