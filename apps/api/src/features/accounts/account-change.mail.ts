import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { type MailContent } from '../../platform/mail/mail-content.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';

/** The change of an address is asked for at the old one, then at the new one. */
@Injectable()
@WritesMail('email-change')
export class EmailChangeMailWriter implements MailWriter<'email-change'> {
  write({ step, newEmail, token }: MailParams['email-change'], language: Language): MailContent {
    const inLanguage = { locale: language };
    const body = {
      OLD: m.mail_email_change_OLD({ email: newEmail }, inLanguage),
      NEW: m.mail_email_change_NEW({ email: newEmail }, inLanguage),
      TAKEN: m.mail_email_change_TAKEN({ email: newEmail }, inLanguage),
    }[step];
    return {
      subject: m.mail_email_change_subject({}, inLanguage),
      blocks: [
        { kind: 'heading', text: m.mail_email_change_heading({}, inLanguage) },
        { kind: 'paragraph', text: body },
        ...(token === null
          ? []
          : ([
              {
                kind: 'button',
                label: m.mail_email_change_button({}, inLanguage),
                path: `/email-change/${token}`,
              },
              { kind: 'paragraph', text: m.mail_link_ends_days({}, inLanguage) },
            ] as const)),
        {
          kind: 'paragraph',
          text: step === 'OLD' ? m.mail_change_not_you({}, inLanguage) : m.mail_link_not_you({}, inLanguage),
        },
      ],
    };
  }
}

@Injectable()
@WritesMail('account-changed')
export class AccountChangedMailWriter implements MailWriter<'account-changed'> {
  write({ change, at }: MailParams['account-changed'], language: Language): MailContent {
    const inLanguage = { locale: language };
    const time = new Intl.DateTimeFormat(language, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/Warsaw',
    });
    return {
      subject: m.mail_changed_subject({}, inLanguage),
      blocks: [
        { kind: 'heading', text: m.mail_changed_heading({}, inLanguage) },
        { kind: 'paragraph', text: m.mail_changed_what({ change }, inLanguage) },
        { kind: 'paragraph', text: m.mail_changed_when({ time: time.format(new Date(at)) }, inLanguage) },
        { kind: 'paragraph', text: m.mail_change_not_you({}, inLanguage) },
        { kind: 'button', label: m.mail_changed_button({}, inLanguage), path: '/account/security' },
      ],
    };
  }
}
