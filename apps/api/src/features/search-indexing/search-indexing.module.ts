import { Module } from '@nestjs/common';
import { SearchIndexHandler, SearchIndexUpkeep } from './search-indexing.jobs.ts';
import { SearchIndexingService } from './search-indexing.service.ts';
import { SearchSourcesRepository } from './search-sources.repository.ts';

@Module({
  providers: [SearchIndexHandler, SearchIndexUpkeep, SearchIndexingService, SearchSourcesRepository],
  exports: [SearchIndexingService],
})
export class SearchIndexingModule {}
