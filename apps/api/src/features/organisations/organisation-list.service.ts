import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.ts';
import { pageSize, toConnection, type TwoWayPageArgs } from '../../platform/graphql/connection.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { type Loaders } from '../../platform/graphql/request-context.ts';
import {
  type FacetFilter,
  SearchIndex,
  type SearchPage,
  type SearchPageRequest,
} from '../../platform/search/search-index.ts';
import { queryTerms } from '../../platform/search/shadow-terms.ts';
import { toDistrict } from '../places/place.type.ts';
import { PlacesRepository } from '../places/places.repository.ts';
import {
  type AlsoSearched,
  type FacetCount,
  type MapPoint,
  type OrganisationConnection,
  type OrganisationEdge,
  type OrganisationSearch,
} from './organisation-list.type.ts';
import { type OrganisationFilter, type OrganisationSort } from './organisation.inputs.ts';
import { type Organisation, toOrganisation } from './organisation.type.ts';
import { OrganisationsRepository } from './organisations.repository.ts';

/** More points than this melt together on a map of two countries; districts are shown instead. */
const MOST_POINTS = 400;

@Injectable()
export class OrganisationListService {
  constructor(
    private readonly index: SearchIndex,
    private readonly organisations: OrganisationsRepository,
    private readonly places: PlacesRepository,
  ) {}

  async list(
    filter: OrganisationFilter,
    sort: OrganisationSort | null | undefined,
    page: TwoWayPageArgs,
    loaders: Loaders,
    /** Ids of organisations that are not to be in it. */
    without: readonly string[] = [],
  ): Promise<OrganisationConnection> {
    const asked = { ...(await this.toSearch(filter, sort)), ...(without.length > 0 ? { without } : {}) };
    const found = await this.index.search({ ...asked, page: toPageRequest(page) });
    const rows = await this.organisations.loader(loaders).loadMany(found.hits.map(({ id }) => id));
    const terms = queryTerms(asked.query, { acrossLanguages: asked.acrossLanguages !== false });
    const edges: OrganisationEdge[] = found.hits.flatMap(({ cursor, distanceKm = null }, position) => {
      const row = rows[position];
      // Deleted a moment ago: its document follows within seconds.
      if (!row || row instanceof Error) return [];
      return [{ cursor, distanceKm, node: toOrganisation(row), terms }];
    });
    const more = { before: found.hasPreviousPage, after: found.hasNextPage };
    return {
      ...toConnection<Organisation, OrganisationEdge>(edges, found.totalCount, more),
      facets: toFacets(found),
      alsoSearched: found.alsoSearched as AlsoSearched[],
      engine: found.engine,
      isSearchServerDown: found.isServerDown,
      asked,
    };
  }

  async map(asked: OrganisationSearch, totalCount: number, loaders: Loaders): Promise<MapPoint[]> {
    if (totalCount > MOST_POINTS) return this.districts(asked, loaders);
    const { hits } = await this.index.search({ ...asked, page: { first: MOST_POINTS } });
    const locations = await this.organisations.locations(hits.map(({ id }) => id));
    const rows = await this.organisations.loader(loaders).loadMany(locations.map(({ id }) => id));
    return locations.flatMap(({ latitude, longitude }, position) => {
      const row = rows[position];
      if (!row || row instanceof Error) return [];
      return [{ latitude, longitude, count: 1, organisation: toOrganisation(row), district: null }];
    });
  }

  private async districts(asked: OrganisationSearch, loaders: Loaders): Promise<MapPoint[]> {
    const { facets } = await this.index.search({ ...asked, page: { first: 1 } });
    // A facet is counted as if its own filter were not there.
    const chosen = asked.filter.district ?? [];
    const counts = facets.district.filter(({ value }) => chosen.length === 0 || chosen.includes(value));
    const middles = await this.organisations.districtMiddles(counts.map(({ value }) => value));
    const rows = await this.places.districtLoader(loaders).loadMany(middles.map(({ code }) => code));
    const countOf = new Map(counts.map(({ value, count }) => [value, count]));
    return middles.flatMap(({ code, latitude, longitude }, position) => {
      const row = rows[position];
      if (!row || row instanceof Error) return [];
      return [{ latitude, longitude, count: countOf.get(code) ?? 0, organisation: null, district: toDistrict(row) }];
    });
  }

  private async toSearch(
    filter: OrganisationFilter,
    sort: OrganisationSort | null | undefined,
  ): Promise<OrganisationSearch> {
    const near = filter.near && isId(filter.near) ? await this.organisations.locationOf(filter.near) : null;
    if (filter.near && near === null) throw new AppError('NOT_FOUND', { what: 'organisation' });
    const needsPlace = sort === 'DISTANCE' || typeof filter.withinKm === 'number';
    if (needsPlace && near === null) throw new AppError('REQUIRED', { field: 'near' });
    const query = filter.query?.trim() ?? '';
    return {
      collection: 'organisation',
      query,
      filter: toFacetFilter(filter),
      ...(near ? { near } : {}),
      ...(typeof filter.withinKm === 'number' ? { withinKm: filter.withinKm } : {}),
      ...(typeof filter.acrossLanguages === 'boolean' ? { acrossLanguages: filter.acrossLanguages } : {}),
      sort: sort ?? (query === '' ? 'NAME' : 'RELEVANCE'),
    };
  }
}

function toFacetFilter(filter: OrganisationFilter): FacetFilter {
  const { country, kind, theme, form, region, district, status } = filter;
  // The one character that PostgreSQL cannot read; no code has it.
  const readable = (value: string): string => value.replaceAll('\0', '');
  const chosen = Object.entries({ country, kind, theme, form, region, district, status }).flatMap(([facet, values]) =>
    values?.length ? [[facet, values.map(readable)]] : [],
  );
  return { ...Object.fromEntries(chosen), ...(filter.withoutPartner ? { withoutPartner: ['true'] } : {}) };
}

/** Forwards unless `last` or `before` ask for the other way. */
function toPageRequest({ first, after, last, before }: TwoWayPageArgs): SearchPageRequest {
  if (typeof last === 'number' || typeof before === 'string') {
    return { last: pageSize(last ?? first), ...(before ? { before } : {}) };
  }
  return { first: pageSize(first), ...(after ? { after } : {}) };
}

function toFacets({ facets }: SearchPage): OrganisationConnection['facets'] {
  const countsOf = (facet: keyof typeof facets): FacetCount[] =>
    facets[facet].map(({ value, count }) => ({ value, count }));
  return {
    country: countsOf('country'),
    kind: countsOf('kind'),
    theme: countsOf('theme'),
    form: countsOf('form'),
    region: countsOf('region'),
  };
}
