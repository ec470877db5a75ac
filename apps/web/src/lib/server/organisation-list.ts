/** One search for the list of organisations: its results, counts and map, made ready for the page. */
import { type Country, type Language, LANGUAGE_OF } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { countryName, formName, kindName } from '@mosty/messages/vocabulary-texts';
import { OrganisationListDocument, type OrganisationListQuery } from '#lib/graphql/documents.generated.ts';
import { organisationPath, organisationsPath } from '#lib/links.ts';
import type { MapMark } from '#lib/map/map.ts';
import { asInSentence, descriptionFor, excerpt } from '#lib/organisations/excerpt.ts';
import { type Facet, type Filters, type Paging, toQuery } from '#lib/organisations/filters.ts';
import type { Api } from './api.ts';
import { frameOf, toPoint } from './map.ts';

const ON_A_PAGE = 20;
const EXCERPT_LENGTH = 230;
const THEMES_ON_A_CARD = 3;
/** Above this number of districts the map shows regions: districts would cover each other. */
const MOST_DISTRICTS = 120;

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly checked: boolean;
}
export type Choices = Readonly<Record<Facet, Choice[]>>;

type Connection = OrganisationListQuery['organisations'];
type Edge = Connection['edges'][number];
type Names = Readonly<Record<Facet, (code: string) => string>>;

/** The values of each facet that have results or are chosen, with their names. */
function toChoices(facets: Connection['facets'], filters: Filters, names: Names): Choices {
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

function toCard({ node, distanceKm }: Edge, language: Language) {
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
    offers: strongest('offers'),
    seeks: strongest('seeks'),
    description: description && { language: description.language, text: excerpt(description.text, EXCERPT_LENGTH) },
  };
}
export type OrganisationCard = ReturnType<typeof toCard>;

type MapPoint = Connection['map'][number];

const markText = (name: string, count: number) => `${name}: ${m.organisations_found({ count })}`;

/** A mark for each organisation or district; for each region when there would be too many. */
function toMarks(map: readonly MapPoint[], filters: Filters): MapMark[] {
  if (map.filter(({ organisation }) => !organisation).length <= MOST_DISTRICTS) {
    return map.map(({ organisation, district, count, ...place }) => ({
      ...toPoint(place),
      count,
      country: organisation?.country ?? district?.region.country,
      text: count === 1 && organisation ? organisation.name : markText(district?.name ?? '', count),
      href:
        count === 1 && organisation
          ? organisationPath(organisation.slug)
          : organisationsPath(toQuery({ ...filters, district: district ? [district.code] : filters.district })),
    }));
  }
  const regions = new Map<string, { x: number; y: number; count: number; name: string; country: Country }>();
  for (const { district, count, ...place } of map) {
    if (!district) continue;
    const { code, name, country } = district.region;
    const { x, y } = toPoint(place);
    const sum = regions.get(code) ?? { x: 0, y: 0, count: 0, name, country };
    regions.set(code, { ...sum, x: sum.x + x * count, y: sum.y + y * count, count: sum.count + count });
  }
  return [...regions].map(([code, { x, y, count, name, country }]) => ({
    x: Math.round(x / count),
    y: Math.round(y / count),
    count,
    country,
    text: markText(name, count),
    href: organisationsPath(toQuery({ ...filters, region: [code] })),
  }));
}

export interface ListRequest {
  readonly filters: Filters;
  readonly paging: Paging;
  readonly language: Language;
  /** The organisation of the viewer from whose seat distances are measured. */
  readonly near: string | undefined;
}

export async function loadOrganisationList(api: Api, { filters, paging, language, near }: ListRequest) {
  const { q, alone, within, sort, ...facets } = filters;
  const { organisations, themes, regions } = await api.ask(OrganisationListDocument, {
    filter: {
      ...facets,
      query: q || null,
      withoutPartner: alone || null,
      // Of a profile that nobody has claimed yet it is not known whether it has a partner.
      status: alone ? ['ACTIVE'] : null,
      near: near ?? null,
      withinKm: (near && within) || null,
    },
    sort: sort === 'DISTANCE' && !near ? null : (sort ?? null),
    ...(paging.before ? { last: ON_A_PAGE, before: paging.before } : { first: ON_A_PAGE, after: paging.after ?? null }),
  });
  const labels = new Map([
    ...themes.map(({ code, label }) => [code, label] as const),
    ...regions.map(({ code, name }) => [code, name] as const),
  ]);
  const districts = new Map(organisations.map.map(({ district }) => [district?.code, district?.name]));
  const nameOf = (code: string) => labels.get(code) ?? code;
  const marks = toMarks(organisations.map, filters);
  return {
    totalCount: organisations.totalCount,
    pageInfo: organisations.pageInfo,
    cards: organisations.edges.map((edge) => toCard(edge, language)),
    choices: toChoices(organisations.facets, filters, {
      country: (code) => countryName(code as Country),
      kind: (code) => kindName(code as Filters['kind'][number]),
      theme: nameOf,
      form: (code) => formName(code as Filters['form'][number]),
      region: nameOf,
    }),
    districts: filters.district.map((code) => ({ value: code, label: districts.get(code) ?? code })),
    alsoSearched: organisations.alsoSearched,
    map: { marks, frame: frameOf(marks) },
  };
}
