import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { type MailContent } from '../../platform/mail/mail-content.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';

@Injectable()
@WritesMail('welcome')
export class WelcomeMailWriter implements MailWriter<'welcome'> {
  write(params: MailParams['welcome'], language: Language): MailContent {
    const inLanguage = { locale: language };
    const organisation = params.organisationName;
    const note = { kind: 'paragraph', text: m.mail_welcome_example({}, inLanguage) } as const;
    return {
      subject: m.mail_welcome_subject({ organisation }, inLanguage),
      blocks: [
        { kind: 'heading', text: m.mail_welcome_heading({}, inLanguage) },
        { kind: 'paragraph', text: m.mail_welcome_body({ organisation }, inLanguage) },
        { kind: 'paragraph', text: m.mail_welcome_steps_intro({}, inLanguage) },
        {
          kind: 'steps',
          items: [
            m.mail_welcome_step_proposals({}, inLanguage),
            m.mail_welcome_step_profile({}, inLanguage),
            m.mail_welcome_step_contact({}, inLanguage),
          ],
        },
        { kind: 'button', label: m.mail_welcome_proposals({}, inLanguage), path: params.proposalsPath },
        { kind: 'button', label: m.mail_welcome_profile({}, inLanguage), path: params.profilePath },
        ...(params.isExample ? [note] : []),
      ],
    };
  }
}
