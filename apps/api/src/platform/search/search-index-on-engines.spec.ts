import { beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { type EmbeddedSearchEngine } from './embedded/embedded-search-engine.ts';
import { type Turns } from '../database/turns.ts';
import { AppError } from '../errors/app-error.ts';
import { EngineUnavailableError, type SearchEngine } from './search-engine.ts';
import { SearchIndexOnEngines } from './search-index-on-engines.ts';
import {
  FACETS,
  type SearchCollection,
  type SearchDocument,
  type SearchEngineName,
  type SearchPage,
  type SearchRequest,
} from './search-index.ts';

/** An engine that remembers what it was given, and fails when the test says so. */
class RecordingEngine implements SearchEngine {
  readonly documents = new Map<string, string>();
  searches = 0;
  failure: Error | undefined;

  constructor(readonly name: SearchEngineName) {}

  async search(): Promise<SearchPage> {
    this.searches += 1;
    if (this.failure) throw this.failure;
    const facets = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as SearchPage['facets'];
    const empty = { hits: [], totalCount: 0, hasNextPage: false, hasPreviousPage: false, facets, alsoSearched: [] };
    return { ...empty, engine: this.name };
  }

  async put(_: SearchCollection, documents: readonly SearchDocument[]): Promise<void> {
    if (this.failure) throw this.failure;
    for (const { id, name } of documents) this.documents.set(id, name);
  }

  async remove(_: SearchCollection, ids: readonly string[]): Promise<void> {
    if (this.failure) throw this.failure;
    for (const id of ids) this.documents.delete(id);
  }

  async replaceAll(_: SearchCollection, batches: AsyncIterable<readonly SearchDocument[]>): Promise<number> {
    this.documents.clear();
    for await (const batch of batches) await this.put(_, batch);
    return this.documents.size;
  }

  async count(): Promise<number> {
    return this.documents.size;
  }

  async outdated(_: SearchCollection, ids: readonly string[]): Promise<string[]> {
    return ids.filter((id) => !this.documents.has(id));
  }
}

const TURNS = { take: <Outcome>(_: string, work: () => Promise<Outcome>) => work() } as Turns;
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
  const index = new SearchIndexOnEngines(TURNS, embedded as unknown as EmbeddedSearchEngine, server);
  return { embedded, server, index };
}

describe('The search index on two engines', () => {
  beforeAll(() => Logger.overrideLogger(false));

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
    expect(await index.rebuild('organisation', ids, async (batch) => batch.map(document))).toBe(3);
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
});
