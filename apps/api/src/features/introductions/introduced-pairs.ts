import { PAIR_REST_DAYS } from '@mosty/domain/introductions/may-start';
import { type IntroductionState } from '@mosty/domain/introductions/introduction';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Transactions } from '../../platform/database/transactions.ts';

export interface OpenWith {
  readonly id: string;
  readonly state: IntroductionState;
  readonly isWaiting: boolean;
}

const DAY_MS = 86_400_000;

/** Who is in touch with whom already; asks nothing of other features, so that matching can ask it. */
@Injectable()
export class IntroducedPairs {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Introductions with these partners that were asked for and have not ended, by partner. One that waits for its draft is none. */
  async openWith(organisationId: string, partnerIds: readonly string[]): Promise<ReadonlyMap<string, OpenWith>> {
    const rows = await this.transactions.reader.query<(OpenWith & { partnerId: string })[]>(
      `select id, state, waiting_since is not null as "isWaiting",
              case $1::uuid when pl_organisation_id then cz_organisation_id else pl_organisation_id end as "partnerId"
         from introduction
        where end_at is null and (state <> 'DRAFT' or waiting_since is not null)
          and ((pl_organisation_id = $1 and cz_organisation_id = any($2::uuid[]))
            or (cz_organisation_id = $1 and pl_organisation_id = any($2::uuid[])))`,
      [organisationId, partnerIds],
    );
    return new Map(rows.map(({ partnerId, ...open }) => [partnerId, open]));
  }

  /**
   * Who is not proposed to the organisation: in touch already, in touch within the last ninety days, agreed with, or one of the
   * two has blocked the other.
   */
  async keptApart(organisationId: string): Promise<readonly string[]> {
    const rows = await this.transactions.reader.query<{ id: string }[]>(
      `select case $1::uuid when pl_organisation_id then cz_organisation_id else pl_organisation_id end as id
         from introduction
        where $1 in (pl_organisation_id, cz_organisation_id)
          and (state = 'AGREED' or (end_at is null and (state <> 'DRAFT' or waiting_since is not null))
            or (end_at > $2 and (a_asked_at is not null or b_asked_at is not null)))
        union select case $1::uuid when organisation_id then blocked_id else organisation_id end
                from organisation_block where $1 in (organisation_id, blocked_id)`,
      [organisationId, new Date(this.clock.now().getTime() - PAIR_REST_DAYS * DAY_MS)],
    );
    return rows.map(({ id }) => id);
  }
}
