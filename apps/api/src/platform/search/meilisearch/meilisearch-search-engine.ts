import { type Meilisearch, type MultiSearchFederation, type MultiSearchQueryWithFederation } from 'meilisearch';
import { decodeCursor } from '../search-cursor.ts';
import { type EngineRebuild, type SearchServer } from '../search-engine.ts';
import {
  type FederatedPage,
  type FederatedRequest,
  type RefusedDocument,
  type SearchCollection,
  type SearchDocument,
  type SearchPage,
  type SearchRequest,
} from '../search-index.ts';
import { alsoSearchedFor, queryTerms } from '../shadow-terms.ts';
import { codeOf, MeilisearchAccess, type MeilisearchOptions } from './meilisearch-access.ts';
import { type Answer, toAnswer, toPage } from './meilisearch-answers.ts';
import { COLLECTION_FACET, facetCounts, MAX_OFFSET, toQueries } from './meilisearch-queries.ts';
import { MeilisearchWriter } from './meilisearch-writer.ts';

/** A page has to be shown in any case: what takes longer is answered by the other engine. */
const SEARCH_TIMEOUT_MS = 1000;
const PROBE_TIMEOUT_MS = 2000;

interface Range {
  readonly limit: number;
  readonly offset: number;
}

export class MeilisearchSearchEngine implements SearchServer {
  readonly name = 'MEILISEARCH';
  private readonly access: MeilisearchAccess;
  private readonly writer: MeilisearchWriter;
  private readonly searchTimeoutMs: number;

  constructor(options: MeilisearchOptions) {
    this.access = new MeilisearchAccess(options);
    this.writer = new MeilisearchWriter(this.access);
    this.searchTimeoutMs = options.searchTimeoutMs ?? SEARCH_TIMEOUT_MS;
  }

  search(request: SearchRequest): Promise<SearchPage> {
    const [counts = { filter: {}, facets: [] }, ...others] = facetCounts(request.filter);
    return this.inTime(async (client, signal) => {
      const ask = (one: typeof counts, range: Range) => {
        const index = this.indexOf(request.collection);
        const federation = { ...range, facetsByIndex: { [index]: [...one.facets] } };
        return federated(client, signal, federation, toQueries(index, request, one.filter));
      };
      const total = async () => (await ask({ ...counts, facets: [] }, { limit: 0, offset: 0 })).total;
      const range = await rangeOf(request, total);
      const answers = await Promise.all([
        ask(counts, range),
        ...others.map((other) => ask(other, { limit: 0, offset: 0 })),
      ]);
      return toPage(request, answers, range.offset);
    });
  }

  searchAll(request: FederatedRequest): Promise<FederatedPage> {
    const { query, limit } = request;
    const acrossLanguages = request.acrossLanguages !== false;
    const collections = [...new Set(request.collections)];
    const alsoSearched = acrossLanguages ? alsoSearchedFor(query) : [];
    const isAsked = queryTerms(query, { acrossLanguages }).words.length > 0;
    return this.inTime(async (client, signal) => {
      const answer = isAsked ? await this.askAll(client, signal, request, collections) : NOTHING;
      const collectionOf = new Map(collections.map((collection) => [this.indexOf(collection), collection]));
      return {
        hits: answer.hits.slice(0, limit).flatMap(({ id, _federation }) => {
          const collection = collectionOf.get(_federation?.indexUid ?? '');
          const score = Math.min(1, _federation?.weightedRankingScore ?? 0);
          return collection === undefined ? [] : [{ collection, id, score }];
        }),
        counts: Object.fromEntries(
          collections.map((collection) => [
            collection,
            answer.facets[this.indexOf(collection)]?.[COLLECTION_FACET]?.[collection] ?? 0,
          ]),
        ),
        alsoSearched,
        engine: 'MEILISEARCH',
      };
    });
  }

  put(collection: SearchCollection, documents: readonly SearchDocument[]): Promise<readonly RefusedDocument[]> {
    return this.writer.put(collection, documents);
  }

  remove(collection: SearchCollection, ids: readonly string[]): Promise<void> {
    return this.writer.remove(collection, ids);
  }

  rebuild(collection: SearchCollection): Promise<EngineRebuild> {
    return this.writer.rebuild(collection);
  }

  count(collection: SearchCollection): Promise<number> {
    return this.writer.count(collection);
  }

  state(collection: SearchCollection): Promise<'READY' | 'GROWING' | 'MISSING'> {
    return this.writer.state(collection);
  }

  /** A search as any other: a server may say that it is well while its searches hang. */
  async probe(): Promise<void> {
    await this.inTime(async (client, signal) => {
      const index = this.indexOf('organisation');
      await federated(client, signal, { limit: 1 }, [{ indexUid: index, q: '' }]);
    }, PROBE_TIMEOUT_MS);
  }

  private indexOf(collection: SearchCollection): string {
    return `${this.access.prefix}${collection}`;
  }

  /** Everything that a search asks the server, keys too, within one limit of time. */
  private inTime<Outcome>(
    work: (client: Meilisearch, signal: AbortSignal) => Promise<Outcome>,
    timeoutMs = this.searchTimeoutMs,
  ): Promise<Outcome> {
    const signal = AbortSignal.timeout(timeoutMs);
    return this.access.guarded(async () => {
      const late = new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      });
      return Promise.race([late, this.access.searcher().then((client) => work(client, signal))]);
    });
  }

  /** A collection that was never filled has no index, and one such would fail the whole search. */
  private async askAll(
    client: Meilisearch,
    signal: AbortSignal,
    { query, limit, acrossLanguages = true }: FederatedRequest,
    collections: readonly SearchCollection[],
  ): Promise<Answer> {
    if (collections.length === 0) return NOTHING;
    const indexes = collections.map((collection) => this.indexOf(collection));
    const queries = collections.flatMap((collection) => {
      const request = {
        collection,
        query,
        acrossLanguages,
        filter: {},
        sort: 'RELEVANCE',
        page: { first: limit },
      } as const;
      return toQueries(this.indexOf(collection), request, {});
    });
    const facetsByIndex = Object.fromEntries(indexes.map((index) => [index, [COLLECTION_FACET]]));
    try {
      return await federated(client, signal, { limit, offset: 0, facetsByIndex }, queries);
    } catch (error) {
      const missing = indexes.findIndex((index) => isMissing(error, index));
      if (missing < 0) throw error;
      const others = collections.filter((_, at) => at !== missing);
      return this.askAll(client, signal, { query, limit, acrossLanguages, collections: others }, others);
    }
  }
}

const NOTHING: Answer = { hits: [], total: 0, facets: {} };

async function federated(
  client: Meilisearch,
  signal: AbortSignal,
  federation: MultiSearchFederation,
  queries: MultiSearchQueryWithFederation[],
): Promise<Answer> {
  return toAnswer(await client.multiSearch({ federation, queries }, { signal }));
}

function isMissing(error: unknown, index: string): boolean {
  return codeOf(error) === 'index_not_found' && error instanceof Error && error.message.includes(`\`${index}\``);
}

/** Where the page begins, and its size. Meilisearch knows offsets only. */
async function rangeOf({ page }: SearchRequest, total: () => Promise<number>): Promise<Range> {
  if ('first' in page) {
    const offset = page.after === undefined ? 0 : decodeCursor(page.after).offset + 1;
    return { offset: Math.min(offset, MAX_OFFSET), limit: page.first };
  }
  const end = page.before === undefined ? await total() : Math.min(decodeCursor(page.before).offset, MAX_OFFSET);
  const offset = Math.max(0, end - page.last);
  return { offset, limit: end - offset };
}
