import {
  type FederatedPage,
  type FederatedRequest,
  type LoadDocuments,
  type RefusedDocument,
  type SearchCollection,
  type SearchDocument,
  type SearchEngineName,
  type SearchPage,
  type SearchRequest,
} from './search-index.ts';

/**
 * What stands behind the search index; test/contracts/search-engine.contract.ts says what every engine must do.
 * Writers of one collection take turns (search-index-on-engines.ts); searches go on meanwhile.
 */
export interface SearchEngine {
  readonly name: SearchEngineName;

  /** Refuses with AppError BAD_CURSOR. Throws an EngineUnavailableError when it cannot answer now. */
  search(request: SearchRequest): Promise<SearchPage>;

  /** The best of several collections in one order; a collection that nobody has ever filled has nothing. */
  searchAll(request: FederatedRequest): Promise<FederatedPage>;

  /** Adds or replaces; when it returns, searches find the documents but those that it could not take. */
  put(collection: SearchCollection, documents: readonly SearchDocument[]): Promise<readonly RefusedDocument[]>;

  /** Ids that are not there are ignored. */
  remove(collection: SearchCollection, ids: readonly string[]): Promise<void>;

  /**
   * Begins to make the whole collection anew; what an earlier one that was killed has left is cleared away. `put` and
   * `remove` of others meanwhile are in the result. Only one at a time.
   */
  rebuild(collection: SearchCollection): Promise<EngineRebuild>;

  count(collection: SearchCollection): Promise<number>;
}

/** A collection that is being made anew. Until `finish` searches are answered as before. */
export interface EngineRebuild {
  put(documents: readonly SearchDocument[]): Promise<readonly RefusedDocument[]>;
  /** From now on the collection is what was put here; `load` tells of documents that were written meanwhile. */
  finish(load: LoadDocuments): Promise<void>;
  /** Instead of `finish`: everything stays as it was. */
  abandon(): Promise<void>;
}

/** An engine that has every document, whatever else there is. */
export interface KeptEngine extends SearchEngine {
  ids(collection: SearchCollection): Promise<string[]>;

  /** Those of the ids that it has not, or has as an older version of this program made them. */
  outdated(collection: SearchCollection, ids: readonly string[]): Promise<string[]>;
}

/** An engine in another process, which may be new and know nothing yet. */
export interface SearchServer extends SearchEngine {
  /**
   * READY: it can be searched. GROWING: it is being filled for the first time, or that was interrupted. MISSING: it has
   * never heard of the collection.
   */
  state(collection: SearchCollection): Promise<'READY' | 'GROWING' | 'MISSING'>;

  /** Rejects when it does not answer. Quick. */
  probe(): Promise<void>;
}

/** The engine is away or does not answer in time; somebody else may. */
export class EngineUnavailableError extends Error {}

/** The engine is there but cannot answer this request; others it may. */
export class EngineRefusedError extends EngineUnavailableError {}
