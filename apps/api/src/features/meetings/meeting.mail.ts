import { type Language } from '@mosty/domain/vocabulary';
import { TIME_ZONES } from '@mosty/domain/working-days-civil-time';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { type MailContent, type MailFact } from '../../platform/mail/mail-content.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';

const REGION = { pl: 'pl-PL', cs: 'cs-CZ', en: 'en-GB' } as const;

/** An agreed date, a moved one, or one that was cancelled; the entry for the calendar comes with it. */
@Injectable()
@WritesMail('meeting')
export class MeetingMailWriter implements MailWriter<'meeting'> {
  write(params: MailParams['meeting'], language: Language): MailContent {
    const locale = { locale: language };
    const { news, sides, place, link } = params;
    const names = { sides: sides.join(' – ') };
    const texts = {
      AGREED: { subject: m.meetings_mail_agreed_subject, body: m.meetings_mail_agreed },
      MOVED: { subject: m.meetings_mail_moved_subject, body: m.meetings_mail_moved },
      CANCELLED: { subject: m.meetings_mail_cancelled_subject, body: m.meetings_mail_cancelled },
    }[news];
    const facts: MailFact[] = [
      { label: m.meetings_mail_when({}, locale), value: whenIn(params, language) },
      { label: m.meetings_mail_length({}, locale), value: m.meetings_minutes({ minutes: params.minutes }, locale) },
      ...(place === null ? [] : [{ label: m.meetings_mail_place({}, locale), value: place }]),
      ...(link === null ? [] : [{ label: m.meetings_mail_link({}, locale), value: link, href: link }]),
    ];
    return {
      subject: texts.subject({ ...names, when: whenIn(params, language) }, locale),
      blocks: [
        { kind: 'heading', text: m.meetings_mail_heading(names, locale) },
        { kind: 'paragraph', text: texts.body({}, locale) },
        { kind: 'facts', items: facts },
        { kind: 'button', label: m.meetings_mail_button({}, locale), path: params.path },
        ...(news === 'CANCELLED' ? [] : [{ kind: 'paragraph', text: m.meetings_mail_calendar({}, locale) } as const]),
      ],
      calendar: {
        method: news === 'CANCELLED' ? 'CANCEL' : 'REQUEST',
        ics: params.ics,
        fileName: 'meeting.ics',
      },
    };
  }
}

function whenIn({ start, country }: MailParams['meeting'], language: Language): string {
  return new Intl.DateTimeFormat(REGION[language], {
    ...{ dateStyle: 'full', timeStyle: 'short' },
    timeZone: TIME_ZONES[country],
  }).format(new Date(start));
}
