import {
  type ContactVisibility,
  type CooperationForm,
  type Country,
  type Language,
  type OrganisationKind,
  type OrganisationStatus,
  type PartnershipKind,
} from '@mosty/domain/vocabulary';
import { Field, Float, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import {
  ContactVisibilityEnum,
  CooperationFormEnum,
  CountryEnum,
  LanguageEnum,
  OrganisationKindEnum,
  OrganisationStatusEnum,
  PartnershipKindEnum,
} from '../../platform/graphql/enums.ts';
import { SEARCH_SORTS, type SearchSort } from '../../platform/search/search-index.ts';

export const OrganisationSortEnum = Object.fromEntries(SEARCH_SORTS.map((sort) => [sort, sort]));
registerEnumType(OrganisationSortEnum, {
  name: 'OrganisationSort',
  description: 'DISTANCE needs `near`; POPULATION is largest first; RELEVANCE without a query is NAME.',
});
export type OrganisationSort = SearchSort;

@InputType()
export class OrganisationFilter {
  @Field(() => String, { nullable: true, description: 'In any language; the last word may be unfinished.' })
  query?: string | null;
  @Field(() => [CountryEnum], { nullable: true }) country?: Country[] | null;
  @Field(() => [OrganisationKindEnum], { nullable: true }) kind?: OrganisationKind[] | null;
  @Field(() => [String], { nullable: true, description: 'Codes of themes that are offered or sought.' })
  theme?: string[] | null;
  @Field(() => [CooperationFormEnum], { nullable: true }) form?: CooperationForm[] | null;
  @Field(() => [String], { nullable: true }) region?: string[] | null;
  @Field(() => [String], { nullable: true }) district?: string[] | null;
  @Field(() => [OrganisationStatusEnum], { nullable: true }) status?: OrganisationStatus[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those without a partner across the border.' })
  withoutPartner?: boolean | null;
  @Field(() => ID, { nullable: true, description: "Distances are measured from this organisation's place." })
  near?: string | null;
  @Field(() => Float, { nullable: true }) withinKm?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'False: search only the words as they were typed.' })
  acrossLanguages?: boolean | null;
}

/** Every change names the version it was made on: whoever saved meanwhile is not overwritten. */
@InputType({ isAbstract: true })
export abstract class ProfileChange {
  @Field(() => ID) organisationId: string;
  @Field(() => Int) version: number;
}

@InputType()
export class UpdateOrganisationInput extends ProfileChange {
  @Field(() => String, {
    nullable: true,
    description: 'Left out: stays. The name of a municipality is set by its register.',
  })
  name?: string | null;
  @Field(() => String, { nullable: true, description: 'Left out: stays. Empty: removed. So are the numbers below.' })
  website?: string | null;
  @Field(() => String, { nullable: true }) krs?: string | null;
  @Field(() => String, { nullable: true }) regon?: string | null;
  @Field(() => String, { nullable: true }) ico?: string | null;
  @Field(() => OrganisationKindEnum, { nullable: true, description: 'Left out: stays. Offices are made by registers.' })
  kind?: OrganisationKind | null;
  @Field(() => ID, { nullable: true, description: 'Left out: stays. Empty: none.' }) placeId?: string | null;
}

@InputType()
export class DescriptionInput {
  @Field(() => LanguageEnum) language: Language;
  @Field() text: string;
}

@InputType()
export class SetDescriptionsInput extends ProfileChange {
  @Field(() => [DescriptionInput], { description: 'All of them: a language that is left out or empty is removed.' })
  descriptions: DescriptionInput[];
}

@InputType()
export class ThemeInterestInput {
  @Field() theme: string;
  @Field(() => Int) offers: number;
  @Field(() => Int) seeks: number;
}

@InputType()
export class SetThemeInterestsInput extends ProfileChange {
  @Field(() => [ThemeInterestInput]) interests: ThemeInterestInput[];
}

@InputType()
export class SetCooperationInput extends ProfileChange {
  @Field(() => [CooperationFormEnum]) forms: CooperationForm[];
  @Field(() => [String], { description: 'ISO 639-1 codes of the languages that people there can work in.' })
  languages: string[];
  @Field(() => Boolean, { nullable: true }) canPrefinance?: boolean | null;
  @Field(() => Int, { nullable: true }) ownContributionPercent?: number | null;
  @Field(() => Int, { nullable: true }) hoursPerMonth?: number | null;
  @Field(() => Int, { nullable: true, description: 'Left out: stays.' }) introductionCap?: number | null;
}

@InputType()
export class ContactInput {
  @Field() label: string;
  @Field(() => String, { nullable: true }) personName?: string | null;
  @Field(() => String, { nullable: true }) email?: string | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => ContactVisibilityEnum) visibility: ContactVisibility;
}

@InputType()
export class SetContactsInput extends ProfileChange {
  @Field(() => [ContactInput], { description: 'All of them, in their order.' }) contacts: ContactInput[];
}

@InputType()
export class PartnershipInput {
  @Field(() => ID) partnerId: string;
  @Field(() => PartnershipKindEnum) kind: PartnershipKind;
  @Field(() => Int, { nullable: true }) sinceYear?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'We say so too: makes what the other side stated mutual.' })
  agree?: boolean | null;
}

@InputType()
export class SetPartnershipsInput extends ProfileChange {
  @Field(() => [PartnershipInput], { description: 'All of them: one that is left out is removed.' })
  partnerships: PartnershipInput[];
}

@InputType()
export class SetLogoInput extends ProfileChange {
  @Field(() => Boolean, { description: 'False: the logo is removed. A new one is sent to POST /organisation-logos.' })
  keep: boolean;
  @Field(() => String, { nullable: true, description: 'What it shows, for whoever cannot see it.' }) alt?:
    string | null;
}
