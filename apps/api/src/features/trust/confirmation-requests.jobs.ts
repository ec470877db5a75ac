import { CONFIRMATION_LINK_DAYS, freshnessOf, mailDueFor } from '@mosty/domain/freshness';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { HandlesJob, type JobHandler, type JobOutcomes } from '../../platform/jobs/job-handlers.ts';
import { type JobPayloads } from '../../platform/jobs/job-names.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { SignedLinks } from '../../platform/links/signed-links.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { type AskedProfile, ConfirmationRequestsRepository } from './confirmation-requests.repository.ts';
import { CONFIRM_PROFILE } from './confirmation-links.ts';

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
    const payloads = (await this.requests.due(this.clock.now())).map((organisationId) => ({ organisationId }));
    await this.transactions.run((tx) => this.outbox.enqueueAll(tx, 'trust.ask-to-confirm', payloads));
  }
}

/** Asks the coordinators of one organisation, or reminds them: one mail for each, with a link of her own. */
@Injectable()
@HandlesJob('trust.ask-to-confirm')
export class AskToConfirmHandler implements JobHandler<'trust.ask-to-confirm'> {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ConfirmationRequestsRepository,
    private readonly links: SignedLinks,
    private readonly mails: Mails,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async handle(payloads: readonly JobPayloads['trust.ask-to-confirm'][]): Promise<JobOutcomes> {
    const outcomes: PromiseSettledResult<void>[] = [];
    for (const { organisationId } of payloads) outcomes.push(...(await Promise.allSettled([this.ask(organisationId)])));
    return outcomes;
  }

  /** Mails, links and that it was asked are one commit: a crash before it repeats all, after it nothing. */
  private ask(organisationId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const profile = await this.requests.lock(tx, organisationId);
      const now = this.clock.now();
      const dates = profile && freshnessOf(profile, now);
      if (!dates) return;
      const { askedAt, remindedAt } = profile;
      const due = mailDueFor(dates, askedAt && { askedAt, remindedAt }, now);
      if (due === null) return;
      const count = await this.write(tx, profile, { staleOn: dates.staleOn, isReminder: due === 'REMIND', now });
      if (count === 0) return;
      if (due === 'ASK') await this.requests.setAsked(tx, organisationId, now);
      else await this.requests.setReminded(tx, organisationId, now);
      const detail = { count, isReminder: due === 'REMIND' };
      await this.audit.record(tx, { actor: 'SYSTEM', action: 'CONFIRMATION_ASKED', organisationId, detail });
    });
  }

  private async write(
    tx: Tx,
    { id, name, lastConfirmedAt, createdAt }: AskedProfile,
    { staleOn, isReminder, now }: { staleOn: Date; isReminder: boolean; now: Date },
  ): Promise<number> {
    const statements = await this.requests.statements(tx, id);
    const coordinators = await this.requests.coordinators(tx, id);
    for (const { accountId, email, language } of coordinators) {
      const token = await this.links.issue(tx, {
        purpose: CONFIRM_PROFILE,
        subject: id,
        payload: { accountId, sentAt: now.toISOString() },
        validDays: CONFIRMATION_LINK_DAYS,
      });
      const params = {
        organisationName: name,
        since: (lastConfirmedAt ?? createdAt).toISOString(),
        staleOn: staleOn.toISOString(),
        isStale: now >= staleOn,
        isReminder,
        offers: statements.filter(({ offers }) => offers > 0).map(({ theme }) => theme),
        seeks: statements.filter(({ seeks }) => seeks > 0).map(({ theme }) => theme),
        confirmPath: `/confirm/${token}`,
        linkDays: CONFIRMATION_LINK_DAYS,
      };
      await this.mails.queue(tx, { template: 'confirm-profile', to: email, language, params });
    }
    return coordinators.length;
  }
}
