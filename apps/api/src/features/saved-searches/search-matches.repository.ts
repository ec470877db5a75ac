import { type Country, type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';

/** An organisation that is new in a saved search, in words of the reader's language. */
export interface NewMatchRow {
  readonly searchId: string;
  /** New ones of the same search, all of them. */
  readonly count: number;
  readonly name: string;
  readonly slug: string;
  readonly country: Country;
  readonly place: string | null;
  readonly region: string | null;
}

const REGION_NAME: Readonly<Record<Language, string>> = { pl: 'name_pl', cs: 'name_cs', en: 'name_en' };

const IS_TO_BE_TOLD = 'match.saved_search_id = any($1::uuid[]) and match.is_found and match.mailed_at is null';

/** What saved searches have found since their owners last looked. */
@Injectable()
export class SearchMatchesRepository {
  constructor(private readonly transactions: Transactions) {}

  async counts(searchIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows: { id: string; count: number }[] = await this.transactions.reader.query(
      `select saved_search_id as id, count(*)::int as count from saved_search_match
        where saved_search_id = any($1::uuid[]) and is_found group by saved_search_id`,
      [searchIds],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** Organisations that exist since its owner last looked. */
  async createdSince(searchId: string, atMost: number): Promise<string[]> {
    const rows: { id: string }[] = await this.transactions.reader.query(
      `select id from organisation where created_at > (select seen_at from saved_search where id = $1)
        order by created_at desc limit $2`,
      [searchId, atMost],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Locks the search until the transaction ends. False when its owner has looked since `seenAt`, or it is gone: what was
   * found meanwhile is out of date.
   */
  async lock(tx: Tx, searchId: string, seenAt: Date): Promise<boolean> {
    const rows: { seenAt: Date }[] = await tx.query(
      'select seen_at as "seenAt" from saved_search where id = $1 for update',
      [searchId],
    );
    return rows[0]?.seenAt.getTime() === seenAt.getTime();
  }

  /**
   * Keeps those of the ids that are new: changed since the owner last looked (a new version of the thesaurus makes nothing
   * new), and not an organisation of hers. A day more, because a change is found only when it has reached the index.
   */
  async add(
    tx: Tx,
    search: { readonly id: string; readonly accountId: string },
    ids: readonly string[],
  ): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `insert into saved_search_match (saved_search_id, organisation_id)
       select search.id, organisation.id from saved_search search, organisation
        where search.id = $1 and organisation.id = any($3::uuid[])
          and organisation.updated_at > search.seen_at - interval '1 day'
          and organisation.id not in (select organisation_id from membership where account_id = $2)
       on conflict (saved_search_id, organisation_id) do update set is_found = true
         where not saved_search_match.is_found`,
      [search.id, search.accountId, ids],
    );
  }

  /** Whatever is not among the ids is found no longer. */
  async keepOnly(tx: Tx, searchId: string, ids: readonly string[]): Promise<void> {
    await tx.query(
      `update saved_search_match set is_found = false
        where saved_search_id = $1 and is_found and organisation_id <> all($2::uuid[])`,
      [searchId, ids],
    );
  }

  async setChecked(tx: Tx, searchId: string): Promise<void> {
    await tx.query('update saved_search set checked_at = now() where id = $1', [searchId]);
  }

  async forget(tx: Tx, searchId: string): Promise<void> {
    await tx.query('delete from saved_search_match where saved_search_id = $1', [searchId]);
  }

  /** What no mail has told yet, by name; of each search at most so many. */
  toBeTold(tx: Tx, searchIds: readonly string[], language: Language, ofEach: number): Promise<NewMatchRow[]> {
    return tx.query(
      `select "searchId", count, name, slug, country, place, region
         from (select match.saved_search_id as "searchId", organisation.name, organisation.slug, organisation.country,
                      place.name as place, region.${REGION_NAME[language]} as region,
                      count(*) over (partition by match.saved_search_id)::int as count,
                      row_number() over (partition by match.saved_search_id
                        order by organisation.name, organisation.id) as position
                 from saved_search_match match
                 join organisation on organisation.id = match.organisation_id
                 left join place on place.id = organisation.place_id
                 left join region on region.code = place.region_code
                where ${IS_TO_BE_TOLD}) fresh
        where position <= $2
        order by "searchId", position`,
      [searchIds, ofEach],
    );
  }

  /** How many organisations that is, each counted once. */
  async countToBeTold(tx: Tx, searchIds: readonly string[]): Promise<number> {
    const rows: { count: number }[] = await tx.query(
      `select count(distinct organisation_id)::int as count from saved_search_match match where ${IS_TO_BE_TOLD}`,
      [searchIds],
    );
    return rows[0]?.count ?? 0;
  }

  async setTold(tx: Tx, searchIds: readonly string[]): Promise<void> {
    await tx.query(`update saved_search_match match set mailed_at = now() where ${IS_TO_BE_TOLD}`, [searchIds]);
  }
}
