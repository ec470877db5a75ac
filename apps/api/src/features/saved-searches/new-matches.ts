import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type GeoPoint, MAX_SEARCH_PAGE, SearchIndex } from '../../platform/search/search-index.ts';
import { isNearby, type SavedSearchRequest, toSearchRequest } from './saved-search-request.ts';
import { type SavedSearchRow } from './saved-search.entity.ts';
import { type AlertTimes, SavedSearchesRepository, type SearchWithKnown } from './saved-searches.repository.ts';
import { type NewMatchRow, SearchMatchesRepository } from './search-matches.repository.ts';

/** What is not found on so many pages of a wide search is not looked for any further. */
const MOST_PAGES = 20;

/** What is new in one saved search and has not been told yet. */
export interface NewMatches {
  readonly search: SavedSearchRow;
  /** All of them, also those that are not named. */
  readonly count: number;
  readonly organisations: readonly NewMatchRow[];
}

export interface NewMatchesOfAccount {
  /** Searches that were looked at; each is told of now, also when nothing was new. */
  readonly searchIds: readonly string[];
  /** Organisations in all searches, each counted once. */
  readonly count: number;
  /** Only searches with something new, in the order in which they were saved. */
  readonly searches: readonly NewMatches[];
}

/**
 * What saved searches have newly found. Whoever tells of it (a mail today, perhaps a digest of several things later) asks
 * `newMatchesOf` in a transaction, writes, and says `setTold` in the same transaction.
 *
 * New is an organisation that a search finds now and did not find when its owner last looked. Up to a thousand results are
 * remembered by their ids, so that also a profile counts which was there before and only now says what is searched for. Of
 * a wider search nothing is remembered: there only organisations count that did not exist yet.
 */
@Injectable()
export class NewMatchesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly index: SearchIndex,
    private readonly searches: SavedSearchesRepository,
    private readonly matches: SearchMatchesRepository,
  ) {}

  /** The ids of all results, to be remembered; null when they are too many. */
  async resultsOf(accountId: string, parameters: string): Promise<string[] | null> {
    const seat = isNearby(parameters) ? await this.searches.seatOf(accountId) : null;
    const found = await this.index.search({ ...toSearchRequest(parameters, seat), page: { first: MAX_SEARCH_PAGE } });
    return found.hasNextPage ? null : found.hits.map(({ id }) => id);
  }

  /** How many new organisations each of these searches of one account has; at most a minute old. */
  async counts(searchIds: readonly string[]): Promise<number[]> {
    await this.refresh(await this.searches.outdated(searchIds));
    const counts = await this.matches.counts(searchIds);
    return searchIds.map((id) => counts.get(id) ?? 0);
  }

  /** Brings up to date what is new in the searches of the account whose alerts are due. */
  async refreshDue(accountId: string, times: AlertTimes): Promise<void> {
    await this.refresh(await this.searches.due(accountId, times));
  }

  /** What is new in the searches of the account whose alerts are due; they stay locked until the transaction ends. */
  async newMatchesOf(
    tx: Tx,
    account: { readonly id: string; readonly language: Language },
    times: AlertTimes,
    namesOfEach: number,
  ): Promise<NewMatchesOfAccount> {
    const due = await this.searches.lockDue(tx, account.id, times);
    const searchIds = due.map(({ id }) => id);
    const rows = await this.matches.toBeTold(tx, searchIds, account.language, namesOfEach);
    const searches = due.flatMap((search) => {
      const organisations = rows.filter(({ searchId }) => searchId === search.id);
      const count = organisations[0]?.count ?? 0;
      return count === 0 ? [] : [{ search, count, organisations }];
    });
    return { searchIds, count: await this.matches.countToBeTold(tx, searchIds), searches };
  }

  async setTold(tx: Tx, searchIds: readonly string[], at: Date): Promise<void> {
    await this.matches.setTold(tx, searchIds);
    await this.searches.setAlerted(tx, searchIds, at);
  }

  private async refresh(searches: readonly SearchWithKnown[]): Promise<void> {
    const seats = new Map<string, GeoPoint | null>();
    for (const found of searches) {
      const { accountId, parameters } = found.search;
      if (isNearby(parameters) && !seats.has(accountId)) seats.set(accountId, await this.searches.seatOf(accountId));
      await this.refreshOne(found, toSearchRequest(parameters, seats.get(accountId) ?? null));
    }
  }

  private async refreshOne({ search, knownIds }: SearchWithKnown, request: SavedSearchRequest): Promise<void> {
    const { ids, isComplete } = await this.candidates(search.id, knownIds !== null, request);
    const known = new Set(knownIds);
    const unknown = ids.filter((id) => !known.has(id));
    await this.transactions.run(async (tx) => {
      if (!(await this.matches.lock(tx, search.id, search.seenAt))) return;
      await this.matches.add(tx, search, unknown);
      if (isComplete) await this.matches.keepOnly(tx, search.id, ids);
      await this.matches.setChecked(tx, search.id);
    });
  }

  /** Results that may be new, and whether these are all results. */
  private async candidates(
    searchId: string,
    isKnown: boolean,
    request: SavedSearchRequest,
  ): Promise<{ readonly ids: readonly string[]; readonly isComplete: boolean }> {
    let page = await this.index.search({ ...request, page: { first: MAX_SEARCH_PAGE } });
    if (isKnown && !page.hasNextPage) return { ids: page.hits.map(({ id }) => id), isComplete: true };
    const created = new Set(await this.matches.createdSince(searchId, MAX_SEARCH_PAGE));
    const ids: string[] = [];
    for (let pages = 1; ids.length < created.size; pages++) {
      ids.push(...page.hits.flatMap(({ id }) => (created.has(id) ? [id] : [])));
      const after = page.hits.at(-1)?.cursor;
      if (!page.hasNextPage || after === undefined || pages === MOST_PAGES) break;
      page = await this.index.search({ ...request, page: { first: MAX_SEARCH_PAGE, after } });
    }
    return { ids, isComplete: false };
  }
}
