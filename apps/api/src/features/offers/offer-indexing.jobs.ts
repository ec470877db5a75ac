import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { HandlesJob, type JobHandler } from '../../platform/jobs/job-handlers.ts';
import { type JobPayloads } from '../../platform/jobs/job-names.ts';
import { JobQueues } from '../../platform/jobs/job-queues.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { OfferIndexing } from './offer-indexing.ts';

@Injectable()
@HandlesJob('offers.index')
export class IndexOffersHandler implements JobHandler<'offers.index'> {
  constructor(private readonly indexing: OfferIndexing) {}

  async handle(payloads: readonly JobPayloads['offers.index'][]): Promise<void> {
    await this.indexing.refresh([...new Set(payloads.flatMap(({ offerIds }) => offerIds))]);
  }
}

/** Which offers an organisation has is asked when the job runs: one that was published meanwhile is among them. */
@Injectable()
@HandlesJob('offers.follow-owners')
export class FollowOwnersHandler implements JobHandler<'offers.follow-owners'> {
  constructor(private readonly indexing: OfferIndexing) {}

  async handle(payloads: readonly JobPayloads['offers.follow-owners'][]): Promise<void> {
    await this.indexing.refreshOffersOf([...new Set(payloads.flatMap(({ organisationIds }) => organisationIds))]);
  }
}

/** After an update of the thesaurus, or with a new search server, what is not as it should be is indexed again. */
@Injectable()
export class OfferIndexUpkeep implements OnApplicationBootstrap {
  private readonly logger = new Logger('Offers');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly indexing: OfferIndexing,
    private readonly queues: JobQueues,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.roles.includes('worker')) return;
    const waiting = await this.queues.pendingPayloads('offers.index');
    const pending = new Set(waiting.flatMap(({ offerIds }) => offerIds));
    const payloads: JobPayloads['offers.index'][] = [];
    for await (const outdated of this.indexing.outdated()) {
      const offerIds = outdated.filter((id) => !pending.has(id));
      if (offerIds.length > 0) payloads.push({ offerIds });
    }
    // A server without any document is filled by the first job, even one that asks for nothing else.
    const isNothingToDo = waiting.length === 0 && payloads.length === 0;
    if (isNothingToDo && (await this.indexing.isServerEmpty())) payloads.push({ offerIds: [] });
    if (payloads.length === 0) return;
    this.logger.log(`${payloads.flatMap(({ offerIds }) => offerIds).length} offers are indexed again`);
    await this.transactions.run((tx) => this.outbox.enqueueAll(tx, 'offers.index', payloads));
  }
}
