import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { BY_JOB, IntroductionDeeds } from './introduction-deeds.ts';

/** Of two introductions that would be the same after a merge, the one that has come further stays. */
@Injectable()
export class IntroductionMerges {
  constructor(private readonly deeds: IntroductionDeeds) {}

  /** Whom the two organisations have introductions with: the merge locks them, too, in its order. */
  async partnerIds(tx: Tx, organisationIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select case when pl_organisation_id = any($1::uuid[]) then cz_organisation_id else pl_organisation_id end as id
         from introduction where pl_organisation_id = any($1::uuid[]) or cz_organisation_id = any($1::uuid[])`,
      [organisationIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Before the introductions of the one that goes move to the one that stays: nobody is asked about the same pair twice. */
  async settle(tx: Tx, keptId: string, otherId: string): Promise<void> {
    const rows = await tx.query<{ id: string }[]>(
      `with running as (
         select id, case when pl_organisation_id in ($1, $2) then cz_organisation_id else pl_organisation_id end as partner,
                row_number() over (
                  partition by case when pl_organisation_id in ($1, $2) then cz_organisation_id else pl_organisation_id end
                  order by array_position('{IN_TALKS,INTRODUCED,ONE_ACCEPTED,ASKED,DRAFT}', state), created_at, id) as rank
           from introduction
          where end_at is null and (state <> 'DRAFT' or waiting_since is not null)
            and (pl_organisation_id in ($1, $2) or cz_organisation_id in ($1, $2)))
       select id from running where rank > 1 order by id`,
      [keptId, otherId],
    );
    for (const { id } of rows) {
      const reason = { code: 'NO_LONGER_POSSIBLE', note: null } as const;
      await this.deeds.do(tx, id, BY_JOB, () => ({ type: 'WITHDRAW', reason, leaving: null }));
    }
  }
}
