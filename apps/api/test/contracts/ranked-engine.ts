import { type DocumentMeaning, toDocumentMeaning } from '../../src/platform/search/reranking/document-meaning.ts';
import { RerankedSearch } from '../../src/platform/search/reranking/reranked-search.ts';
import { type SearchEngine } from '../../src/platform/search/search-engine.ts';
import { type SearchDocument } from '../../src/platform/search/search-index.ts';

/** An engine whose first hits are ranked by what they mean; it must do all that an engine must. */
export function rankedByMeaning(engine: SearchEngine, window?: number): SearchEngine {
  const meanings = new Map<string, DocumentMeaning>();
  const keep = (documents: readonly SearchDocument[]) => {
    for (const document of documents) meanings.set(document.id, toDocumentMeaning(document));
  };
  const load = async () => meanings;
  const ranked = new RerankedSearch({ load }, window);
  return {
    name: engine.name,
    search: (request) => ranked.search(engine, request),
    searchAll: (request) => engine.searchAll(request),
    count: (collection) => engine.count(collection),
    remove: (collection, ids) => engine.remove(collection, ids),
    put: (collection, documents) => {
      keep(documents);
      return engine.put(collection, documents);
    },
    rebuild: (collection) => engine.rebuild(collection),
  };
}
