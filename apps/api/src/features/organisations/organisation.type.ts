import { type RegisterName } from '@mosty/domain/errors';
import {
  type ContactVisibility,
  type Country,
  type Language,
  type OrganisationKind,
  type OrganisationStatus,
  type PartnershipKind,
} from '@mosty/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  ContactVisibilityEnum,
  CountryEnum,
  LanguageEnum,
  OrganisationKindEnum,
  OrganisationStatusEnum,
  PartnershipKindEnum,
  RegisterNameEnum,
} from '../../platform/graphql/enums.ts';
import { Theme, toTheme } from '../themes/theme.type.ts';
import { type OrganisationRow } from './organisation.entity.ts';
import { type ContactRow, type PartnershipRow, type ThemeInterestRow } from './profile.entity.ts';

@ObjectType()
export class RegisterId {
  @Field(() => RegisterNameEnum) register: RegisterName;
  @Field() value: string;
}

@ObjectType()
export class Description {
  @Field(() => LanguageEnum) language: Language;
  @Field() text: string;
}

@ObjectType({ description: 'How strongly an organisation offers or seeks a theme: 0 not at all to 3 above all.' })
export class ThemeInterest {
  @Field(() => Theme) theme: Theme;
  @Field(() => Int) offers: number;
  @Field(() => Int) seeks: number;
}

@ObjectType({ description: 'What an organisation can put into a project; null where it has not said.' })
export class Capacity {
  @Field(() => Boolean, { nullable: true, description: 'Can pay before the refund.' }) canPrefinance: boolean | null;
  @Field(() => Int, { nullable: true }) ownContributionPercent: number | null;
  @Field(() => Int, { nullable: true }) hoursPerMonth: number | null;
  @Field(() => Int, { description: 'How many introductions may be open at once.' }) introductionCap: number;
}

@ObjectType()
export class Contact {
  @Field(() => ID) id: string;
  @Field() label: string;
  @Field(() => String, { nullable: true }) personName: string | null;
  @Field(() => String, { nullable: true }) email: string | null;
  @Field(() => String, { nullable: true }) phone: string | null;
  @Field(() => ContactVisibilityEnum) visibility: ContactVisibility;
}

@ObjectType({ description: 'A broker checked the organisation against its register.' })
export class Verification {
  @Field() verifiedAt: Date;
  @Field({ description: "The broker's office." }) verifiedBy: string;
}

@ObjectType()
export class Organisation {
  @Field(() => ID) id: string;
  @Field({ description: 'Its name in addresses.' }) slug: string;
  @Field(() => OrganisationKindEnum) kind: OrganisationKind;
  @Field(() => CountryEnum) country: Country;
  @Field() name: string;
  @Field(() => OrganisationStatusEnum) status: OrganisationStatus;
  @Field({ description: 'Example data: its interests and texts are made up.' }) isExample: boolean;
  @Field(() => String, { nullable: true }) website: string | null;
  @Field(() => Capacity) capacity: Capacity;
  @Field(() => Verification, { nullable: true }) verification: Verification | null;
  @Field(() => Date, { nullable: true }) lastConfirmedAt: Date | null;
  @Field(() => Int, { description: 'Grows with every change; a change names the version it was made on.' })
  version: number;

  placeId: string | null;
  isTerritorialUnit: boolean;
  /** Identifiers of its own; those of its place are added by the resolver. */
  ownRegisterIds: readonly RegisterId[];
}

@ObjectType({ description: 'A partnership across the border that exists already.' })
export class Partnership {
  @Field(() => Int, { nullable: true }) sinceYear: number | null;
  @Field(() => PartnershipKindEnum) kind: PartnershipKind;
  @Field(() => String, { nullable: true }) source: string | null;
  partnerId: string;
}

/** The whitelist of what anybody may see of the row. */
export function toOrganisation(row: OrganisationRow): Organisation {
  const { id, slug, kind, country, name, status, isExample, website, lastConfirmedAt, version } = row;
  const registers = [
    { register: 'KRS', value: row.krs },
    { register: 'REGON', value: row.regon },
    { register: 'ICO', value: row.ico },
  ] as const;
  return {
    ...{ id, slug, kind, country, name, status, isExample, website, lastConfirmedAt, version },
    capacity: {
      canPrefinance: row.canPrefinance,
      ownContributionPercent: row.ownContributionPercent,
      hoursPerMonth: row.hoursPerMonth,
      introductionCap: row.introductionCap,
    },
    verification: row.verifiedAt && row.verifiedBy ? { verifiedAt: row.verifiedAt, verifiedBy: row.verifiedBy } : null,
    placeId: row.placeId,
    isTerritorialUnit: row.isTerritorialUnit,
    ownRegisterIds: registers.flatMap(({ register, value }) => (value === null ? [] : [{ register, value }])),
  };
}

export function toThemeInterest({ themeCode, offers, seeks }: ThemeInterestRow): ThemeInterest {
  return { theme: toTheme(themeCode), offers, seeks };
}

export function toContact({ id, label, personName, email, phone, visibility }: ContactRow): Contact {
  return { id, label, personName, email, phone, visibility };
}

/** Seen from one of the two partners. */
export function toPartnership(row: PartnershipRow, organisationId: string): Partnership {
  const partnerId = row.plOrganisationId === organisationId ? row.czOrganisationId : row.plOrganisationId;
  return { partnerId, sinceYear: row.sinceYear, kind: row.kind, source: row.source };
}
