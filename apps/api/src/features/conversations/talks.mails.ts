import { type ReportReason } from '@mosty/domain/conversation-rules';
import { type Language } from '@mosty/domain/vocabulary';
import { momentText } from '@mosty/phrases/days';
import { type MessageEntry, type Paragraph, renderMessage } from '@mosty/phrases/message';
import { sentenceText } from '@mosty/phrases/render';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { type MailBlock, type MailContent } from '../../platform/mail/mail-content.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';
import { type MessageOfMail } from '../../platform/mail/talk-mail-params.ts';

const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text });

/** What was written, in the language of the reader; own words as they are. */
@Injectable()
@WritesMail('message-notice')
export class MessageNoticeWriter implements MailWriter<'message-notice'> {
  write(params: MailParams['message-notice'], locale: Language): MailContent {
    const { organisationName: organisation, partnerName: partner, messages, earlier, takesAnswers, path } = params;
    return {
      subject: m.mail_notice_subject({ partner }, { locale }),
      blocks: [
        { kind: 'heading', text: m.mail_notice_heading({ partner }, { locale }) },
        paragraph(m.mail_notice_about({ organisation, partner }, { locale })),
        ...(earlier > 0 ? [paragraph(m.mail_notice_earlier({ count: earlier }, { locale }))] : []),
        ...messages.flatMap((message) => toBlocks(message, locale)),
        { kind: 'button', label: m.mail_notice_button({}, { locale }), path },
        ...(takesAnswers ? [paragraph(m.mail_notice_answer({}, { locale }))] : []),
        paragraph(m.mail_notice_once({}, { locale })),
      ],
    };
  }
}

function toBlocks(
  { author, organisationName, sentAt, entries, attachments }: MessageOfMail,
  locale: Language,
): MailBlock[] {
  const who = m.mail_notice_who(
    {
      author: author ?? m.mail_notice_former({}, { locale }),
      organisation: organisationName,
      moment: momentText(sentAt, locale),
    },
    { locale },
  );
  const quotes = renderMessage(entries as readonly MessageEntry[], locale).map((one) => toQuote(one, locale));
  return [
    { kind: 'subheading', text: who },
    ...quotes,
    ...(attachments.length > 0
      ? [paragraph(m.mail_notice_attachments({ names: attachments.join(', ') }, { locale }))]
      : []),
  ];
}

function toQuote(shown: Paragraph, locale: Language): MailBlock {
  if (shown.kind === 'PHRASES') return { kind: 'quote', text: shown.sentences.map(sentenceText).join(' ') };
  return { kind: 'quote', text: shown.text, ...(shown.language === locale ? {} : { language: shown.language }) };
}

const REASONS: Readonly<Record<ReportReason, typeof m.mail_report_reason_SPAM>> = {
  SPAM: m.mail_report_reason_SPAM,
  OFFENSIVE: m.mail_report_reason_OFFENSIVE,
  FRAUD: m.mail_report_reason_FRAUD,
  PERSONAL_DATA: m.mail_report_reason_PERSONAL_DATA,
  OTHER: m.mail_report_reason_OTHER,
};

@Injectable()
@WritesMail('message-reported')
export class MessageReportedWriter implements MailWriter<'message-reported'> {
  write({ organisationName, reason, path }: MailParams['message-reported'], locale: Language): MailContent {
    const said = { organisation: organisationName, reason: REASONS[reason]({}, { locale }) };
    return {
      subject: m.mail_report_reported_subject({}, { locale }),
      blocks: [
        { kind: 'heading', text: m.mail_report_reported_heading({}, { locale }) },
        paragraph(m.mail_report_reported_body(said, { locale })),
        paragraph(m.mail_report_reported_privacy({}, { locale })),
        { kind: 'button', label: m.mail_report_reported_button({}, { locale }), path },
      ],
    };
  }
}

@Injectable()
@WritesMail('report-decided')
export class ReportDecidedWriter implements MailWriter<'report-decided'> {
  write(params: MailParams['report-decided'], locale: Language): MailContent {
    const { partnerName: partner, isRemoved, note, noteLanguage, path } = params;
    const outcome = isRemoved ? m.mail_report_decided_removed : m.mail_report_decided_kept;
    return {
      subject: m.mail_report_decided_subject({}, { locale }),
      blocks: [
        { kind: 'heading', text: m.mail_report_decided_heading({}, { locale }) },
        paragraph(outcome({ partner }, { locale })),
        { kind: 'subheading', text: m.mail_report_decided_note({}, { locale }) },
        { kind: 'quote', text: note, ...(noteLanguage === locale ? {} : { language: noteLanguage }) },
        paragraph(m.mail_report_decided_block({}, { locale })),
        { kind: 'button', label: m.mail_report_decided_button({}, { locale }), path },
      ],
    };
  }
}

export const TALK_MAIL_WRITERS = [MessageNoticeWriter, MessageReportedWriter, ReportDecidedWriter];
