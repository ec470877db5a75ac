import { type AlertFrequency } from '@mosty/domain/saved-search-rules';
import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type GeoPoint } from '../../platform/search/search-index.ts';
import { SavedSearchRow } from './saved-search.entity.ts';

/** A search that was told of before this moment is due. */
export type AlertTimes = Readonly<Record<Exclude<AlertFrequency, 'NEVER'>, Date>>;

/** With what it found when its owner last looked; null: more than is remembered. */
export interface SearchWithKnown {
  readonly search: SavedSearchRow;
  readonly knownIds: readonly string[] | null;
}

const isDue = (times: AlertTimes): Brackets =>
  new Brackets((where) =>
    where
      .where("search.alert = 'DAILY' and search.alerted_at < :daily", { daily: times.DAILY })
      .orWhere("search.alert = 'WEEKLY' and search.alerted_at < :weekly", { weekly: times.WEEKLY }),
  );

@Injectable()
export class SavedSearchesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** In the order in which they were saved. */
  ofAccount(manager: Tx, accountId: string): Promise<SavedSearchRow[]> {
    return manager.find(SavedSearchRow, { where: { accountId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  find(id: string, accountId: string): Promise<SavedSearchRow | null> {
    return this.transactions.reader.findOneBy(SavedSearchRow, { id, accountId });
  }

  /** Until the transaction ends nobody else saves a search for this account. */
  async lockAccount(tx: Tx, accountId: string): Promise<void> {
    await tx.query('select from account where id = $1 for no key update', [accountId]);
  }

  async add(
    tx: Tx,
    search: Pick<SavedSearchRow, 'accountId' | 'name' | 'parameters' | 'alert'>,
    knownIds: readonly string[] | null,
  ): Promise<SavedSearchRow> {
    const { identifiers } = await tx.insert(SavedSearchRow, search);
    const id = String(identifiers[0]?.id);
    await this.remember(tx, id, knownIds);
    return tx.findOneByOrFail(SavedSearchRow, { id });
  }

  /** False when the account has no such search. */
  async change(id: string, accountId: string, changes: Partial<SavedSearchRow>): Promise<boolean> {
    const { affected } = await this.transactions.reader.update(SavedSearchRow, { id, accountId }, changes);
    return affected === 1;
  }

  async delete(id: string, accountId: string): Promise<boolean> {
    const { affected } = await this.transactions.reader.delete(SavedSearchRow, { id, accountId });
    return affected === 1;
  }

  async setSeen(tx: Tx, id: string, knownIds: readonly string[] | null): Promise<void> {
    await tx.query(
      'update saved_search set seen_at = clock_timestamp(), checked_at = clock_timestamp() where id = $1',
      [id],
    );
    await this.remember(tx, id, knownIds);
  }

  /** Those of them that were not looked at for a minute although organisations have changed since. */
  async outdated(ids: readonly string[]): Promise<SearchWithKnown[]> {
    const searches = await this.transactions.reader
      .createQueryBuilder(SavedSearchRow, 'search')
      .where('search.id in (:...ids)', { ids })
      .andWhere("search.checked_at < now() - interval '1 minute'")
      // A change is found by searches only once it is in the index, which may take its time.
      .andWhere("exists (select from organisation where updated_at > search.checked_at - interval '1 hour')")
      .getMany();
    return this.withKnown(searches);
  }

  async accountsWithDueAlerts(times: AlertTimes): Promise<string[]> {
    const rows: { accountId: string }[] = await this.transactions.reader
      .createQueryBuilder(SavedSearchRow, 'search')
      .select('distinct search.account_id', 'accountId')
      .where(isDue(times))
      .getRawMany();
    return rows.map(({ accountId }) => accountId);
  }

  async due(accountId: string, times: AlertTimes): Promise<SearchWithKnown[]> {
    const searches = await this.transactions.reader
      .createQueryBuilder(SavedSearchRow, 'search')
      .where('search.account_id = :accountId', { accountId })
      .andWhere(isDue(times))
      .getMany();
    return this.withKnown(searches);
  }

  /** Those that are due, each locked until the transaction ends: whoever comes second finds that they are due no longer. */
  lockDue(tx: Tx, accountId: string, times: AlertTimes): Promise<SavedSearchRow[]> {
    return tx
      .createQueryBuilder(SavedSearchRow, 'search')
      .setLock('pessimistic_write')
      .where('search.account_id = :accountId', { accountId })
      .andWhere(isDue(times))
      .orderBy('search.created_at')
      .addOrderBy('search.id')
      .getMany();
  }

  async setAlerted(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
    await tx.query('update saved_search set alerted_at = $2 where id = any($1::uuid[])', [ids, at]);
  }

  /** Where the first organisation of the account lies, from which its page of results measures distances. */
  async seatOf(accountId: string): Promise<GeoPoint | null> {
    const rows: { latitude: number | null; longitude: number | null }[] = await this.transactions.reader.query(
      `select place.latitude, place.longitude
         from membership
         join organisation on organisation.id = membership.organisation_id
         left join place on place.id = organisation.place_id
        where membership.account_id = $1
        order by membership.created_at limit 1`,
      [accountId],
    );
    const { latitude = null, longitude = null } = rows[0] ?? {};
    return latitude === null || longitude === null ? null : { latitude, longitude };
  }

  private async withKnown(searches: readonly SavedSearchRow[]): Promise<SearchWithKnown[]> {
    if (searches.length === 0) return [];
    const rows: { id: string; knownIds: string[] }[] = await this.transactions.reader.query(
      `select saved_search_id as id, organisation_ids as "knownIds" from saved_search_known
        where saved_search_id = any($1::uuid[])`,
      [searches.map(({ id }) => id)],
    );
    const known = new Map(rows.map(({ id, knownIds }) => [id, knownIds]));
    return searches.map((search) => ({ search, knownIds: known.get(search.id) ?? null }));
  }

  private async remember(tx: Tx, id: string, knownIds: readonly string[] | null): Promise<void> {
    await tx.query('delete from saved_search_known where saved_search_id = $1', [id]);
    if (knownIds !== null) await tx.query('insert into saved_search_known values ($1, $2::uuid[])', [id, knownIds]);
  }
}
