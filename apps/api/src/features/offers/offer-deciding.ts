import { type Offer } from '@mosty/domain/offers';
import { catchUpOffer, decideOffer } from '@mosty/domain/offers-decide';
import { type OfferDecision, type OfferEvent } from '@mosty/domain/offers-events';
import { offerDueAt } from '@mosty/domain/offers-timetable';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { WorkingCalendars } from '../../platform/clock/working-calendar.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { AppError, valueOf } from '../../platform/errors/app-error.ts';
import { OfferDecisionsRepository } from './offer-decisions.repository.ts';
import { OfferEffects } from './offer-effects.ts';
import { type InterestWords, type OfferRow, toOffer } from './offer-rows.ts';
import { OffersRepository } from './offers.repository.ts';

export interface OpenOffer {
  readonly row: OfferRow;
  readonly offer: Offer;
}

/**
 * The one way in which something happens to an offer: locked, brought up to date with what is due, decided by libs/domain,
 * saved with its history, and its effects carried out, all in one transaction.
 */
@Injectable()
export class OfferDeciding {
  constructor(
    private readonly offers: OffersRepository,
    private readonly decisions: OfferDecisionsRepository,
    private readonly effects: OfferEffects,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Nobody else's until the transaction ends; what is due by now has happened. */
  async open(tx: Tx, offerId: string): Promise<OpenOffer> {
    const ownerId = await this.offers.ownerOf(tx, offerId);
    if (ownerId === null) throw missingOffer();
    await this.offers.lockOwner(tx, ownerId);
    const opened = await this.read(tx, offerId);
    // It changed hands while we waited: two organisations were merged.
    if (opened.row.organisationId !== ownerId) throw new AppError('CHANGED_MEANWHILE', {});
    return this.save(tx, opened, catchUpOffer(opened.offer, this.clock.now(), this.context()), null);
  }

  /** Does what is due, and writes down when the next thing is. */
  async catchUp(tx: Tx, offerId: string): Promise<void> {
    const { offer } = await this.open(tx, offerId);
    const dueAt = offerDueAt(offer, this.context().calendar)?.at ?? null;
    await this.decisions.setDueAt(tx, offerId, dueAt);
  }

  /** Refused by the rules, or done. `words`: of who says that she is interested. */
  async decide(tx: Tx, opened: OpenOffer, event: OfferEvent, words: InterestWords | null = null): Promise<OpenOffer> {
    return this.save(tx, opened, valueOf(decideOffer(opened.offer, event, this.context())), words);
  }

  private async save(
    tx: Tx,
    opened: OpenOffer,
    { next, effects }: OfferDecision,
    words: InterestWords | null,
  ): Promise<OpenOffer> {
    if (next === opened.offer) return opened;
    const dueAt = offerDueAt(next, this.context().calendar)?.at ?? null;
    await this.decisions.save(tx, opened.offer, next, dueAt, words);
    const saved = await this.read(tx, next.id);
    await this.effects.carryOut(tx, saved.row, next, effects);
    return saved;
  }

  private async read(tx: Tx, offerId: string): Promise<OpenOffer> {
    const row = await this.offers.find(tx, { id: offerId });
    if (row === null) throw missingOffer();
    return { row, offer: toOffer(row, await this.offers.interestsOf(tx, offerId)) };
  }

  private context() {
    return { calendar: this.calendars.forYears(this.clock.now()) };
  }
}

export const missingOffer = (): AppError => new AppError('NOT_FOUND', { what: 'offer' });
