import { type IntroductionState } from '@mosty/domain/introductions/introduction';
import { PAIR_REST_DAYS } from '@mosty/domain/introductions/may-start';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { IntroductionRow } from './introduction.entity.ts';

const DAY_MS = 86_400_000;

/** An ask that has been made and has not ended, also one that waits for its place. */
const IS_RUNNING = `(one.end_at is null and (one.state <> 'DRAFT' or one.waiting_since is not null))`;

export interface AtDesk {
  readonly running: number;
  readonly introduction: IntroductionRow | null;
}

/** How far it has come; drafts that wait stand before those that nobody has asked with. */
const FURTHEST: readonly IntroductionState[] = ['IN_TALKS', 'INTRODUCED', 'ONE_ACCEPTED', 'ASKED', 'DRAFT'];

/** Which organisations without a partner somebody has seen to already. */
@Injectable()
export class OrganisationsAtDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Organisations of these regions that are being introduced to somebody. */
  async inIntroduction(regions: readonly string[] | null): Promise<string[]> {
    const rows = await this.transactions.reader.query<{ id: string }[]>(
      `select distinct organisation.id
         from introduction one join organisation on organisation.id in (one.pl_organisation_id, one.cz_organisation_id)
              left join place on place.id = organisation.place_id
        where ${IS_RUNNING} and ($1::text[] is null or place.region_code = any($1))`,
      [regions],
    );
    return rows.map(({ id }) => id);
  }

  /** In the order of the ids; one statement for all of them. */
  async of(organisationIds: readonly string[]): Promise<readonly AtDesk[]> {
    const since = new Date(this.clock.now().getTime() - PAIR_REST_DAYS * DAY_MS);
    const rows = await this.transactions.reader
      .createQueryBuilder(IntroductionRow, 'one')
      .where('(one.pl_organisation_id = any(:ids) or one.cz_organisation_id = any(:ids))')
      // A draft that was thrown away asked nobody.
      .andWhere(`(one.end_at is null or (one.end_at > :since and num_nonnulls(one.a_asked_at, one.b_asked_at) > 0))`)
      .setParameters({ ids: [...organisationIds], since })
      .getMany();
    return organisationIds.map((id) => {
      const own = rows.filter((row) => row.plOrganisationId === id || row.czOrganisationId === id);
      return { running: own.filter(isRunning).length, introduction: own.sort(byImportance)[0] ?? null };
    });
  }
}

const isRunning = ({ endAt, state, waitingSince }: IntroductionRow): boolean =>
  endAt === null && (state !== 'DRAFT' || waitingSince !== null);

function byImportance(one: IntroductionRow, other: IntroductionRow): number {
  return rankOf(one) - rankOf(other) || other.changedAt.getTime() - one.changedAt.getTime();
}

function rankOf(row: IntroductionRow): number {
  if (row.endAt !== null) return FURTHEST.length + 1;
  return FURTHEST.indexOf(row.state) + (isRunning(row) ? 0 : 1);
}
