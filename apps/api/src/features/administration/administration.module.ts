import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/imports.module.ts';
import { IntroductionsModule } from '../introductions/introductions.module.ts';
import { OrganisationsModule } from '../organisations/organisations.module.ts';
import { AccountAdministeredMailWriter } from './account-administered.mail.ts';
import { AdministeredAccountsRepository } from './administered-accounts.repository.ts';
import { AdministeredAccountsResolver } from './administered-accounts.resolver.ts';
import { AdministeredAccounts } from './administered-accounts.service.ts';
import { AdministeredOrganisationsRepository } from './administered-organisations.repository.ts';
import { AdministeredOrganisationsResolver } from './administered-organisations.resolver.ts';
import { AdministeredOrganisations } from './administered-organisations.service.ts';
import { Failures } from './failures.service.ts';
import { ImportUploadsController } from './import-uploads.controller.ts';
import { ImportUploadsRepository } from './import-uploads.repository.ts';
import { ImportUploads } from './import-uploads.service.ts';
import { ImportsResolver } from './imports.resolver.ts';
import { MailFailuresRepository } from './mail-failures.repository.ts';
import { MergeMovesRepository } from './merge-moves.repository.ts';
import { MergeNews } from './merge-news.ts';
import { MergedProfiles } from './merged-profiles.ts';
import { MergesResolver } from './merges.resolver.ts';
import { Merges } from './merges.service.ts';
import { OrganisationMergedMailWriter } from './organisation-merged.mail.ts';
import { OverviewRepository } from './overview.repository.ts';
import { OverviewResolver } from './overview.resolver.ts';
import { Overview } from './overview.service.ts';

@Module({
  imports: [ImportsModule, IntroductionsModule, OrganisationsModule],
  controllers: [ImportUploadsController],
  providers: [
    AccountAdministeredMailWriter,
    AdministeredAccounts,
    AdministeredAccountsRepository,
    AdministeredAccountsResolver,
    AdministeredOrganisations,
    AdministeredOrganisationsRepository,
    AdministeredOrganisationsResolver,
    Failures,
    ImportUploads,
    ImportUploadsRepository,
    ImportsResolver,
    MailFailuresRepository,
    MergeMovesRepository,
    MergeNews,
    MergedProfiles,
    Merges,
    MergesResolver,
    OrganisationMergedMailWriter,
    Overview,
    OverviewRepository,
    OverviewResolver,
  ],
})
export class AdministrationModule {}
