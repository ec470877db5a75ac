import { parseSearch } from '@mosty/domain/search-parameters';
import { type FacetFilter, type GeoPoint, type SearchRequest } from '../../platform/search/search-index.ts';

export type SavedSearchRequest = Omit<SearchRequest, 'page'>;

/** Whether what the search finds depends on where its owner has her seat. */
export const isNearby = (parameters: string): boolean => parseSearch(parameters).within !== undefined;

/** The same organisations as on the page of results with these parameters; without a seat there is no distance. */
export function toSearchRequest(parameters: string, seat: GeoPoint | null): SavedSearchRequest {
  const { q, country, kind, theme, form, region, district, alone, within, exact } = parseSearch(parameters);
  const filter: FacetFilter = {
    ...{ country, kind, theme, form, region, district },
    // Of a profile that nobody has claimed yet it is not known whether it has a partner.
    ...(alone ? { withoutPartner: ['true'], status: ['ACTIVE'] } : {}),
  };
  return {
    collection: 'organisation',
    query: q,
    filter,
    ...(seat !== null && within !== undefined ? { near: seat, withinKm: within } : {}),
    ...(exact ? { acrossLanguages: false } : {}),
    sort: 'NAME',
  };
}
