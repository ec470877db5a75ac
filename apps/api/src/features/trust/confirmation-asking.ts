import {
  CONFIRMATION_LINK_DAYS,
  freshnessOf,
  mailDueFor,
  maySendAgain,
  REMIND_AFTER_DAYS,
} from '@mosty/domain/freshness';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { SignedLinks } from '../../platform/links/signed-links.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { CONFIRM_PROFILE } from './confirmation-links.ts';
import { type AskedProfile, ConfirmationRequestsRepository } from './confirmation-requests.repository.ts';

interface Question {
  readonly isReminder: boolean;
  readonly staleOn: Date;
  readonly now: Date;
  /** Whose account asks; SYSTEM for the clock. */
  readonly actor: string;
}

/** Asks the coordinators of one organisation whether its profile is still right: one mail for each, with a link of her own. */
@Injectable()
export class ConfirmationAsking {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ConfirmationRequestsRepository,
    private readonly links: SignedLinks,
    private readonly mails: Mails,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * What is due today, if anything. Mails, links and that it was asked are one commit: a crash before it repeats all, after it
   * nothing.
   */
  askIfDue(organisationId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const profile = await this.requests.lock(tx, organisationId);
      const now = this.clock.now();
      const dates = profile && freshnessOf(profile, now);
      if (!dates) return;
      const due = mailDueFor(dates, askedOf(profile), now);
      if (due === null) return;
      await this.ask(tx, profile, { isReminder: due === 'REMIND', staleOn: dates.staleOn, now, actor: 'SYSTEM' });
    });
  }

  /** A broker asks before the year is over, or once more. Not within fourteen days of the last mail. */
  askNow(organisationId: string, actor: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const profile = await this.requests.lock(tx, organisationId.toLowerCase());
      const now = this.clock.now();
      const dates = profile && freshnessOf(profile, now);
      if (!dates) throw new AppError('NOBODY_TO_ASK', {});
      const asked = askedOf(profile);
      if (!maySendAgain(asked, now)) throw new AppError('ASKED_RECENTLY', { days: REMIND_AFTER_DAYS });
      const count = await this.ask(tx, profile, { isReminder: asked !== null, staleOn: dates.staleOn, now, actor });
      if (count === 0) throw new AppError('NOBODY_TO_ASK', {});
    });
  }

  private async ask(tx: Tx, profile: AskedProfile, question: Question): Promise<number> {
    const count = await this.write(tx, profile, question);
    if (count === 0) return 0;
    const { actor, isReminder, now } = question;
    if (isReminder) await this.requests.setReminded(tx, profile.id, now);
    else await this.requests.setAsked(tx, profile.id, now);
    const detail = { count, isReminder };
    await this.audit.record(tx, { actor, action: 'CONFIRMATION_ASKED', organisationId: profile.id, detail });
    return count;
  }

  private async write(
    tx: Tx,
    { id, name, lastConfirmedAt, createdAt }: AskedProfile,
    { staleOn, isReminder, now }: Question,
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
      await this.mails.queue(tx, {
        template: 'confirm-profile',
        to: email,
        ...{ topic: 'PROFILE', accountId },
        language,
        params,
      });
    }
    return coordinators.length;
  }
}

function askedOf({ askedAt, remindedAt }: AskedProfile) {
  return askedAt && { askedAt, remindedAt };
}
