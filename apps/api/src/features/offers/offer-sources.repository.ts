import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.ts';
import { type OfferSource } from './offer-document.ts';
import { OFFER_COLUMNS } from './offer-rows.ts';

/** Open offers of organisations that take part. */
const OPEN = `offer join organisation owner on owner.id = offer.organisation_id and owner.status = 'ACTIVE'`;
const IS_OPEN = `offer.state = 'PUBLISHED'`;

@Injectable()
export class OfferSourcesRepository {
  constructor(private readonly transactions: Transactions) {}

  offers(ids: readonly string[]): Promise<OfferSource[]> {
    return this.transactions.reader.query(
      `select ${OFFER_COLUMNS}, owner.name as "ownerName", owner.kind as "ownerKind", place.name as "placeName",
              place.region_code as "regionCode",
              case when region.code is null then '{}' else array[region.name_pl, region.name_cs, region.name_en] end
                as "regionNames"
         from ${OPEN}
         left join place on place.id = owner.place_id
         left join region on region.code = place.region_code
        where offer.id = any($1::uuid[]) and ${IS_OPEN}`,
      [ids],
    );
  }

  async countOffers(): Promise<number> {
    const rows: { readonly count: number }[] = await this.transactions.reader.query(
      `select count(*)::int as count from ${OPEN} where ${IS_OPEN}`,
    );
    return rows[0]?.count ?? 0;
  }

  /** In pages, in the order of the ids. */
  async *offerIds(pageSize: number): AsyncGenerator<string[]> {
    for (let last: string | undefined; ;) {
      const rows: { readonly id: string }[] = await this.transactions.reader.query(
        `select offer.id from ${OPEN} where ${IS_OPEN} and ($1::uuid is null or offer.id > $1) order by offer.id limit $2`,
        [last ?? null, pageSize],
      );
      if (rows.length === 0) return;
      yield rows.map(({ id }) => id);
      last = rows.at(-1)?.id;
    }
  }

  /** What these organisations have published and not ended, also those of whoever takes no part any more. */
  async publishedBy(organisationIds: readonly string[]): Promise<string[]> {
    const rows: { readonly id: string }[] = await this.transactions.reader.query(
      `select id from offer where organisation_id = any($1::uuid[]) and ${IS_OPEN}`,
      [organisationIds],
    );
    return rows.map(({ id }) => id);
  }
}
