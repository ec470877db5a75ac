import { queue } from '@mosty/domain/introductions/queue';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { HandlesJob, type JobHandler, type JobOutcomes } from '../../platform/jobs/job-handlers.ts';
import { type JobPayloads } from '../../platform/jobs/job-names.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { BY_JOB, IntroductionDeeds } from './introduction-deeds.ts';
import { IntroductionLetters } from './introduction-letters.ts';
import { IntroductionQueue } from './introduction-queue.repository.ts';

/** Each payload by itself: one that fails is tried again without the others. */
async function oneByOne<Payload>(
  payloads: readonly Payload[],
  work: (payload: Payload) => Promise<unknown>,
): Promise<JobOutcomes> {
  const outcomes: PromiseSettledResult<unknown>[] = [];
  for (const payload of payloads) outcomes.push(...(await Promise.allSettled([work(payload)])));
  return outcomes;
}

/**
 * Runs by the clock every few minutes, and may run at any time and as often as one likes: it looks for what should have
 * happened by now, so that a restart, or a clock that was moved, loses nothing.
 */
@Injectable()
@HandlesJob('introductions.find-due')
export class FindDueIntroductionsHandler implements JobHandler<'introductions.find-due'> {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly waiting: IntroductionQueue,
    private readonly deeds: IntroductionDeeds,
    private readonly clock: Clock,
  ) {}

  async handle(_payloads: readonly unknown[], signal: AbortSignal): Promise<void> {
    const due = (await this.waiting.due(this.clock.now())).map((introductionId) => ({ introductionId }));
    await this.transactions.run((tx) => this.outbox.enqueueAll(tx, 'introductions.catch-up', due));
    for (const { id, side } of await this.waiting.left()) {
      signal.throwIfAborted();
      const reason = { code: 'ORGANISATION_LEFT', note: null } as const;
      await this.transactions.run((tx) =>
        this.deeds.do(tx, id, BY_JOB, () => ({ type: 'WITHDRAW', reason, leaving: side })),
      );
    }
    for (const id of await this.waiting.impossible()) {
      signal.throwIfAborted();
      await this.transactions.run((tx) =>
        this.deeds.do(tx, id, BY_JOB, async (_opened, facts) => ({ type: 'PLACE_FREE', facts: await facts() })),
      );
    }
    // A cap that was raised, and a job that was given up: nobody waits for a place that is free.
    const asks = await this.waiting.waiting(null);
    const room = await this.waiting.room([...new Set(asks.flatMap(({ organisationIds }) => organisationIds))]);
    const entering = new Set(queue(asks, room).entering.map(({ id }) => id));
    const organisationIds = asks.flatMap((ask) => (entering.has(ask.id) ? ask.organisationIds : []));
    if (organisationIds.length === 0) return;
    await this.transactions.run((tx) => this.outbox.enqueue(tx, 'introductions.place-free', { organisationIds }));
  }
}

/** Does all that is due to one introduction, however late it is. */
@Injectable()
@HandlesJob('introductions.catch-up')
export class CatchUpHandler implements JobHandler<'introductions.catch-up'> {
  constructor(
    private readonly transactions: Transactions,
    private readonly deeds: IntroductionDeeds,
  ) {}

  handle(payloads: readonly JobPayloads['introductions.catch-up'][]): Promise<JobOutcomes> {
    return oneByOne(payloads, ({ introductionId }) =>
      this.transactions.run((tx) => this.deeds.catchUp(tx, introductionId)),
    );
  }
}

/** An introduction closed: those who are next in the queue of one of the two enter. */
@Injectable()
@HandlesJob('introductions.place-free')
export class PlaceFreeHandler implements JobHandler<'introductions.place-free'> {
  constructor(
    private readonly transactions: Transactions,
    private readonly waiting: IntroductionQueue,
    private readonly deeds: IntroductionDeeds,
  ) {}

  handle(payloads: readonly JobPayloads['introductions.place-free'][]): Promise<JobOutcomes> {
    return oneByOne(payloads, ({ organisationIds }) => this.letIn(organisationIds));
  }

  private async letIn(organisationIds: readonly string[]): Promise<void> {
    const asks = await this.waiting.waiting(organisationIds);
    const room = await this.waiting.room([...new Set(asks.flatMap((ask) => ask.organisationIds))]);
    // Seen without a lock: the rule decides again, with both organisations locked, so no cap is exceeded.
    for (const { id } of queue(asks, room).entering) {
      await this.transactions.run((tx) =>
        this.deeds.do(tx, id, BY_JOB, async (_opened, facts) => ({ type: 'PLACE_FREE', facts: await facts() })),
      );
    }
  }
}

/** The two write to each other: they talk. */
@Injectable()
@HandlesJob('introductions.note-contact')
export class NoteContactHandler implements JobHandler<'introductions.note-contact'> {
  constructor(
    private readonly transactions: Transactions,
    private readonly waiting: IntroductionQueue,
    private readonly deeds: IntroductionDeeds,
  ) {}

  handle(payloads: readonly JobPayloads['introductions.note-contact'][]): Promise<JobOutcomes> {
    return oneByOne(payloads, async ({ conversationId }) => {
      const id = await this.waiting.ofConversation(conversationId);
      // The conversation of an offer has no introduction.
      if (id === null) return;
      await this.transactions.run((tx) => this.deeds.do(tx, id, BY_JOB, () => ({ type: 'FIRST_CONTACT' })));
    });
  }
}

/** Writes the mails of one effect. They are known by their keys: what is written again is the same mail. */
@Injectable()
@HandlesJob('introductions.tell')
export class TellHandler implements JobHandler<'introductions.tell'> {
  constructor(private readonly letters: IntroductionLetters) {}

  handle(payloads: readonly JobPayloads['introductions.tell'][]): Promise<JobOutcomes> {
    return oneByOne(payloads, ({ introductionId, mail }) => this.letters.write(introductionId, mail));
  }
}
