import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { type MailContent } from '../../platform/mail/mail-content.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';

@Injectable()
@WritesMail('erase-account')
export class EraseAccountWriter implements MailWriter<'erase-account'> {
  write({ erasePath, linkDays }: MailParams['erase-account'], language: Language): MailContent {
    const inLanguage = { locale: language };
    return {
      subject: m.mail_erase_subject({}, inLanguage),
      blocks: [
        { kind: 'heading', text: m.mail_erase_subject({}, inLanguage) },
        { kind: 'paragraph', text: m.mail_erase_body({}, inLanguage) },
        { kind: 'button', label: m.mail_erase_button({}, inLanguage), path: erasePath },
        { kind: 'paragraph', text: m.mail_erase_ends({ count: linkDays }, inLanguage) },
        { kind: 'paragraph', text: m.mail_erase_not_you({}, inLanguage) },
      ],
    };
  }
}
