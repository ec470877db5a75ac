import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { HandlesJob, type JobHandler } from '../../platform/jobs/job-handlers.ts';
import { type JobPayloads } from '../../platform/jobs/job-names.ts';
import { JobQueues } from '../../platform/jobs/job-queues.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { SearchIndexingService } from './search-indexing.service.ts';

const IDS_IN_A_JOB = 500;

@Injectable()
@HandlesJob('search.index')
export class SearchIndexHandler implements JobHandler<'search.index'> {
  constructor(private readonly indexing: SearchIndexingService) {}

  /** Many changes of one organisation are one refresh. */
  async handle(payloads: readonly JobPayloads['search.index'][]): Promise<void> {
    await this.indexing.refresh([...new Set(payloads.flatMap(({ organisationIds }) => organisationIds))]);
  }
}

/** After an update of the thesaurus, or with a new search server, what is not as it should be is indexed again. */
@Injectable()
export class SearchIndexUpkeep implements OnApplicationBootstrap {
  private readonly logger = new Logger('Search');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transactions: Transactions,
    private readonly indexing: SearchIndexingService,
    private readonly outbox: Outbox,
    private readonly queues: JobQueues,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.roles.includes('worker')) return;
    const outdated = await this.indexing.outdated();
    // After an import the jobs for all of them wait already.
    const waiting = await this.queues.pendingPayloads('search.index');
    const pending = new Set(waiting.flatMap(({ organisationIds }) => organisationIds));
    const ids = outdated.filter((id) => !pending.has(id));
    const payloads = Array.from({ length: Math.ceil(ids.length / IDS_IN_A_JOB) }, (_, batch) => ({
      organisationIds: ids.slice(batch * IDS_IN_A_JOB, (batch + 1) * IDS_IN_A_JOB),
    }));
    // A server without any document is filled by the first job, even one that asks for nothing else.
    const isToBeFilled = waiting.length === 0 && ids.length === 0 && (await this.indexing.isServerEmpty());
    if (isToBeFilled) payloads.push({ organisationIds: [] });
    if (payloads.length === 0) return;
    this.logger.log(`${ids.length} organisations are indexed again`);
    await this.transactions.run((tx) => this.outbox.enqueueAll(tx, 'search.index', payloads));
  }
}
