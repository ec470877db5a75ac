import { type RenderedMail } from './mail-layout.ts';

export interface OutgoingMail extends RenderedMail {
  /** With angle brackets; the same in every attempt. */
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  /** Also the same in every attempt. */
  readonly date: Date;
}

/** The receiving server said no to this very mail; trying again would be impolite and useless. */
export class MailRefusedError extends Error {}

/**
 * The mail port; also the injection token. Adapters: SMTP by SMTP_URL, or captured for the mailbox page.
 * `send` resolves when the mail is somebody else's responsibility; it rejects with a MailRefusedError when that will never
 * be, and with any other error when it may work later. After such an error the mail may have arrived nevertheless.
 */
export abstract class MailTransport {
  abstract readonly name: 'smtp' | 'captured' | 'none';
  abstract send(mail: OutgoingMail): Promise<void>;
}
