import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { type MailContent } from '../../platform/mail/mail-content.ts';
import { type LinkMail, type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';

type Text = (inputs: Record<string, never>, options: { locale: Language }) => string;

const TEXTS: Readonly<Record<LinkMail, { subject: Text; heading: Text; body: Text; button: Text; ends: Text }>> = {
  SIGN_IN: {
    subject: m.mail_link_SIGN_IN_subject,
    heading: m.mail_link_SIGN_IN_heading,
    body: m.mail_link_SIGN_IN_body,
    button: m.mail_link_SIGN_IN_button,
    ends: m.mail_link_ends_hour,
  },
  CONFIRM: {
    subject: m.mail_link_CONFIRM_subject,
    heading: m.mail_link_CONFIRM_heading,
    body: m.mail_link_CONFIRM_body,
    button: m.mail_link_CONFIRM_button,
    ends: m.mail_link_ends_days,
  },
  KNOWN_ALREADY: {
    subject: m.mail_link_KNOWN_ALREADY_subject,
    heading: m.mail_link_KNOWN_ALREADY_heading,
    body: m.mail_link_KNOWN_ALREADY_body,
    button: m.mail_link_SIGN_IN_button,
    ends: m.mail_link_ends_hour,
  },
  RESET: {
    subject: m.mail_link_RESET_subject,
    heading: m.mail_link_RESET_heading,
    body: m.mail_link_RESET_body,
    button: m.mail_link_RESET_button,
    ends: m.mail_link_ends_hour,
  },
};

/** The name that somebody typed is left out: a stranger could write anything into a mail to somebody else. */
@Injectable()
@WritesMail('sign-in-link')
export class LinkMailWriter implements MailWriter<'sign-in-link'> {
  write({ kind, token, returnTo }: MailParams['sign-in-link'], language: Language): MailContent {
    const inLanguage = { locale: language };
    const { subject, heading, body, button, ends } = TEXTS[kind];
    const to = returnTo === '' ? '' : `?${new URLSearchParams({ to: returnTo }).toString()}`;
    const path = kind === 'RESET' ? `/password-reset/${token}` : `/sign-in/link/${token}${to}`;
    return {
      subject: subject({}, inLanguage),
      blocks: [
        { kind: 'heading', text: heading({}, inLanguage) },
        { kind: 'paragraph', text: body({}, inLanguage) },
        { kind: 'button', label: button({}, inLanguage), path },
        { kind: 'paragraph', text: ends({}, inLanguage) },
        { kind: 'paragraph', text: m.mail_link_not_you({}, inLanguage) },
      ],
    };
  }
}

@Injectable()
@WritesMail('no-account')
export class NoAccountMailWriter implements MailWriter<'no-account'> {
  write(_params: MailParams['no-account'], language: Language): MailContent {
    const inLanguage = { locale: language };
    return {
      subject: m.mail_no_account_subject({}, inLanguage),
      blocks: [
        { kind: 'heading', text: m.mail_no_account_heading({}, inLanguage) },
        { kind: 'paragraph', text: m.mail_no_account_body({}, inLanguage) },
        { kind: 'button', label: m.mail_no_account_button({}, inLanguage), path: '/sign-up' },
        { kind: 'paragraph', text: m.mail_link_not_you({}, inLanguage) },
      ],
    };
  }
}
