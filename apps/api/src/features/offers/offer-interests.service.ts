import { OFFER_CONTENT_LIMITS } from '@mosty/domain/offer-content';
import { type InterestDeclineReason, type InterestState } from '@mosty/domain/offers';
import { type OfferDeed } from '@mosty/domain/offers-events';
import { interestQueue } from '@mosty/domain/offers-queue';
import { Refusals } from '@mosty/domain/profile-rules';
import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { OrganisationsRepository } from '../organisations/organisations.repository.ts';
import { missingOffer, OfferDeciding } from './offer-deciding.ts';
import { OfferVisibilityService } from './offer-visibility.service.ts';
import { type OfferRow } from './offer-rows.ts';
import { OffersRepository } from './offers.repository.ts';
import { type OfferOwner } from './offers.service.ts';

export interface ExpressedInterest {
  readonly offerId: string;
  /** Made by whoever asks: a form that is sent twice says it once. */
  readonly interestId: string;
  readonly sentence: string;
  /** In which it is written. */
  readonly language: Language;
}

export type InterestAnswer =
  | { readonly answer: 'TALK' | 'PARTNER' }
  | { readonly answer: 'DECLINE'; readonly reason: InterestDeclineReason; readonly note: string | null };

export interface QueuePlace {
  readonly place: number;
  readonly of: number;
  readonly expectedAt: Date;
}

/** Who is interested in an offer, what its owner answers, and who waits. */
@Injectable()
export class OfferInterestsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsRepository,
    private readonly offers: OffersRepository,
    private readonly visibility: OfferVisibilityService,
    private readonly deciding: OfferDeciding,
  ) {}

  express(who: OfferOwner, { offerId, interestId, sentence, language }: ExpressedInterest): Promise<OfferRow> {
    const refusals = new Refusals();
    const words = refusals.text('sentence', sentence, OFFER_CONTENT_LIMITS.sentence);
    throwRefusals(refusals);
    if (!isId(interestId)) throw missingOffer();
    return this.transactions.run(async (tx) => {
      // A draft of somebody else is as good as none.
      const seen = await this.offers.find(tx, { id: offerId });
      const organisationId = who.organisationId.toLowerCase();
      if (seen === null || (seen.state === 'DRAFT' && seen.organisationId !== organisationId)) throw missingOffer();
      const opened = await this.deciding.open(tx, seen.id);
      const organisation = (await this.organisations.byIds(tx, [organisationId])).get(organisationId);
      if (organisation === undefined) throw new AppError('NOT_FOUND', { what: 'organisation' });
      if (!(await this.visibility.maySee(tx, opened.row, [organisationId]))) throw missingOffer();
      const facts = await this.offers.facts(tx, opened.row.organisationId, this.clock.now());
      const said = { type: 'EXPRESS', interestId, country: organisation.country, facts } as const;
      const event = { ...said, ...this.as(organisationId, who.accountId, 'WEB') };
      return (await this.deciding.decide(tx, opened, event, { sentence: words, language, accountId: who.accountId }))
        .row;
    });
  }

  /** Of whoever said it. */
  withdraw({ organisationId, accountId }: OfferOwner, interestId: string): Promise<OfferRow> {
    return this.transactions.run(async (tx) => {
      const place = await this.offers.placeOfInterest(tx, interestId);
      if (place === null || place.interestedId !== organisationId.toLowerCase()) throw missingOffer();
      const deed = { type: 'WITHDRAW_INTEREST', interestId } as const;
      return this.decideOn(tx, place.offerId, this.as(organisationId, accountId, 'WEB'), deed);
    });
  }

  /** Of the owner, on a page or by the link of a mail. */
  answer(
    owner: OfferOwner,
    interestId: string,
    answer: InterestAnswer,
    via: { readonly tx?: Tx; readonly channel: 'WEB' | 'MAIL_LINK' } = { channel: 'WEB' },
  ): Promise<OfferRow> {
    const { organisationId, accountId } = owner;
    const work = async (tx: Tx) => {
      const place = await this.offers.placeOfInterest(tx, interestId);
      if (place === null || place.ownerId !== organisationId.toLowerCase()) throw missingOffer();
      const by = this.as(organisationId, accountId, via.channel);
      return this.decideOn(tx, place.offerId, by, deedOf(interestId, answer));
    };
    return via.tx === undefined ? this.transactions.run(work) : work(via.tx);
  }

  /** Lets those in whose turn it is; may run at any time and as often as one likes. */
  letIn(organisationId: string): Promise<number> {
    return this.transactions.run(async (tx) => {
      await this.offers.lockOwner(tx, organisationId);
      const at = this.clock.now();
      let entered = 0;
      const seen = new Set<string>();
      for (;;) {
        // Asked again after each: what is due of an offer may have ended others that waited.
        const next = await this.next(tx, organisationId, at);
        if (next === undefined || seen.has(next.id)) return entered;
        seen.add(next.id);
        const opened = await this.deciding.open(tx, next.offerId);
        const facts = { ...(await this.offers.facts(tx, organisationId, at)), ahead: 0 };
        const by = { by: { as: 'SYSTEM' }, channel: 'JOB', at } as const;
        if (opened.offer.interests.some(({ id, state }) => id === next.id && state === 'WAITING')) {
          await this.deciding.decide(tx, opened, { type: 'PLACE_FREE', interestId: next.id, facts, ...by });
          entered += 1;
        }
      }
    });
  }

  /** Where those stand who wait for offers of this organisation. */
  async places(tx: Tx, organisationId: string): Promise<Map<string, QueuePlace>> {
    const at = this.clock.now();
    const { delivered, cap } = await this.offers.facts(tx, organisationId, at);
    const { waiting } = interestQueue(await this.offers.waiting(tx, organisationId), delivered, cap, at);
    return new Map(waiting.map(({ id, place, of, expectedAt }) => [id, { place, of, expectedAt }]));
  }

  private async next(tx: Tx, organisationId: string, at: Date) {
    const waiting = await this.offers.waiting(tx, organisationId);
    if (waiting.length === 0) return undefined;
    const { delivered, cap } = await this.offers.facts(tx, organisationId, at);
    const [id] = interestQueue(waiting, delivered, cap, at).entering;
    return waiting.find((one) => one.id === id);
  }

  private async decideOn(
    tx: Tx,
    offerId: string,
    by: ReturnType<OfferInterestsService['as']>,
    deed: Extract<OfferDeed, { type: 'WITHDRAW_INTEREST' | 'TALK' | 'PARTNER' | 'DECLINE' }>,
  ): Promise<OfferRow> {
    const opened = await this.deciding.open(tx, offerId);
    return (await this.deciding.decide(tx, opened, { ...deed, ...by })).row;
  }

  private as(organisationId: string, accountId: string, channel: 'WEB' | 'MAIL_LINK') {
    const by = { as: 'ORGANISATION', organisationId: organisationId.toLowerCase(), accountId } as const;
    return { by, channel, at: this.clock.now() } as const;
  }
}

/** An interest that is not over. */
export const isOpenInterest = (state: InterestState): boolean =>
  state === 'WAITING' || state === 'INTERESTED' || state === 'TALKING';

function deedOf(interestId: string, answer: InterestAnswer) {
  if (answer.answer !== 'DECLINE') return { type: answer.answer, interestId } as const;
  const { reason: code, note } = answer;
  return { type: 'DECLINE', interestId, reason: { code, note } } as const;
}
