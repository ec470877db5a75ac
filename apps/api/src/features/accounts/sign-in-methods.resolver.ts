import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { signedInClientOf } from './client.ts';
import { Passkeys } from './passkeys.service.ts';
import { SecondFactor } from './second-factor.service.ts';
import { NewSecondFactor, NewSession, PasskeyQuestion } from './sign-in.type.ts';

const NullableText = { type: () => String, nullable: true } as const;
const NEW_SESSION = 'Gives a new session: the one that asked has ended.';

/** The second step and the passkeys of whoever is signed in. */
@Resolver()
export class SignInMethodsResolver {
  constructor(
    private readonly secondFactor: SecondFactor,
    private readonly passkeys: Passkeys,
  ) {}

  @Mutation(() => NewSecondFactor, { description: 'Asked for at sign-in once a first code has been shown.' })
  @Allow('SIGNED_IN')
  async beginSecondFactor(
    @Args('password', NullableText) password: string | null,
    @Context() context: RequestContext,
  ): Promise<NewSecondFactor> {
    const begun = await this.secondFactor.begin(signedInClientOf(context), password ?? null);
    return { ...begun, recoveryCodes: [...begun.recoveryCodes] };
  }

  @Mutation(() => NewSession, { description: NEW_SESSION })
  @Allow('SIGNED_IN')
  confirmSecondFactor(@Args('code') code: string, @Context() context: RequestContext): Promise<NewSession> {
    return this.secondFactor.confirm(signedInClientOf(context), code);
  }

  @Mutation(() => NewSession, { description: NEW_SESSION })
  @Allow('SIGNED_IN')
  switchOffSecondFactor(
    @Args('password', NullableText) password: string | null,
    @Context() context: RequestContext,
  ): Promise<NewSession> {
    return this.secondFactor.switchOff(signedInClientOf(context), password ?? null);
  }

  @Mutation(() => [String], { description: 'The old ones end.' })
  @Allow('SIGNED_IN')
  async renewRecoveryCodes(
    @Args('password', NullableText) password: string | null,
    @Context() context: RequestContext,
  ): Promise<string[]> {
    return [...(await this.secondFactor.renewRecoveryCodes(signedInClientOf(context), password ?? null))];
  }

  @Mutation(() => PasskeyQuestion)
  @Allow('SIGNED_IN')
  askForNewPasskey(
    @Args('password', NullableText) password: string | null,
    @Context() context: RequestContext,
  ): Promise<PasskeyQuestion> {
    return this.passkeys.askForNew(signedInClientOf(context), password ?? null);
  }

  @Mutation(() => Boolean)
  @Allow('SIGNED_IN')
  async addPasskey(
    @Args('ticket') ticket: string,
    @Args('answer') answer: string,
    @Args('name') name: string,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.passkeys.add(signedInClientOf(context), ticket, answer, name);
    return true;
  }

  @Mutation(() => Boolean)
  @Allow('SIGNED_IN')
  async removePasskey(
    @Args('id', { type: () => ID }) id: string,
    @Args('password', NullableText) password: string | null,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.passkeys.remove(signedInClientOf(context), id, password ?? null);
    return true;
  }
}
