import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { HandlesJob, type JobHandler, type JobOutcomes } from '../../platform/jobs/job-handlers.ts';
import { type JobPayloads } from '../../platform/jobs/job-names.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { OfferDeciding } from './offer-deciding.ts';
import { OfferInterestsService } from './offer-interests.service.ts';
import { OffersRepository } from './offers.repository.ts';

/** So many offers are caught up with in one round; the next minutes bring the rest. */
const OFFERS_AT_ONCE = 1000;

/** Runs by the clock, and may run late or twice: it finds only what is due and has not been done. */
@Injectable()
@HandlesJob('offers.find-due')
export class FindDueOffersHandler implements JobHandler<'offers.find-due'> {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly offers: OffersRepository,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const offerIds = await this.offers.dueOffers(this.clock.now(), OFFERS_AT_ONCE);
    const owners = await this.offers.ownersWithQueue();
    await this.transactions.run(async (tx) => {
      const due = offerIds.map((offerId) => ({ offerId }));
      const queues = owners.map((organisationId) => ({ organisationId }));
      await this.outbox.enqueueAll(tx, 'offers.catch-up', due);
      await this.outbox.enqueueAll(tx, 'offers.let-in', queues);
    });
  }
}

/** Reminders, nudges, answers in the place of owners who give none, and the end of offers whose deadline is over. */
@Injectable()
@HandlesJob('offers.catch-up')
export class CatchUpOfferHandler implements JobHandler<'offers.catch-up'> {
  constructor(
    private readonly transactions: Transactions,
    private readonly deciding: OfferDeciding,
  ) {}

  handle(payloads: readonly JobPayloads['offers.catch-up'][]): Promise<JobOutcomes> {
    return oneByOne(payloads, async ({ offerId }) => {
      try {
        await this.transactions.run((tx) => this.deciding.catchUp(tx, offerId));
      } catch (error) {
        // Deleted with its organisation since the job was written.
        if (!(error instanceof AppError) || error.code !== 'NOT_FOUND') throw error;
      }
    });
  }
}

/** Those who wait for the offers of one organisation and whose turn has come. */
@Injectable()
@HandlesJob('offers.let-in')
export class LetInHandler implements JobHandler<'offers.let-in'> {
  constructor(private readonly interests: OfferInterestsService) {}

  handle(payloads: readonly JobPayloads['offers.let-in'][]): Promise<JobOutcomes> {
    const owners = [...new Map(payloads.map((payload) => [payload.organisationId, payload])).values()];
    return oneByOne(owners, ({ organisationId }) => this.interests.letIn(organisationId)).then((outcomes) =>
      payloads.map(({ organisationId }) => {
        const position = owners.findIndex((owner) => owner.organisationId === organisationId);
        return outcomes[position] ?? { status: 'fulfilled', value: undefined };
      }),
    );
  }
}

async function oneByOne<Payload>(payloads: readonly Payload[], work: (payload: Payload) => Promise<unknown>) {
  const outcomes: PromiseSettledResult<unknown>[] = [];
  for (const payload of payloads) outcomes.push(...(await Promise.allSettled([work(payload)])));
  return outcomes;
}
