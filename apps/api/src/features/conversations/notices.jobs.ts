import { type NoticeChoice, noticeTime } from '@mosty/domain/conversation-rules';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { HandlesJob, type JobHandler, type JobOutcomes } from '../../platform/jobs/job-handlers.ts';
import { type JobPayloads } from '../../platform/jobs/job-names.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { LivePresence } from '../../platform/live/live-presence.ts';
import { MailTopics } from '../../platform/mail/mail-topics.ts';
import { NoticeLetters } from './notice-letters.ts';
import { NoticesRepository, type ReaderOfConversation, type UnreadConversation } from './notices.repository.ts';

/** More than wait in a minute; the rest is found in the next. */
const FOUND_AT_ONCE = 5000;

/** Runs by the clock, each minute, and may run as often as one likes: it finds only what nobody was told of yet. */
@Injectable()
@HandlesJob('conversations.find-unread')
export class FindUnreadHandler implements JobHandler<'conversations.find-unread'> {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const found = await this.notices.due(this.clock.now(), FOUND_AT_ONCE);
    await this.transactions.run((tx) => this.outbox.enqueueAll(tx, 'conversations.notify', found));
  }
}

/**
 * Mails one reader what she has not read of one conversation. Whether and when follows from the state alone
 * (conversation-rules.ts): the mail, and that she was told, are one commit, so a crash before it repeats all, after it nothing.
 */
@Injectable()
@HandlesJob('conversations.notify')
export class NotifyHandler implements JobHandler<'conversations.notify'> {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly transactions: Transactions,
    private readonly presence: LivePresence,
    private readonly topics: MailTopics,
    private readonly letters: NoticeLetters,
    private readonly clock: Clock,
  ) {}

  async handle(payloads: readonly JobPayloads['conversations.notify'][]): Promise<JobOutcomes> {
    const outcomes: PromiseSettledResult<void>[] = [];
    for (const payload of payloads) outcomes.push(...(await Promise.allSettled([this.notify(payload)])));
    return outcomes;
  }

  private async notify(reader: ReaderOfConversation): Promise<void> {
    await this.transactions.run(async (tx) => {
      const now = this.clock.now();
      if (!(await this.notices.lockDue(tx, reader, now))) return;
      const unread = await this.notices.unread(tx, reader);
      const dueAt = unread === null ? null : await this.dueAt(tx, reader, unread, now);
      if (unread === null || dueAt === null) return this.notices.putOff(tx, reader, null);
      if (dueAt > now) return this.notices.putOff(tx, reader, dueAt);
      await this.letters.write(tx, reader, unread);
      await this.notices.setNoticed(tx, reader, unread.lastNumber, now);
    });
  }

  private async dueAt(tx: Tx, { accountId }: ReaderOfConversation, unread: UnreadConversation, now: Date) {
    const choice = await this.topics.choiceOf(tx, accountId, 'MESSAGES');
    const isPresent = await this.presence.isPresent(tx, accountId);
    const { unreadSince, noticedAt } = unread;
    return noticeTime(toNoticeChoice(choice), { unreadSince, noticedAt, isPresent }, now);
  }
}

const toNoticeChoice = (choice: string): NoticeChoice => (choice === 'OFF' || choice === 'DAILY' ? choice : 'AT_ONCE');
