import { type IntroductionState, type Side } from '@mosty/domain/introductions/introduction';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { readCursor, toCursor } from '../../platform/graphql/connection.ts';
import { type Loaders } from '../../platform/graphql/request-context.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { IntroductionRow, IntroductionTransitionRow } from './introduction.entity.ts';

export interface ListPage {
  readonly rows: readonly IntroductionRow[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

export interface DeskWanted {
  /** Of the broker; ALL for brokers of all regions. */
  readonly regions: 'ALL' | readonly string[];
  readonly states: readonly IntroductionState[] | null;
  readonly overdue: boolean;
  readonly region: string | null;
  readonly text: string | null;
}

export interface HistoryLine extends IntroductionTransitionRow {
  readonly byName: string | null;
}

/** Somebody was reminded, or asked what came of it, and has not answered since. */
export const IS_OVERDUE = `(
  (one.state in ('ASKED', 'ONE_ACCEPTED') and ((one.a_answer = 'ASKED' and one.a_nudged_at is not null)
    or (one.b_answer = 'ASKED' and one.b_nudged_at is not null)))
  or (one.end_at is null and one.outcome_asked_at is not null
    and (one.outcome_heard_at is null or one.outcome_heard_at < one.outcome_asked_at)))`;

/** Names are found without regard to capitals and marks of letters. */
const folded = (expression: string): string =>
  `translate(lower(${expression}), 'ąćęłńóśźżáčďéěíňřšťúůýž', 'acelnoszzacdeeinrstuuyz')`;

/** Introductions to be looked at: those of one organisation, those of a broker's regions. The one that moved last first. */
@Injectable()
export class IntroductionLists {
  constructor(private readonly transactions: Transactions) {}

  /** A side that has not been asked knows nothing, unless it started; `forBroker` knows all. */
  async ofOrganisation(
    organisationId: string,
    forBroker: boolean,
    states: readonly IntroductionState[] | null,
    first: number,
    after: string | null,
  ): Promise<ListPage> {
    const where = `(($1 = one.pl_organisation_id and ($2 or one.a_answer <> 'NOT_ASKED' or one.started_by = 'A'))
        or ($1 = one.cz_organisation_id and ($2 or one.b_answer <> 'NOT_ASKED' or one.started_by = 'B')))
      and ($3::text[] is null or one.state = any($3))`;
    return this.page('introduction one', where, [organisationId, forBroker, states], first, after);
  }

  async forDesk(wanted: DeskWanted, first: number, after: string | null): Promise<ListPage> {
    const from = `introduction one
      join organisation pl on pl.id = one.pl_organisation_id left join place pl_place on pl_place.id = pl.place_id
      join organisation cz on cz.id = one.cz_organisation_id left join place cz_place on cz_place.id = cz.place_id`;
    const where = `($1::text[] is null or pl_place.region_code = any($1) or cz_place.region_code = any($1))
      and ($2::text[] is null or one.state = any($2))
      and (not $3 or ${IS_OVERDUE})
      and ($4::text is null or pl_place.region_code = $4 or cz_place.region_code = $4)
      and ($5::text is null or position(${folded('$5')} in ${folded(`pl.name || ' ' || cz.name`)}) > 0)`;
    const { regions, states, overdue, region, text } = wanted;
    const parameters = [regions === 'ALL' ? null : regions, states, overdue, region, text];
    return this.page(from, where, parameters, first, after);
  }

  /** Newest last. */
  historyLoader(loaders: Loaders) {
    return loaders.of<readonly HistoryLine[]>('introductionHistory', async (ids) => {
      const rows = await this.transactions.reader.query<HistoryLine[]>(
        `select line.introduction_id as "introductionId", line.event, line.side, line.made_by as "madeBy", line.channel,
                line.at, line.state_before as "stateBefore", line.state_after as "stateAfter",
                line.account_id as "accountId", account.display_name as "byName"
           from introduction_transition line left join account on account.id = line.account_id
          where line.introduction_id = any($1::uuid[]) order by line.id`,
        [ids],
      );
      return ids.map((id) => rows.filter(({ introductionId }) => introductionId === id));
    });
  }

  /** Where asks that wait stand in the queue of the sides that have no place for them. */
  placesLoader(loaders: Loaders) {
    return loaders.of<readonly { side: Side; place: number }[]>('introductionPlaces', async (ids) => {
      const rows = await this.transactions.reader.query<{ id: string; side: Side; place: number }[]>(
        `with asked as (select * from introduction where id = any($1::uuid[]) and waiting_since is not null),
              sides as (select id, waiting_since, 'A' as side, pl_organisation_id as organisation_id from asked
                  union all select id, waiting_since, 'B', cz_organisation_id from asked),
              counted as (
                select sides.id, side, organisation.introduction_cap as cap,
                       (select count(*)::int from introduction other
                         where organisation.id in (other.pl_organisation_id, other.cz_organisation_id)
                           and other.state in ('ASKED', 'ONE_ACCEPTED')) as open,
                       (select count(*)::int from introduction other
                         where organisation.id in (other.pl_organisation_id, other.cz_organisation_id)
                           and other.waiting_since is not null
                           and (other.waiting_since, other.id) < (sides.waiting_since, sides.id)) as ahead
                  from sides join organisation on organisation.id = organisation_id)
         select id, side, ahead + 1 as place from counted where cap - open - ahead < 1 order by side`,
        [ids],
      );
      return ids.map((id) => rows.filter((row) => row.id === id).map(({ side, place }) => ({ side, place })));
    });
  }

  private async page(
    from: string,
    where: string,
    parameters: readonly unknown[],
    first: number,
    after: string | null,
  ): Promise<ListPage> {
    const reader: Tx = this.transactions.reader;
    const [changedAt, id] = after === null ? [null, null] : readCursor(after, 2);
    if (after !== null && (typeof changedAt !== 'string' || typeof id !== 'string' || !UUID.test(id))) {
      throw new AppError('BAD_CURSOR', {});
    }
    const [at, key] = [parameters.length + 1, parameters.length + 2];
    const counted = await reader.query<{ count: number }[]>(
      `select count(*)::int as count from ${from} where ${where}`,
      [...parameters],
    );
    const found = await reader.query<{ id: string }[]>(
      `select one.id from ${from} where ${where}
          and ($${at}::timestamptz is null or (one.changed_at, one.id) < ($${at}::timestamptz, $${key}::uuid))
        order by one.changed_at desc, one.id desc limit ${first + 1}`,
      [...parameters, changedAt, id],
    );
    const shown = found.slice(0, first).map((row) => row.id);
    const rows = new Map((await reader.findBy(IntroductionRow, { id: In(shown) })).map((row) => [row.id, row]));
    return {
      rows: shown.flatMap((one) => rows.get(one) ?? []),
      totalCount: counted[0]?.count ?? 0,
      hasNextPage: found.length > first,
    };
  }
}

const UUID = /^[0-9a-f-]{36}$/;

export const cursorOf = ({ changedAt, id }: IntroductionRow): string => toCursor([changedAt.toISOString(), id]);
