import { type MailLanguage, type MailTopic, type MailTreatment, treatmentOf } from '@mosty/domain/mail-topics';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Clock } from '../clock/clock.ts';
import { WorkingCalendars } from '../clock/working-calendar.ts';
import { type Tx } from '../database/data-source.ts';
import { Outbox } from '../jobs/outbox.ts';
import { MailDeliveryRepository } from './mail-delivery.repository.ts';
import { MailReadersRepository } from './mail-readers.repository.ts';
import { type MailParams, type MailTemplate, SENT_IN_ANY_CASE } from './mail-templates.ts';
import { domainOf, messageIdOf, newMailId } from './message-ids.ts';
import { sealParams } from './sealed-params.ts';

export interface QueuedMail<Template extends MailTemplate> {
  readonly template: Template;
  /** One address, or those to whom one and the same mail goes; each sees the others. */
  readonly to: string | readonly string[];
  /** Of the recipient, not of whoever caused the mail. BOTH: Polish and Czech side by side. */
  readonly language: MailLanguage;
  readonly params: MailParams[Template];
  /** What the mail is known by, and for which recipient: queued again with it, it is not sent again. At most 200 characters. */
  readonly key?: string;
  /** Its reader may have switched it off; `accountId` is hers. Only a mail to one address has a topic. */
  readonly topic?: MailTopic;
  readonly accountId?: string;
  /** Where an answer goes; to nobody, unless said. */
  readonly replyTo?: readonly string[];
  /** Message-IDs with angle brackets, by which mail programs show what belongs together. */
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
}

const SEND: MailTreatment = { kind: 'SEND', notBefore: null };

/** Mails are promised inside the transaction that causes them and sent by the job `mail.deliver`. */
@Injectable()
export class Mails {
  private readonly domain: string;
  private readonly secret: string;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly deliveries: MailDeliveryRepository,
    private readonly readers: MailReadersRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly calendars: WorkingCalendars,
  ) {
    this.secret = config.secret;
    this.domain = domainOf(config.mail.from);
  }

  /** Gives the id of the delivery; null when its reader gets none: topic switched off, or an address that takes no mail. */
  async queue<Template extends MailTemplate>(tx: Tx, mail: QueuedMail<Template>): Promise<string | null> {
    const id = newMailId(mail.key, this.secret);
    if (mail.key !== undefined && (await this.deliveries.isThere(tx, id))) return id;
    const recipients = await this.reachable(tx, mail);
    const [recipient, ...furtherRecipients] = recipients;
    if (recipient === undefined) return null;
    const treatment = await this.treatment(tx, mail);
    if (treatment.kind === 'DROP') return null;
    const isNew = await this.deliveries.add(tx, {
      id,
      template: mail.template,
      ...{ recipient, furtherRecipients },
      language: mail.language,
      params: sealParams(mail.params, this.secret),
      messageId: messageIdOf(id, this.domain),
      key: mail.key ?? null,
      ...{ topic: mail.topic ?? null, accountId: mail.accountId ?? null },
      ...{ replyTo: [...(mail.replyTo ?? [])], inReplyTo: mail.inReplyTo ?? null },
      referenceIds: [...(mail.references ?? [])],
      state: treatment.kind === 'COLLECT' ? 'COLLECTED' : 'WAITING',
      notBefore: treatment.kind === 'SEND' ? treatment.notBefore : null,
      createdAt: this.clock.now(),
    });
    if (isNew && treatment.kind === 'SEND') await this.enqueue(tx, id, treatment.notBefore);
    return id;
  }

  /** The Message-ID that the mail of this key has or will have, for references to it. */
  messageIdOfKey(key: string): string {
    return messageIdOf(newMailId(key, this.secret), this.domain);
  }

  private enqueue(tx: Tx, mailId: string, startAfter: Date | null): Promise<void> {
    return this.outbox.enqueue(tx, 'mail.deliver', { mailId }, startAfter === null ? {} : { startAfter });
  }

  private async reachable(tx: Tx, { template, to }: QueuedMail<MailTemplate>): Promise<readonly string[]> {
    const addresses = typeof to === 'string' ? [to] : [...new Set(to)];
    if (SENT_IN_ANY_CASE.has(template)) return addresses;
    const suppressed = await this.readers.suppressedOf(tx, addresses);
    return addresses.filter((address) => !suppressed.includes(address));
  }

  private async treatment(
    tx: Tx,
    { template, to, topic, accountId }: QueuedMail<MailTemplate>,
  ): Promise<MailTreatment> {
    if (topic === undefined) return SEND;
    if (accountId === undefined || (typeof to !== 'string' && to.length > 1)) {
      throw new Error(`The mail ${template} has a topic, so it goes to one person with an account.`);
    }
    const wishes = await this.readers.wishesOf(tx, accountId, topic);
    const now = this.clock.now();
    return wishes === null ? { kind: 'DROP' } : treatmentOf(wishes, now, this.calendars.forYears(now));
  }
}
