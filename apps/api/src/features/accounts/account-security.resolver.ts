import { type Language } from '@mosty/domain/vocabulary';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { LanguageEnum } from '../../platform/graphql/enums.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { AccountNames } from './account-names.service.ts';
import { AccountSecurityService } from './account-security.service.ts';
import { Account, toAccount } from './account.type.ts';
import { signedInClientOf } from './client.ts';
import { EmailChange } from './email-change.service.ts';
import { OwnPassword } from './own-password.service.ts';
import { OwnSessions } from './own-sessions.service.ts';
import { AccountSecurity, NewSession } from './sign-in.type.ts';

const NullableText = { type: () => String, nullable: true } as const;
const NEW_SESSION = 'Gives a new session: the one that asked has ended.';

/** What an account may do with itself; whose it is says the session alone. */
@Resolver()
export class AccountSecurityResolver {
  constructor(
    private readonly security: AccountSecurityService,
    private readonly names: AccountNames,
    private readonly passwords: OwnPassword,
    private readonly sessions: OwnSessions,
    private readonly emailChange: EmailChange,
  ) {}

  @Query(() => AccountSecurity)
  @Allow('SIGNED_IN')
  accountSecurity(@Context() context: RequestContext): Promise<AccountSecurity> {
    return this.security.of(signedInClientOf(context));
  }

  @Mutation(() => Account)
  @Allow('SIGNED_IN')
  async changeAccount(
    @Args('displayName') displayName: string,
    @Args('language', { type: () => LanguageEnum }) language: Language,
    @Context() context: RequestContext,
  ): Promise<Account> {
    return toAccount(await this.names.change(signedInClientOf(context).accountId, displayName, language));
  }

  @Mutation(() => NewSession, { description: `Sets the first one, too. ${NEW_SESSION}` })
  @Allow('SIGNED_IN')
  changePassword(
    @Args('password', NullableText) password: string | null,
    @Args('newPassword') newPassword: string,
    @Context() context: RequestContext,
  ): Promise<NewSession> {
    return this.passwords.change(signedInClientOf(context), password ?? null, newPassword);
  }

  @Mutation(() => Boolean, { description: 'Asks at the present address first, whether or not the new one is free.' })
  @Allow('SIGNED_IN')
  async requestEmailChange(
    @Args('email') email: string,
    @Args('password', NullableText) password: string | null,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.emailChange.request(signedInClientOf(context), email, password ?? null);
    return true;
  }

  @Mutation(() => Boolean)
  @Allow('SIGNED_IN')
  async endSession(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext): Promise<boolean> {
    await this.sessions.end(signedInClientOf(context), id);
    return true;
  }

  @Mutation(() => Boolean)
  @Allow('SIGNED_IN')
  async endOtherSessions(@Context() context: RequestContext): Promise<boolean> {
    await this.sessions.endOthers(signedInClientOf(context));
    return true;
  }
}
