import { lastAlertTime } from '@mosty/domain/saved-search-rules';
import { civilDateOf } from '@mosty/domain/working-days-civil-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { HandlesJob, type JobHandler, type JobOutcomes } from '../../platform/jobs/job-handlers.ts';
import { type JobPayloads } from '../../platform/jobs/job-names.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { MailTopics } from '../../platform/mail/mail-topics.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { DigestContents } from './digest-contents.ts';
import { DigestRepository } from './digest.repository.ts';

/** The Monday of the last mail that was due: mails written late in the week are still those of its Monday. */
export const digestWeek = (now: Date): string => civilDateOf(lastAlertTime('WEEKLY', now), 'PL');

/** Runs by the clock, and may run at any time and as often as one likes: it finds only who has had no mail of this week. */
@Injectable()
@HandlesJob('proposals.find-digests')
export class FindDigestsHandler implements JobHandler<'proposals.find-digests'> {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly digests: DigestRepository,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const accountIds = await this.digests.accountsWithout(digestWeek(this.clock.now()));
    const payloads = accountIds.map((accountId) => ({ accountId }));
    await this.transactions.run((tx) => this.outbox.enqueueAll(tx, 'proposals.digest', payloads));
  }
}

/** One mail for an account with what is new for its organisations; none when nothing is. */
@Injectable()
@HandlesJob('proposals.digest')
export class DigestHandler implements JobHandler<'proposals.digest'> {
  constructor(
    private readonly transactions: Transactions,
    private readonly digests: DigestRepository,
    private readonly contents: DigestContents,
    private readonly topics: MailTopics,
    private readonly mails: Mails,
    private readonly clock: Clock,
  ) {}

  async handle(payloads: readonly JobPayloads['proposals.digest'][]): Promise<JobOutcomes> {
    const outcomes: PromiseSettledResult<void>[] = [];
    for (const { accountId } of payloads) outcomes.push(...(await Promise.allSettled([this.write(accountId)])));
    return outcomes;
  }

  private async write(accountId: string): Promise<void> {
    const reader = await this.digests.reader(accountId);
    if (reader === null) return;
    const now = this.clock.now();
    const week = digestWeek(now);
    const choice = await this.topics.choiceOf(this.transactions.reader, accountId, 'PROPOSALS_DIGEST');
    const { params, entries } = choice === 'OFF' ? NOTHING : await this.contents.newFor(reader);
    // That this week is done, the mail, its job and what it told are one commit: a crash before it repeats all, after it nothing.
    await this.transactions.run(async (tx) => {
      if (!(await this.digests.claimWeek(tx, accountId, week)) || params === null) return;
      const mailId = await this.mails.queue(tx, {
        template: 'proposals-digest',
        to: reader.email,
        language: reader.language,
        ...{ params, key: `proposals-digest/${accountId}/${week}`, topic: 'PROPOSALS_DIGEST', accountId },
      });
      if (mailId !== null) await this.digests.setTold(tx, accountId, entries, now);
    });
  }
}

const NOTHING = { params: null, entries: [] } as const;
