import { Module } from '@nestjs/common';
import { AccountAdministeredMailWriter } from './account-administered.mail.ts';
import { AdministeredAccountsRepository } from './administered-accounts.repository.ts';
import { AdministeredAccountsResolver } from './administered-accounts.resolver.ts';
import { AdministeredAccounts } from './administered-accounts.service.ts';

@Module({
  providers: [
    AccountAdministeredMailWriter,
    AdministeredAccounts,
    AdministeredAccountsRepository,
    AdministeredAccountsResolver,
  ],
})
export class AdministrationModule {}
