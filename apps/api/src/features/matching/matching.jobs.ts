import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Notifications } from '../../platform/database/notifications.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { HandlesJob, type JobHandler } from '../../platform/jobs/job-handlers.ts';
import { type JobPayloads } from '../../platform/jobs/job-names.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { MatchProfileRepository } from './match-profile.repository.ts';
import { toStoredProfile } from './stored-profile.ts';

/** So many organisations in one transaction: long enough to be worth it, short enough not to keep others waiting. */
const AT_ONCE = 500;

/** Makes the match profiles of organisations anew, and tells every API process that there is something to read. */
@Injectable()
@HandlesJob('matching.refresh')
export class MatchingRefreshHandler implements JobHandler<'matching.refresh'> {
  constructor(
    private readonly transactions: Transactions,
    private readonly profiles: MatchProfileRepository,
    private readonly notifications: Notifications,
  ) {}

  async handle(payloads: readonly JobPayloads['matching.refresh'][], signal: AbortSignal): Promise<void> {
    const ids = [...new Set(payloads.flatMap(({ organisationIds }) => organisationIds))].sort();
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      signal.throwIfAborted();
      await this.refresh(ids.slice(from, from + AT_ONCE));
    }
  }

  private refresh(ids: readonly string[]): Promise<void> {
    return this.transactions.run(async (tx) => {
      await this.profiles.lock(tx, ids);
      const sources = new Map((await this.profiles.sources(tx, ids)).map((source) => [source.id, source]));
      const stored = ids.map((id) => {
        const source = sources.get(id);
        return [id, source === undefined ? null : toStoredProfile(source)] as const;
      });
      await this.profiles.save(tx, new Map(stored));
      await this.notifications.notify(tx, 'organisations_refreshed', '');
    });
  }
}

/** After an update that makes profiles otherwise than before, they are all made again; until then nobody is proposed. */
@Injectable()
export class MatchProfileUpkeep implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transactions: Transactions,
    private readonly profiles: MatchProfileRepository,
    private readonly outbox: Outbox,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.roles.includes('worker')) return;
    const ids = await this.profiles.idsToRefresh();
    const payloads = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, batch) => ({
      organisationIds: ids.slice(batch * AT_ONCE, (batch + 1) * AT_ONCE),
    }));
    if (payloads.length > 0) {
      await this.transactions.run((tx) => this.outbox.enqueueAll(tx, 'matching.refresh', payloads));
    }
  }
}
