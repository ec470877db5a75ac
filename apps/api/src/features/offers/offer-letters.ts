import { type OfferEffect, offerMailKeyOf } from '@mosty/domain/offers-events';
import { interestQueue } from '@mosty/domain/offers-queue';
import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { SignedLinks } from '../../platform/links/signed-links.ts';
import { type MailParams, type MailTemplate } from '../../platform/mail/mail-templates.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { OfferMatchingService } from './offer-matching.service.ts';
import { OfferReadersRepository, type OfferReaderOfMail } from './offer-readers.repository.ts';
import { type InterestRow, offerPath, type OfferRow, titleFor } from './offer-rows.ts';
import { OffersRepository } from './offers.repository.ts';

export const OFFER_ANSWER = 'OFFER_ANSWER';
/** Longer than any owner may take to answer. */
const LINK_DAYS = 60;
/** So many others are named to whom an offer said no. */
const NEXT_BEST = 3;

type Letter = Exclude<OfferEffect, { type: 'RECORD' | 'FREE_PLACE' }>;
type LetterTo<Template extends MailTemplate> = (reader: OfferReaderOfMail) => Promise<MailParams[Template]>;

/** The mails of offers, in the transaction of what they tell. Each has its key: decided again, it is not sent again. */
@Injectable()
export class OfferLetters {
  constructor(
    private readonly offers: OffersRepository,
    private readonly readers: OfferReadersRepository,
    private readonly matching: OfferMatchingService,
    private readonly links: SignedLinks,
    private readonly mails: Mails,
    private readonly clock: Clock,
  ) {}

  async write(tx: Tx, offer: OfferRow, effect: Letter): Promise<void> {
    switch (effect.type) {
      // Matching organisations find it among their proposals; who else fits stands in the mail that says no.
      case 'ANNOUNCE':
      case 'OFFER_NEXT_BEST':
        return;
      case 'DELIVER_INTEREST':
        return this.tellOwnerOfInterest(tx, offer, effect, 'NEW', effect.lastDay);
      case 'NUDGE_OWNER':
        return this.tellOwnerOfInterest(tx, offer, effect, 'NUDGE', effect.lastDay);
      case 'TELL_PLACE':
        return this.tellPlace(tx, offer, effect);
      case 'TELL_TALKING':
        return this.tellAnswer(tx, offer, effect, 'TALKING');
      case 'TELL_PARTNER':
        return this.tellAnswer(tx, offer, effect, 'PARTNER');
      case 'TELL_DECLINED':
        return this.tellAnswer(tx, offer, effect, 'DECLINED');
      case 'TELL_WITHDRAWN': {
        const interest = await this.interest(tx, offer, effect.interestId);
        const organisationName = await this.readers.nameOf(tx, interest.organisationId);
        return this.toOwner(tx, offer, effect, 'offer-interest-withdrawn', async ({ language }) => ({
          offer: inMail(offer, language),
          organisationName,
        }));
      }
      case 'REMIND_OF_DEADLINE':
      case 'TELL_EXPIRED':
        return this.toOwner(tx, offer, effect, 'offer-deadline', async ({ language }) => ({
          offer: inMail(offer, language),
          step: effect.type === 'TELL_EXPIRED' ? 'EXPIRED' : 'REMINDER',
          deadline: offer.deadline ?? '',
          renewPath: `/offers/mine?organisation=${offer.organisationId}#offer-${offer.id}`,
        }));
    }
  }

  private async tellOwnerOfInterest(
    tx: Tx,
    offer: OfferRow,
    effect: Letter & { interestId: string },
    step: 'NEW' | 'NUDGE',
    lastDay: string,
  ): Promise<void> {
    const interest = await this.interest(tx, offer, effect.interestId);
    const organisation = await this.readers.organisation(tx, interest.organisationId);
    const fit = await this.matching.fit(tx, offer, interest.organisationId);
    await this.toOwner(tx, offer, effect, 'offer-interest', async ({ accountId, language }) => {
      const token = await this.links.issue(tx, {
        ...{ purpose: OFFER_ANSWER, subject: interest.id, validDays: LINK_DAYS },
        payload: { accountId },
      });
      return {
        offer: inMail(offer, language),
        ...{ step, lastDay, sentence: interest.sentence, sentenceLanguage: interest.language },
        organisationName: organisation.name,
        organisationPath: `/organisations/${organisation.slug}`,
        reasons: fit?.reasons ?? [],
        answerPath: `/offers/answer/${token}`,
      };
    });
  }

  private async tellPlace(tx: Tx, offer: OfferRow, effect: Letter & { interestId: string }): Promise<void> {
    const interest = await this.interest(tx, offer, effect.interestId);
    const at = this.clock.now();
    const { delivered, cap } = await this.offers.facts(tx, offer.organisationId, at);
    const waiting = await this.offers.waiting(tx, offer.organisationId);
    const place = interestQueue(waiting, delivered, cap, at).waiting.find(({ id }) => id === interest.id);
    // Its turn has come in the meantime: the owner is told at once, and she needs no number.
    if (place === undefined) return;
    const ownerName = await this.readers.nameOf(tx, offer.organisationId);
    await this.toInterested(tx, offer, interest, effect, 'offer-place', async ({ language }) => ({
      offer: inMail(offer, language),
      ...{ ownerName, place: place.place, expectedAt: place.expectedAt.toISOString(), path: '/offers/interests' },
    }));
  }

  private async tellAnswer(
    tx: Tx,
    offer: OfferRow,
    effect: Letter & { interestId: string },
    answer: MailParams['offer-answered']['answer'],
  ): Promise<void> {
    const interest = await this.interest(tx, offer, effect.interestId);
    const ownerName = await this.readers.nameOf(tx, offer.organisationId);
    const { conversationId, declined } = interest;
    const best = answer === 'DECLINED' ? await this.matching.offersFor(interest.organisationId, NEXT_BEST, tx) : [];
    const owners = await this.readers.namesOf(
      tx,
      best.map((one) => one.offer.organisationId),
    );
    await this.toInterested(tx, offer, interest, effect, 'offer-answered', async ({ language }) => ({
      offer: inMail(offer, language),
      ...{ answer, ownerName, reason: declined?.reason ?? null, note: declined?.note ?? null },
      conversationPath: answer === 'DECLINED' || conversationId === null ? null : `/messages/${conversationId}`,
      next: best.map((one) => ({
        ...inMail(one.offer, language),
        ownerName: owners.get(one.offer.organisationId) ?? '',
        deadline: one.offer.deadline ?? '',
      })),
    }));
  }

  private async toOwner<Template extends MailTemplate>(
    tx: Tx,
    offer: OfferRow,
    effect: Letter,
    template: Template,
    letter: LetterTo<Template>,
  ): Promise<void> {
    // Archived since: nobody sees its offers, and there is nothing that its members could do about them.
    if (!offer.isOwnerActive) return;
    const readers = await this.readers.of(tx, offer.organisationId, offer.responsibleId);
    for (const reader of readers) await this.queue(tx, offer, effect, template, reader, await letter(reader));
  }

  private async toInterested<Template extends MailTemplate>(
    tx: Tx,
    offer: OfferRow,
    { organisationId, accountId }: InterestRow,
    effect: Letter,
    template: Template,
    letter: LetterTo<Template>,
  ): Promise<void> {
    const readers = await this.readers.of(tx, organisationId, accountId);
    for (const reader of readers) await this.queue(tx, offer, effect, template, reader, await letter(reader));
  }

  private async queue<Template extends MailTemplate>(
    tx: Tx,
    offer: OfferRow,
    effect: Letter,
    template: Template,
    { accountId, email, language }: OfferReaderOfMail,
    params: MailParams[Template],
  ): Promise<void> {
    const key = `${offerMailKeyOf(offer.id, effect) ?? effect.type}/${accountId}`;
    await this.mails.queue(tx, { template, to: email, language, params, key, topic: 'OFFERS', accountId });
  }

  private async interest(tx: Tx, offer: OfferRow, id: string): Promise<InterestRow> {
    const interest = (await this.offers.interestsOf(tx, offer.id)).find((one) => one.id === id);
    if (interest === undefined) throw new Error('Nobody is told of an interest that is not there.');
    return interest;
  }
}

function inMail(offer: OfferRow, language: Language): MailParams['offer-interest']['offer'] {
  const { title, language: titleLanguage } = titleFor(offer, language);
  return { kind: offer.kind, title, titleLanguage, path: offerPath(offer) };
}
