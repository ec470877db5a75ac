import { decodeCursor, encodeCursor, type SearchCursor } from '../search-cursor.ts';
import { type SearchEngine } from '../search-engine.ts';
import { type SearchCollection, type SearchHit, type SearchPage, type SearchRequest } from '../search-index.ts';
import { type DocumentMeaning, type QueryMeaning, toQueryMeaning } from './document-meaning.ts';
import { reranked } from './reranking.ts';

/** Where the meanings of documents are. */
export interface KnownMeanings {
  load(collection: SearchCollection, ids: readonly string[]): Promise<ReadonlyMap<string, DocumentMeaning>>;
}

/** So many of the first hits are ranked anew. */
export const WINDOW = 100;

type Engine = Pick<SearchEngine, 'name' | 'search'>;

/**
 * Asks an engine, and gives the first hits of a search by relevance an order by meaning. Behind them goes on what the engine
 * has behind them: a place in the list is told by its number within the window, and by the engine's own cursor beyond.
 */
export class RerankedSearch {
  constructor(
    private readonly meanings: KnownMeanings,
    private readonly window = WINDOW,
  ) {}

  async search(engine: Engine, request: SearchRequest): Promise<SearchPage> {
    // Who wants no other languages wants the words as they are.
    const isByMeaning = request.sort === 'RELEVANCE' && request.acrossLanguages !== false;
    const query = isByMeaning ? toQueryMeaning(request.query) : undefined;
    const size = 'first' in request.page ? request.page.first : request.page.last;
    if (query === undefined || size === 0) return engine.search(request);
    return 'first' in request.page
      ? this.forwards(engine, request, query, request.page)
      : this.backwards(engine, request, query, request.page);
  }

  private async forwards(
    engine: Engine,
    request: SearchRequest,
    query: QueryMeaning,
    { first, after }: { readonly first: number; readonly after?: string },
  ): Promise<SearchPage> {
    const cursor = after === undefined ? undefined : decodeCursor(after);
    if (cursor !== undefined && cursor.offset >= this.window) return engine.search(request);
    const behind = cursor === undefined ? 0 : cursor.offset + 1;
    const list = await this.list(engine, request, query, behind + first);
    const start = cursor === undefined ? 0 : placeOf(cursor, engine, list.hits) + 1;
    return part(list, start, start + first);
  }

  private async backwards(
    engine: Engine,
    request: SearchRequest,
    query: QueryMeaning,
    { last, before }: { readonly last: number; readonly before?: string },
  ): Promise<SearchPage> {
    const cursor = before === undefined ? undefined : decodeCursor(before);
    if (cursor !== undefined) {
      if (cursor.offset - last >= this.window) return engine.search(request);
      const list = await this.list(engine, request, query, cursor.offset + 1);
      const end = placeOf(cursor, engine, list.hits);
      return part(list, end - last, end);
    }
    const end = await engine.search(request);
    if (end.totalCount - last >= this.window) return end;
    const list = await this.list(engine, request, query, end.totalCount);
    return part(list, list.hits.length - last, list.hits.length);
  }

  /** From the first hit on, at least so many. */
  private async list(engine: Engine, request: SearchRequest, query: QueryMeaning, size: number): Promise<SearchPage> {
    const found = await engine.search({ ...request, page: { first: Math.max(this.window, size) } });
    const window = found.hits.slice(0, this.window);
    const meanings = await this.meanings.load(
      request.collection,
      window.map(({ id }) => id),
    );
    const ordered = reranked(window, query, meanings).map((hit, at): SearchHit => ({
      ...hit,
      // Scores stay in order, also with those behind the window.
      score: window[at]?.score ?? hit.score,
      cursor: encodeCursor({ ...decodeCursor(hit.cursor), offset: at }),
    }));
    return { ...found, hits: [...ordered, ...found.hits.slice(this.window)] };
  }
}

/** Where the hit is now; where it was, when it is gone or was another engine's. */
function placeOf(cursor: SearchCursor, engine: Engine, hits: readonly SearchHit[]): number {
  const place = cursor.engine === engine.name ? hits.findIndex(({ id }) => id === cursor.id) : -1;
  return place < 0 ? Math.min(cursor.offset, hits.length) : place;
}

function part(list: SearchPage, from: number, to: number): SearchPage {
  const start = Math.max(0, from);
  const hits = list.hits.slice(start, Math.max(start, to));
  return {
    ...list,
    hits,
    hasPreviousPage: start > 0,
    hasNextPage: start + hits.length < list.totalCount,
  };
}
