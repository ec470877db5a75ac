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
import { AdministratorsRepository } from './administrators.repository.ts';
import { Administrators } from './administrators.service.ts';
import { Attempts } from './attempts.ts';
import { KnownAccounts } from './known-accounts.ts';
import { LinkMailWriter, NoAccountMailWriter } from './link.mail.ts';
import { SignInGate } from './sign-in-gate.ts';
import { SignInMails } from './sign-in-mails.ts';
import { AccountChanges } from './account-changes.ts';
import { AccountNames } from './account-names.service.ts';
import { AccountSecurityResolver } from './account-security.resolver.ts';
import { EmailChange } from './email-change.service.ts';
import { MailedLinks } from './mailed-links.service.ts';
import { OwnSessions } from './own-sessions.service.ts';
import { Passkeys } from './passkeys.service.ts';
import { OwnPassword } from './own-password.service.ts';
import { PasswordReset } from './password-reset.service.ts';
import { PasswordSetting } from './password-setting.ts';
import { AccountSecurityService } from './account-security.service.ts';
import { SignInMethodsResolver } from './sign-in-methods.resolver.ts';
import { ProvenIdentity } from './proven-identity.ts';
import { SecondFactor } from './second-factor.service.ts';
import { SignInResolver } from './sign-in.resolver.ts';
import { SigningIn } from './signing-in.service.ts';
import { SigningUp } from './signing-up.service.ts';

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
    Administrators,
    AdministratorsRepository,
    Attempts,
    AccountChanges,
    AccountNames,
    AccountSecurityResolver,
    EmailChange,
    MailedLinks,
    OwnSessions,
    Passkeys,
    OwnPassword,
    PasswordReset,
    PasswordSetting,
    AccountSecurityService,
    SignInMethodsResolver,
    ProvenIdentity,
    SecondFactor,
    SignInResolver,
    SigningIn,
    SigningUp,
    EmailChangeMailWriter,
    LinkMailWriter,
    NoAccountMailWriter,
    SignInGate,
    SignInMails,
    { provide: Sessions, useExisting: SignInGate },
  ],
  exports: [Accounts, AccountsRepository, AccountsService, AdministratorsRepository, MailedLinks, Sessions],
})
export class AccountsModule {}
