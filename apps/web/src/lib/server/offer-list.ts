/** The list of offers: results, and the values of each filter with their names. */
import type { OfferKind } from '@mosty/domain/offers';
import type { Country, CooperationForm } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { offerKindName } from '@mosty/messages/offer-texts';
import { countryName, formName } from '@mosty/messages/vocabulary-texts';
import { OfferListDocument, type OfferListQuery } from '#lib/graphql/documents.generated.ts';
import { CLOSINGS, OFFER_FACETS, type OfferFacet, type OfferFilters, toApiFilter } from '#lib/offers/filters.ts';
import type { Api } from './api.ts';
import { labelsOf } from './facet-names.ts';

const ON_A_PAGE = 20;

const CLOSING_NAMES: Readonly<Record<string, () => string>> = {
  TWO_WEEKS: m.offers_closing_soon_TWO_WEEKS,
  TWO_MONTHS: m.offers_closing_soon_TWO_MONTHS,
  LATER: m.offers_closing_soon_LATER,
};

export interface OfferChoice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly checked: boolean;
}

function choicesOf(answer: OfferListQuery, filters: OfferFilters): Record<OfferFacet, OfferChoice[]> {
  const labels = labelsOf(answer);
  const label: Readonly<Record<OfferFacet, (code: string) => string>> = {
    kind: (code) => offerKindName(code as OfferKind),
    country: (code) => countryName(code as Country),
    theme: (code) => labels.get(code) ?? code,
    form: (code) => formName(code as CooperationForm),
    region: (code) => labels.get(code) ?? code,
    closing: (code) => CLOSING_NAMES[code]?.() ?? code,
  };
  const choices = (facet: OfferFacet): OfferChoice[] => {
    const counts = new Map(answer.offers.facets[facet].map(({ value, count }) => [value, count]));
    const found = [...new Set([...counts.keys(), ...filters[facet]])].map((value) => ({
      ...{ value, label: label[facet](value), count: counts.get(value) ?? 0 },
      checked: filters[facet].includes(value),
    }));
    return facet === 'closing'
      ? found.sort((a, b) => CLOSINGS.indexOf(a.value as never) - CLOSINGS.indexOf(b.value as never))
      : found.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
  };
  return Object.fromEntries(OFFER_FACETS.map((facet) => [facet, choices(facet)])) as Record<OfferFacet, OfferChoice[]>;
}

export async function loadOfferList(api: Api, filters: OfferFilters, after: string | undefined) {
  const answer = await api.ask(OfferListDocument, {
    filter: toApiFilter(filters),
    sort: filters.sort ?? null,
    first: ON_A_PAGE,
    after: after ?? null,
  });
  const { nodes, totalCount, pageInfo, alsoSearched } = answer.offers;
  return {
    offers: nodes,
    ...{ totalCount, pageInfo, isFirstPage: after === undefined },
    alsoSearched: [...new Set(alsoSearched.flatMap(({ words }) => words))],
    choices: choicesOf(answer, filters),
  };
}
