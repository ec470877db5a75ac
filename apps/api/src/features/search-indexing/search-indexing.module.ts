import { Module } from '@nestjs/common';
import { OrganisationHighlightsResolver } from './organisation-highlights.resolver.ts';
import { SearchIndexHandler, SearchIndexUpkeep } from './search-indexing.jobs.ts';
import { SearchIndexingService } from './search-indexing.service.ts';
import { SearchSourcesRepository } from './search-sources.repository.ts';

@Module({
  providers: [
    OrganisationHighlightsResolver,
    SearchIndexHandler,
    SearchIndexUpkeep,
    SearchIndexingService,
    SearchSourcesRepository,
  ],
  exports: [SearchIndexingService],
})
export class SearchIndexingModule {}
