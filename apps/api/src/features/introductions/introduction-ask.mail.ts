import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { type MailBlock, type MailContent } from '../../platform/mail/mail-content.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';
import { dayIn, paragraph, quoteOf } from './introduction-mail-blocks.ts';

/** Whether a side wants to meet the other: with the reasons as that side reads them, and one click to answer. */
@Injectable()
@WritesMail('introduction-ask')
export class IntroductionAskWriter implements MailWriter<'introduction-ask'> {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  write(params: MailParams['introduction-ask'], locale: Language): MailContent {
    const { organisationName: organisation, partnerName: partner, partnerPlace: place, isFromBroker } = params;
    const date = dayIn(locale, params.lastDay);
    const intro = isFromBroker ? m.intro_mail_ask_intro_BROKER : m.intro_mail_ask_intro_SELF;
    const author = isFromBroker ? m.intro_mail_ask_note_broker({}, { locale }) : partner;
    const reasons: readonly MailBlock[] =
      params.reasons.length === 0
        ? []
        : [
            { kind: 'subheading', text: m.intro_mail_ask_reasons({}, { locale }) },
            { kind: 'steps', items: params.reasons },
          ];
    return {
      subject: this.subject(params, locale, date),
      blocks: [
        { kind: 'heading', text: m.intro_mail_ask_heading({}, { locale }) },
        paragraph(intro({ organisation, partner, place }, { locale })),
        ...(params.partnerAccepted && isFromBroker ? [paragraph(m.intro_mail_ask_other_accepted({}, { locale }))] : []),
        ...quoteOf(params.note, m.intro_mail_ask_note({}, { locale }), author),
        ...reasons,
        paragraph(m.intro_mail_ask_until({ date }, { locale })),
        { kind: 'button', label: m.intro_mail_ask_accept({}, { locale }), path: params.acceptPath },
        { kind: 'button', label: m.intro_mail_ask_decline({}, { locale }), path: params.declinePath, isQuiet: true },
        paragraph(m.intro_mail_ask_how({}, { locale })),
        ...(params.detailsPath === null
          ? this.toAddress(params, locale)
          : [paragraph(m.intro_mail_ask_once({}, { locale }))]),
        {
          kind: 'links',
          items: [
            { label: m.intro_mail_profile({ partner }, { locale }), path: params.partnerPath },
            ...(params.detailsPath === null
              ? []
              : [{ label: m.intro_mail_details({}, { locale }), path: params.detailsPath }]),
          ],
        },
      ],
    };
  }

  /** What somebody has to be told who never asked for mail: who writes, why, from where the address is, and how to object. */
  private toAddress({ organisationName: organisation, isReminder }: MailParams['introduction-ask'], locale: Language) {
    const { name, address, email } = this.config.operator;
    return [
      paragraph(m.intro_mail_ask_forward({}, { locale })),
      { kind: 'subheading', text: m.intro_mail_ask_why_heading({}, { locale }) } as const,
      paragraph(m.intro_mail_ask_who({ name, address, email }, { locale })),
      paragraph(m.intro_mail_ask_source({ organisation }, { locale })),
      paragraph(
        isReminder ? m.intro_mail_ask_single_reminder({}, { locale }) : m.intro_mail_ask_single({}, { locale }),
      ),
      paragraph(m.intro_mail_ask_object({}, { locale })),
    ];
  }

  private subject(params: MailParams['introduction-ask'], locale: Language, date: string): string {
    const { partnerName: partner, isFromBroker, isReminder } = params;
    if (isFromBroker) {
      return isReminder
        ? m.intro_mail_nudge_subject_BROKER({ partner }, { locale })
        : m.intro_mail_ask_subject_BROKER({ partner }, { locale });
    }
    return isReminder
      ? m.intro_mail_nudge_subject_SELF({ partner, date }, { locale })
      : m.intro_mail_ask_subject_SELF({ partner }, { locale });
  }
}

/** To brokers, when no mail reaches whoever has to answer. */
@Injectable()
@WritesMail('introduction-unreachable')
export class IntroductionUnreachableWriter implements MailWriter<'introduction-unreachable'> {
  write(params: MailParams['introduction-unreachable'], locale: Language): MailContent {
    const { organisationName: organisation, partnerName: partner, lastDay, path } = params;
    const date = dayIn(locale, lastDay);
    return {
      subject: m.intro_mail_unreachable_subject({ organisation }, { locale }),
      blocks: [
        { kind: 'heading', text: m.intro_mail_unreachable_heading({}, { locale }) },
        paragraph(m.intro_mail_unreachable_body({ organisation, partner, date }, { locale })),
        { kind: 'button', label: m.intro_mail_unreachable_button({}, { locale }), path },
      ],
    };
  }
}
