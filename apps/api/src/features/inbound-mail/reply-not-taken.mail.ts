import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { type MailContent } from '../../platform/mail/mail-content.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';

const REASONS = {
  WRONG_ADDRESS: m.inbound_WRONG_ADDRESS,
  NOT_A_READER: m.inbound_NOT_A_READER,
  EMPTY: m.inbound_EMPTY,
  TOO_LONG: m.inbound_TOO_LONG,
  CLOSED: m.inbound_CLOSED,
} as const;

/** Why an answer by mail is not in the conversation, and what to do instead. */
@Injectable()
@WritesMail('reply-not-taken')
export class ReplyNotTakenWriter implements MailWriter<'reply-not-taken'> {
  write({ reason, files }: MailParams['reply-not-taken'], language: Language): MailContent {
    const locale = { locale: language };
    const button = { kind: 'button', label: m.inbound_button({}, locale), path: '/messages' } as const;
    if (reason === 'FILES') {
      return {
        subject: m.inbound_files_subject({}, locale),
        blocks: [
          { kind: 'heading', text: m.inbound_files_heading({}, locale) },
          { kind: 'paragraph', text: m.inbound_files({ names: files.join(', ') }, locale) },
          button,
        ],
      };
    }
    return {
      subject: m.inbound_subject({}, locale),
      blocks: [
        { kind: 'heading', text: m.inbound_heading({}, locale) },
        { kind: 'paragraph', text: REASONS[reason]({}, locale) },
        { kind: 'paragraph', text: m.inbound_what_next({}, locale) },
        button,
      ],
    };
  }
}
