import { bounceKindOf, statusIn } from '@mosty/domain/mail-reports';
import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '../database/transactions.ts';
import { HandlesJob, type JobHandler, type JobOutcomes } from '../jobs/job-handlers.ts';
import { type JobPayloads } from '../jobs/job-names.ts';
import { type MailDeliveryRow, recipientsOf } from './mail-delivery.entity.ts';
import { type AttemptOutcome, MailDeliveryRepository } from './mail-delivery.repository.ts';
import { MailReadersRepository } from './mail-readers.repository.ts';
import { MailReportBook } from './mail-report-book.ts';
import { SENT_IN_ANY_CASE } from './mail-templates.ts';
import { MailRefusedError, MailTransport, type RecipientRefusal, type SendingOutcome } from './mail-transport.ts';
import { OutgoingMails } from './outgoing-mails.ts';
import { NotOpenedError } from './sealed-params.ts';
import { SEND_AT_MOST_MS } from './smtp.transport.ts';

/** Outlives the longest attempt, so that an expired claim belongs to a process that died. */
const CLAIM_SECONDS = SEND_AT_MOST_MS / 1000 + 30;

/** With the retries of `mail.deliver` (15 s, doubling up to 4 h) about a day and a half. */
const MAX_ATTEMPTS = 20;

/**
 * Sends one waiting mail.
 *
 * The claim is committed before the send and the result after it, so two processes never send the same mail at once, and a
 * process that dies leaves either a waiting mail or a claim that runs out. One window cannot be closed: the server has
 * accepted the mail and the process dies before it wrote SENT. No client of SMTP can tell this from a mail that never
 * arrived; it is sent again with the same Message-ID and Date, by which mail servers and programs recognise a repeat.
 */
@Injectable()
@HandlesJob('mail.deliver')
export class MailDeliveryHandler implements JobHandler<'mail.deliver'> {
  private readonly logger = new Logger('Mail');

  constructor(
    private readonly transactions: Transactions,
    private readonly deliveries: MailDeliveryRepository,
    private readonly readers: MailReadersRepository,
    private readonly reports: MailReportBook,
    private readonly outgoing: OutgoingMails,
    private readonly transport: MailTransport,
  ) {}

  handle(payloads: readonly JobPayloads['mail.deliver'][]): Promise<JobOutcomes> {
    return Promise.allSettled(payloads.map(({ mailId }) => this.deliver(mailId)));
  }

  /** Rejects when the mail is to be tried again. */
  async deliver(id: string): Promise<void> {
    const delivery = await this.deliveries.claim(id, CLAIM_SECONDS);
    if (delivery === null) return this.ensureNobodyWaitsFor(id);
    let outcome: SendingOutcome;
    try {
      const deliverTo = await this.stillWanted(delivery);
      if (typeof deliverTo === 'string') return await this.drop(delivery, deliverTo);
      outcome = await this.transport.send({ ...(await this.outgoing.write(delivery)), deliverTo });
    } catch (error) {
      return this.giveBack(delivery, error);
    }
    await this.finish(delivery, outcome);
  }

  /** Sent, failed or deleted: done. Claimed by another process: the job must come back in case that process dies. */
  private async ensureNobodyWaitsFor(id: string): Promise<void> {
    const state = await this.deliveries.stateOf(id);
    if (state === 'CLAIMED' || state === 'WAITING') throw new Error(`Mail ${id} is being sent by another process.`);
  }

  /** To whom it has still to go; why to nobody: a mail may wait for hours, and its reader have decided otherwise meanwhile. */
  private async stillWanted(delivery: MailDeliveryRow): Promise<readonly string[] | 'switched off' | 'suppressed'> {
    const { reader } = this.transactions;
    const left = recipientsOf(delivery).filter((address) => !delivery.accepted.includes(address));
    if (SENT_IN_ANY_CASE.has(delivery.template)) return left;
    if (delivery.topic !== null && delivery.accountId !== null) {
      const wishes = await this.readers.wishesOf(reader, delivery.accountId, delivery.topic);
      if (wishes?.choice === 'OFF') return 'switched off';
    }
    const suppressed = await this.readers.suppressedOf(reader, left);
    const reachable = left.filter((address) => !suppressed.includes(address));
    return reachable.length > 0 ? reachable : 'suppressed';
  }

  private async drop(delivery: MailDeliveryRow, why: string): Promise<void> {
    const state = delivery.accepted.length > 0 ? 'SENT' : 'DROPPED';
    await this.deliveries.release(this.transactions.reader, delivery, { state, lastError: why });
  }

  private async finish(delivery: MailDeliveryRow, { accepted, refused, deferred }: SendingOutcome): Promise<void> {
    const all = [...delivery.accepted, ...accepted];
    const isLast = delivery.attempts >= MAX_ATTEMPTS;
    const givenUp = isLast ? [...refused, ...deferred] : refused;
    const words = [...refused, ...deferred].map(toWords).join('; ').slice(0, 2000) || null;
    const state = stateAfter(all.length > 0, deferred.length > 0 && !isLast);
    await this.end(delivery, { state, lastError: words, accepted: all }, givenUp);
    if (state === 'WAITING') throw new Error(words ?? 'The mail server asked to come back later.');
    if (state === 'FAILED') this.logger.error(`Mail ${delivery.id} (${delivery.template}) has failed for good`);
  }

  private async giveBack(delivery: MailDeliveryRow, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    const isHopeless = error instanceof MailRefusedError || error instanceof NotOpenedError;
    const isFinal = isHopeless || delivery.attempts >= MAX_ATTEMPTS;
    const state = stateAfter(delivery.accepted.length > 0, !isFinal);
    await this.end(delivery, { state, lastError: reason.slice(0, 2000) }, []);
    if (!isFinal) throw error;
    this.logger.error(`Mail ${delivery.id} (${delivery.template}) has failed for good: ${reason}`);
  }

  /** What became of the attempt and what it says of addresses are one commit. */
  private async end(delivery: MailDeliveryRow, outcome: AttemptOutcome, refused: readonly RecipientRefusal[]) {
    await this.transactions.run(async (tx) => {
      if (!(await this.deliveries.release(tx, delivery, outcome))) return;
      for (const { address, code, words } of refused) {
        const status = statusIn(words);
        const kind = bounceKindOf(status, code);
        if (kind === null) continue;
        const report = { deliveryId: delivery.id, email: address, kind, status, diagnostic: words } as const;
        await this.reports.record(tx, { ...report, source: 'SMTP' });
      }
    });
  }
}

function stateAfter(anybodyHasIt: boolean, isTriedAgain: boolean): 'WAITING' | 'SENT' | 'FAILED' {
  if (isTriedAgain) return 'WAITING';
  return anybodyHasIt ? 'SENT' : 'FAILED';
}

const toWords = ({ address, words }: RecipientRefusal): string => `${address}: ${words}`;
