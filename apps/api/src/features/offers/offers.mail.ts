import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { interestReasonName, offerReasonSentence } from '@mosty/messages/offer-texts';
import { Injectable } from '@nestjs/common';
import { type ColumnBlock, type MailContent } from '../../platform/mail/mail-content.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';
import { themeLabel } from '../themes/theme.type.ts';

const REGION = { pl: 'pl-PL', cs: 'cs-CZ', en: 'en-GB' } as const;

/** A day, or the day of a moment where both countries are. */
const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(REGION[language], { dateStyle: 'long', timeZone: 'Europe/Warsaw' }).format(
    new Date(day.length === 10 ? `${day}T12:00:00Z` : day),
  );

const hello = (language: Language): ColumnBlock => ({
  kind: 'heading',
  text: m.offers_mail_hello({}, { locale: language }),
});
const paragraph = (text: string): ColumnBlock => ({ kind: 'paragraph', text });

@Injectable()
@WritesMail('offer-interest')
export class OfferInterestWriter implements MailWriter<'offer-interest'> {
  write(params: MailParams['offer-interest'], language: Language): MailContent {
    const inLanguage = { locale: language };
    const { offer, organisationName: organisation, step, sentence, sentenceLanguage, reasons, lastDay } = params;
    const isNew = step === 'NEW';
    const facts = { organisation, title: offer.title };
    const sentences = reasons.map((reason) =>
      offerReasonSentence(reason, 'OWNER', (theme) => themeLabel(theme, language), language),
    );
    return {
      subject: isNew
        ? m.offers_mail_interest_subject(facts, inLanguage)
        : m.offers_mail_nudge_subject({ organisation }, inLanguage),
      blocks: [
        hello(language),
        paragraph((isNew ? m.offers_mail_interest_body : m.offers_mail_nudge_body)(facts, inLanguage)),
        {
          ...{ kind: 'quote', text: sentence, author: organisation },
          ...(sentenceLanguage === language ? {} : { language: sentenceLanguage }),
        },
        ...(sentences.length === 0
          ? []
          : ([
              { kind: 'subheading', text: m.offers_mail_interest_why({}, inLanguage) },
              { kind: 'steps', items: sentences },
            ] as const)),
        paragraph(m.offers_mail_interest_until({ date: dayIn(language, lastDay) }, inLanguage)),
        { kind: 'button', label: m.offers_mail_interest_button({}, inLanguage), path: params.answerPath },
        paragraph(m.offers_mail_interest_button_note({}, inLanguage)),
        {
          kind: 'links',
          items: [
            { label: m.offers_mail_profile({ organisation }, inLanguage), path: params.organisationPath },
            { label: offer.title, path: offer.path },
          ],
        },
      ],
    };
  }
}

@Injectable()
@WritesMail('offer-place')
export class OfferPlaceWriter implements MailWriter<'offer-place'> {
  write(params: MailParams['offer-place'], language: Language): MailContent {
    const inLanguage = { locale: language };
    const { offer, ownerName: owner, place, expectedAt, path } = params;
    const { title } = offer;
    return {
      subject: m.offers_mail_place_subject({ title, place }, inLanguage),
      blocks: [
        hello(language),
        paragraph(m.offers_mail_place_body({ title, owner, place }, inLanguage)),
        paragraph(m.offers_mail_place_when({ date: dayIn(language, expectedAt) }, inLanguage)),
        { kind: 'button', label: m.offers_mail_place_button({}, inLanguage), path },
      ],
    };
  }
}

@Injectable()
@WritesMail('offer-answered')
export class OfferAnsweredWriter implements MailWriter<'offer-answered'> {
  write(params: MailParams['offer-answered'], language: Language): MailContent {
    const { answer, offer, ownerName: owner, conversationPath } = params;
    const inLanguage = { locale: language };
    const facts = { owner, title: offer.title };
    if (answer === 'DECLINED') {
      return {
        subject: m.offers_mail_declined_subject({ title: offer.title }, inLanguage),
        blocks: [
          hello(language),
          paragraph(m.offers_mail_declined_body(facts, inLanguage)),
          ...this.why(params, language),
          ...this.next(params, language),
        ],
      };
    }
    const isTalking = answer === 'TALKING';
    return {
      subject: (isTalking ? m.offers_mail_talking_subject : m.offers_mail_partner_subject)(facts, inLanguage),
      blocks: [
        hello(language),
        paragraph((isTalking ? m.offers_mail_talking_body : m.offers_mail_partner_body)(facts, inLanguage)),
        conversationPath === null
          ? { kind: 'button', label: m.offers_mail_offer_button({}, inLanguage), path: offer.path }
          : { kind: 'button', label: m.offers_mail_talking_button({}, inLanguage), path: conversationPath },
      ],
    };
  }

  private why({ reason, note, ownerName }: MailParams['offer-answered'], language: Language): ColumnBlock[] {
    if (reason === null) return [];
    const text = m.offers_mail_declined_reason(
      { reason: interestReasonName(reason, language).toLowerCase() },
      { locale: language },
    );
    // The words of a reason that has none of its own are the note.
    return [
      ...(reason === 'OTHER_WITH_NOTE' ? [] : [paragraph(text)]),
      ...(note === null ? [] : [{ kind: 'quote', text: note, author: ownerName } as const]),
    ];
  }

  private next({ next }: MailParams['offer-answered'], language: Language): ColumnBlock[] {
    const inLanguage = { locale: language };
    const all: ColumnBlock = { kind: 'button', label: m.offers_mail_all_button({}, inLanguage), path: '/offers' };
    if (next.length === 0) return [all];
    return [
      { kind: 'subheading', text: m.offers_mail_next({}, inLanguage) },
      {
        kind: 'links',
        items: next.map(({ title, ownerName: owner, deadline, path }) => ({
          ...{ label: title, path },
          note: m.offers_mail_next_note({ owner, date: dayIn(language, deadline) }, inLanguage),
        })),
      },
      all,
    ];
  }
}

@Injectable()
@WritesMail('offer-deadline')
export class OfferDeadlineWriter implements MailWriter<'offer-deadline'> {
  write({ offer, step, deadline, renewPath }: MailParams['offer-deadline'], language: Language): MailContent {
    const inLanguage = { locale: language };
    const facts = { title: offer.title, date: dayIn(language, deadline) };
    const isOver = step === 'EXPIRED';
    return {
      subject: isOver
        ? m.offers_mail_expired_subject({ title: offer.title }, inLanguage)
        : m.offers_mail_reminder_subject(facts, inLanguage),
      blocks: [
        hello(language),
        paragraph((isOver ? m.offers_mail_expired_body : m.offers_mail_reminder_body)(facts, inLanguage)),
        { kind: 'button', label: m.offers_mail_renew_button({}, inLanguage), path: renewPath },
      ],
    };
  }
}

@Injectable()
@WritesMail('offer-interest-withdrawn')
export class OfferInterestWithdrawnWriter implements MailWriter<'offer-interest-withdrawn'> {
  write({ offer, organisationName }: MailParams['offer-interest-withdrawn'], language: Language): MailContent {
    const inLanguage = { locale: language };
    const facts = { organisation: organisationName, title: offer.title };
    return {
      subject: m.offers_mail_withdrawn_subject(facts, inLanguage),
      blocks: [
        hello(language),
        paragraph(m.offers_mail_withdrawn_body(facts, inLanguage)),
        { kind: 'button', label: m.offers_mail_offer_button({}, inLanguage), path: offer.path },
      ],
    };
  }
}

export const OFFER_MAIL_WRITERS = [
  OfferInterestWriter,
  OfferPlaceWriter,
  OfferAnsweredWriter,
  OfferDeadlineWriter,
  OfferInterestWithdrawnWriter,
];
