import { type MailLanguage } from '@mosty/domain/mail-topics';
import { type Language } from '@mosty/domain/vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { bounceAddressOf } from './bounce-addresses.ts';
import { type MailDeliveryRow, recipientsOf } from './mail-delivery.entity.ts';
import { type MailFooter, renderMail, type RenderedMail, type WrittenMail } from './mail-layout.ts';
import { type MailParams, type MailTemplate, MailWriters } from './mail-templates.ts';
import { type OutgoingMail } from './mail-transport.ts';
import { openParams } from './sealed-params.ts';
import { objectionToken, unsubscribeToken } from './unsubscribe-tokens.ts';

/** Mails that also go to the public address of an organisation of which nobody has an account. */
const GOES_TO_ADDRESSES: ReadonlySet<MailTemplate> = new Set<MailTemplate>([
  ...(['introduction-ask', 'introduction-outcome', 'introduction-ended', 'introduction-corrected'] as const),
]);

/** From a row to a mail as it goes over the wire. */
@Injectable()
export class OutgoingMails {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly writers: MailWriters,
  ) {}

  /** Throws a NotOpenedError when it cannot be read any more. The same row gives the same mail. */
  async write(delivery: MailDeliveryRow): Promise<Omit<OutgoingMail, 'deliverTo'>> {
    const params = openParams(delivery.params, this.config.secret);
    const { inReplyTo } = delivery;
    const { bounceAddress } = this.config.mail;
    return {
      ...(await this.render(delivery.template, params, delivery.language, this.footerOf(delivery))),
      messageId: delivery.messageId,
      from: this.config.mail.from,
      to: recipientsOf(delivery),
      date: delivery.notBefore ?? delivery.createdAt,
      replyTo: delivery.replyTo,
      ...(inReplyTo !== null && { inReplyTo }),
      references: delivery.referenceIds,
      ...(bounceAddress !== undefined && {
        bounceTo: bounceAddressOf(delivery.id, bounceAddress, this.config.secret),
      }),
    };
  }

  async render<Template extends MailTemplate>(
    template: Template,
    params: MailParams[Template],
    language: MailLanguage,
    footer: MailFooter = {},
  ): Promise<RenderedMail> {
    const inLanguage = (one: Language): WrittenMail => ({
      language: one,
      content: this.writers.write(template, params, one),
    });
    const written =
      language === 'BOTH' ? ([inLanguage('pl'), inLanguage('cs')] as const) : ([inLanguage(language)] as const);
    return renderMail(written, this.config.http.publicUrl, footer);
  }

  private footerOf({ template, topic, accountId, recipient }: MailDeliveryRow): MailFooter {
    if (accountId === null && GOES_TO_ADDRESSES.has(template)) {
      const token = objectionToken(recipient, this.config.secret);
      return { isObjection: true, unsubscribePath: `/unsubscribe/${token}` };
    }
    const stops = template === 'daily-digest' ? 'DAILY' : topic;
    if (stops === null || accountId === null) return {};
    const token = unsubscribeToken({ accountId, topic: stops }, this.config.secret);
    return { topic: stops, unsubscribePath: `/unsubscribe/${token}` };
  }
}
