import { decodeCursor, encodeCursor, type SearchCursor } from '../search-cursor.ts';
import { FACETS, type FacetCount, type SearchPage, type SearchPageRequest } from '../search-index.ts';
import { type FoundDocuments } from './document-search.ts';
import { type FacetValueCount } from './facet-counting.ts';
import { type FacetValue } from './search-replica.ts';

export interface PagePosition {
  readonly size: number;
  readonly isBackward: boolean;
  /** The hit behind or before which the page lies. */
  readonly key: SearchCursor | undefined;
  /** Hits to skip, where the other engine has said no more than a number. */
  readonly skip: number;
}

export function positionOf(page: SearchPageRequest): PagePosition {
  const isBackward = 'last' in page;
  const text = isBackward ? page.before : page.after;
  const size = isBackward ? page.last : page.first;
  const cursor = text === undefined ? undefined : decodeCursor(text);
  if (cursor === undefined || cursor.engine === 'EMBEDDED') return { size, isBackward, key: cursor, skip: 0 };
  if (!isBackward) return { size, isBackward, key: undefined, skip: cursor.offset + 1 };
  const skip = Math.max(0, cursor.offset - size);
  return { size: cursor.offset - skip, isBackward: false, key: undefined, skip };
}

export function toPage(answer: FoundDocuments, position: PagePosition): Omit<SearchPage, 'alsoSearched' | 'facets'> {
  const { size, isBackward, key, skip } = position;
  const isMore = answer.hits.length > size;
  const rows = isBackward && size > 0 ? answer.hits.slice(-size) : answer.hits.slice(0, size);
  const end = key?.offset ?? answer.total;
  const first = isBackward ? end - rows.length : key === undefined ? skip : key.offset + 1;
  return {
    hits: rows.map((row, index) => ({
      id: row.id,
      score: row.score,
      cursor: encodeCursor({
        engine: 'EMBEDDED',
        offset: Math.max(0, first + index),
        key: row.key,
        name: row.name,
        id: row.id,
      }),
      ...(row.distanceKm === undefined ? {} : { distanceKm: row.distanceKm }),
    })),
    totalCount: answer.total,
    hasNextPage: isBackward ? key !== undefined : isMore,
    hasPreviousPage: isBackward ? isMore : key !== undefined || skip > 0,
    engine: 'EMBEDDED',
  };
}

export function toFacets(
  documents: readonly FacetValueCount[],
  values: ReadonlyMap<number, FacetValue>,
): SearchPage['facets'] {
  const lists = FACETS.map((facet, index) => {
    const counts = new Map<string, number>();
    for (const { value, failed, documents: count } of documents) {
      const { kind, term } = values.get(value) ?? {};
      const isCounted = term !== undefined && kind === `facet:${facet}` && (failed < 0 || failed === index);
      if (isCounted) counts.set(term, (counts.get(term) ?? 0) + count);
    }
    const list = [...counts].map(([value, count]): FacetCount => ({ value, count }));
    return [facet, list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))];
  });
  return Object.fromEntries(lists) as SearchPage['facets'];
}
