/** The vocabulary as GraphQL enums. Imported once, by the GraphQL module. */
import { REGISTER_NAMES } from '@mosty/domain/errors';
import { SCORE_PARTS, STONE_DIRECTIONS } from '@mosty/domain/explanation';
import { DISMISSAL_REASONS } from '@mosty/domain/introductions/reasons';
import {
  CONTACT_VISIBILITIES,
  COOPERATION_FORMS,
  COUNTRIES,
  LANGUAGES,
  ORGANISATION_KINDS,
  ORGANISATION_STATUSES,
  PARTNERSHIP_KINDS,
  PLACE_TYPES,
} from '@mosty/domain/vocabulary';
import { registerEnumType } from '@nestjs/graphql';
import { ACCOUNT_ROLES, MEMBERSHIP_ROLES } from '../auth/viewer.ts';

/** An enum whose values are its codes: the closed lists of libs/domain stay the only place where they are written. */
export function toEnum<Code extends string>(
  name: string,
  codes: readonly Code[],
  description: string,
): Record<Code, Code> {
  const members = Object.fromEntries(codes.map((code) => [code, code])) as Record<Code, Code>;
  registerEnumType(members, { name, description });
  return members;
}

export const CountryEnum = toEnum('Country', COUNTRIES, 'The two sides of the border.');
export const LanguageEnum = toEnum('Language', LANGUAGES, 'Languages of the interface and of texts, ISO 639-1.');
export const OrganisationKindEnum = toEnum('OrganisationKind', ORGANISATION_KINDS, 'What an organisation is.');
export const OrganisationStatusEnum = toEnum(
  'OrganisationStatus',
  ORGANISATION_STATUSES,
  'STUB: made from a register, nobody of the organisation has signed in yet.',
);
export const CooperationFormEnum = toEnum('CooperationForm', COOPERATION_FORMS, 'Ways of working together.');
export const PartnershipKindEnum = toEnum('PartnershipKind', PARTNERSHIP_KINDS, 'What joins partners already.');
export const PlaceTypeEnum = toEnum('PlaceType', PLACE_TYPES, 'Kinds of territorial units.');
export const ContactVisibilityEnum = toEnum('ContactVisibility', CONTACT_VISIBILITIES, 'Who may see a contact.');
export const RegisterNameEnum = toEnum('RegisterName', REGISTER_NAMES, 'Official registers of both countries.');
export const AccountRoleEnum = toEnum('AccountRole', ACCOUNT_ROLES, 'What an account may do.');
export const MembershipRoleEnum = toEnum('MembershipRole', MEMBERSHIP_ROLES, 'The role within an organisation.');
export const ScorePartNameEnum = toEnum('ScorePartName', SCORE_PARTS, 'The parts that add up to a score.');
export const StoneDirectionEnum = toEnum('StoneDirection', STONE_DIRECTIONS, 'Seen from the organisation that asks.');
export const DismissalReasonEnum = toEnum(
  'DismissalReason',
  DISMISSAL_REASONS,
  'Why an organisation does not want a partner: said of a proposal, or in answer to being asked.',
);
