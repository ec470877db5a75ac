import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { HandlesJob, type JobHandler, type JobOutcomes } from '../../platform/jobs/job-handlers.ts';
import { type JobPayloads } from '../../platform/jobs/job-names.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { ConfirmationAsking } from './confirmation-asking.ts';
import { ConfirmationRequestsRepository } from './confirmation-requests.repository.ts';

/** Runs by the clock, and may run at any time and as often as one likes: it finds only what has not been asked yet. */
@Injectable()
@HandlesJob('trust.find-due')
export class FindDueConfirmationsHandler implements JobHandler<'trust.find-due'> {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly requests: ConfirmationRequestsRepository,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const now = this.clock.now();
    const payloads = (await this.requests.due(now)).map((organisationId) => ({ organisationId }));
    const organisationIds = await this.requests.newlyStale(now);
    await this.transactions.run(async (tx) => {
      await this.outbox.enqueueAll(tx, 'trust.ask-to-confirm', payloads);
      if (organisationIds.length > 0) await this.outbox.enqueue(tx, 'matching.refresh', { organisationIds });
    });
  }
}

/** Asks the coordinators of one organisation, or reminds them. */
@Injectable()
@HandlesJob('trust.ask-to-confirm')
export class AskToConfirmHandler implements JobHandler<'trust.ask-to-confirm'> {
  constructor(private readonly asking: ConfirmationAsking) {}

  async handle(payloads: readonly JobPayloads['trust.ask-to-confirm'][]): Promise<JobOutcomes> {
    const outcomes: PromiseSettledResult<void>[] = [];
    for (const { organisationId } of payloads) {
      outcomes.push(...(await Promise.allSettled([this.asking.askIfDue(organisationId)])));
    }
    return outcomes;
  }
}
