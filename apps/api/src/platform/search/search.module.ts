import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Turns } from '../database/turns.ts';
import { EmbeddedSearchEngine } from './embedded/embedded-search-engine.ts';
import { EmbeddedSearchRepository } from './embedded/embedded-search.repository.ts';
import { SearchReplica } from './embedded/search-replica.ts';
import { StoredDocumentsRepository } from './embedded/stored-documents.repository.ts';
import { MeilisearchSearchEngine } from './meilisearch/meilisearch-search-engine.ts';
import { EngineWithMeanings } from './reranking/engine-with-meanings.ts';
import { RerankedSearch } from './reranking/reranked-search.ts';
import { SearchMeaningsRepository } from './reranking/search-meanings.repository.ts';
import { SearchIndexOnEngines } from './search-index-on-engines.ts';
import { SearchIndex } from './search-index.ts';

@Global()
@Module({
  providers: [
    EmbeddedSearchEngine,
    EmbeddedSearchRepository,
    SearchMeaningsRepository,
    SearchReplica,
    StoredDocumentsRepository,
    {
      provide: SearchIndex,
      useFactory: (
        { search }: Config,
        turns: Turns,
        embedded: EmbeddedSearchEngine,
        meanings: SearchMeaningsRepository,
      ) =>
        new SearchIndexOnEngines(
          turns,
          new EngineWithMeanings(embedded, meanings),
          new RerankedSearch(meanings),
          search && new MeilisearchSearchEngine(search),
        ),
      inject: [CONFIG, Turns, EmbeddedSearchEngine, SearchMeaningsRepository],
    },
  ],
  exports: [SearchIndex],
})
export class SearchModule {}
