import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.ts';
import { AccountAdministeredMailWriter } from './account-administered.mail.ts';
import { AdministeredAccountsRepository } from './administered-accounts.repository.ts';
import { AdministeredAccountsResolver } from './administered-accounts.resolver.ts';
import { AdministeredAccounts } from './administered-accounts.service.ts';
import { AdministeredOrganisationsRepository } from './administered-organisations.repository.ts';
import { AdministeredOrganisationsResolver } from './administered-organisations.resolver.ts';
import { AdministeredOrganisations } from './administered-organisations.service.ts';
import { MergeMovesRepository } from './merge-moves.repository.ts';
import { MergedProfiles } from './merged-profiles.ts';
import { MergesResolver } from './merges.resolver.ts';
import { Merges } from './merges.service.ts';

@Module({
  imports: [OrganisationsModule],
  providers: [
    AccountAdministeredMailWriter,
    AdministeredAccounts,
    AdministeredAccountsRepository,
    AdministeredAccountsResolver,
    AdministeredOrganisations,
    AdministeredOrganisationsRepository,
    AdministeredOrganisationsResolver,
    MergeMovesRepository,
    MergedProfiles,
    Merges,
    MergesResolver,
  ],
})
export class AdministrationModule {}
