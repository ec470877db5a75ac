/**
 * The search port. Two engines stand behind it: PostgreSQL (always there) and Meilisearch (by MEILI_URL). Both pass
 * test/contracts/search-engine.contract.ts. The search index is a copy: it can be lost and rebuilt at any time.
 */
import { type Country, type Language } from '@mosty/domain/vocabulary';

/** What a document stands for; each collection is searched alone, or several for their best. */
export const SEARCH_COLLECTIONS = ['organisation', 'offer', 'project', 'event', 'article'] as const;
export type SearchCollection = (typeof SEARCH_COLLECTIONS)[number];

/** Properties that results are filtered by and counted by. A document has any number of values of each. */
export const FACETS = ['country', 'kind', 'theme', 'form', 'region', 'district', 'status', 'withoutPartner'] as const;
export type Facet = (typeof FACETS)[number];

/** One of the values of each named facet; an empty list filters nothing. `withoutPartner` has the value 'true' or none. */
export type FacetFilter = Readonly<Partial<Record<Facet, readonly string[]>>>;
export type FacetValues = Readonly<Partial<Record<Facet, readonly string[]>>>;

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** Degrees, WGS 84. */
export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

export interface SearchText {
  readonly language: Language;
  readonly text: string;
  /** Words for what was chosen from a list, as many others have chosen it: it is found by them, but not about them. */
  readonly isChosen?: boolean;
}

/** What a feature gives to be found. The engines compute folded words, stems, concepts and cognates themselves. */
export interface SearchDocument {
  readonly collection: SearchCollection;
  /** A UUID, once in its collection. */
  readonly id: string;
  readonly name: string;
  /** Decides the order by name and the stemmer of the name. */
  readonly country: Country;
  /** Whatever else it is called, in any language; its place too, when it is the office of that place. */
  readonly otherNames: readonly string[];
  /** Where it lies: place, district, region, in any language. */
  readonly areas: readonly string[];
  readonly texts: readonly SearchText[];
  readonly facets: FacetValues;
  readonly location?: GeoPoint;
  readonly population?: number;
}

export const SEARCH_SORTS = ['RELEVANCE', 'NAME', 'DISTANCE', 'POPULATION'] as const;
/** POPULATION: largest first. DISTANCE needs `near`. Without a query RELEVANCE is NAME. Ties are broken by name, then id. */
export type SearchSort = (typeof SEARCH_SORTS)[number];

export interface SearchRequest {
  readonly collection: SearchCollection;
  /** What the user typed, in any language; the last word may be unfinished. Only its first 200 characters count. */
  readonly query: string;
  readonly filter: FacetFilter;
  readonly near?: GeoPoint;
  /** Ids of documents that are neither found nor counted. */
  readonly without?: readonly string[];
  /** Only documents at most this far from `near`. */
  readonly withinKm?: number;
  readonly sort: SearchSort;
  readonly page: SearchPageRequest;
  /** Words of the same meaning in other languages are searched too, unless this is false. */
  readonly acrossLanguages?: boolean;
}

/** Forwards from the start or from behind a cursor, or backwards from the end or from before a cursor. */
export type SearchPageRequest =
  { readonly first: number; readonly after?: string } | { readonly last: number; readonly before?: string };

export const MAX_SEARCH_PAGE = 1000;

export interface SearchHit {
  readonly id: string;
  /** Larger is better; comparable only within one answer. */
  readonly score: number;
  readonly cursor: string;
  /** Present when `near` was given and the document has a location. */
  readonly distanceKm?: number;
}

/** What the query was widened to. */
export interface AlsoSearched {
  readonly concept: string;
  readonly language: Language;
  readonly words: readonly string[];
}

export type SearchEngineName = 'EMBEDDED' | 'MEILISEARCH';

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Counts of each facet under the query and all *other* filters, largest first, then by value. */
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
  readonly alsoSearched: readonly AlsoSearched[];
  /** Which engine answered: the embedded one also answers while Meilisearch is down. */
  readonly engine: SearchEngineName;
}

/** An answer, and how it came about. */
export interface SearchAnswer extends SearchPage {
  /** There is a search server, but the embedded engine answered. */
  readonly isServerDown: boolean;
}

/** What several collections have for one query. */
export interface FederatedRequest {
  readonly query: string;
  readonly collections: readonly SearchCollection[];
  /** At most so many hits altogether, 1 to {@link MAX_SEARCH_PAGE}. */
  readonly limit: number;
  readonly acrossLanguages?: boolean;
}

export interface FederatedHit {
  readonly collection: SearchCollection;
  readonly id: string;
  /** From 0 to 1: how well the document answers, whatever its collection. */
  readonly score: number;
}

export interface FederatedPage {
  /** Best first; of documents that answer equally well, those of the collections in turn. Nothing without a query. */
  readonly hits: readonly FederatedHit[];
  /** How many documents of each collection that was asked for answer. */
  readonly counts: Readonly<Partial<Record<SearchCollection, number>>>;
  readonly alsoSearched: readonly AlsoSearched[];
  readonly engine: SearchEngineName;
}

export interface FederatedAnswer extends FederatedPage {
  readonly isServerDown: boolean;
}

/** A document that cannot be in an index, and why; for operators. */
export interface RefusedDocument {
  readonly id: string;
  readonly reason: string;
}

/** How far a rebuild is. */
export interface RebuildProgress {
  readonly engine: SearchEngineName;
  readonly done: number;
}

export interface RebuildOptions {
  /** Aborted: the old index stays in use, and the rebuild rejects with the reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RebuildProgress) => void;
}

export interface Rebuilt {
  readonly documents: number;
  readonly refused: readonly RefusedDocument[];
}

/** The documents of these ids as they are now; an id without a document is removed from the index. */
export type LoadDocuments = (ids: readonly string[]) => Promise<readonly SearchDocument[]>;

/** Also the injection token. */
export abstract class SearchIndex {
  /** Refuses with AppError BAD_CURSOR or PAGE_TOO_LARGE. */
  abstract search(request: SearchRequest): Promise<SearchAnswer>;

  /**
   * Brings these documents up to date; when it returns, searches find them as loaded. Documents are loaded while nobody
   * else writes the index, so an older state never overwrites a newer one. Safe to repeat.
   */
  abstract refresh(collection: SearchCollection, ids: readonly string[], load: LoadDocuments): Promise<void>;

  /** Refuses with AppError PAGE_TOO_LARGE. */
  abstract searchAll(request: FederatedRequest): Promise<FederatedAnswer>;

  /**
   * Makes the collection hold exactly the documents of these ids; until then searches are answered from the old ones, and
   * `refresh` goes on. `ids` is called once for each engine. A document that cannot be indexed does not stop the others.
   */
  abstract rebuild(
    collection: SearchCollection,
    ids: () => AsyncIterable<readonly string[]>,
    load: LoadDocuments,
    options?: RebuildOptions,
  ): Promise<Rebuilt>;

  /** Those of the ids whose documents are missing, or were made by an older version of this program or its thesaurus. */
  abstract outdated(collection: SearchCollection, ids: readonly string[]): Promise<readonly string[]>;

  /** There is a search server that has never been filled: a `refresh`, even of nothing, fills it. */
  abstract isServerEmpty(collection: SearchCollection): Promise<boolean>;
}
