import { type Side } from '@mosty/domain/introductions/introduction';
import { type WaitingAsk } from '@mosty/domain/introductions/queue';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.ts';

/** What jobs look for: introductions that are due, asks that wait, and sides that are gone. */
@Injectable()
export class IntroductionQueue {
  constructor(private readonly transactions: Transactions) {}

  /** Those in which something should have happened by now. */
  async due(now: Date): Promise<readonly string[]> {
    const rows = await this.transactions.reader.query<{ id: string }[]>(
      'select id from introduction where due_at <= $1 order by due_at, id',
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /** Those that have not ended though a side takes part no longer. */
  left(): Promise<{ id: string; side: Side }[]> {
    return this.transactions.reader.query(
      `select one.id, case when pl.status = 'ARCHIVED' then 'A' else 'B' end as side
         from introduction one join organisation pl on pl.id = one.pl_organisation_id
              join organisation cz on cz.id = one.cz_organisation_id
        where one.end_at is null and 'ARCHIVED' in (pl.status, cz.status) order by one.id`,
    );
  }

  /** Asks that wait for what cannot come any more: the two became partners, or one has blocked the other, or takes none. */
  async impossible(): Promise<readonly string[]> {
    const rows = await this.transactions.reader.query<{ id: string }[]>(
      `select one.id from introduction one join organisation pl on pl.id = one.pl_organisation_id
              join organisation cz on cz.id = one.cz_organisation_id
        where one.waiting_since is not null and (least(pl.introduction_cap, cz.introduction_cap) < 1
           or exists (select from partnership where pl_organisation_id = pl.id and cz_organisation_id = cz.id)
           or exists (select from organisation_block where (organisation_id = pl.id and blocked_id = cz.id)
                                                        or (organisation_id = cz.id and blocked_id = pl.id)))
        order by one.id`,
    );
    return rows.map(({ id }) => id);
  }

  /** All asks that wait for one of these organisations, with all that stand before them with their other side. Null: all. */
  async waiting(organisationIds: readonly string[] | null): Promise<readonly WaitingAsk[]> {
    const rows = await this.transactions.reader.query<{ id: string; since: Date; pl: string; cz: string }[]>(
      `with near as (select pl_organisation_id as pl, cz_organisation_id as cz from introduction
                      where waiting_since is not null and ($1::uuid[] is null
                            or pl_organisation_id = any($1) or cz_organisation_id = any($1)))
       select id, waiting_since as since, pl_organisation_id as pl, cz_organisation_id as cz from introduction
        where waiting_since is not null
          and (pl_organisation_id in (select pl from near) or cz_organisation_id in (select cz from near))`,
      [organisationIds],
    );
    return rows.map(({ id, since, pl, cz }) => ({ id, since, organisationIds: [pl, cz] }));
  }

  /** The cap of each less its open introductions. */
  async room(organisationIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.transactions.reader.query<{ id: string; room: number }[]>(
      `select id, introduction_cap - (select count(*)::int from introduction
                where state in ('ASKED', 'ONE_ACCEPTED')
                  and organisation.id in (pl_organisation_id, cz_organisation_id)) as room
         from organisation where id = any($1::uuid[])`,
      [organisationIds],
    );
    return new Map(rows.map(({ id, room }) => [id, room]));
  }

  /** The introduction in whose conversation something was written. */
  async ofConversation(conversationId: string): Promise<string | null> {
    const rows = await this.transactions.reader.query<{ id: string }[]>(
      'select id from introduction where conversation_id = $1',
      [conversationId],
    );
    return rows[0]?.id ?? null;
  }
}
