import { Meilisearch, MeilisearchError, type Task } from 'meilisearch';
import { decodeCursor, encodeCursor } from '../search-cursor.ts';
import { distanceKm } from '../geo.ts';
import { EngineUnavailableError, type SearchEngine } from '../search-engine.ts';
import {
  FACETS,
  type Facet,
  type FacetCount,
  type SearchCollection,
  type SearchDocument,
  type SearchHit,
  type SearchPage,
  type SearchRequest,
} from '../search-index.ts';
import { alsoSearchedFor } from '../shadow-terms.ts';
import { toMeilisearchDocument } from './meilisearch-documents.ts';
import { facetCounts, toQueries } from './meilisearch-queries.ts';
import { hasSettings, MEILISEARCH_SETTINGS } from './meilisearch-settings.ts';

export interface MeilisearchOptions {
  readonly url: string;
  /** Searching needs a key that may search; writing needs one that may manage the indexes `mosty_*`. */
  readonly key: string | undefined;
  /** Beginning of the names of indexes; tests have their own. */
  readonly prefix?: string;
}

const SEARCH_TIMEOUT_MS = 1500;
const WRITE_TIMEOUT_MS = 30_000;
const TASK_TIMEOUT_MS = 5 * 60_000;

interface FoundDocument {
  readonly id: string;
  readonly name: string;
  readonly _geo?: { readonly lat: number; readonly lng: number } | null;
  readonly _rankingScore?: number;
}

interface Answer {
  readonly hits: readonly FoundDocument[];
  readonly total: number;
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export class MeilisearchSearchEngine implements SearchEngine {
  readonly name = 'MEILISEARCH';
  private readonly searcher: Meilisearch;
  private readonly writer: Meilisearch;
  private readonly prefix: string;
  private readonly prepared = new Set<string>();

  constructor(options: MeilisearchOptions) {
    const client = (timeout: number) =>
      new Meilisearch({
        host: options.url,
        timeout,
        // Compressed answers come in pieces, and each costs the 40 ms that TCP waits before it acknowledges a small one.
        requestInit: { headers: { 'accept-encoding': 'identity' } },
        ...(options.key === undefined ? {} : { apiKey: options.key }),
        defaultWaitOptions: { timeout: TASK_TIMEOUT_MS, interval: 20 },
      });
    this.searcher = client(SEARCH_TIMEOUT_MS);
    this.writer = client(WRITE_TIMEOUT_MS);
    this.prefix = options.prefix ?? 'mosty_';
  }

  async search(request: SearchRequest): Promise<SearchPage> {
    const [counts = { filter: {}, facets: [] }, ...others] = facetCounts(request.filter);
    try {
      const offset = await this.offsetOf(request);
      const limit = offset.limit;
      const [answer, ...otherAnswers] = await Promise.all([
        this.ask(request, counts, { limit, offset: offset.offset }),
        ...others.map((other) => this.ask(request, other, { limit: 0, offset: 0 })),
      ]);
      return toPage(request, answer, otherAnswers, offset.offset);
    } catch (error) {
      if (error instanceof MeilisearchError) throw new EngineUnavailableError(`Meilisearch: ${error.message}`);
      throw error;
    }
  }

  async put(collection: SearchCollection, documents: readonly SearchDocument[]): Promise<void> {
    const index = this.indexOf(collection);
    await this.prepare(index);
    await this.add(index, documents);
  }

  async remove(collection: SearchCollection, ids: readonly string[]): Promise<void> {
    const index = this.indexOf(collection);
    await this.prepare(index);
    succeeded(
      await this.writer
        .index(index)
        .deleteDocuments([...ids])
        .waitTask(),
    );
  }

  /** Fills a new index and swaps it with the old one: there is no moment without answers. */
  async replaceAll(collection: SearchCollection, documents: AsyncIterable<readonly SearchDocument[]>): Promise<number> {
    const live = this.indexOf(collection);
    const fresh = `${live}_fresh`;
    await this.prepare(live);
    // A rebuild that was killed has left its index.
    await this.drop(fresh);
    await this.prepare(fresh);
    let count = 0;
    for await (const batch of documents) {
      await this.add(fresh, batch);
      count += batch.length;
    }
    succeeded(await this.writer.swapIndexes([{ indexes: [live, fresh], rename: false }]).waitTask());
    await this.drop(fresh);
    return count;
  }

  async count(collection: SearchCollection): Promise<number> {
    const index = this.indexOf(collection);
    await this.prepare(index);
    return (await this.writer.index(index).getStats()).numberOfDocuments;
  }

  private indexOf(collection: SearchCollection): string {
    return `${this.prefix}${collection}`;
  }

  /** Where the page begins, and its size. Meilisearch knows offsets only. */
  private async offsetOf(request: SearchRequest): Promise<{ readonly offset: number; readonly limit: number }> {
    const { page } = request;
    if ('first' in page) {
      return { offset: page.after === undefined ? 0 : decodeCursor(page.after).offset + 1, limit: page.first };
    }
    const end =
      page.before === undefined
        ? (await this.ask(request, { filter: request.filter, facets: [] }, { limit: 0, offset: 0 })).total
        : decodeCursor(page.before).offset;
    const offset = Math.max(0, end - page.last);
    return { offset, limit: end - offset };
  }

  private async ask(
    request: SearchRequest,
    counts: ReturnType<typeof facetCounts>[number],
    range: { readonly limit: number; readonly offset: number },
  ): Promise<Answer> {
    const index = this.indexOf(request.collection);
    const response = await this.searcher.multiSearch<
      { federation: object; queries: ReturnType<typeof toQueries> },
      FoundDocument
    >({
      federation: { ...range, facetsByIndex: { [index]: [...counts.facets] } },
      queries: toQueries(index, request, counts.filter),
    });
    return {
      hits: response.hits,
      total: response.estimatedTotalHits ?? 0,
      facets: response.facetsByIndex?.[index]?.distribution ?? {},
    };
  }

  private async prepare(index: string): Promise<void> {
    if (this.prepared.has(index)) return;
    const created = await this.writer.createIndex(index, { primaryKey: 'id' }).waitTask();
    if (created.status === 'failed' && created.error?.code !== 'index_already_exists') succeeded(created);
    const settings = await this.writer.index(index).getSettings();
    if (!hasSettings(settings)) {
      succeeded(await this.writer.index(index).updateSettings(MEILISEARCH_SETTINGS).waitTask());
    }
    this.prepared.add(index);
  }

  private async add(index: string, documents: readonly SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    succeeded(await this.writer.index(index).addDocuments(documents.map(toMeilisearchDocument)).waitTask());
  }

  private async drop(index: string): Promise<void> {
    this.prepared.delete(index);
    const dropped = await this.writer.deleteIndex(index).waitTask();
    if (dropped.status === 'failed' && dropped.error?.code !== 'index_not_found') succeeded(dropped);
  }
}

/** A task that Meilisearch accepted may still fail. */
function succeeded(task: Task): void {
  if (task.status !== 'succeeded') {
    throw new EngineUnavailableError(
      `Meilisearch: ${task.type} ${task.uid} ${task.status}: ${task.error?.message ?? ''}`,
    );
  }
}

function toPage(request: SearchRequest, answer: Answer, others: readonly Answer[], offset: number): SearchPage {
  const { near } = request;
  return {
    hits: answer.hits.map((found, at): SearchHit => {
      const place = found._geo;
      const location = place ? { latitude: place.lat, longitude: place.lng } : undefined;
      return {
        id: found.id,
        score: found._rankingScore ?? 0,
        cursor: encodeCursor({ engine: 'MEILISEARCH', offset: offset + at, key: 0, name: '', id: found.id }),
        ...(near !== undefined && location !== undefined ? { distanceKm: distanceKm(near, location) } : {}),
      };
    }),
    totalCount: answer.total,
    hasNextPage: offset + answer.hits.length < answer.total,
    hasPreviousPage: offset > 0,
    facets: toFacets([answer, ...others]),
    alsoSearched: request.acrossLanguages === false ? [] : alsoSearchedFor(request.query),
    engine: 'MEILISEARCH',
  };
}

function toFacets(answers: readonly Answer[]): SearchPage['facets'] {
  const counted = (facet: Facet): FacetCount[] => {
    const distribution = answers.map(({ facets }) => facets[facet]).find((found) => found !== undefined) ?? {};
    const list = Object.entries(distribution).map(([value, count]) => ({ value, count }));
    return list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return Object.fromEntries(FACETS.map((facet) => [facet, counted(facet)])) as unknown as SearchPage['facets'];
}
