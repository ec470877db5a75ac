import { PAIR_REST_DAYS } from '@mosty/domain/introductions/may-start';
import { type ExclusionFacts } from '@mosty/matching/exclusions';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.ts';

type Fact = 'DISMISSED' | 'IN_TOUCH' | 'BLOCKED' | 'OVER_CAP';

const DAY_MS = 86_400_000;

/** Everything by which two are kept apart goes both ways: who was refused is not shown whoever refused. */
const FACTS = `
  select 'DISMISSED' as fact, case $1::uuid when organisation_id then partner_id else organisation_id end as id
    from proposal_dismissal
   where $1 in (organisation_id, partner_id) and (kept_apart_until is null or kept_apart_until > $2)
  union all
  select 'DISMISSED', case $1::uuid when organisation_id then partner_id else organisation_id end
    from proposal_snooze where $1 in (organisation_id, partner_id) and snoozed_until > $2
  union all
  -- Asked, waiting for a place, in talks, agreed; or ended so short a while ago that the two rest.
  select 'IN_TOUCH', case $1::uuid when pl_organisation_id then cz_organisation_id else pl_organisation_id end
    from introduction
   where $1 in (pl_organisation_id, cz_organisation_id)
     and (state = 'AGREED' or (end_at is null and (state <> 'DRAFT' or waiting_since is not null))
       or (end_at > $3 and (a_asked_at is not null or b_asked_at is not null)))
  union all
  select 'BLOCKED', case $1::uuid when organisation_id then blocked_id else organisation_id end
    from organisation_block where $1 in (organisation_id, blocked_id)
  union all
  select 'OVER_CAP', organisation.id
    from (select organisation_id, count(*) as open
            from introduction
            cross join lateral unnest(array[pl_organisation_id, cz_organisation_id]) as organisation_id
           where state in ('ASKED', 'ONE_ACCEPTED') group by organisation_id) asked
    join organisation on organisation.id = asked.organisation_id and open >= introduction_cap
   where organisation.id <> $1`;

/** What keeps an organisation and others apart, apart from what their profiles say. */
@Injectable()
export class ProposalFactsRepository {
  constructor(private readonly transactions: Transactions) {}

  async of(organisationId: string, at: Date): Promise<ExclusionFacts> {
    const rested = new Date(at.getTime() - PAIR_REST_DAYS * DAY_MS);
    const rows: { fact: Fact; id: string }[] = await this.transactions.reader.query(FACTS, [
      ...[organisationId, at, rested],
    ]);
    const ids = (wanted: Fact) => new Set(rows.flatMap(({ fact, id }) => (fact === wanted ? [id] : [])));
    return {
      dismissed: ids('DISMISSED'),
      proposedRecently: ids('IN_TOUCH'),
      blocked: ids('BLOCKED'),
      overCap: ids('OVER_CAP'),
    };
  }

  /** Those of them that have as many open introductions as they allow. */
  async withoutPlace(ids: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await this.transactions.reader.query(
      `select id from organisation
        where id = any($1::uuid[])
          and introduction_cap <= (select count(*) from introduction
                                    where organisation.id in (pl_organisation_id, cz_organisation_id)
                                      and (state in ('ASKED', 'ONE_ACCEPTED') or waiting_since is not null))`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }
}
