/** What the list of offers shows, as its address says it. */
import { COOPERATION_FORMS, COUNTRIES } from '@mosty/domain/vocabulary';
import { OFFER_KINDS } from '@mosty/domain/offers';
import type { OfferFilter, OfferSort } from '#lib/graphql/documents.generated.ts';

export const OFFER_FACETS = ['kind', 'country', 'theme', 'form', 'region', 'closing'] as const;
export type OfferFacet = (typeof OFFER_FACETS)[number];
export const CLOSINGS = ['TWO_WEEKS', 'TWO_MONTHS', 'LATER'] as const;
export const OFFER_SORTS: readonly OfferSort[] = ['RELEVANCE', 'DEADLINE', 'NEWEST'];
export const MOST_CHARACTERS = 200;

export interface OfferFilters extends Readonly<Record<OfferFacet, readonly string[]>> {
  readonly q: string;
  readonly sort: OfferSort | undefined;
}

const CODE = /^[a-zA-Z0-9-]{1,40}$/;
const KNOWN: Readonly<Partial<Record<OfferFacet, readonly string[]>>> = {
  kind: OFFER_KINDS,
  country: COUNTRIES,
  form: COOPERATION_FORMS,
  closing: CLOSINGS,
};

/** What it does not understand it leaves out, so that an old or mistyped link still shows something. */
export function readOfferFilters(query: URLSearchParams): OfferFilters {
  const values = (facet: OfferFacet): string[] =>
    [...new Set(query.getAll(facet))].filter((value) => CODE.test(value) && (KNOWN[facet]?.includes(value) ?? true));
  const sort = OFFER_SORTS.find((one) => one === query.get('sort'));
  return {
    q: [...(query.get('q') ?? '').trim()].slice(0, MOST_CHARACTERS).join(''),
    sort,
    ...{ kind: values('kind'), country: values('country'), theme: values('theme') },
    ...{ form: values('form'), region: values('region'), closing: values('closing') },
  };
}

/** The filters as an address says them. */
export const toOfferQuery = (filters: OfferFilters): Record<string, string | readonly string[] | undefined> => ({
  ...filters,
});

export function toApiFilter(filters: OfferFilters): OfferFilter {
  const { q, kind, country, theme, form, region, closing } = filters;
  return { query: q || null, kind, country, theme, form, region, closing } as OfferFilter;
}

export const isFiltered = (filters: OfferFilters): boolean =>
  filters.q !== '' || OFFER_FACETS.some((facet) => filters[facet].length > 0);
