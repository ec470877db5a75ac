import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Accounts } from '../../platform/auth/accounts.ts';
import { Sessions } from '../../platform/auth/sessions.ts';
import { OrganisationsModule } from '../organisations/organisations.module.ts';
import { AccountRow, MembershipRow, SessionRow } from './account.entity.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { AccountsResolver, MembershipResolver } from './accounts.resolver.ts';
import { AccountsService } from './accounts.service.ts';
import { KnownAccounts } from './known-accounts.ts';

/** Global, so that the platform finds whose session a request belongs to. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AccountRow, MembershipRow, SessionRow]), OrganisationsModule],
  providers: [
    AccountsRepository,
    AccountsResolver,
    AccountsService,
    MembershipResolver,
    { provide: Accounts, useClass: KnownAccounts },
    { provide: Sessions, useExisting: AccountsService },
  ],
  exports: [Accounts, AccountsRepository, AccountsService, Sessions],
})
export class AccountsModule {}
