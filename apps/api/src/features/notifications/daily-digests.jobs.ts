import { choiceFor } from '@mosty/domain/mail-topics';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { HandlesJob, type JobHandler, type JobOutcomes } from '../../platform/jobs/job-handlers.ts';
import { type JobPayloads } from '../../platform/jobs/job-names.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { MailChoicesRepository } from '../../platform/mail/mail-choices.repository.ts';
import { type MailDeliveryRow } from '../../platform/mail/mail-delivery.entity.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { CollectedMails, DailyMoments } from './collected-mails.ts';
import { DailyDigestsRepository } from './daily-digests.repository.ts';

/** Begins by the clock, and may run at any time and as often as one likes: it finds only what was due and is not sent. */
@Injectable()
@HandlesJob('notifications.find-daily')
export class FindDailyDigestsHandler implements JobHandler<'notifications.find-daily'> {
  constructor(
    private readonly transactions: Transactions,
    private readonly digests: DailyDigestsRepository,
    private readonly outbox: Outbox,
    private readonly moments: DailyMoments,
  ) {}

  async handle(): Promise<void> {
    const { moments } = this;
    const accountIds = await this.digests.due({
      pl: moments.until('pl'),
      cs: moments.until('cs'),
      en: moments.until('en'),
    });
    const payloads = accountIds.map((accountId) => ({ accountId }));
    await this.transactions.run((tx) => this.outbox.enqueueAll(tx, 'notifications.daily-mail', payloads));
  }
}

/** Everything that was collected for one account until seven goes into one mail; that, and that it went, is one commit. */
@Injectable()
@HandlesJob('notifications.daily-mail')
export class DailyDigestHandler implements JobHandler<'notifications.daily-mail'> {
  constructor(
    private readonly transactions: Transactions,
    private readonly digests: DailyDigestsRepository,
    private readonly choices: MailChoicesRepository,
    private readonly collected: CollectedMails,
    private readonly mails: Mails,
    private readonly moments: DailyMoments,
  ) {}

  async handle(payloads: readonly JobPayloads['notifications.daily-mail'][]): Promise<JobOutcomes> {
    const outcomes: PromiseSettledResult<void>[] = [];
    for (const { accountId } of payloads) {
      outcomes.push(...(await Promise.allSettled([this.transactions.run((tx) => this.write(tx, accountId))])));
    }
    return outcomes;
  }

  private async write(tx: Tx, accountId: string): Promise<void> {
    const reader = await this.digests.reader(tx, accountId);
    if (reader === null) return;
    const { email, language } = reader;
    const rows = await this.digests.collected(tx, accountId, this.moments.until(language));
    const chosen = await this.choices.choicesOf(tx, accountId);
    // She may have switched a topic off after something of it was collected.
    const isOff = ({ topic }: MailDeliveryRow) => topic !== null && choiceFor(topic, chosen.get(topic)) === 'OFF';
    await this.digests.setDropped(tx, rows.filter(isOff).map(toId), 'switched off');
    // In the language that she reads today.
    const read = rows
      .filter((row) => !isOff(row))
      .map((row) => ({ id: row.id, part: this.collected.partOf(row, language) }));
    await this.digests.setDropped(tx, read.filter(({ part }) => part === null).map(toId), 'cannot be read any more');
    const wanted = read.filter(({ part }) => part !== null);
    const [first] = wanted;
    if (first === undefined) return;
    const day = this.moments.day(language);
    const digestId = await this.mails.queue(tx, {
      template: 'daily-digest',
      to: email,
      // Of what waited first: a second mail of the same day has other things in it.
      ...{ language, accountId, key: `daily/${first.id}` },
      params: { day, parts: read.flatMap(({ part }) => part ?? []) },
    });
    if (digestId === null) await this.digests.setDropped(tx, wanted.map(toId), 'suppressed');
    else await this.digests.setGone(tx, wanted.map(toId), digestId);
  }
}

const toId = ({ id }: { readonly id: string }): string => id;
