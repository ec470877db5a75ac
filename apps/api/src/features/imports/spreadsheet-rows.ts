/** Reads the rows of a broker's table: everything about a row that the row alone can tell. */
import { type RegisterName } from '@mosty/domain/errors';
import { type ImportField } from '@mosty/domain/import-problems';
import { checkContacts, checkWebsite, PROFILE_LIMITS, Refusals } from '@mosty/domain/profile-rules';
import {
  type CooperationForm,
  type Country,
  type InterestLevel,
  type Language,
  LANGUAGES,
  type OrganisationKind,
} from '@mosty/domain/vocabulary';
import { type ThemeCode, THEMES } from '@mosty/thesaurus/themes';
import { foldHeading, mostAlike } from './headings.ts';
import { LATITUDES, LONGITUDES } from './register-format.ts';
import { RowReader, shortened } from './row-reader.ts';
import { CONTACT_LABEL } from './spreadsheet-organisation.ts';
import {
  COUNTRIES_BY_WORD,
  FORMS_BY_WORD,
  KIND_WORDS,
  LANGUAGES_BY_WORD,
  THEMES_BY_WORD,
} from './spreadsheet-words.ts';

export type SpreadsheetReader = RowReader<ImportField>;

export interface RowContact {
  /** Null where the table names none. */
  readonly label: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

export type Levels = ReadonlyMap<ThemeCode, InterestLevel>;

/** Undefined: the cell is empty, and what is stored stays. */
export interface SpreadsheetRow {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly country: Country | undefined;
  readonly place: RowPlace;
  readonly registerIds: Readonly<Partial<Record<'krs' | 'regon' | 'ico', string>>>;
  readonly website: string | undefined;
  readonly contact: RowContact | undefined;
  readonly descriptions: Readonly<Partial<Record<Language, string>>>;
  readonly offers: Levels | undefined;
  readonly seeks: Levels | undefined;
  readonly forms: readonly CooperationForm[] | undefined;
  readonly languages: readonly string[] | undefined;
  /** For what only the comparison with the database can tell. */
  readonly reader: SpreadsheetReader;
}

export interface RowPlace {
  /** Digits as they were written. */
  readonly code: string | undefined;
  readonly name: string | undefined;
  readonly district: string | undefined;
  readonly region: string | undefined;
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | undefined;
}

const MANY_WORDS = 2000;
const USUAL_LEVEL: InterestLevel = 2;

/** The names of themes; several languages have the same ones. */
const THEME_WORDS = [...new Set(THEMES.flatMap(({ pl, cs, en, code }) => [pl, cs, en, code]))];

/** Undefined where something is wrong; the reader has noted what. */
export function readSpreadsheetRow(reader: SpreadsheetReader): SpreadsheetRow | undefined {
  const name = reader.required('name', PROFILE_LIMITS.name);
  const kind = readKind(reader);
  const place = readPlace(reader);
  const registerIds = {
    ...registerId(reader, 'KRS', 'krs', 10),
    ...registerId(reader, 'REGON', 'regon', (reader.text('regon') ?? '').length <= 9 ? 9 : 14),
    ...registerId(reader, 'ICO', 'ico', 8),
  };
  const row = {
    country: countryOf(reader, kind, place, registerIds),
    place,
    registerIds,
    website: readWebsite(reader),
    contact: readContact(reader),
    descriptions: readDescriptions(reader),
    offers: readLevels(reader, 'offers'),
    seeks: readLevels(reader, 'seeks'),
    forms: readWords(reader, 'forms', FORMS_BY_WORD, 'FORM'),
    languages: readWords(reader, 'languages', LANGUAGES_BY_WORD, 'LANGUAGE'),
    reader,
  };
  return reader.isSound && name !== undefined && kind !== undefined ? { ...row, name, kind } : undefined;
}

function readKind(reader: SpreadsheetReader): OrganisationKind | undefined {
  const text = reader.required('kind');
  if (text === undefined) return undefined;
  const kind = KIND_WORDS.get(foldHeading(text));
  if (kind === undefined) reader.wrong('UNKNOWN_WORD', { value: shortened(text), of: 'KIND' }, 'kind');
  return kind;
}

function readPlace(reader: SpreadsheetReader): RowPlace {
  const latitude = reader.number('latitude', LATITUDES);
  const longitude = reader.number('longitude', LONGITUDES);
  const alone = reader.isEmpty('latitude') ? 'longitude' : 'latitude';
  if (reader.isEmpty('latitude') !== reader.isEmpty('longitude')) reader.wrong('COORDINATE_ALONE', {}, alone);
  return {
    code: reader.text('municipality_code')?.replace(/\s/g, ''),
    name: reader.text('municipality'),
    district: reader.text('district'),
    region: reader.text('region'),
    coordinates: latitude === undefined || longitude === undefined ? undefined : { latitude, longitude },
  };
}

function registerId(reader: SpreadsheetReader, register: RegisterName, field: 'krs' | 'regon' | 'ico', length: number) {
  const id = reader.registerId(register, field, reader.digits(field, length));
  return id === undefined ? {} : { [field]: id };
}

/** Everything in a row that belongs to one country only must name the same one. */
function countryOf(
  reader: SpreadsheetReader,
  kind: OrganisationKind | undefined,
  { code }: RowPlace,
  ids: SpreadsheetRow['registerIds'],
): Country | undefined {
  const stated = statedCountry(reader);
  const country = stated ?? countryOfKind(kind) ?? countryOfCode(code) ?? countryOfIds(ids);
  if (country === undefined) return undefined;
  if (kind !== undefined && (countryOfKind(kind) ?? country) !== country) {
    reader.wrong('KIND_OF_OTHER_COUNTRY', { kind, country }, 'kind');
  }
  if (code !== undefined && (countryOfCode(code) ?? country) !== country) {
    reader.wrong('PLACE_OF_OTHER_COUNTRY', { place: code, country }, 'municipality_code');
  }
  for (const [register, field] of [['KRS', 'krs'] as const, ['REGON', 'regon'] as const, ['ICO', 'ico'] as const]) {
    const isForeign = (register === 'ICO') !== (country === 'CZ');
    if (ids[field] !== undefined && isForeign) reader.wrong('REGISTER_OF_OTHER_COUNTRY', { register, country }, field);
  }
  return country;
}

function statedCountry(reader: SpreadsheetReader): Country | undefined {
  const text = reader.text('country');
  if (text === undefined) return undefined;
  const country = COUNTRIES_BY_WORD.get(foldHeading(text));
  if (country === undefined) reader.wrong('UNKNOWN_WORD', { value: shortened(text), of: 'COUNTRY' }, 'country');
  return country;
}

const countryOfKind = (kind: OrganisationKind | undefined): Country | undefined =>
  kind === 'GMINA' ? 'PL' : kind === 'OBEC' ? 'CZ' : undefined;

function countryOfIds({ krs, regon, ico }: SpreadsheetRow['registerIds']): Country | undefined {
  if (krs !== undefined || regon !== undefined) return 'PL';
  return ico === undefined ? undefined : 'CZ';
}

/** Codes of obce have six digits and begin with 5; those of gminas begin with 0, 1, 2 or 3, or with 2 to 9 without their zero. */
export function countryOfCode(code: string | undefined): Country | undefined {
  if (code === undefined || !/^\d{5,7}$/.test(code)) return undefined;
  return /^5\d{5}$/.test(code) ? 'CZ' : 'PL';
}

function readWebsite(reader: SpreadsheetReader): string | undefined {
  const text = reader.text('website', PROFILE_LIMITS.website);
  if (text === undefined) return undefined;
  const refusals = new Refusals();
  const address = checkWebsite(refusals, 'website', text)?.replace(/^https?:/i, (scheme) => scheme.toLowerCase());
  noteAll(reader, refusals, () => 'website');
  if (address === undefined || address.length <= PROFILE_LIMITS.website) return address;
  const { website: max } = PROFILE_LIMITS;
  reader.wrong('TOO_LONG', { field: 'website', max, length: address.length }, 'website');
  return undefined;
}

/** Only what an office shows to everybody: there is no column for a person. */
function readContact(reader: SpreadsheetReader): RowContact | undefined {
  const label = reader.text('contact_label', PROFILE_LIMITS.contactLabel) ?? null;
  const email = reader.text('email') ?? null;
  const phone = reader.text('phone') ?? null;
  if (email === null && phone === null) return undefined;
  const refusals = new Refusals();
  checkContacts(refusals, [{ label: label ?? CONTACT_LABEL, personName: null, email, phone, visibility: 'PUBLIC' }]);
  noteAll(reader, refusals, (field) => (field.endsWith('phone') ? 'phone' : 'email'));
  return { label, email, phone };
}

/** The rules of profiles speak of fields of a form; here they stand in columns. */
function noteAll(reader: SpreadsheetReader, refusals: Refusals, columnOf: (field: string) => ImportField): void {
  for (const { code, params } of refusals.list) {
    switch (code) {
      case 'TOO_LONG':
      case 'NOT_AN_EMAIL':
      case 'NOT_A_PHONE_NUMBER':
      case 'NOT_A_WEB_ADDRESS':
        reader.wrong(code, params, columnOf(params.field));
        break;
      default:
        throw new Error(`${code} is no problem of a cell.`);
    }
  }
}

function readDescriptions(reader: SpreadsheetReader): SpreadsheetRow['descriptions'] {
  const found = LANGUAGES.map((language) => [
    language,
    reader.text(`description_${language}`, PROFILE_LIMITS.description),
  ]);
  return Object.fromEntries(found.filter(([, text]) => text !== undefined));
}

function wordsIn(reader: SpreadsheetReader, field: ImportField): string[] {
  const text = reader.text(field, MANY_WORDS);
  return (text ?? '')
    .split(/[;,|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function readWords<Value extends string>(
  reader: SpreadsheetReader,
  field: ImportField,
  words: ReadonlyMap<string, Value>,
  of: 'FORM' | 'LANGUAGE',
): Value[] | undefined {
  const values = new Set<Value>();
  for (const word of wordsIn(reader, field)) {
    const value = words.get(foldHeading(word));
    if (value === undefined) reader.wrong('UNKNOWN_WORD', { value: shortened(word), of }, field);
    else values.add(value);
  }
  return values.size === 0 ? undefined : [...values].sort();
}

/** `culture:3; Turystyka` — a theme by its code or its name in any language, with a level or the usual one. */
function readLevels(reader: SpreadsheetReader, field: 'offers' | 'seeks'): Levels | undefined {
  const levels = new Map<ThemeCode, InterestLevel>();
  for (const word of wordsIn(reader, field)) {
    const [, label = word, digits] = /^(.*?)\s*:\s*(.*)$/.exec(word) ?? [];
    const theme = THEMES_BY_WORD.get(foldHeading(label));
    if (theme === undefined) {
      const nearest = mostAlike(label, THEME_WORDS, 3);
      const params = {
        value: shortened(label),
        nearest: nearest.length > 0 ? nearest : THEMES.map(({ code }) => code),
      };
      reader.wrong('THEME_UNKNOWN', params, field);
    } else if (digits !== undefined && !/^[123]$/.test(digits)) {
      reader.wrong('LEVEL_UNKNOWN', { value: shortened(digits) }, field);
    } else if (levels.has(theme)) reader.wrong('THEME_TWICE', { value: shortened(label) }, field);
    else levels.set(theme, digits === undefined ? USUAL_LEVEL : (Number(digits) as InterestLevel));
  }
  return levels.size === 0 ? undefined : levels;
}
