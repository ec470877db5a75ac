import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { type MailContent } from '../../platform/mail/mail-content.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';
import { paragraph } from './introduction-mail-blocks.ts';

/** The question waits until a side has a place for it. */
@Injectable()
@WritesMail('introduction-place')
export class IntroductionPlaceWriter implements MailWriter<'introduction-place'> {
  write(
    { partnerName: partner, places, path, proposalsPath }: MailParams['introduction-place'],
    locale: Language,
  ): MailContent {
    return {
      subject: m.intro_mail_place_subject({ partner }, { locale }),
      blocks: [
        { kind: 'heading', text: m.intro_mail_place_heading({}, { locale }) },
        ...places.map(({ name, place }) =>
          paragraph(m.intro_mail_place_their({ name, place: String(place) }, { locale })),
        ),
        paragraph(m.intro_mail_place_then({}, { locale })),
        { kind: 'button', label: m.intro_mail_end_button({}, { locale }), path },
        ...(proposalsPath === null
          ? []
          : ([
              paragraph(m.intro_mail_place_instead({}, { locale })),
              { kind: 'links', items: [{ label: m.intro_mail_next_button({}, { locale }), path: proposalsPath }] },
            ] as const)),
      ],
    };
  }
}

/** Somebody else, at once, for whoever was ready to meet. */
@Injectable()
@WritesMail('introduction-next-best')
export class IntroductionNextBestWriter implements MailWriter<'introduction-next-best'> {
  write(params: MailParams['introduction-next-best'], locale: Language): MailContent {
    const { organisationName: organisation, partnerName: partner, proposals, proposalsPath } = params;
    return {
      subject: m.intro_mail_next_subject({ organisation }, { locale }),
      blocks: [
        { kind: 'heading', text: m.intro_mail_next_heading({}, { locale }) },
        paragraph(m.intro_mail_next_intro({ partner }, { locale })),
        ...proposals.flatMap(
          ({ name, place, path, reasons }) =>
            [
              { kind: 'links', items: [{ label: name, ...(place !== '' && { note: place }), path }] },
              ...(reasons.length === 0 ? [] : ([{ kind: 'steps', items: reasons }] as const)),
            ] as const,
        ),
        { kind: 'button', label: m.intro_mail_next_button({}, { locale }), path: proposalsPath },
      ],
    };
  }
}
