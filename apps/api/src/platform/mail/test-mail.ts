import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.ts';
import { type MailContent } from './mail-content.ts';
import { MailDeliveryHandler } from './mail-delivery.jobs.ts';
import { MailDeliveryRepository } from './mail-delivery.repository.ts';
import { type MailParams, type MailWriter, WritesMail } from './mail-templates.ts';
import { MailTransport } from './mail-transport.ts';
import { Mails } from './mails.ts';

@Injectable()
@WritesMail('test')
export class TestMailWriter implements MailWriter<'test'> {
  write({ askedAt }: MailParams['test'], language: Language): MailContent {
    const inLanguage = { locale: language };
    const time = new Intl.DateTimeFormat(language, {
      dateStyle: 'long',
      timeStyle: 'medium',
      timeZone: 'Europe/Prague',
    });
    return {
      subject: m.mail_test_subject({}, inLanguage),
      blocks: [
        { kind: 'heading', text: m.mail_test_heading({}, inLanguage) },
        { kind: 'paragraph', text: m.mail_test_body({ time: time.format(new Date(askedAt)) }, inLanguage) },
        { kind: 'paragraph', text: m.mail_test_letters({}, inLanguage) },
      ],
    };
  }
}

export interface TestMailOutcome {
  readonly isSent: boolean;
  /** For the operator. */
  readonly sentence: string;
}

/** Sends a mail the way all mails go, but at once, and says how it went. */
@Injectable()
export class TestMailSender {
  constructor(
    private readonly transactions: Transactions,
    private readonly mails: Mails,
    private readonly handler: MailDeliveryHandler,
    private readonly deliveries: MailDeliveryRepository,
    private readonly transport: MailTransport,
  ) {}

  async send(to: string, language: Language): Promise<TestMailOutcome> {
    const params = { askedAt: new Date().toISOString() };
    const mailId = await this.transactions.run((tx) =>
      this.mails.queue(tx, { template: 'test', to, language, params }),
    );
    if (mailId === null) throw new Error('A test mail goes to everybody.');
    const failure = await this.handler.deliver(mailId).then(
      () => undefined,
      (error: Error) => error.message,
    );
    const delivery = await this.deliveries.find(mailId);
    if (delivery?.state === 'SENT') return { isSent: true, sentence: this.success(to, delivery.messageId) };
    const reason = (failure ?? delivery?.lastError ?? 'the reason is not known').replace(/[.\s]*$/, '.');
    const next = delivery?.state === 'FAILED' ? 'It will not be tried again.' : 'The worker will try again.';
    return { isSent: false, sentence: `The mail to ${to} was not sent: ${reason} ${next}` };
  }

  private success(to: string, messageId: string): string {
    if (this.transport.name === 'captured') return `No SMTP_URL is set: the mail to ${to} waits on the mailbox page.`;
    return `The mail server has accepted the mail to ${to}, Message-ID ${messageId}.`;
  }
}
