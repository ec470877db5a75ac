import { randomUUID } from 'node:crypto';
import { type Language } from '@mosty/domain/vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { type Tx } from '../database/data-source.ts';
import { Outbox } from '../jobs/outbox.ts';
import { MailDeliveryRepository } from './mail-delivery.repository.ts';
import { type MailParams, type MailTemplate } from './mail-templates.ts';
import { sealParams } from './sealed-params.ts';

export interface QueuedMail<Template extends MailTemplate> {
  readonly template: Template;
  /** One address. */
  readonly to: string;
  /** Of the recipient, not of whoever caused the mail. */
  readonly language: Language;
  readonly params: MailParams[Template];
}

/** Mails are promised inside the transaction that causes them and sent by the job `mail.deliver`. */
@Injectable()
export class Mails {
  private readonly domain: string;
  private readonly secret: string;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly deliveries: MailDeliveryRepository,
    private readonly outbox: Outbox,
  ) {
    this.secret = config.secret;
    this.domain = /@([a-z0-9.-]+)>?\s*$/i.exec(config.mail.from)?.[1] ?? 'mosty.invalid';
  }

  /** Gives the id of the delivery. */
  async queue<Template extends MailTemplate>(tx: Tx, mail: QueuedMail<Template>): Promise<string> {
    const id = randomUUID();
    await this.deliveries.add(tx, {
      id,
      template: mail.template,
      recipient: mail.to,
      language: mail.language,
      params: sealParams(mail.params, this.secret),
      messageId: `<${id}@${this.domain}>`,
    });
    await this.outbox.enqueue(tx, 'mail.deliver', { mailId: id });
    return id;
  }
}
