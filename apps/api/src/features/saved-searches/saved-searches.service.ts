import { type Refusals as RefusalList, Refusals } from '@mosty/domain/profile-rules';
import { type AlertFrequency, SAVED_SEARCH_LIMITS } from '@mosty/domain/saved-search-rules';
import { checkSearchParameters } from '@mosty/domain/search-parameters';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { NewMatchesService } from './new-matches.ts';
import { type SavedSearchRow } from './saved-search.entity.ts';
import { type ChangeSavedSearchInput, type SaveSearchInput } from './saved-search.type.ts';
import { SavedSearchesRepository } from './saved-searches.repository.ts';
import { SearchMatchesRepository } from './search-matches.repository.ts';

const checkName = (refusals: RefusalList, typed: string): string =>
  refusals.line('name', typed, SAVED_SEARCH_LIMITS.name);

/** Everything here is about searches of one account; those of others do not exist for it. */
@Injectable()
export class SavedSearchesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly searches: SavedSearchesRepository,
    private readonly matches: SearchMatchesRepository,
    private readonly newMatches: NewMatchesService,
    private readonly clock: Clock,
  ) {}

  list(accountId: string): Promise<SavedSearchRow[]> {
    return this.searches.ofAccount(this.transactions.reader, accountId);
  }

  async save(accountId: string, { name: typed, parameters: asked, alert }: SaveSearchInput): Promise<SavedSearchRow> {
    const refusals = new Refusals();
    const parameters = checkSearchParameters(refusals, 'parameters', asked);
    const name = checkName(refusals, typed);
    throwRefusals(refusals);
    // Nothing that is found today is new later.
    const knownIds = await this.newMatches.resultsOf(accountId, parameters);
    return this.transactions.run(async (tx) => {
      await this.searches.lockAccount(tx, accountId);
      const others = await this.searches.ofAccount(tx, accountId);
      const same = others.find((search) => search.parameters === parameters);
      if (same) throw new AppError('SEARCH_SAVED_ALREADY', { field: 'parameters', name: same.name });
      const max = SAVED_SEARCH_LIMITS.searches;
      if (others.length >= max) throw new AppError('TOO_MANY_SAVED_SEARCHES', { field: 'name', max });
      return this.searches.add(tx, { accountId, name, parameters, alert }, knownIds);
    });
  }

  async change(accountId: string, id: string, input: ChangeSavedSearchInput): Promise<SavedSearchRow> {
    const search = await this.required(accountId, id);
    const refusals = new Refusals();
    const name = typeof input.name === 'string' ? checkName(refusals, input.name) : search.name;
    throwRefusals(refusals);
    const alert: AlertFrequency = input.alert ?? search.alert;
    // Whoever switches alerts on now is not told at once what the last six o'clock would have told.
    const alertedAt = alert === search.alert ? search.alertedAt : this.clock.now();
    const changed = await this.searches.change(search.id, accountId, { name, alert, alertedAt });
    if (!changed) throw missing();
    return this.required(accountId, id);
  }

  /** Gives the id of what is gone. */
  async delete(accountId: string, id: string): Promise<string> {
    if (!isId(id) || !(await this.searches.delete(id, accountId))) throw missing();
    return id.toLowerCase();
  }

  /** Whatever it finds now is new no longer. */
  async markSeen(accountId: string, id: string): Promise<SavedSearchRow> {
    const search = await this.required(accountId, id);
    const results = await this.newMatches.resultsOf(accountId, search.parameters);
    await this.transactions.run(async (tx) => {
      await this.searches.setSeen(tx, search.id, results);
      await this.matches.forget(tx, search.id);
    });
    return this.required(accountId, id);
  }

  private async required(accountId: string, id: string): Promise<SavedSearchRow> {
    const search = isId(id) ? await this.searches.find(id, accountId) : null;
    if (search === null) throw missing();
    return search;
  }
}

const missing = (): AppError => new AppError('NOT_FOUND', { what: 'savedSearch' });
