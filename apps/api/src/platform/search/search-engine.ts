import {
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

  /** Adds or replaces; when it returns, searches find the documents. */
  put(collection: SearchCollection, documents: readonly SearchDocument[]): Promise<void>;

  /** Ids that are not there are ignored. */
  remove(collection: SearchCollection, ids: readonly string[]): Promise<void>;

  /** Replaces the whole collection; searches see the old documents until this returns. */
  replaceAll(collection: SearchCollection, documents: AsyncIterable<readonly SearchDocument[]>): Promise<number>;

  count(collection: SearchCollection): Promise<number>;
}

/** The engine is away or does not answer in time; somebody else may. */
export class EngineUnavailableError extends Error {}
