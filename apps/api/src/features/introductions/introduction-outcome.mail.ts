import { type Language } from '@mosty/domain/vocabulary';
import { agreementText, closingReasonText } from '@mosty/messages/introduction-texts';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { type MailContent } from '../../platform/mail/mail-content.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';
import { dayIn, paragraph, quoteOf } from './introduction-mail-blocks.ts';

/** What came of it: after thirty days, after ninety, and as long as they talk. */
@Injectable()
@WritesMail('introduction-outcome')
export class IntroductionOutcomeWriter implements MailWriter<'introduction-outcome'> {
  write(params: MailParams['introduction-outcome'], locale: Language): MailContent {
    const { organisationName: organisation, partnerName: partner, introducedOn, lastDay } = params;
    const date = dayIn(locale, introducedOn);
    return {
      subject: m.intro_mail_outcome_subject({ partner }, { locale }),
      blocks: [
        { kind: 'heading', text: m.intro_mail_outcome_heading({}, { locale }) },
        paragraph(m.intro_mail_outcome_intro({ organisation, partner, date }, { locale })),
        { kind: 'button', label: m.intro_mail_outcome_TALKING({}, { locale }), path: params.talkingPath },
        { kind: 'button', label: m.intro_mail_outcome_AGREED({}, { locale }), path: params.agreedPath },
        {
          ...{ kind: 'button', label: m.intro_mail_outcome_CAME_TO_NOTHING({}, { locale }), path: params.nothingPath },
          isQuiet: true,
        },
        paragraph(m.intro_mail_outcome_how({}, { locale })),
        ...(lastDay === null
          ? []
          : [paragraph(m.intro_mail_outcome_until({ date: dayIn(locale, lastDay) }, { locale }))]),
      ],
    };
  }
}

/** A broker has put right what was told. */
@Injectable()
@WritesMail('introduction-corrected')
export class IntroductionCorrectedWriter implements MailWriter<'introduction-corrected'> {
  write(params: MailParams['introduction-corrected'], locale: Language): MailContent {
    const { organisationName: organisation, partnerName: partner, agreement, reason, note, path } = params;
    const names = { organisation, partner };
    const result =
      agreement === null
        ? m.intro_mail_corrected_DECLINED(
            { ...names, reason: reason === null ? '–' : closingReasonText(reason, locale) },
            { locale },
          )
        : m.intro_mail_corrected_AGREED({ ...names, agreement: agreementText(agreement, locale) }, { locale });
    return {
      subject: m.intro_mail_corrected_subject(names, { locale }),
      blocks: [
        { kind: 'heading', text: m.intro_mail_corrected_heading({}, { locale }) },
        paragraph(result),
        ...quoteOf(note, m.intro_mail_corrected_note({}, { locale })),
        ...(path === null ? [] : [{ kind: 'button', label: m.intro_mail_end_button({}, { locale }), path } as const]),
      ],
    };
  }
}
