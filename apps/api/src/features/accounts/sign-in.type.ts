import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

const STEPS = ['SIGNED_IN', 'SECOND_STEP', 'CONFIRM_ADDRESS'] as const;
export type SignInStepName = (typeof STEPS)[number];
const SignInStepEnum = Object.fromEntries(STEPS.map((step) => [step, step]));
registerEnumType(SignInStepEnum, {
  name: 'SignInStep',
  description: 'SECOND_STEP: a code is needed. CONFIRM_ADDRESS: a link that confirms the address is on its way.',
});

@ObjectType()
export class NewSession {
  @Field({ description: 'Opaque; the web server keeps it in a cookie that scripts cannot read.' }) token: string;
  @Field() expiresAt: Date;
}

@ObjectType({ description: 'Where signing in has come to.' })
export class SignInOutcome {
  @Field(() => SignInStepEnum) step: SignInStepName;
  @Field(() => NewSession, { nullable: true }) session?: NewSession;
  @Field(() => String, { nullable: true, description: 'Comes back with the code of the second step.' }) ticket?: string;
}

@ObjectType({ description: 'What a link in a mail would do. Looking changes nothing.' })
export class SignInLink {
  @Field() email: string;
  @Field() displayName: string;
  @Field({ description: 'Nobody has confirmed the address yet.' }) confirms: boolean;
  @Field({ description: 'A password was chosen when signing up; who does not know it goes on without.' })
  needsPassword: boolean;
}

@ObjectType()
export class EmailChangeLink {
  @Field({ description: 'OLD or NEW: at which of the two addresses it is asked.' }) at: string;
  @Field() oldEmail: string;
  @Field() newEmail: string;
}

@InputType()
export class SignUpInput {
  @Field() displayName: string;
  @Field() email: string;
  @Field(() => String, { nullable: true }) password?: string | null;
  @Field(() => String, { nullable: true, description: 'Where to go on afterwards, a path of the web pages.' })
  returnTo?: string | null;
}

@ObjectType()
export class PasskeyQuestion {
  @Field({ description: 'JSON for the programming interface of browsers.' }) options: string;
  @Field({ description: 'Comes back with the answer.' }) ticket: string;
}

@ObjectType()
export class Session {
  @Field(() => ID) id: string;
  @Field({ description: 'What the browser called itself.' }) browser: string;
  @Field() createdAt: Date;
  @Field({ description: 'To five minutes.' }) lastUsedAt: Date;
  @Field() isThis: boolean;
}

@ObjectType()
export class Passkey {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() createdAt: Date;
}

@ObjectType({ description: 'How the account of the viewer is signed in to.' })
export class AccountSecurity {
  @Field() email: string;
  @Field() hasPassword: boolean;
  @Field() hasSecondFactor: boolean;
  @Field(() => Int) recoveryCodesLeft: number;
  @Field(() => [Passkey]) passkeys: Passkey[];
  @Field(() => [Session]) sessions: Session[];
}

@ObjectType()
export class NewSecondFactor {
  @Field({ description: '`otpauth://…`, for the picture that an app reads.' }) uri: string;
  @Field({ description: 'The same key, for typing.' }) key: string;
  @Field(() => [String]) recoveryCodes: string[];
}
