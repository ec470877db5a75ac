import { CONSENT_KINDS, type ConsentKind } from '@mosty/domain/privacy-text';
import { type Country } from '@mosty/domain/vocabulary';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CountryEnum, toEnum } from '../../platform/graphql/enums.ts';

export const ConsentKindEnum = toEnum('ConsentKind', CONSENT_KINDS, 'What an account was shown.');

@ObjectType({ description: 'Who runs this installation and is the controller of personal data.' })
export class Operator {
  @Field({ description: 'The names below are examples: the operator has not given its own.' }) isExample: boolean;
  @Field() name: string;
  @Field() address: string;
  @Field() email: string;
  @Field(() => String, { nullable: true }) dataProtectionOfficer: string | null;
  @Field(() => CountryEnum, { description: 'Whose supervisory authority is its own.' }) country: Country;
}

@ObjectType()
export class Consent {
  @Field(() => ConsentKindEnum) kind: ConsentKind;
  @Field(() => Int) textVersion: number;
  @Field({ description: 'SHA-256 of the text in all languages.' }) textHash: string;
  @Field() givenAt: Date;
}

@ObjectType()
export class LeftOrganisation {
  @Field() name: string;
  @Field() slug: string;
}

@ObjectType({ description: 'What erasing an account would mean.' })
export class AccountErasure {
  @Field() email: string;
  @Field({ description: 'Nobody would administer afterwards: such an account is not erased.' })
  isLastAdministrator: boolean;

  @Field(() => [LeftOrganisation], { description: 'Organisations that nobody coordinates afterwards.' })
  onlyCoordinatorOf: readonly LeftOrganisation[];
}
