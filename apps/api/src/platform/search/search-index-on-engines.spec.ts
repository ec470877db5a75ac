import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger, type LoggerService } from '@nestjs/common';
import { type Turns } from '../database/turns.ts';
import { AppError } from '../errors/app-error.ts';
import {
  type EngineRebuild,
  EngineRefusedError,
  EngineUnavailableError,
  type KeptEngine,
  type SearchServer,
} from './search-engine.ts';
import { type DocumentMeaning } from './reranking/document-meaning.ts';
import { RerankedSearch } from './reranking/reranked-search.ts';
import { SearchIndexOnEngines } from './search-index-on-engines.ts';
import {
  FACETS,
  type FederatedPage,
  type RefusedDocument,
  type SearchCollection,
  type SearchDocument,
  type SearchEngineName,
  type SearchPage,
  type SearchRequest,
} from './search-index.ts';

/** An engine that remembers what it was given, and fails when the test says so. */
class RecordingEngine implements SearchServer, KeptEngine {
  readonly documents = new Map<string, string>();
  searches = 0;
  abandoned = 0;
  isFilled = true;
  failure: Error | undefined;

  constructor(readonly name: SearchEngineName) {}

  async search(): Promise<SearchPage> {
    this.searches += 1;
    if (this.failure) throw this.failure;
    const facets = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as SearchPage['facets'];
    const empty = { hits: [], totalCount: 0, hasNextPage: false, hasPreviousPage: false, facets, alsoSearched: [] };
    return { ...empty, engine: this.name };
  }

  async searchAll(): Promise<FederatedPage> {
    this.searches += 1;
    if (this.failure) throw this.failure;
    return { hits: [], counts: {}, alsoSearched: [], engine: this.name };
  }

  async put(_: SearchCollection, documents: readonly SearchDocument[]): Promise<RefusedDocument[]> {
    if (this.failure) throw this.failure;
    const isMalformed = ({ name }: SearchDocument) => name.includes('malformed');
    for (const { id, name } of documents.filter((one) => !isMalformed(one))) this.documents.set(id, name);
    return documents.filter(isMalformed).map(({ id }) => ({ id, reason: 'malformed' }));
  }

  async remove(_: SearchCollection, ids: readonly string[]): Promise<void> {
    if (this.failure) throw this.failure;
    for (const id of ids) this.documents.delete(id);
  }

  async rebuild(collection: SearchCollection): Promise<EngineRebuild> {
    if (this.failure) throw this.failure;
    const fresh = new RecordingEngine(this.name);
    return {
      put: (documents) => fresh.put(collection, documents),
      finish: async () => {
        this.documents.clear();
        for (const [id, name] of fresh.documents) this.documents.set(id, name);
        this.isFilled = true;
      },
      abandon: async () => void (this.abandoned += 1),
    };
  }

  async state(): Promise<'READY' | 'MISSING'> {
    if (this.failure) throw this.failure;
    return this.isFilled ? 'READY' : 'MISSING';
  }

  async probe(): Promise<void> {
    if (this.failure) throw this.failure;
  }

  async ids(): Promise<string[]> {
    return [...this.documents.keys()];
  }

  async count(): Promise<number> {
    return this.documents.size;
  }

  async outdated(_: SearchCollection, ids: readonly string[]): Promise<string[]> {
    return ids.filter((id) => !this.documents.has(id));
  }
}

const TURNS = { take: <Outcome>(_: string, work: () => Promise<Outcome>) => work() } as Turns;
const NO_MEANINGS = { load: async () => new Map<string, DocumentMeaning>() };
const REQUEST: SearchRequest = {
  collection: 'organisation',
  query: 'x',
  filter: {},
  sort: 'RELEVANCE',
  page: { first: 10 },
};
const document = (id: string): SearchDocument => ({
  collection: 'organisation',
  id,
  name: `name of ${id}`,
  country: 'PL',
  otherNames: [],
  areas: [],
  texts: [],
  facets: {},
});

function twoEngines() {
  const embedded = new RecordingEngine('EMBEDDED');
  const server = new RecordingEngine('MEILISEARCH');
  const index = new SearchIndexOnEngines(TURNS, embedded, new RerankedSearch(NO_MEANINGS), server, 20);
  return { embedded, server, index };
}

describe('The search index on two engines', () => {
  // Other files run in the same process.
  const before = Reflect.get(Logger, 'staticInstanceRef') as LoggerService | undefined;
  beforeAll(() => Logger.overrideLogger(false));
  afterAll(() => Logger.overrideLogger(before ?? false));

  it('is answered by the server', async () => {
    const { index } = twoEngines();
    expect((await index.search(REQUEST)).engine).toBe('MEILISEARCH');
  });

  it('is answered by the embedded engine while the server is away, without asking it each time', async () => {
    const { index, server } = twoEngines();
    server.failure = new EngineUnavailableError('away');
    expect((await index.search(REQUEST)).engine).toBe('EMBEDDED');
    expect((await index.search(REQUEST)).engine).toBe('EMBEDDED');
    expect(server.searches).toBe(1);
  });

  it('passes on what the server refuses for good reason', async () => {
    const { index, server, embedded } = twoEngines();
    server.failure = new AppError('BAD_CURSOR', {});
    await expect(index.search(REQUEST)).rejects.toBe(server.failure);
    expect(embedded.searches).toBe(0);
  });

  it('refuses pages that are too large', async () => {
    const { index } = twoEngines();
    await expect(index.search({ ...REQUEST, page: { first: 1001 } })).rejects.toMatchObject({ code: 'PAGE_TOO_LARGE' });
    await expect(index.search({ ...REQUEST, page: { last: 1001 } })).rejects.toMatchObject({ code: 'PAGE_TOO_LARGE' });
  });

  it('writes both engines, and removes from both what cannot be loaded any more', async () => {
    const { index, server, embedded } = twoEngines();
    await index.refresh('organisation', ['a', 'b', 'a'], async (ids) => ids.map(document));
    await index.refresh('organisation', ['a', 'b'], async () => [document('b')]);
    expect([...embedded.documents.keys()]).toEqual(['b']);
    expect([...server.documents.keys()]).toEqual(['b']);
  });

  it('writes the embedded engine even though the server fails, and lets the job come back', async () => {
    const { index, server, embedded } = twoEngines();
    server.failure = new EngineUnavailableError('away');
    await expect(index.refresh('organisation', ['a'], async (ids) => ids.map(document))).rejects.toThrow('away');
    expect([...embedded.documents.keys()]).toEqual(['a']);
  });

  it('makes both engines anew', async () => {
    const { index, server, embedded } = twoEngines();
    await index.refresh('organisation', ['old'], async (ids) => ids.map(document));
    const ids = async function* () {
      yield ['a', 'b'];
      yield ['c'];
    };
    expect(await index.rebuild('organisation', ids, async (batch) => batch.map(document))).toEqual({
      documents: 3,
      refused: [],
    });
    expect([...embedded.documents.keys()]).toEqual(['a', 'b', 'c']);
    expect([...server.documents.keys()]).toEqual(['a', 'b', 'c']);
  });

  it('is outdated as a whole when the server has other documents than the embedded engine', async () => {
    const { index, server } = twoEngines();
    await index.refresh('organisation', ['a', 'b'], async (ids) => ids.map(document));
    expect(await index.outdated('organisation', ['a', 'b', 'c'])).toEqual(['c']);
    server.documents.clear();
    expect(await index.outdated('organisation', ['a', 'b'])).toEqual(['a', 'b']);
  });

  it('says that the server is down, asks on the side whether it is back, and then goes back to it', async () => {
    const { index, server } = twoEngines();
    server.failure = new EngineUnavailableError('away');
    expect(await index.search(REQUEST)).toMatchObject({ engine: 'EMBEDDED', isServerDown: true });
    server.failure = undefined;
    await new Promise((resolve) => setTimeout(resolve, 40));
    // This one does not wait for the answer.
    expect((await index.search(REQUEST)).engine).toBe('EMBEDDED');
    expect(await index.search(REQUEST)).toMatchObject({ engine: 'MEILISEARCH', isServerDown: false });
  });

  it('answers alone what the server refuses, and goes on asking it', async () => {
    const { index, server } = twoEngines();
    server.failure = new EngineRefusedError('a filter that it does not understand');
    expect((await index.search(REQUEST)).engine).toBe('EMBEDDED');
    server.failure = undefined;
    expect((await index.search(REQUEST)).engine).toBe('MEILISEARCH');
  });

  it('does not wait for a server that is known to be away when it writes', async () => {
    const { index, server } = twoEngines();
    server.failure = new EngineUnavailableError('away');
    await index.search(REQUEST);
    const put = index.refresh('organisation', ['a'], async (ids) => ids.map(document));
    await expect(put).rejects.toThrow('The search server is away');
  });

  it('fills a server that is new with everything before it is searched', async () => {
    const { index, server, embedded } = twoEngines();
    await index.refresh('organisation', ['a', 'b'], async (ids) => ids.map(document));
    server.documents.clear();
    server.isFilled = false;
    expect(await index.isServerEmpty('organisation')).toBe(true);
    await index.refresh('organisation', ['c'], async (ids) => ids.map(document));
    expect([...server.documents.keys()]).toEqual(['a', 'b', 'c']);
    expect([...embedded.documents.keys()]).toEqual(['a', 'b', 'c']);
    expect(await index.isServerEmpty('organisation')).toBe(false);
  });

  it('makes everything anew but what is malformed, says which that is, and how far it is', async () => {
    const { index, server } = twoEngines();
    const ids = async function* () {
      yield ['a', 'malformed', 'c'];
    };
    const progress: unknown[] = [];
    const onProgress = (one: unknown) => progress.push(one);
    const load = async (batch: readonly string[]) => batch.map(document);
    expect(await index.rebuild('organisation', ids, load, { onProgress })).toEqual({
      documents: 2,
      refused: [{ id: 'malformed', reason: 'malformed' }],
    });
    expect([...server.documents.keys()]).toEqual(['a', 'c']);
    expect(progress).toEqual([
      { engine: 'EMBEDDED', done: 3 },
      { engine: 'MEILISEARCH', done: 3 },
    ]);
    await index.refresh('organisation', ['a'], async () => [{ ...document('a'), name: 'malformed now' }]);
    expect([...server.documents.keys()]).toEqual(['c']);
  });

  it('stays as it was when a rebuild is cancelled', async () => {
    const { index, server, embedded } = twoEngines();
    await index.refresh('organisation', ['old'], async (ids) => ids.map(document));
    const ids = async function* () {
      yield ['a'];
      yield ['b'];
    };
    for (const [cancelAfter, abandoned] of [
      [1, [1, 0]],
      [3, [1, 1]],
    ] as const) {
      const cancelling = new AbortController();
      let steps = 0;
      const onProgress = () => ++steps === cancelAfter && cancelling.abort(new Error('cancelled'));
      const load = async (batch: readonly string[]) => batch.map(document);
      const outcome = index.rebuild('organisation', ids, load, { signal: cancelling.signal, onProgress });
      await expect(outcome).rejects.toThrow('cancelled');
      expect([...server.documents.keys()]).toEqual(['old']);
      expect([embedded.abandoned, server.abandoned]).toEqual(abandoned);
    }
  });
});
