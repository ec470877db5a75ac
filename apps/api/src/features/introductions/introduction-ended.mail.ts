import { type Language } from '@mosty/domain/vocabulary';
import { agreementText, closingReasonText } from '@mosty/messages/introduction-texts';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { type EndStory } from '../../platform/mail/introduction-mail-params.ts';
import { type MailContent } from '../../platform/mail/mail-content.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';
import { paragraph, quoteOf } from './introduction-mail-blocks.ts';

type Ended = MailParams['introduction-ended'];
type Sentence = (
  inputs: { organisation: string; partner: string; agreement: string },
  options: { locale: Language },
) => string;

const STORIES: Readonly<Record<EndStory, Sentence>> = {
  DECLINED_PARTNER: m.intro_mail_end_DECLINED_PARTNER,
  DECLINED_OWN: m.intro_mail_end_DECLINED_OWN,
  DECLINED_BROKER: m.intro_mail_end_DECLINED_BROKER,
  NOTHING: m.intro_mail_end_NOTHING,
  AGREED: m.intro_mail_end_AGREED,
  NO_ANSWER_ASKER: m.intro_mail_end_NO_ANSWER_ASKER,
  NO_ANSWER_SILENT: m.intro_mail_end_NO_ANSWER_SILENT,
  NO_ANSWER_BROKER: m.intro_mail_end_NO_ANSWER_BROKER,
  NEVER_ASKED: m.intro_mail_end_NEVER_ASKED,
  NO_PLACE: m.intro_mail_end_NO_PLACE,
  NO_OUTCOME: m.intro_mail_end_NO_OUTCOME,
  WITHDRAWN_PARTNER: m.intro_mail_end_WITHDRAWN_PARTNER,
  WITHDRAWN_BROKER: m.intro_mail_end_WITHDRAWN_BROKER,
  WITHDRAWN_SYSTEM: m.intro_mail_end_WITHDRAWN_SYSTEM,
};

const WHAT = {
  AGREED: m.intro_mail_end_what_AGREED,
  DECLINED: m.intro_mail_end_what_DECLINED,
  EXPIRED: m.intro_mail_end_what_EXPIRED,
  WITHDRAWN: m.intro_mail_end_what_WITHDRAWN,
};

/** Of these the sentence itself says why. */
const SAYS_WHY: readonly EndStory[] = [
  ...(['AGREED', 'NO_ANSWER_ASKER', 'NO_ANSWER_SILENT', 'NO_ANSWER_BROKER'] as const),
  ...(['NEVER_ASKED', 'NO_PLACE', 'NO_OUTCOME'] as const),
];

/** How an introduction ended, and why, in words. */
@Injectable()
@WritesMail('introduction-ended')
export class IntroductionEndedWriter implements MailWriter<'introduction-ended'> {
  write(
    { organisationName, partnerName, story, state, reason, agreement, note, path }: Ended,
    locale: Language,
  ): MailContent {
    const names = { organisation: organisationName, partner: partnerName };
    const agreed = agreement === null ? '' : agreementText(agreement, locale);
    const why = reason === null || SAYS_WHY.includes(story) ? null : closingReasonText(reason, locale);
    return {
      subject: m.intro_mail_end_subject({ ...names, what: WHAT[state]({}, { locale }) }, { locale }),
      blocks: [
        { kind: 'heading', text: m.intro_mail_end_heading({}, { locale }) },
        paragraph(STORIES[story]({ ...names, agreement: agreed }, { locale })),
        ...(why === null ? [] : [paragraph(m.intro_mail_end_reason({ reason: why }, { locale }))]),
        ...quoteOf(note, m.intro_mail_corrected_note({}, { locale })),
        ...(path === null ? [] : [{ kind: 'button', label: m.intro_mail_end_button({}, { locale }), path } as const]),
      ],
    };
  }
}
