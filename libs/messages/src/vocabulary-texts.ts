/**
 * The words of the vocabulary for people. A code of libs/domain without a word here does not compile.
 *
 * Each function gives the word in the language of the current request or page, or in the one that is asked for.
 */
import { type RegisterName } from '@mosty/domain/errors';
import {
  type ContactVisibility,
  type CooperationForm,
  type Country,
  type Language,
  type OrganisationKind,
  type OrganisationStatus,
  type PartnershipKind,
  type PlaceType,
} from '@mosty/domain/vocabulary';
import { m } from './compiled/messages.js';

type Word = (inputs?: Record<never, never>, options?: { locale?: Language }) => string;
type Words<Code extends string> = Readonly<Record<Code, Word>>;

const COUNTRY: Words<Country> = { PL: m.country_PL, CZ: m.country_CZ };

const KIND: Words<OrganisationKind> = {
  GMINA: m.kind_GMINA,
  OBEC: m.kind_OBEC,
  NGO: m.kind_NGO,
  AGGLOMERATION: m.kind_AGGLOMERATION,
  PUBLIC_INSTITUTION: m.kind_PUBLIC_INSTITUTION,
  PRIVATE_ENTITY: m.kind_PRIVATE_ENTITY,
};

const STATUS: Words<OrganisationStatus> = {
  STUB: m.status_STUB,
  ACTIVE: m.status_ACTIVE,
  ARCHIVED: m.status_ARCHIVED,
};

const FORM: Words<CooperationForm> = {
  STUDY_VISIT: m.form_STUDY_VISIT,
  STAFF_EXCHANGE: m.form_STAFF_EXCHANGE,
  INTERNSHIP: m.form_INTERNSHIP,
  JOINT_PROJECT: m.form_JOINT_PROJECT,
  EVENT: m.form_EVENT,
  BEST_PRACTICE: m.form_BEST_PRACTICE,
  TWINNING: m.form_TWINNING,
  YOUTH_EXCHANGE: m.form_YOUTH_EXCHANGE,
  TRAINING: m.form_TRAINING,
};

const PLACE_TYPE: Words<PlaceType> = {
  URBAN: m.place_URBAN,
  URBAN_RURAL: m.place_URBAN_RURAL,
  RURAL: m.place_RURAL,
  OBEC: m.place_OBEC,
  MILITARY_AREA: m.place_MILITARY_AREA,
};

const PARTNERSHIP: Words<PartnershipKind> = {
  TWINNING: m.partnership_TWINNING,
  AGREEMENT: m.partnership_AGREEMENT,
  PROJECT: m.partnership_PROJECT,
};

const VISIBILITY: Words<ContactVisibility> = {
  PUBLIC: m.visibility_PUBLIC,
  MEMBERS: m.visibility_MEMBERS,
  AFTER_AGREEMENT: m.visibility_AFTER_AGREEMENT,
};

const REGISTER: Words<RegisterName> = {
  TERYT: m.register_TERYT,
  LAU2: m.register_LAU2,
  KRS: m.register_KRS,
  REGON: m.register_REGON,
  ICO: m.register_ICO,
};

/** The names of the registers themselves: the same in every language, also inside a sentence. */
export const REGISTER_NAMES: Readonly<Record<RegisterName, string>> = {
  TERYT: 'TERYT',
  LAU2: 'LAU2',
  KRS: 'KRS',
  REGON: 'REGON',
  ICO: 'IČO',
};

const WRITTEN_IN: Words<Language> = { pl: m.written_in_pl, cs: m.written_in_cs, en: m.written_in_en };

/** Languages that an organisation may work in; wider than the languages of the interface. */
const LANGUAGE: Words<string> = {
  pl: m.language_pl,
  cs: m.language_cs,
  en: m.language_en,
  de: m.language_de,
  sk: m.language_sk,
  uk: m.language_uk,
  fr: m.language_fr,
};

const wordOf =
  <Code extends string>(words: Words<Code>) =>
  (code: Code, language?: Language): string =>
    words[code]({}, language ? { locale: language } : {});

export const countryName = wordOf(COUNTRY);
export const kindName = wordOf(KIND);
export const statusName = wordOf(STATUS);
export const formName = wordOf(FORM);
export const placeTypeName = wordOf(PLACE_TYPE);
export const partnershipKindName = wordOf(PARTNERSHIP);
export const visibilityName = wordOf(VISIBILITY);
export const registerLabel = wordOf(REGISTER);
/** „po polsku”, „česky”, “in English”: marks a text that is not in the reader's language. */
export const writtenIn = wordOf(WRITTEN_IN);

/** The name of a working language by its ISO 639-1 code; a code without a name is shown as it is. */
export function languageName(code: string, language?: Language): string {
  return LANGUAGE[code]?.({}, language ? { locale: language } : {}) ?? code;
}
