import { type Language } from '@mosty/domain/vocabulary';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { type AccountRole, type MembershipRole } from '../../platform/auth/viewer.ts';
import { AccountRoleEnum, LanguageEnum, MembershipRoleEnum } from '../../platform/graphql/enums.ts';
import { type AccountRow } from './account.entity.ts';

@ObjectType()
export class Account {
  @Field(() => ID) id: string;
  @Field() displayName: string;
  @Field() email: string;
  @Field(() => LanguageEnum) language: Language;
  @Field(() => AccountRoleEnum) role: AccountRole;
}

@ObjectType({ description: 'The account acts for the organisation.' })
export class Membership {
  @Field(() => MembershipRoleEnum) role: MembershipRole;
  organisationId: string;
}

@ObjectType()
export class SignIn {
  @Field({ description: 'Opaque; the web server keeps it in a cookie that scripts cannot read.' }) token: string;
  @Field() expiresAt: Date;
  @Field(() => Account) account: Account;
}

export function toAccount({ id, displayName, email, language, role }: AccountRow): Account {
  return { id, displayName, email, language, role };
}
