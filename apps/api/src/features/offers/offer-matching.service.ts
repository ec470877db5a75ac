import { fitOf, type OfferFit } from '@mosty/domain/offer-fit';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { OfferMatchingRepository, type ReaderRow } from './offer-matching.repository.ts';
import { type OfferRow, toAim } from './offer-rows.ts';
import { OffersRepository } from './offers.repository.ts';

export interface FittingOffer {
  readonly offer: OfferRow;
  readonly fit: OfferFit;
}

export interface FittingOrganisation {
  readonly organisation: ReaderRow;
  readonly fit: OfferFit;
}

/** Which offers fit whom, best first. */
@Injectable()
export class OfferMatchingService {
  constructor(
    private readonly offers: OffersRepository,
    private readonly matching: OfferMatchingRepository,
  ) {}

  /** Open offers and requests for an organisation; those of which it has said something already are left out. */
  async offersFor(organisationId: string, limit: number, tx: Tx = this.offers.reader): Promise<FittingOffer[]> {
    const [reader] = await this.matching.readers(tx, [organisationId]);
    if (reader === undefined) return [];
    return (await this.matching.candidatesFor(tx, organisationId))
      .flatMap((offer) => {
        const fit = fitOf(toAim(offer), reader);
        return fit === null ? [] : [{ offer, fit }];
      })
      .sort(
        (one, other) =>
          other.fit.score - one.fit.score ||
          (one.offer.deadline ?? '').localeCompare(other.offer.deadline ?? '') ||
          one.offer.id.localeCompare(other.offer.id),
      )
      .slice(0, limit);
  }

  /** Organisations that an offer fits and that have said nothing of it yet. */
  async organisationsFor(offer: OfferRow, limit: number): Promise<FittingOrganisation[]> {
    return (await this.matching.readersOf(this.offers.reader, offer.id))
      .flatMap((organisation) => {
        const fit = fitOf(toAim(offer), organisation);
        return fit === null ? [] : [{ organisation, fit }];
      })
      .sort(
        (one, other) =>
          other.fit.score - one.fit.score ||
          one.organisation.name.localeCompare(other.organisation.name) ||
          one.organisation.slug.localeCompare(other.organisation.slug),
      )
      .slice(0, limit);
  }

  /** How an offer fits one organisation; null: not at all. */
  async fit(tx: Tx, offer: OfferRow, organisationId: string): Promise<OfferFit | null> {
    const [reader] = await this.matching.readers(tx, [organisationId]);
    return reader === undefined ? null : fitOf(toAim(offer), reader);
  }

  /** Of the offers that only those may see whom they fit, those that fit one of these organisations. */
  async hiddenFor(organisationIds: readonly string[]): Promise<string[]> {
    if (organisationIds.length === 0) return [];
    const readers = await this.matching.readers(this.offers.reader, organisationIds);
    const hidden = await this.matching.hiddenOffers(this.offers.reader);
    return hidden.filter((offer) => readers.some((reader) => fitOf(toAim(offer), reader) !== null)).map(({ id }) => id);
  }

  isBlocked(tx: Tx, one: string, other: string): Promise<boolean> {
    return this.matching.isBlocked(tx, one, other);
  }
}
