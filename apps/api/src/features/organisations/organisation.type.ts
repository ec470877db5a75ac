import {
  EDITOR_STEPS,
  type EditorStep,
  MISSING_STATEMENTS,
  type MissingStatement as MissingStatementCode,
} from '@mosty/domain/completeness';
import { type RegisterName } from '@mosty/domain/errors';
import {
  type ContactVisibility,
  type Country,
  type Language,
  type OrganisationKind,
  type OrganisationStatus,
  type PartnershipKind,
} from '@mosty/domain/vocabulary';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
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

const EditorStepEnum = Object.fromEntries(EDITOR_STEPS.map((step) => [step, step]));
registerEnumType(EditorStepEnum, { name: 'EditorStep', description: 'Pages of the profile editor, in their order.' });
const MissingStatementEnum = Object.fromEntries(MISSING_STATEMENTS.map((what) => [what, what]));
registerEnumType(MissingStatementEnum, {
  name: 'MissingStatementCode',
  description: 'What a profile can leave unsaid.',
});

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
  @Field(() => Logo, { nullable: true }) logo: Logo | null;
  @Field(() => Capacity) capacity: Capacity;
  @Field(() => Verification, { nullable: true }) verification: Verification | null;
  @Field(() => Date, { nullable: true }) lastConfirmedAt: Date | null;
  @Field(() => Int, { description: 'Grows with every change; a change names the version it was made on.' })
  version: number;

  createdAt: Date;
  @Field({ description: 'The office of its place: its name, kind and place are those of the register.' })
  isTerritorialUnit: boolean;
  placeId: string | null;
  /** Identifiers of its own; those of its place are added by the resolver. */
  ownRegisterIds: readonly RegisterId[];
}

@ObjectType({ description: 'A partnership across the border that exists already.' })
export class Partnership {
  @Field(() => Int, { nullable: true }) sinceYear: number | null;
  @Field(() => PartnershipKindEnum) kind: PartnershipKind;
  @Field(() => String, { nullable: true }) source: string | null;
  @Field({ description: 'Both sides have stated it, or its source knows.' }) isMutual: boolean;
  @Field({ description: 'Only the other side has stated it so far.' }) isStatedByPartner: boolean;
  partnerId: string;
}

@ObjectType({ description: 'Its pictures are at /organisation-logos/<hash>-<64 or 256>.<webp or png>.' })
export class Logo {
  @Field() hash: string;
  @Field(() => String, { nullable: true, description: 'What it shows.' }) alt: string | null;
}

@ObjectType({ description: 'Something that a profile does not say.' })
export class MissingStatement {
  @Field(() => MissingStatementEnum) what: MissingStatementCode;
  @Field(() => EditorStepEnum, { description: 'Where it can be said.' }) step: EditorStep;
  @Field(() => Int, { description: 'Percent of every match that rest on a guess as long as it is missing.' })
  percent: number;
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
    logo: row.logo === null ? null : { hash: row.logo, alt: row.logoAlt },
    capacity: {
      canPrefinance: row.canPrefinance,
      ownContributionPercent: row.ownContributionPercent,
      hoursPerMonth: row.hoursPerMonth,
      introductionCap: row.introductionCap,
    },
    verification: row.verifiedAt && row.verifiedBy ? { verifiedAt: row.verifiedAt, verifiedBy: row.verifiedBy } : null,
    createdAt: row.createdAt,
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
  const { sinceYear, kind, source, isMutual } = row;
  return { partnerId, sinceYear, kind, source, isMutual, isStatedByPartner: !isMutual && row.statedBy === partnerId };
}
