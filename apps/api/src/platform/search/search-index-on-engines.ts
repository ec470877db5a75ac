import { Logger } from '@nestjs/common';
import { Turns } from '../database/turns.ts';
import { AppError } from '../errors/app-error.ts';
import { type EmbeddedSearchEngine } from './embedded/embedded-search-engine.ts';
import { searchServerUp } from './search-metrics.ts';
import { EngineUnavailableError, type SearchEngine } from './search-engine.ts';
import {
  type LoadDocuments,
  MAX_SEARCH_PAGE,
  type SearchAnswer,
  type SearchCollection,
  type SearchDocument,
  SearchIndex,
  type SearchPage,
  type SearchRequest,
} from './search-index.ts';

/** Documents that are loaded and written at once. */
const BATCH = 500;

/** So long nobody asks a server that has not answered: searches should not all wait for it to time out. */
const REST_MS = 5_000;

/**
 * The search index on the embedded engine and, where there is one, on Meilisearch. Both are kept up to date, so that the
 * embedded engine can answer while Meilisearch is away.
 */
export class SearchIndexOnEngines extends SearchIndex {
  private readonly logger = new Logger('Search');
  private restsUntil = 0;

  constructor(
    private readonly turns: Turns,
    private readonly embedded: EmbeddedSearchEngine,
    private readonly server: SearchEngine | undefined,
  ) {
    super();
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    const size = 'first' in request.page ? request.page.first : request.page.last;
    if (size > MAX_SEARCH_PAGE) throw new AppError('PAGE_TOO_LARGE', { max: MAX_SEARCH_PAGE });
    const page = await this.askServer(request);
    if (page !== undefined) return { ...page, isServerDown: false };
    return { ...(await this.embedded.search(request)), isServerDown: this.server !== undefined };
  }

  /** Undefined: there is no server, or it does not answer now. */
  private async askServer(request: SearchRequest): Promise<SearchPage | undefined> {
    if (this.server === undefined || Date.now() < this.restsUntil) return undefined;
    try {
      const page = await this.server.search(request);
      searchServerUp.set(1);
      return page;
    } catch (error) {
      if (!(error instanceof EngineUnavailableError)) throw error;
      this.restsUntil = Date.now() + REST_MS;
      searchServerUp.set(0);
      this.logger.warn(`For ${REST_MS / 1000} s the embedded engine answers: ${error.message}`);
      return undefined;
    }
  }

  async refresh(collection: SearchCollection, ids: readonly string[], load: LoadDocuments): Promise<void> {
    for (let start = 0; start < ids.length; start += BATCH) {
      const batch = [...new Set(ids.slice(start, start + BATCH))];
      await this.turns.take(turnOf(collection), () => this.write(collection, batch, load));
    }
  }

  async rebuild(
    collection: SearchCollection,
    ids: () => AsyncIterable<readonly string[]>,
    load: LoadDocuments,
  ): Promise<number> {
    const engines = this.engines();
    return this.turns.take(turnOf(collection), async () => {
      let count = 0;
      for (const engine of engines) count = await engine.replaceAll(collection, inBatches(ids(), load));
      return count;
    });
  }

  async outdated(collection: SearchCollection, ids: readonly string[]): Promise<readonly string[]> {
    const outdated = await this.embedded.outdated(collection, ids);
    // A server that is new, or was restored from an old copy, has other documents than the database.
    const isServerBehind =
      this.server !== undefined && (await this.server.count(collection)) !== (await this.embedded.count(collection));
    return isServerBehind ? ids : outdated;
  }

  private async write(collection: SearchCollection, ids: readonly string[], load: LoadDocuments): Promise<void> {
    const documents = await load(ids);
    const present = new Set(documents.map(({ id }) => id));
    const gone = ids.filter((id) => !present.has(id));
    let failure: unknown;
    for (const engine of this.engines()) {
      try {
        if (documents.length > 0) await engine.put(collection, documents);
        if (gone.length > 0) await engine.remove(collection, gone);
      } catch (error) {
        // The other engine is written nevertheless; the job comes back for this one.
        failure ??= error;
      }
    }
    if (failure !== undefined) throw failure;
  }

  private engines(): SearchEngine[] {
    return this.server === undefined ? [this.embedded] : [this.embedded, this.server];
  }
}

function turnOf(collection: SearchCollection): string {
  return `search index of ${collection}`;
}

async function* inBatches(
  ids: AsyncIterable<readonly string[]>,
  load: LoadDocuments,
): AsyncGenerator<readonly SearchDocument[]> {
  for await (const batch of ids) {
    for (let start = 0; start < batch.length; start += BATCH) yield load(batch.slice(start, start + BATCH));
  }
}
