import { DAILY_MAIL_TIME } from '@mosty/domain/mail-topics';
import { type Language } from '@mosty/domain/vocabulary';
import { mailTopicName } from '@mosty/messages/mail-topic-texts';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { type MailBlock, type MailContent } from '../../platform/mail/mail-content.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';

/** What was collected, each mail whole, under the name of its topic. */
@Injectable()
@WritesMail('daily-digest')
export class DailyDigestWriter implements MailWriter<'daily-digest'> {
  write({ day, parts }: MailParams['daily-digest'], language: Language): MailContent {
    const inLanguage = { locale: language };
    const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
    return {
      subject: m.mail_daily_subject({ count: parts.length }, inLanguage),
      blocks: [
        { kind: 'heading', text: m.mail_daily_heading({}, inLanguage) },
        {
          kind: 'paragraph',
          text: m.mail_daily_intro({ day: `${date}, ${DAILY_MAIL_TIME.replace(/^0/, '')}` }, inLanguage),
        },
        ...parts.flatMap<MailBlock>(({ topic, subject, blocks }) => [
          { kind: 'subheading', text: `${mailTopicName(topic, language)}: ${subject}` },
          // One heading is enough for a mail.
          ...blocks.filter(({ kind }) => kind !== 'heading'),
        ]),
        { kind: 'paragraph', text: m.mail_daily_settings_intro({}, inLanguage) },
        {
          kind: 'button',
          label: m.mail_daily_settings({}, inLanguage),
          path: '/account/notifications',
          isQuiet: true,
        },
      ],
    };
  }
}
