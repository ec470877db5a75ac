import { type MailLanguage } from '@mosty/domain/mail-topics';
import { type Language, LANGUAGES } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type RenderedMail } from '../../platform/mail/mail-layout.ts';
import { type MailSample } from '../../platform/mail/mail-samples.ts';
import { type MailParams, type MailTemplate } from '../../platform/mail/mail-templates.ts';
import { OutgoingMails } from '../../platform/mail/outgoing-mails.ts';
import { type NamedSample } from './all-samples.ts';

/** The languages in which a mail is sent. */
export const languagesOf = ({ languages }: MailSample<MailTemplate>): readonly MailLanguage[] => languages ?? LANGUAGES;

function paramsOf({ params }: MailSample<MailTemplate>, language: Language): MailParams[MailTemplate] {
  return typeof params === 'function' ? params(language) : params;
}

/** Mails as they would be sent, with the lines of a topic below them. */
@Injectable()
export class MailPreviews {
  constructor(private readonly outgoing: OutgoingMails) {}

  render({ template, sample }: NamedSample, language: MailLanguage): Promise<RenderedMail> {
    const params = paramsOf(sample, language === 'BOTH' ? 'pl' : language);
    const { topic, isToAddress: isObjection = false } = sample;
    const unsubscribePath = '/unsubscribe/0123456789abcdef';
    const footer = isObjection ? { isObjection, unsubscribePath } : topic ? { topic, unsubscribePath } : {};
    return this.outgoing.render(template, params, language, footer);
  }
}
