import { type Language } from '@mosty/domain/vocabulary';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { type AccountRole, type MembershipRole } from '../../platform/auth/viewer.ts';
import { ConnectionType, EdgeType } from '../../platform/graphql/connection.ts';
import { AccountRoleEnum, LanguageEnum, MembershipRoleEnum, toEnum } from '../../platform/graphql/enums.ts';
import { ACCOUNT_STATES, type AccountState } from './administered-accounts.repository.ts';

export const AccountStateEnum = toEnum(
  'AccountState',
  ACCOUNT_STATES,
  'UNCONFIRMED: nobody has confirmed the address. BLOCKED: nobody can sign in.',
);

@ObjectType({ description: 'An organisation that an account belongs to.' })
export class AdministeredMembership {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() name: string;
  @Field(() => MembershipRoleEnum) role: MembershipRole;
}

@ObjectType({ description: 'An account as administrators see it.' })
export class AdministeredAccount {
  @Field(() => ID) id: string;
  @Field() email: string;
  @Field() displayName: string;
  @Field(() => LanguageEnum) language: Language;
  @Field(() => AccountRoleEnum) role: AccountRole;
  @Field() isExample: boolean;
  @Field() createdAt: Date;
  @Field(() => Date, { nullable: true }) emailVerifiedAt: Date | null;
  @Field(() => Date, { nullable: true }) blockedAt: Date | null;
  @Field(() => Date, { nullable: true }) lastSignedInAt: Date | null;
  @Field(() => Int) openSessions: number;
  @Field({ description: 'Of a broker: of every region.' }) brokerOfAll: boolean;
  @Field(() => [String], { description: 'Of a broker: codes of regions.' }) brokerRegions: readonly string[];
  @Field(() => [AdministeredMembership]) organisations: readonly AdministeredMembership[];
}

@ObjectType()
class AdministeredAccountEdge extends EdgeType(AdministeredAccount) {}
@ObjectType()
export class AdministeredAccountConnection extends ConnectionType(AdministeredAccount, AdministeredAccountEdge) {}

@InputType()
export class AdministeredAccountFilter {
  @Field(() => String, { nullable: true, description: 'A part of the name or the address.' }) text?: string | null;
  @Field(() => AccountRoleEnum, { nullable: true }) role?: AccountRole | null;
  @Field(() => AccountStateEnum, { nullable: true }) state?: AccountState | null;
}

@InputType()
export class ChangeAccountRoleInput {
  @Field(() => ID) accountId: string;
  @Field(() => AccountRoleEnum) role: AccountRole;
  @Field({ description: 'A broker of all regions; then `regions` does not matter.' }) isBrokerOfAll: boolean;
  @Field(() => [String], { description: 'Codes of the regions of a broker; of others none matter.' })
  regions: string[];
}

@ArgsType()
export class AccountArgs {
  @Field(() => ID) accountId: string;
}
