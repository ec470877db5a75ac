/**
 * The words of the field, as codes: the same in the database, in GraphQL and in the keys of texts.
 * Each list is closed; a new member needs a migration (the database checks the same list) and texts in three languages.
 */

export const COUNTRIES = ['PL', 'CZ'] as const;
export type Country = (typeof COUNTRIES)[number];

/** Languages of the interface and of texts; ISO 639-1. */
export const LANGUAGES = ['pl', 'cs', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The official language of each country. */
export const LANGUAGE_OF: Readonly<Record<Country, Language>> = { PL: 'pl', CZ: 'cs' };

export const ORGANISATION_KINDS = [
  'GMINA',
  'OBEC',
  'NGO',
  'AGGLOMERATION',
  'PUBLIC_INSTITUTION',
  'PRIVATE_ENTITY',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** STUB: imported from a register, nobody of the organisation has signed in yet. */
export const ORGANISATION_STATUSES = ['STUB', 'ACTIVE', 'ARCHIVED'] as const;
export type OrganisationStatus = (typeof ORGANISATION_STATUSES)[number];

export const COOPERATION_FORMS = [
  'STUDY_VISIT',
  'STAFF_EXCHANGE',
  'INTERNSHIP',
  'JOINT_PROJECT',
  'EVENT',
  'BEST_PRACTICE',
  'TWINNING',
  'YOUTH_EXCHANGE',
  'TRAINING',
] as const;
export type CooperationForm = (typeof COOPERATION_FORMS)[number];

/** What joins two organisations that are partners already. */
export const PARTNERSHIP_KINDS = ['TWINNING', 'AGREEMENT', 'PROJECT'] as const;
export type PartnershipKind = (typeof PARTNERSHIP_KINDS)[number];

/** The kind of territorial unit; Polish types follow the TERC register, Czech ones the register of ČSÚ. */
export const PLACE_TYPES = ['URBAN', 'URBAN_RURAL', 'RURAL', 'OBEC', 'MILITARY_AREA'] as const;
export type PlaceType = (typeof PLACE_TYPES)[number];

/** Who may see a contact: everybody, signed-in members, or the other side once both agreed to meet. */
export const CONTACT_VISIBILITIES = ['PUBLIC', 'MEMBERS', 'AFTER_AGREEMENT'] as const;
export type ContactVisibility = (typeof CONTACT_VISIBILITIES)[number];

/** How strongly an organisation offers or seeks a theme: 0 not at all, 1 a little, 2 much, 3 above all. */
export type InterestLevel = 0 | 1 | 2 | 3;

export interface ThemeInterest {
  readonly theme: string;
  readonly offers: InterestLevel;
  readonly seeks: InterestLevel;
}
