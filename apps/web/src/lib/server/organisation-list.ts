/** One search for the list of organisations: its results, counts and map, made ready for the page. */
import { type Language, LANGUAGE_OF } from '@mosty/domain/vocabulary';
import { OrganisationListDocument, type OrganisationListQuery } from '#lib/graphql/documents.generated.ts';
import { asInSentence, descriptionFor, excerpt } from '#lib/organisations/excerpt.ts';
import { type Facet, type Filters, type Paging, type Unread, without } from '#lib/organisations/filters.ts';
import { toFoundIn } from '#lib/organisations/highlights.ts';
import type { Api } from './api.ts';
import { districtNames, type FacetNames, facetNames, labelsOf } from './facet-names.ts';
import { frameOf } from './map.ts';
import { toMarks } from './result-map.ts';

const ON_A_PAGE = 20;
const EXCERPT_LENGTH = 230;
const THEMES_ON_A_CARD = 3;

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly checked: boolean;
}
export type Choices = Readonly<Record<Facet, Choice[]>>;

type Connection = OrganisationListQuery['organisations'];
type Edge = Connection['edges'][number];

/** The values of each facet that have results or are chosen, with their names. */
function toChoices(facets: Connection['facets'], filters: Filters, names: FacetNames): Choices {
  const choices = (facet: Facet): Choice[] => {
    const chosen: readonly string[] = filters[facet];
    const counts = new Map(facets[facet].map(({ value, count }) => [value, count]));
    return [...new Set([...counts.keys(), ...chosen])]
      .map((value) => ({
        value,
        label: names[facet](value),
        count: counts.get(value) ?? 0,
        checked: chosen.includes(value),
      }))
      .filter(({ count, checked }) => count > 0 || checked)
      .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
  };
  return {
    country: choices('country'),
    kind: choices('kind'),
    theme: choices('theme'),
    form: choices('form'),
    region: choices('region'),
  };
}

function toCard({ node, distanceKm, highlights }: Edge, language: Language) {
  const { descriptions, themeInterests, ...organisation } = node;
  const description = descriptionFor(descriptions, language, LANGUAGE_OF[node.country]);
  const strongest = (wish: 'offers' | 'seeks') =>
    themeInterests
      .filter((interest) => interest[wish] > 0)
      .sort((a, b) => b[wish] - a[wish])
      .slice(0, THEMES_ON_A_CARD)
      .map(({ theme }) => asInSentence(theme.label));
  return {
    ...organisation,
    distanceKm,
    found: toFoundIn(highlights),
    offers: strongest('offers'),
    seeks: strongest('seeks'),
    description: description && { language: description.language, text: excerpt(description.text, EXCERPT_LENGTH) },
  };
}
export type OrganisationCard = ReturnType<typeof toCard>;

export interface ListRequest {
  readonly filters: Filters;
  readonly paging: Paging;
  readonly language: Language;
  /** From where distances are measured: the id of an organisation. Without one nothing is limited or sorted by distance. */
  readonly near: string | undefined;
}

/** The same conditions as the API wants them. */
export function toApiFilter(filters: Filters, near: string | undefined) {
  const { country, kind, theme, form, region, district, q, alone, within, exact } = filters;
  return {
    ...{ country, kind, theme, form, region, district },
    query: q || null,
    acrossLanguages: exact ? false : null,
    withoutPartner: alone || null,
    // Of a profile that nobody has claimed yet it is not known whether it has a partner.
    status: alone ? (['ACTIVE'] as const) : null,
    near: near ?? null,
    withinKm: (near && within) || null,
  };
}

async function ask(api: Api, { filters, paging, near }: ListRequest) {
  const { sort } = filters;
  return api.ask(OrganisationListDocument, {
    filter: toApiFilter(filters, near),
    sort: sort === 'DISTANCE' && !near ? null : (sort ?? null),
    ...(paging.before ? { last: ON_A_PAGE, before: paging.before } : { first: ON_A_PAGE, after: paging.after ?? null }),
  });
}

/** Codes of themes and regions that have the form of one and are none. */
function unknownCodes(filters: Filters, labels: ReadonlyMap<string, string>): Unread[] {
  return (['theme', 'region'] as const).flatMap((name) =>
    filters[name].filter((code) => !labels.has(code)).map((value) => ({ name, value })),
  );
}

/** `filters` of the result are those that were understood; `unread` says which were not. */
export async function loadOrganisationList(api: Api, request: ListRequest) {
  const answer = await ask(api, request);
  const labels = labelsOf(answer);
  const unread = unknownCodes(request.filters, labels);
  const filters = unread.reduce((kept, { name, value }) => without(kept, name as Facet, value), request.filters);
  const { organisations } = unread.length > 0 ? await ask(api, { ...request, filters }) : answer;
  const known = organisations.map.map(({ district }) => district);
  const districts = await districtNames(api, filters.district, known);
  const marks = toMarks(organisations.map, filters);
  return {
    filters,
    unread,
    totalCount: organisations.totalCount,
    pageInfo: organisations.pageInfo,
    cards: organisations.edges.map((edge) => toCard(edge, request.language)),
    choices: toChoices(organisations.facets, filters, facetNames(labels)),
    districts: filters.district.map((code) => ({ value: code, label: districts.get(code) ?? code })),
    alsoSearched: organisations.alsoSearched,
    isSearchServerDown: organisations.isSearchServerDown,
    map: { marks, frame: frameOf(marks) },
  };
}
