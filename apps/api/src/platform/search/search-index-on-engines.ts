import { Logger } from '@nestjs/common';
import { Turns } from '../database/turns.ts';
import { AppError } from '../errors/app-error.ts';
import { type RerankedSearch } from './reranking/reranked-search.ts';
import { type KeptEngine, type SearchEngine, type SearchServer } from './search-engine.ts';
import {
  type FederatedAnswer,
  type FederatedRequest,
  type LoadDocuments,
  MAX_SEARCH_PAGE,
  type RebuildOptions,
  type Rebuilt,
  type RefusedDocument,
  type SearchAnswer,
  type SearchCollection,
  SearchIndex,
  type SearchRequest,
} from './search-index.ts';
import { ServerWatch } from './server-watch.ts';

/** Documents that are loaded and written at once. */
const BATCH = 500;

/**
 * The search index on the embedded engine and, where there is one, on Meilisearch. Both are kept up to date, so that the
 * embedded engine can answer while Meilisearch is away. Whichever answers, the first hits are ranked by what they mean.
 */
export class SearchIndexOnEngines extends SearchIndex {
  private readonly logger = new Logger('Search');
  private readonly watch: ServerWatch | undefined;

  constructor(
    private readonly turns: Turns,
    private readonly embedded: KeptEngine,
    private readonly reranked: RerankedSearch,
    server: SearchServer | undefined,
    restMs?: number,
  ) {
    super();
    this.watch = server && new ServerWatch(server, restMs);
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    refuseTooLarge('first' in request.page ? request.page.first : request.page.last);
    const page = await this.watch?.ask((server) => this.reranked.search(server, request));
    if (page !== undefined) return { ...page, isServerDown: false };
    return { ...(await this.reranked.search(this.embedded, request)), isServerDown: this.watch !== undefined };
  }

  async searchAll(request: FederatedRequest): Promise<FederatedAnswer> {
    refuseTooLarge(request.limit);
    const page = await this.watch?.ask((server) => server.searchAll(request));
    if (page !== undefined) return { ...page, isServerDown: false };
    return { ...(await this.embedded.searchAll(request)), isServerDown: this.watch !== undefined };
  }

  async refresh(collection: SearchCollection, ids: readonly string[], load: LoadDocuments): Promise<void> {
    for (let start = 0; start < ids.length; start += BATCH) {
      const batch = [...new Set(ids.slice(start, start + BATCH))];
      await this.turns.take(turnOf(collection), () => this.write(collection, batch, load));
    }
    await this.fillServer(collection, load);
  }

  async rebuild(
    collection: SearchCollection,
    ids: () => AsyncIterable<readonly string[]>,
    load: LoadDocuments,
    options: RebuildOptions = {},
  ): Promise<Rebuilt> {
    const inTurn = <Outcome>(work: () => Promise<Outcome>) => this.turns.take(rebuildOf(collection), work);
    const embedded = await inTurn(() => this.rebuildOn(this.embedded, { collection, ids, load, ...options }));
    await this.watch?.write((server) => inTurn(() => this.rebuildOn(server, { collection, ids, load, ...options })));
    return embedded;
  }

  async outdated(collection: SearchCollection, ids: readonly string[]): Promise<readonly string[]> {
    const outdated = await this.embedded.outdated(collection, ids);
    // A server that is new, or was restored from an old copy, has other documents than the database.
    const isServerBehind = await this.watch?.ask(
      async (server) => (await server.count(collection)) !== (await this.embedded.count(collection)),
    );
    return isServerBehind ? ids : outdated;
  }

  async isServerEmpty(collection: SearchCollection): Promise<boolean> {
    return (await this.watch?.ask((server) => server.state(collection))) === 'MISSING';
  }

  private async write(collection: SearchCollection, ids: readonly string[], load: LoadDocuments): Promise<void> {
    const documents = await load(ids);
    const present = new Set(documents.map(({ id }) => id));
    const gone = ids.filter((id) => !present.has(id));
    const writeTo = async (engine: SearchEngine): Promise<void> => {
      const refused = documents.length > 0 ? await engine.put(collection, documents) : [];
      // What cannot be indexed any more is not found as it was before.
      const left = [...gone, ...refused.map(({ id }) => id)];
      if (left.length > 0) await engine.remove(collection, left);
      this.complain(collection, engine, refused);
    };
    const outcomes = [
      await settled(() => writeTo(this.embedded)),
      // A server that knows nothing yet is filled as a whole, below: until then the embedded engine answers.
      await settled(async () =>
        this.watch?.write(async (server) => {
          if ((await server.state(collection)) !== 'MISSING') await writeTo(server);
        }),
      ),
    ];
    // The other engine is written nevertheless; the job comes back for the one that failed.
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) throw failure.reason;
  }

  /** A server that is new gets all that the embedded engine has, and is not searched before. */
  private async fillServer(collection: SearchCollection, load: LoadDocuments): Promise<void> {
    await this.watch?.write(async (server) => {
      if ((await server.state(collection)) === 'READY') return;
      await this.turns.take(rebuildOf(collection), async () => {
        // Somebody else has filled it meanwhile.
        if ((await server.state(collection)) === 'READY') return;
        const ids = () => once(this.embedded.ids(collection));
        const { documents } = await this.rebuildOn(server, { collection, ids, load });
        this.logger.log(`The search server was filled with ${documents} documents: ${collection}`);
      });
    });
  }

  /** Batch by batch in turn with other writers, so that none waits for the whole. */
  private async rebuildOn(engine: SearchEngine, task: RebuildTask): Promise<Rebuilt> {
    const { collection, ids, load, signal, onProgress } = task;
    const inTurn = <Outcome>(work: () => Promise<Outcome>) => this.turns.take(turnOf(collection), work);
    signal?.throwIfAborted();
    const rebuild = await inTurn(() => engine.rebuild(collection));
    const refused: RefusedDocument[] = [];
    let documents = 0;
    let done = 0;
    try {
      for await (const batch of inBatches(ids())) {
        signal?.throwIfAborted();
        await inTurn(async () => {
          const loaded = await load(batch);
          const left = await rebuild.put(loaded);
          refused.push(...left);
          documents += loaded.length - left.length;
        });
        done += batch.length;
        onProgress?.({ engine: engine.name, done });
      }
      signal?.throwIfAborted();
      await inTurn(() => rebuild.finish(load));
    } catch (error) {
      // The failure is told, not that of clearing up, which the next rebuild does again.
      await settled(() => rebuild.abandon());
      throw error;
    }
    this.complain(collection, engine, refused);
    return { documents, refused };
  }

  private complain(collection: SearchCollection, { name }: SearchEngine, refused: readonly RefusedDocument[]): void {
    for (const { id, reason } of refused) this.logger.error(`${name} cannot index ${collection} ${id}: ${reason}`);
  }
}

interface RebuildTask extends RebuildOptions {
  readonly collection: SearchCollection;
  readonly ids: () => AsyncIterable<readonly string[]>;
  readonly load: LoadDocuments;
}

function refuseTooLarge(size: number): void {
  if (size > MAX_SEARCH_PAGE) throw new AppError('PAGE_TOO_LARGE', { max: MAX_SEARCH_PAGE });
}

function turnOf(collection: SearchCollection): string {
  return `search index of ${collection}`;
}

function rebuildOf(collection: SearchCollection): string {
  return `rebuilding the search index of ${collection}`;
}

async function settled<Outcome>(work: () => Promise<Outcome>): Promise<PromiseSettledResult<Outcome>> {
  const [outcome] = await Promise.allSettled([work()]);
  return outcome;
}

async function* once(list: Promise<readonly string[]>): AsyncGenerator<readonly string[]> {
  yield await list;
}

async function* inBatches(ids: AsyncIterable<readonly string[]>): AsyncGenerator<readonly string[]> {
  for await (const list of ids) {
    for (let start = 0; start < list.length; start += BATCH) yield list.slice(start, start + BATCH);
  }
}
