import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { type MailContent } from '../../platform/mail/mail-content.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';
import { themeLabel } from '../themes/theme.type.ts';

const REGION = { pl: 'pl-PL', cs: 'cs-CZ', en: 'en-GB' } as const;

const dayIn = (language: Language, moment: string): string =>
  new Intl.DateTimeFormat(REGION[language], { dateStyle: 'long', timeZone: 'Europe/Warsaw' }).format(new Date(moment));

/** The yearly question; what the profile says stands in the mail itself, so that it can be judged there. */
@Injectable()
@WritesMail('confirm-profile')
export class ConfirmProfileWriter implements MailWriter<'confirm-profile'> {
  write(params: MailParams['confirm-profile'], language: Language): MailContent {
    const inLanguage = { locale: language };
    const { organisationName: organisation, isReminder, isStale, offers, seeks } = params;
    const themes = (codes: readonly string[]) => codes.map((code) => themeLabel(code, language)).join(', ');
    const statements = [
      ...(offers.length > 0 ? [m.mail_confirm_offers({ themes: themes(offers) }, inLanguage)] : []),
      ...(seeks.length > 0 ? [m.mail_confirm_seeks({ themes: themes(seeks) }, inLanguage)] : []),
    ];
    const said = statements.length > 0 ? statements : [m.mail_confirm_silent({}, inLanguage)];
    const subject = isReminder ? m.mail_confirm_subject_reminder : m.mail_confirm_subject;
    const consequence = isStale
      ? m.mail_confirm_is_stale({}, inLanguage)
      : m.mail_confirm_stale_on({ date: dayIn(language, params.staleOn) }, inLanguage);
    return {
      subject: subject({ organisation }, inLanguage),
      blocks: [
        { kind: 'heading', text: m.mail_confirm_heading({}, inLanguage) },
        {
          kind: 'paragraph',
          text: m.mail_confirm_intro({ organisation, date: dayIn(language, params.since) }, inLanguage),
        },
        ...said.map((text) => ({ kind: 'paragraph', text }) as const),
        { kind: 'button', label: m.mail_confirm_button({}, inLanguage), path: params.confirmPath },
        { kind: 'paragraph', text: m.mail_confirm_how({ days: params.linkDays }, inLanguage) },
        { kind: 'paragraph', text: consequence },
        { kind: 'paragraph', text: m.mail_confirm_why({}, inLanguage) },
      ],
    };
  }
}

/** Tells a broker that an organisation of the region is gone. */
@Injectable()
@WritesMail('organisation-left')
export class OrganisationLeftWriter implements MailWriter<'organisation-left'> {
  write({ organisationName, profilePath }: MailParams['organisation-left'], language: Language): MailContent {
    const inLanguage = { locale: language };
    const organisation = { organisation: organisationName };
    return {
      subject: m.mail_left_subject(organisation, inLanguage),
      blocks: [
        { kind: 'heading', text: m.mail_confirm_heading({}, inLanguage) },
        { kind: 'paragraph', text: m.mail_left_body(organisation, inLanguage) },
        { kind: 'button', label: m.mail_left_button({}, inLanguage), path: profilePath },
      ],
    };
  }
}

/** Tells a broker that nobody runs a profile of the region any more. */
@Injectable()
@WritesMail('organisation-without-coordinator')
export class WithoutCoordinatorWriter implements MailWriter<'organisation-without-coordinator'> {
  write(
    { organisationName, profilePath }: MailParams['organisation-without-coordinator'],
    language: Language,
  ): MailContent {
    const inLanguage = { locale: language };
    const organisation = { organisation: organisationName };
    return {
      subject: m.mail_alone_subject(organisation, inLanguage),
      blocks: [
        { kind: 'heading', text: m.mail_confirm_heading({}, inLanguage) },
        { kind: 'paragraph', text: m.mail_alone_body(organisation, inLanguage) },
        { kind: 'button', label: m.mail_left_button({}, inLanguage), path: profilePath },
      ],
    };
  }
}
