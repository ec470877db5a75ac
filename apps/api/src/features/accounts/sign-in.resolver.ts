import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { clientOf } from './client.ts';
import { EmailChange } from './email-change.service.ts';
import { MailedLinks } from './mailed-links.service.ts';
import { Passkeys } from './passkeys.service.ts';
import { PasswordReset } from './password-reset.service.ts';
import { EmailChangeLink, PasskeyQuestion, SignInLink, SignInOutcome, SignUpInput } from './sign-in.type.ts';
import { SigningIn } from './signing-in.service.ts';
import { SigningUp } from './signing-up.service.ts';

const SAME_ANSWER = 'The answer is the same whether or not there is an account; what is to be said stands in a mail.';

/** What whoever is not signed in may do. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly signingUp: SigningUp,
    private readonly signingIn: SigningIn,
    private readonly links: MailedLinks,
    private readonly passwords: PasswordReset,
    private readonly passkeys: Passkeys,
    private readonly emailChange: EmailChange,
  ) {}

  @Mutation(() => Boolean, { description: SAME_ANSWER })
  @Allow('EVERYBODY')
  async signUp(@Args('input') input: SignUpInput, @Context() context: RequestContext): Promise<boolean> {
    await this.signingUp.signUp(input, context.language, clientOf(context));
    return true;
  }

  @Mutation(() => SignInOutcome)
  @Allow('EVERYBODY')
  signIn(
    @Args('email') email: string,
    @Args('password') password: string,
    @Context() context: RequestContext,
  ): Promise<SignInOutcome> {
    return this.signingIn.withPassword(email, password, context.language, clientOf(context));
  }

  @Mutation(() => SignInOutcome, { description: 'A code of the app, or a recovery code.' })
  @Allow('EVERYBODY')
  signInWithCode(
    @Args('ticket') ticket: string,
    @Args('code') code: string,
    @Context() context: RequestContext,
  ): Promise<SignInOutcome> {
    return this.signingIn.withCode(ticket, code, clientOf(context));
  }

  @Mutation(() => Boolean, { description: SAME_ANSWER })
  @Allow('EVERYBODY')
  async requestSignInLink(
    @Args('email') email: string,
    @Args('returnTo', { type: () => String, nullable: true }) returnTo: string | null,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.links.request(email, context.language, returnTo ?? '', clientOf(context));
    return true;
  }

  @Query(() => SignInLink, { nullable: true, description: 'Null for a link that has ended or was used.' })
  @Allow('EVERYBODY')
  async signInLink(@Args('token') token: string): Promise<SignInLink | null> {
    const open = await this.links.peek(token);
    if (open === undefined) return null;
    const { account, confirms, needsPassword } = open;
    return { email: account.email, displayName: account.displayName, confirms, needsPassword };
  }

  @Mutation(() => SignInOutcome, {
    description: 'Uses the link up. Without a password, one that was chosen is removed.',
  })
  @Allow('EVERYBODY')
  async signInByLink(
    @Args('token') token: string,
    @Args('password', { type: () => String, nullable: true }) password: string | null,
    @Context() context: RequestContext,
  ): Promise<SignInOutcome> {
    return this.signingIn.stateIn(await this.links.use(token, password ?? null, clientOf(context)));
  }

  @Mutation(() => Boolean, { description: SAME_ANSWER })
  @Allow('EVERYBODY')
  async requestPasswordReset(@Args('email') email: string, @Context() context: RequestContext): Promise<boolean> {
    await this.passwords.request(email, context.language, clientOf(context));
    return true;
  }

  @Query(() => String, { nullable: true, description: 'The address of the account; null for a link that has ended.' })
  @Allow('EVERYBODY')
  async passwordResetLink(@Args('token') token: string): Promise<string | null> {
    return (await this.passwords.accountOf(token))?.email ?? null;
  }

  @Mutation(() => Boolean, { description: 'Uses the link up and ends all sessions of the account.' })
  @Allow('EVERYBODY')
  async resetPassword(
    @Args('token') token: string,
    @Args('newPassword') newPassword: string,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.passwords.reset(token, newPassword, clientOf(context));
    return true;
  }

  @Query(() => EmailChangeLink, { nullable: true, description: 'Null for a link that has ended or was used.' })
  @Allow('EVERYBODY')
  async emailChangeLink(@Args('token') token: string): Promise<EmailChangeLink | null> {
    return (await this.emailChange.peek(token)) ?? null;
  }

  @Mutation(() => EmailChangeLink, {
    description: 'At the old address: asks at the new one. At the new one: changes it.',
  })
  @Allow('EVERYBODY')
  confirmEmailChange(@Args('token') token: string, @Context() context: RequestContext): Promise<EmailChangeLink> {
    return this.emailChange.confirm(token, clientOf(context));
  }

  @Mutation(() => PasskeyQuestion)
  @Allow('EVERYBODY')
  askForPasskey(@Context() context: RequestContext): Promise<PasskeyQuestion> {
    return this.passkeys.askForSignIn(clientOf(context));
  }

  @Mutation(() => SignInOutcome)
  @Allow('EVERYBODY')
  async signInWithPasskey(
    @Args('ticket') ticket: string,
    @Args('answer') answer: string,
    @Context() context: RequestContext,
  ): Promise<SignInOutcome> {
    return { step: 'SIGNED_IN', session: await this.passkeys.signIn(ticket, answer, clientOf(context)) };
  }
}
