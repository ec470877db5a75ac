import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Turns } from '../database/turns.ts';
import { EmbeddedSearchEngine } from './embedded/embedded-search-engine.ts';
import { EmbeddedSearchRepository } from './embedded/embedded-search.repository.ts';
import { SearchReplica } from './embedded/search-replica.ts';
import { StoredDocumentsRepository } from './embedded/stored-documents.repository.ts';
import { MeilisearchSearchEngine } from './meilisearch/meilisearch-search-engine.ts';
import { SearchIndexOnEngines } from './search-index-on-engines.ts';
import { SearchIndex } from './search-index.ts';

@Global()
@Module({
  providers: [
    EmbeddedSearchEngine,
    EmbeddedSearchRepository,
    SearchReplica,
    StoredDocumentsRepository,
    {
      provide: SearchIndex,
      useFactory: ({ search }: Config, turns: Turns, embedded: EmbeddedSearchEngine) =>
        new SearchIndexOnEngines(turns, embedded, search && new MeilisearchSearchEngine(search)),
      inject: [CONFIG, Turns, EmbeddedSearchEngine],
    },
  ],
  exports: [SearchIndex],
})
export class SearchModule {}
