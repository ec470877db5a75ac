import { type MemberRole } from '@mosty/domain/membership-rules';
import { type Country, type Language, type OrganisationKind } from '@mosty/domain/vocabulary';
import { Field, ID, InputType } from '@nestjs/graphql';
import { CountryEnum, LanguageEnum, MembershipRoleEnum, OrganisationKindEnum } from '../../platform/graphql/enums.ts';

@InputType()
export class CreateOrganisationInput {
  @Field() name: string;
  @Field(() => OrganisationKindEnum) kind: OrganisationKind;
  @Field(() => CountryEnum) country: Country;
  @Field(() => ID, { description: 'Where it has its seat.' }) placeId: string;
  @Field(() => String, { nullable: true, description: 'KRS or REGON in Poland, IČO in Czechia.' })
  registerNumber?: string | null;
  @Field(() => String, { nullable: true }) website?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'There are similar ones, and none of them is meant.' })
  evenIfSimilar?: boolean | null;
}

@InputType()
export class InviteMemberInput {
  @Field(() => ID) organisationId: string;
  @Field() email: string;
  @Field(() => MembershipRoleEnum) role: MemberRole;
  @Field(() => LanguageEnum, { description: 'Of the mail.' }) language: Language;
}

@InputType()
export class ChangeMemberRoleInput {
  @Field(() => ID) organisationId: string;
  @Field(() => ID) accountId: string;
  @Field(() => MembershipRoleEnum) role: MemberRole;
}

@InputType()
export class DecideJoinRequestInput {
  @Field(() => ID) requestId: string;
  @Field(() => Boolean) accept: boolean;
  @Field(() => String, { nullable: true, description: 'Needed when it is declined.' }) reason?: string | null;
}
