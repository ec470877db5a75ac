import { type OfferReader } from '@mosty/domain/offer-fit';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { OFFER_COLUMNS, type OfferRow } from './offer-rows.ts';

/** An organisation that may be told of an offer. */
export interface ReaderRow extends OfferReader {
  readonly name: string;
  readonly slug: string;
}

/** Two that are partners already, or of which one has blocked the other. */
const KEPT_APART = (one: string, other: string): string => `
  exists (select from partnership
           where (pl_organisation_id, cz_organisation_id) in ((${one}, ${other}), (${other}, ${one})))
  or ${BLOCKED(one, other)}`;

const BLOCKED = (one: string, other: string): string => `
  exists (select from organisation_block block
           where (block.organisation_id, block.blocked_id) in ((${one}, ${other}), (${other}, ${one})))`;

const READER_COLUMNS = `organisation.id as "organisationId", organisation.country, organisation.kind, organisation.name,
  organisation.slug, place.region_code as region,
  coalesce((select json_agg(json_build_object('theme', theme_code, 'offers', offers, 'seeks', seeks))
              from theme_interest where organisation_id = organisation.id), '[]') as interests,
  array(select form from organisation_form where organisation_id = organisation.id) as forms`;

@Injectable()
export class OfferMatchingRepository {
  async readers(tx: Tx, organisationIds: readonly string[]): Promise<ReaderRow[]> {
    if (organisationIds.length === 0) return [];
    return tx.query(
      `select ${READER_COLUMNS} from organisation left join place on place.id = organisation.place_id
        where organisation.id = any($1::uuid[]) and organisation.status = 'ACTIVE'`,
      [organisationIds],
    );
  }

  /**
   * Open offers from across the border that have a theme of the organisation, without those of its partners and of whoever is
   * blocked, and without those of which it has said something.
   */
  candidatesFor(tx: Tx, organisationId: string): Promise<OfferRow[]> {
    return tx.query(
      `select ${OFFER_COLUMNS} from offer
         join organisation owner on owner.id = offer.organisation_id and owner.status = 'ACTIVE'
        where offer.state = 'PUBLISHED' and offer.country <> (select country from organisation where id = $1)
          and exists (select from offer_theme join theme_interest using (theme_code)
                       where offer_theme.offer_id = offer.id and theme_interest.organisation_id = $1)
          and not exists (select from offer_interest where offer_id = offer.id and organisation_id = $1)
          and not (${KEPT_APART('$1::uuid', 'offer.organisation_id')})`,
      [organisationId],
    );
  }

  /** Offers that only those may see whom they fit. */
  hiddenOffers(tx: Tx): Promise<OfferRow[]> {
    return tx.query(
      `select ${OFFER_COLUMNS} from offer where offer.state = 'PUBLISHED' and offer.visibility = 'MATCHING'`,
    );
  }

  /** Active organisations that have said something of one of the offer's themes, without partners and blocked ones. */
  readersOf(tx: Tx, offerId: string): Promise<ReaderRow[]> {
    return tx.query(
      `select ${READER_COLUMNS}
         from offer join organisation on organisation.country <> offer.country and organisation.status = 'ACTIVE'
         left join place on place.id = organisation.place_id
        where offer.id = $1
          and exists (select from offer_theme join theme_interest using (theme_code)
                       where offer_theme.offer_id = offer.id and theme_interest.organisation_id = organisation.id)
          and not exists (select from offer_interest where offer_id = offer.id and organisation_id = organisation.id)
          and not (${KEPT_APART('organisation.id', 'offer.organisation_id')})`,
      [offerId],
    );
  }

  async isBlocked(tx: Tx, one: string, other: string): Promise<boolean> {
    const rows: { blocked: boolean }[] = await tx.query(`select ${BLOCKED('$1::uuid', '$2::uuid')} as blocked`, [
      one,
      other,
    ]);
    return rows[0]?.blocked ?? false;
  }
}
