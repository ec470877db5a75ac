import { type OfferCurrency, type OfferVisibility } from '@mosty/domain/offer-content';
import { type InterestDeclineReason, type OfferClosing, type OfferKind } from '@mosty/domain/offers';
import { type ProgrammeCode } from '@mosty/domain/programmes';
import { type CooperationForm, type Country, type Language, type OrganisationKind } from '@mosty/domain/vocabulary';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CooperationFormEnum, CountryEnum, LanguageEnum, OrganisationKindEnum } from '../../platform/graphql/enums.ts';
import {
  InterestAnswerEnum,
  InterestDeclineReasonEnum,
  OfferClosingEnum,
  OfferClosingSoonEnum,
  OfferCurrencyEnum,
  OfferKindEnum,
  OfferProgrammeEnum,
  OfferVisibilityEnum,
} from './offer-enums.ts';
import { type OfferClosingSoon } from './offer-list.repository.ts';

@InputType({ description: 'Within one facet any of the values, between facets all of them.' })
export class OfferFilter {
  @Field(() => String, { nullable: true }) query?: string | null;
  @Field(() => Boolean, { nullable: true }) acrossLanguages?: boolean | null;
  @Field(() => [CountryEnum], { nullable: true }) country?: Country[] | null;
  @Field(() => [OfferKindEnum], { nullable: true }) kind?: OfferKind[] | null;
  @Field(() => [String], { nullable: true }) theme?: string[] | null;
  @Field(() => [CooperationFormEnum], { nullable: true }) form?: CooperationForm[] | null;
  @Field(() => [String], { nullable: true, description: 'In which the owner has its seat.' }) region?: string[] | null;
  @Field(() => [OfferClosingSoonEnum], { nullable: true }) closing?: OfferClosingSoon[] | null;
  @Field(() => ID, { nullable: true, description: 'Only those of this organisation.' }) organisationId?: string | null;
}

@InputType()
export class OfferTextInput {
  @Field(() => LanguageEnum) language: Language;
  @Field() title: string;
  @Field() text: string;
}

@InputType({ description: 'What it is about.' })
export class OfferSubjectInput {
  @Field(() => [String]) themes: string[];
  @Field(() => [CooperationFormEnum]) forms: CooperationForm[];
}

@InputType({ description: 'Whom it is for; empty lists: everybody across the border.' })
export class OfferPartnerInput {
  @Field(() => [OrganisationKindEnum]) wantedKinds: OrganisationKind[];
  @Field(() => [String]) wantedRegions: string[];
  @Field(() => Int) partnersWanted: number;
}

@InputType({ description: 'When, where and with what money; null where nothing is said.' })
export class OfferFrameInput {
  @Field(() => OfferProgrammeEnum, { nullable: true }) programme?: ProgrammeCode | null;
  @Field(() => String, { nullable: true }) callName?: string | null;
  @Field(() => String, { nullable: true }) startsOn?: string | null;
  @Field(() => String, { nullable: true }) endsOn?: string | null;
  @Field(() => String, { nullable: true }) places?: string | null;
  @Field(() => Int, { nullable: true }) budgetFrom?: number | null;
  @Field(() => Int, { nullable: true }) budgetTo?: number | null;
  @Field(() => OfferCurrencyEnum, { nullable: true }) currency?: OfferCurrency | null;
  @Field(() => Int, { nullable: true }) ownContributionPercent?: number | null;
}

@InputType({ description: 'Until when and for whom it can be seen.' })
export class OfferPublishingInput {
  @Field(() => String, { nullable: true }) deadline?: string | null;
  @Field(() => OfferVisibilityEnum) visibility: OfferVisibility;
}

@InputType({ description: 'A draft, or a change of one that is not over. A part that is left out stays as it is.' })
export class SaveOfferInput {
  @Field(() => ID) organisationId: string;
  @Field(() => ID, { description: 'Made by whoever asks: a form that is sent twice makes one draft.' }) id: string;
  @Field(() => Int, { description: 'The one the change was made on; 0 for a new draft.' }) version: number;
  @Field(() => OfferKindEnum, { nullable: true }) kind?: OfferKind | null;
  @Field(() => [OfferTextInput], { nullable: true }) texts?: OfferTextInput[] | null;
  @Field(() => OfferSubjectInput, { nullable: true }) subject?: OfferSubjectInput | null;
  @Field(() => OfferPartnerInput, { nullable: true }) partner?: OfferPartnerInput | null;
  @Field(() => OfferFrameInput, { nullable: true }) frame?: OfferFrameInput | null;
  @Field(() => OfferPublishingInput, { nullable: true }) publishing?: OfferPublishingInput | null;
}

@InputType()
export class PublishOfferInput {
  @Field(() => ID) organisationId: string;
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
}

@InputType()
export class RenewOfferInput {
  @Field(() => ID) organisationId: string;
  @Field(() => ID) id: string;
  @Field() deadline: string;
  @Field(() => Int, { description: 'How many renewals the owner has seen.' }) basedOn: number;
}

@InputType()
export class CloseOfferInput {
  @Field(() => ID, { description: 'The owner.' }) organisationId: string;
  @Field(() => ID) id: string;
  @Field(() => OfferClosingEnum) as: OfferClosing;
}

@InputType()
export class ExpressInterestInput {
  @Field(() => ID) organisationId: string;
  @Field(() => ID) offerId: string;
  @Field(() => ID, { description: 'Made by whoever asks: a form that is sent twice says it once.' }) interestId: string;
  @Field({ description: 'Why, in at most 600 characters.' }) sentence: string;
  @Field(() => LanguageEnum) language: Language;
}

@InputType()
export class InterestAnswerInput {
  @Field(() => InterestAnswerEnum) answer: 'TALK' | 'PARTNER' | 'DECLINE';
  @Field(() => InterestDeclineReasonEnum, { nullable: true }) reason?: InterestDeclineReason | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class AnswerInterestInput extends InterestAnswerInput {
  @Field(() => ID, { description: 'The owner of the offer.' }) organisationId: string;
  @Field(() => ID) interestId: string;
}
