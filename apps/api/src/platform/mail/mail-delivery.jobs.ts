import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { HandlesJob, type JobHandler, type JobOutcomes } from '../jobs/job-handlers.ts';
import { type JobPayloads } from '../jobs/job-names.ts';
import { type MailDeliveryRow } from './mail-delivery.entity.ts';
import { MailDeliveryRepository } from './mail-delivery.repository.ts';
import { renderMail } from './mail-layout.ts';
import { MailWriters } from './mail-templates.ts';
import { MailRefusedError, MailTransport, type OutgoingMail } from './mail-transport.ts';
import { NotOpenedError, openParams } from './sealed-params.ts';
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
    @Inject(CONFIG) private readonly config: Config,
    private readonly deliveries: MailDeliveryRepository,
    private readonly writers: MailWriters,
    private readonly transport: MailTransport,
  ) {}

  handle(payloads: readonly JobPayloads['mail.deliver'][]): Promise<JobOutcomes> {
    return Promise.allSettled(payloads.map(({ mailId }) => this.deliver(mailId)));
  }

  /** Rejects when the mail is to be tried again. */
  async deliver(id: string): Promise<void> {
    const delivery = await this.deliveries.claim(id, CLAIM_SECONDS);
    if (delivery === null) return this.ensureNobodyWaitsFor(id);
    try {
      await this.transport.send(this.toMail(delivery));
    } catch (error) {
      return this.giveBack(delivery, error);
    }
    await this.deliveries.release(delivery, 'SENT', null);
  }

  /** Sent, failed or deleted: done. Claimed by another process: the job must come back in case that process dies. */
  private async ensureNobodyWaitsFor(id: string): Promise<void> {
    const state = await this.deliveries.stateOf(id);
    if (state === 'CLAIMED' || state === 'WAITING') throw new Error(`Mail ${id} is being sent by another process.`);
  }

  private async giveBack(delivery: MailDeliveryRow, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    const isHopeless = error instanceof MailRefusedError || error instanceof NotOpenedError;
    const isFinal = isHopeless || delivery.attempts >= MAX_ATTEMPTS;
    await this.deliveries.release(delivery, isFinal ? 'FAILED' : 'WAITING', reason.slice(0, 2000));
    if (!isFinal) throw error;
    this.logger.error(`Mail ${delivery.id} (${delivery.template}) has failed for good: ${reason}`);
  }

  private toMail(delivery: MailDeliveryRow): OutgoingMail {
    const params = openParams(delivery.params, this.config.secret);
    const content = this.writers.write(delivery.template, params, delivery.language);
    return {
      ...renderMail(content, delivery.language, this.config.http.publicUrl),
      messageId: delivery.messageId,
      from: this.config.mail.from,
      to: delivery.recipient,
      date: delivery.createdAt,
    };
  }
}
