import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { type ColumnBlock, type MailContent, type MailFact } from '../../platform/mail/mail-content.ts';
import { type IntroducedSide } from '../../platform/mail/introduction-mail-params.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';
import { paragraph } from './introduction-mail-blocks.ts';

/** The one mail that introduces two organisations to each other. */
@Injectable()
@WritesMail('introduction-made')
export class IntroductionMadeWriter implements MailWriter<'introduction-made'> {
  write(params: MailParams['introduction-made'], locale: Language): MailContent {
    const { a, b, conversationPath, repliesReachConversation } = params;
    const names = { a: a.name, b: b.name };
    // Polish words are read by the Polish side, Czech ones by the Czech side.
    const reasons = (locale === 'cs' ? b : a).reasons;
    return {
      subject: m.intro_mail_made_subject(names, { locale }),
      blocks: [
        { kind: 'heading', text: m.intro_mail_made_heading({}, { locale }) },
        paragraph(m.intro_mail_made_intro(names, { locale })),
        ...this.contactsOf(a, locale),
        ...this.contactsOf(b, locale),
        ...(reasons.length === 0
          ? []
          : ([
              { kind: 'subheading', text: m.intro_mail_made_reasons({}, { locale }) },
              { kind: 'steps', items: reasons },
            ] as const)),
        { kind: 'subheading', text: m.intro_mail_made_step({}, { locale }) },
        paragraph(m.intro_mail_made_step_call({}, { locale })),
        paragraph(m.intro_mail_made_language({}, { locale })),
        { kind: 'button', label: m.intro_mail_made_button({}, { locale }), path: conversationPath },
        paragraph(
          repliesReachConversation
            ? m.intro_mail_made_reply_conversation({}, { locale })
            : m.intro_mail_made_reply({}, { locale }),
        ),
        paragraph(m.intro_mail_made_outcome({}, { locale })),
      ],
    };
  }

  private contactsOf({ name, path, contacts }: IntroducedSide, locale: Language): readonly ColumnBlock[] {
    const facts = contacts.flatMap(({ label, personName, email, phone }): MailFact[] => [
      ...(personName === null
        ? label === null
          ? []
          : [{ label: m.intro_mail_made_person({}, { locale }), value: label }]
        : [{ label: label ?? m.intro_mail_made_person({}, { locale }), value: personName }]),
      ...(email === null
        ? []
        : [{ label: m.intro_mail_made_email({}, { locale }), value: email, href: `mailto:${email}` }]),
      ...(phone === null
        ? []
        : [
            {
              label: m.intro_mail_made_phone({}, { locale }),
              value: phone,
              href: `tel:${phone.replace(/[^+\d]/g, '')}`,
            },
          ]),
    ]);
    return [
      { kind: 'subheading', text: name },
      facts.length === 0 ? paragraph(m.intro_mail_made_no_contacts({}, { locale })) : { kind: 'facts', items: facts },
      { kind: 'links', items: [{ label: m.intro_mail_profile({ partner: name }, { locale }), path }] },
    ];
  }
}
