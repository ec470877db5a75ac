import { type Settings } from 'meilisearch';
import { FACETS } from '../search-index.ts';
import { COLLECTION_FACET, MAX_OFFSET } from './meilisearch-queries.ts';

/** Applied whenever the server has others. */
export const MEILISEARCH_SETTINGS = {
  searchableAttributes: ['names', 'nameKeys', 'words', 'textKeys', 'relatedKeys'],
  displayedAttributes: ['*'],
  filterableAttributes: [...FACETS, '_geo', 'id', COLLECTION_FACET],
  sortableAttributes: ['_geo', 'id', 'population', 'sortName'],
  // `sort` first: it does nothing unless an order other than relevance is asked for.
  rankingRules: [
    'sort',
    'words',
    'typo',
    'exactness',
    'attribute',
    'proximity',
    'population:desc',
    'sortName:asc',
    'id:asc',
  ],
  stopWords: [],
  synonyms: {},
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
    disableOnWords: [],
    // The server tells them in the order of the alphabet.
    disableOnAttributes: ['nameKeys', 'relatedKeys', 'textKeys'],
    disableOnNumbers: true,
  },
  // More than the districts of both countries.
  faceting: { maxValuesPerFacet: 1000, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: MAX_OFFSET },
} satisfies Settings;

/** True when the server has every setting as above; what it has beside them is its own default. */
export function hasSettings(actual: unknown, wanted: unknown = MEILISEARCH_SETTINGS): boolean {
  if (Array.isArray(wanted)) {
    const isSameList = Array.isArray(actual) && actual.length === wanted.length;
    return isSameList && wanted.every((value, at) => hasSettings(actual[at], value));
  }
  if (typeof wanted === 'object' && wanted !== null) {
    if (typeof actual !== 'object' || actual === null) return false;
    return Object.entries(wanted).every(([key, value]) => hasSettings((actual as Record<string, unknown>)[key], value));
  }
  return actual === wanted;
}
