import { type OfferVisibility } from '@mosty/domain/offer-content';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.ts';

export const OFFER_FACETS = ['country', 'kind', 'theme', 'form', 'region', 'closing'] as const;
export type OfferFacet = (typeof OFFER_FACETS)[number];

/** How soon an offer ends. */
export const OFFER_CLOSINGS_SOON = ['TWO_WEEKS', 'TWO_MONTHS', 'LATER'] as const;
export type OfferClosingSoon = (typeof OFFER_CLOSINGS_SOON)[number];

export const OFFER_SORTS = ['RELEVANCE', 'NEWEST', 'DEADLINE'] as const;
export type OfferSort = (typeof OFFER_SORTS)[number];

export interface OfferListRequest {
  /** One of the values of each; an empty list filters nothing. */
  readonly filter: Readonly<Record<OfferFacet, readonly string[]>>;
  /** What the words of a query have found, best first; null without a query. */
  readonly foundIds: readonly string[] | null;
  /** What the viewer may see: of these visibilities, these hidden ones, and her own. */
  readonly visibilities: readonly OfferVisibility[];
  readonly hiddenIds: readonly string[];
  readonly organisationIds: readonly string[];
  readonly ownerId: string | null;
  readonly today: string;
  readonly sort: OfferSort;
  readonly first: number;
  readonly after: readonly [number, string] | null;
}

export interface OfferListPage {
  readonly rows: readonly { readonly id: string; readonly key: number }[];
  readonly totalCount: number;
  readonly counts: readonly { readonly facet: OfferFacet; readonly value: string; readonly count: number }[];
}

const SORT_KEYS: Readonly<Record<OfferSort, string>> = {
  RELEVANCE: 'array_position($3::uuid[], offer.id)::float8',
  NEWEST: '-extract(epoch from offer.published_at)::float8',
  DEADLINE: "(offer.deadline - date '2000-01-01')::float8",
};

/**
 * Open offers that the viewer may see, with a flag for each filter: a facet is counted under all filters but its own.
 * $1 today, $2 visibilities, $3 found, $4 hidden ones, $5 own organisations, $6 owner, $7 the filters.
 */
const VISIBLE = (sort: OfferSort): string => `
  with seen as materialized (
    select offer.id, offer.country, offer.kind, offer.forms, place.region_code as region, ${SORT_KEYS[sort]} as key,
           array(select theme_code from offer_theme where offer_id = offer.id) as themes,
           case when offer.deadline - $1::date <= 14 then 'TWO_WEEKS'
                when offer.deadline - $1::date <= 61 then 'TWO_MONTHS' else 'LATER' end as closing
      from offer
      join organisation owner on owner.id = offer.organisation_id and owner.status = 'ACTIVE'
      left join place on place.id = owner.place_id
     where offer.state = 'PUBLISHED'
       and (offer.visibility = any($2) or offer.id = any($4::uuid[]) or offer.organisation_id = any($5::uuid[]))
       and ($3::uuid[] is null or offer.id = any($3::uuid[]))
       and ($6::uuid is null or offer.organisation_id = $6::uuid)
       and not exists (select from organisation_block block
                        where (block.organisation_id = any($5::uuid[]) and block.blocked_id = offer.organisation_id)
                           or (block.blocked_id = any($5::uuid[]) and block.organisation_id = offer.organisation_id))
  ), flagged as materialized (
    select seen.*, wanted.country = '{}' or seen.country = any(wanted.country) as f_country,
           wanted.kind = '{}' or seen.kind = any(wanted.kind) as f_kind,
           wanted.theme = '{}' or seen.themes && wanted.theme as f_theme,
           wanted.form = '{}' or seen.forms && wanted.form as f_form,
           wanted.region = '{}' or seen.region = any(wanted.region) as f_region,
           wanted.closing = '{}' or seen.closing = any(wanted.closing) as f_closing
      from seen cross join jsonb_to_record($7::jsonb) as wanted(
        country text[], kind text[], theme text[], form text[], region text[], closing text[])
  )`;

const flagsBut = (facet?: OfferFacet): string =>
  OFFER_FACETS.filter((one) => one !== facet)
    .map((one) => `coalesce(f_${one}, false)`)
    .join(' and ');

const VALUES: Readonly<Record<OfferFacet, string>> = {
  country: 'flagged',
  kind: 'flagged',
  theme: 'flagged, unnest(flagged.themes) as theme',
  form: 'flagged, unnest(flagged.forms) as form',
  region: 'flagged',
  closing: 'flagged',
};

const COUNTS = OFFER_FACETS.map(
  (facet) => `select '${facet}' as facet, ${facet} as value, count(*)::int as count from ${VALUES[facet]}
               where ${flagsBut(facet)} and ${facet} is not null group by ${facet}`,
).join(' union all ');

@Injectable()
export class OfferListRepository {
  constructor(private readonly transactions: Transactions) {}

  async page(request: OfferListRequest): Promise<OfferListPage> {
    const { after, first, sort } = request;
    const values = [
      ...[request.today, request.visibilities, request.foundIds, request.hiddenIds, request.organisationIds],
      ...[request.ownerId, JSON.stringify(request.filter)],
    ];
    const [answer] = await this.transactions.reader.query<
      { rows: OfferListPage['rows']; total: number; counts: OfferListPage['counts'] }[]
    >(
      `${VISIBLE(sort)}
       select (select count(*)::int from flagged where ${flagsBut()}) as total,
              (select coalesce(json_agg(json_build_object('id', id, 'key', key) order by key, id), '[]')
                 from (select id, key from flagged
                        where ${flagsBut()} and ($8::float8 is null or (key, id) > ($8::float8, $9::uuid))
                        order by key, id limit $10) page) as rows,
              (select coalesce(json_agg(counted order by counted.count desc, counted.value), '[]')
                 from (${COUNTS}) counted) as counts`,
      [...values, after?.[0] ?? null, after?.[1] ?? null, first],
    );
    return { rows: answer?.rows ?? [], totalCount: answer?.total ?? 0, counts: answer?.counts ?? [] };
  }
}
