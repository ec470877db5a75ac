import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NewMatchesService } from './new-matches.ts';
import { SavedSearchAlertWriter } from './saved-search-alert.mail.ts';
import { FindDueAlertsHandler, SavedSearchAlertHandler } from './saved-search-alerts.jobs.ts';
import { SavedSearchRow } from './saved-search.entity.ts';
import { SavedSearchesRepository } from './saved-searches.repository.ts';
import { SavedSearchesResolver } from './saved-searches.resolver.ts';
import { SavedSearchesService } from './saved-searches.service.ts';
import { SearchMatchesRepository } from './search-matches.repository.ts';

@Module({
  imports: [TypeOrmModule.forFeature([SavedSearchRow])],
  providers: [
    FindDueAlertsHandler,
    NewMatchesService,
    SavedSearchAlertHandler,
    SavedSearchAlertWriter,
    SavedSearchesRepository,
    SavedSearchesResolver,
    SavedSearchesService,
    SearchMatchesRepository,
  ],
  exports: [NewMatchesService],
})
export class SavedSearchesModule {}
