import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { type MailBlock, type MailContent } from '../../platform/mail/mail-content.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';

@Injectable()
@WritesMail('saved-search-alert')
export class SavedSearchAlertWriter implements MailWriter<'saved-search-alert'> {
  write({ count, searches, settingsPath }: MailParams['saved-search-alert'], language: Language): MailContent {
    const inLanguage = { locale: language };
    return {
      subject: m.mail_alert_subject({ count }, inLanguage),
      blocks: [
        { kind: 'heading', text: m.mail_alert_heading({}, inLanguage) },
        { kind: 'paragraph', text: m.mail_alert_intro({}, inLanguage) },
        ...searches.flatMap((search): MailBlock[] => {
          const more = search.count - search.organisations.length;
          return [
            { kind: 'subheading', text: m.mail_alert_search({ name: search.name, count: search.count }, inLanguage) },
            {
              kind: 'links',
              items: search.organisations.map(({ name, place, path }) => ({ label: name, note: place, path })),
            },
            ...(more > 0 ? [{ kind: 'paragraph', text: m.mail_alert_more({ count: more }, inLanguage) } as const] : []),
            { kind: 'button', label: m.mail_alert_results({}, inLanguage), path: search.path },
          ];
        }),
        { kind: 'paragraph', text: m.mail_alert_settings_intro({}, inLanguage) },
        { kind: 'links', items: [{ label: m.mail_alert_settings({}, inLanguage), path: settingsPath }] },
      ],
    };
  }
}
