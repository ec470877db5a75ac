import { type MailCalendar } from './mail-content.ts';
import { type RenderedMail } from './mail-layout.ts';

export interface OutgoingMail extends RenderedMail {
  /** With angle brackets; the same in every attempt. */
  readonly messageId: string;
  readonly from: string;
  /** As its readers see it. */
  readonly to: readonly string[];
  /** Those who do not have it yet; all of `to`, unless some had it in an earlier attempt. */
  readonly deliverTo: readonly string[];
  /** Also the same in every attempt. */
  readonly date: Date;
  readonly replyTo?: readonly string[];
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  readonly calendar?: MailCalendar;
  /** Where servers report that it could not be delivered; the sender, when there is no address for that. */
  readonly bounceTo?: string;
}

/** What a server said of one recipient. */
export interface RecipientRefusal {
  readonly address: string;
  /** 550. */
  readonly code: number;
  readonly words: string;
}

export interface SendingOutcome {
  readonly accepted: readonly string[];
  /** For good. */
  readonly refused: readonly RecipientRefusal[];
  /** For now. */
  readonly deferred: readonly RecipientRefusal[];
}

/** The receiving server said no to this very mail; trying again would be impolite and useless. */
export class MailRefusedError extends Error {}

/**
 * The mail port; also the injection token. Adapters: SMTP by SMTP_URL, or captured for the mailbox page.
 * `send` resolves when somebody else has answered for each recipient; it rejects with a MailRefusedError when the mail itself
 * was refused, and with any other error when it may work later. After such an error the mail may have arrived nevertheless.
 */
export abstract class MailTransport {
  abstract readonly name: 'smtp' | 'captured' | 'none';
  abstract send(mail: OutgoingMail): Promise<SendingOutcome>;
}
