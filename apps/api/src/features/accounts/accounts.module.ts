import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Accounts } from '../../platform/auth/accounts.ts';
import { Sessions } from '../../platform/auth/sessions.ts';
import { OrganisationsModule } from '../organisations/organisations.module.ts';
import { AccountChangedMailWriter, EmailChangeMailWriter } from './account-change.mail.ts';
import { AccountRow, MembershipRow } from './account.entity.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { AccountsResolver, MembershipResolver } from './accounts.resolver.ts';
import { AccountsService } from './accounts.service.ts';
import { Attempts } from './attempts.ts';
import { KnownAccounts } from './known-accounts.ts';
import { LinkMailWriter, NoAccountMailWriter } from './link.mail.ts';
import { SignInGate } from './sign-in-gate.ts';
import { SignInMails } from './sign-in-mails.ts';

/** Global, so that the platform finds whose session a request belongs to. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AccountRow, MembershipRow]), OrganisationsModule],
  providers: [
    AccountsRepository,
    AccountsResolver,
    AccountsService,
    MembershipResolver,
    { provide: Accounts, useClass: KnownAccounts },
    AccountChangedMailWriter,
    Attempts,
    EmailChangeMailWriter,
    LinkMailWriter,
    NoAccountMailWriter,
    SignInGate,
    SignInMails,
    { provide: Sessions, useExisting: SignInGate },
  ],
  exports: [Accounts, AccountsRepository, AccountsService, Sessions],
})
export class AccountsModule {}
