import { Injectable } from '@nestjs/common';
import { CapturedMailRepository } from './captured-mail.repository.ts';
import { MailTransport, type OutgoingMail, type SendingOutcome } from './mail-transport.ts';

/** Keeps mails for the mailbox page: an installation without SMTP_URL sends nothing into the world. */
@Injectable()
export class CapturedMailTransport extends MailTransport {
  readonly name = 'captured';

  constructor(private readonly mails: CapturedMailRepository) {
    super();
  }

  async send(mail: OutgoingMail): Promise<SendingOutcome> {
    await this.mails.keep({
      messageId: mail.messageId,
      sender: mail.from,
      recipients: [...mail.to],
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      replyTo: [...(mail.replyTo ?? [])],
      inReplyTo: mail.inReplyTo ?? null,
      referenceIds: [...(mail.references ?? [])],
      unsubscribeUrl: mail.unsubscribeUrl ?? null,
      calendar: mail.calendar?.ics ?? null,
      sentAt: mail.date,
    });
    return { accepted: mail.deliverTo, refused: [], deferred: [] };
  }
}

/** In production without SMTP_URL nobody would ever see a captured mail: it waits, and the log says why. */
export class MissingMailTransport extends MailTransport {
  readonly name = 'none';

  send(): Promise<never> {
    return Promise.reject(new Error('SMTP_URL is not set, so no mail can be sent.'));
  }
}
