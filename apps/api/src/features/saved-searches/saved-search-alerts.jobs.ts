import { lastAlertTime } from '@mosty/domain/saved-search-rules';
import { countryName } from '@mosty/messages/vocabulary-texts';
import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { HandlesJob, type JobHandler, type JobOutcomes } from '../../platform/jobs/job-handlers.ts';
import { type JobPayloads } from '../../platform/jobs/job-names.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { type MailParams } from '../../platform/mail/mail-templates.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { AccountsRepository } from '../accounts/accounts.repository.ts';
import { type NewMatchesOfAccount, NewMatchesService } from './new-matches.ts';
import { type AlertTimes, SavedSearchesRepository } from './saved-searches.repository.ts';
import { type NewMatchRow } from './search-matches.repository.ts';

/** A longer list is not read; the rest is on the page of results. */
const NAMED_OF_EACH_SEARCH = 20;

/** Where alerts are changed and switched off. */
const SETTINGS_PATH = '/saved-searches';

const alertTimes = (now: Date): AlertTimes => ({
  DAILY: lastAlertTime('DAILY', now),
  WEEKLY: lastAlertTime('WEEKLY', now),
});

/** Runs by the clock, and may run at any time and as often as one likes: it finds only what has not been told yet. */
@Injectable()
@HandlesJob('saved-searches.find-due')
export class FindDueAlertsHandler implements JobHandler<'saved-searches.find-due'> {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly searches: SavedSearchesRepository,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const accountIds = await this.searches.accountsWithDueAlerts(alertTimes(this.clock.now()));
    const payloads = accountIds.map((accountId) => ({ accountId }));
    await this.transactions.run((tx) => this.outbox.enqueueAll(tx, 'saved-searches.alert', payloads));
  }
}

/** One mail for an account, with all its searches in which something is new; none when nothing is. */
@Injectable()
@HandlesJob('saved-searches.alert')
export class SavedSearchAlertHandler implements JobHandler<'saved-searches.alert'> {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountsRepository,
    private readonly newMatches: NewMatchesService,
    private readonly mails: Mails,
    private readonly clock: Clock,
  ) {}

  async handle(payloads: readonly JobPayloads['saved-searches.alert'][]): Promise<JobOutcomes> {
    const outcomes: PromiseSettledResult<void>[] = [];
    for (const { accountId } of payloads) outcomes.push(...(await Promise.allSettled([this.alert(accountId)])));
    return outcomes;
  }

  private async alert(accountId: string): Promise<void> {
    const account = await this.accounts.find(accountId);
    if (account === null) return;
    const now = this.clock.now();
    const times = alertTimes(now);
    await this.newMatches.refreshDue(accountId, times);
    // The mail, its job and that it was told are one commit: a crash before it repeats all, after it nothing.
    await this.transactions.run(async (tx) => {
      const found = await this.newMatches.newMatchesOf(tx, account, times, NAMED_OF_EACH_SEARCH);
      if (found.searches.length > 0) {
        await this.mails.queue(tx, {
          template: 'saved-search-alert',
          to: account.email,
          language: account.language,
          ...{ topic: 'SAVED_SEARCHES', accountId },
          params: toMailParams(found, account.language),
        });
      }
      await this.newMatches.setTold(tx, found.searchIds, now);
    });
  }
}

function toMailParams({ count, searches }: NewMatchesOfAccount, language: Language): MailParams['saved-search-alert'] {
  return {
    count,
    searches: searches.map((found) => ({
      name: found.search.name,
      path: `/organisations?${found.search.parameters}`,
      count: found.count,
      organisations: found.organisations.map((organisation) => ({
        name: organisation.name,
        place: placeText(organisation, language),
        path: `/organisations/${organisation.slug}`,
      })),
    })),
    settingsPath: SETTINGS_PATH,
  };
}

/** Municipalities are called like their places, which need not be said twice. */
function placeText({ name, place, region, country }: NewMatchRow, language: Language): string {
  const known = [place === name ? null : place, region].filter((part) => part !== null);
  return known.length > 0 ? known.join(', ') : countryName(country, language);
}
