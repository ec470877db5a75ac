import { isUuid } from '../malformed.ts';
import { type EngineRebuild, type KeptEngine } from '../search-engine.ts';
import {
  type FederatedPage,
  type FederatedRequest,
  type RefusedDocument,
  type SearchCollection,
  type SearchDocument,
  type SearchPage,
  type SearchRequest,
} from '../search-index.ts';
import { toDocumentMeaning } from './document-meaning.ts';
import { type SearchMeaningsRepository } from './search-meanings.repository.ts';

type Meanings = Pick<SearchMeaningsRepository, 'put' | 'remove' | 'removeAllBut' | 'outdated'>;

/** An engine, and beside it what its documents mean: both are written together, and a document without either is outdated. */
export class EngineWithMeanings implements KeptEngine {
  constructor(
    private readonly engine: KeptEngine,
    private readonly meanings: Meanings,
  ) {}

  get name() {
    return this.engine.name;
  }

  search(request: SearchRequest): Promise<SearchPage> {
    return this.engine.search(request);
  }

  searchAll(request: FederatedRequest): Promise<FederatedPage> {
    return this.engine.searchAll(request);
  }

  async put(collection: SearchCollection, documents: readonly SearchDocument[]): Promise<readonly RefusedDocument[]> {
    const refused = await this.engine.put(collection, documents);
    await this.keep(collection, documents, refused);
    return refused;
  }

  async remove(collection: SearchCollection, ids: readonly string[]): Promise<void> {
    await this.engine.remove(collection, ids);
    await this.meanings.remove(collection, ids.filter(isUuid));
  }

  async rebuild(collection: SearchCollection): Promise<EngineRebuild> {
    const rebuild = await this.engine.rebuild(collection);
    return {
      put: async (documents) => {
        const refused = await rebuild.put(documents);
        await this.keep(collection, documents, refused);
        return refused;
      },
      finish: async (load) => {
        await rebuild.finish(load);
        await this.meanings.removeAllBut(collection, await this.engine.ids(collection));
      },
      abandon: () => rebuild.abandon(),
    };
  }

  count(collection: SearchCollection): Promise<number> {
    return this.engine.count(collection);
  }

  ids(collection: SearchCollection): Promise<string[]> {
    return this.engine.ids(collection);
  }

  async outdated(collection: SearchCollection, ids: readonly string[]): Promise<string[]> {
    const outdated = new Set([
      ...(await this.engine.outdated(collection, ids)),
      ...(await this.meanings.outdated(collection, ids)),
    ]);
    return ids.filter((id) => outdated.has(id));
  }

  private async keep(
    collection: SearchCollection,
    documents: readonly SearchDocument[],
    refused: readonly RefusedDocument[],
  ): Promise<void> {
    const left = new Set(refused.map(({ id }) => id));
    // Of a document that was given twice the last one counts.
    const kept = new Map(documents.filter(({ id }) => !left.has(id)).map((document) => [document.id, document]));
    if (kept.size > 0) await this.meanings.put(collection, [...kept.values()].map(toDocumentMeaning));
  }
}
