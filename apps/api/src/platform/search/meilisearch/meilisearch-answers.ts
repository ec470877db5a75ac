import { encodeCursor } from '../search-cursor.ts';
import { distanceKm } from '../geo.ts';
import { EngineUnavailableError } from '../search-engine.ts';
import {
  FACETS,
  type Facet,
  type FacetCount,
  type SearchHit,
  type SearchPage,
  type SearchRequest,
} from '../search-index.ts';
import { alsoSearchedFor } from '../shadow-terms.ts';

export interface FoundDocument {
  readonly id: string;
  readonly _geo?: { readonly lat: number; readonly lng: number } | null;
  readonly _rankingScore?: number;
  readonly _federation?: { readonly indexUid: string; readonly weightedRankingScore?: number };
}

export type Distributions = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Answer {
  readonly hits: readonly FoundDocument[];
  readonly total: number;
  /** Of each index. */
  readonly facets: Readonly<Record<string, Distributions>>;
}

/** Whatever stands at the address of the server may answer; only the answer of a federated search is taken for one. */
export function toAnswer(response: unknown): Answer {
  const { hits, estimatedTotalHits, facetsByIndex } = (response ?? {}) as Record<string, unknown>;
  const isHit = (hit: unknown) => typeof (hit as FoundDocument | null)?.id === 'string';
  if (!Array.isArray(hits) || !hits.every(isHit) || typeof estimatedTotalHits !== 'number') {
    throw new EngineUnavailableError('Meilisearch: the answer is not one of a search');
  }
  const byIndex = Object.entries((facetsByIndex ?? {}) as Record<string, { distribution?: Distributions } | null>);
  return {
    hits: hits as FoundDocument[],
    total: estimatedTotalHits,
    facets: Object.fromEntries(byIndex.map(([index, facets]) => [index, facets?.distribution ?? {}])),
  };
}

export function toPage(request: SearchRequest, answers: readonly Answer[], offset: number): SearchPage {
  const { near } = request;
  const { hits, total } = answers[0] ?? { hits: [], total: 0 };
  return {
    hits: hits.map((found, at): SearchHit => {
      const place = found._geo;
      const location = place ? { latitude: place.lat, longitude: place.lng } : undefined;
      return {
        id: found.id,
        score: found._federation?.weightedRankingScore ?? found._rankingScore ?? 0,
        cursor: encodeCursor({ engine: 'MEILISEARCH', offset: offset + at, key: 0, name: '', id: found.id }),
        ...(near !== undefined && location !== undefined ? { distanceKm: distanceKm(near, location) } : {}),
      };
    }),
    totalCount: total,
    hasNextPage: offset + hits.length < total,
    hasPreviousPage: offset > 0,
    facets: toFacets(answers),
    alsoSearched: request.acrossLanguages === false ? [] : alsoSearchedFor(request.query),
    engine: 'MEILISEARCH',
  };
}

function toFacets(answers: readonly Answer[]): SearchPage['facets'] {
  const all = answers.flatMap(({ facets }) => Object.values(facets));
  const counted = (facet: Facet): FacetCount[] => {
    const distribution = all.map((facets) => facets[facet]).find((found) => found !== undefined) ?? {};
    const list = Object.entries(distribution).map(([value, count]) => ({ value, count }));
    return list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return Object.fromEntries(FACETS.map((facet) => [facet, counted(facet)])) as unknown as SearchPage['facets'];
}
