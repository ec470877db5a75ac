/**
 * What an import says of a file, row by row and as a whole, in three languages.
 *
 * A code of libs/domain without a sentence here does not compile, nor does a sentence that names a fact the problem lacks.
 */
import { type ErrorParams } from '@mosty/domain/errors';
import {
  type ChangedField,
  type FileProblem,
  type FileProblemParams,
  type ImportNotice,
  type ImportSource,
  type MissingColumn,
  type NoticeParams,
  type RowProblem,
  type RowProblemParams,
} from '@mosty/domain/import-problems';
import { COOPERATION_FORMS, COUNTRIES, type Language, ORGANISATION_KINDS } from '@mosty/domain/vocabulary';
import { m } from './compiled/messages.js';
import { errorText } from './error-texts.ts';
import { countryName, formName, kindName, languageName, REGISTER_NAMES } from './vocabulary-texts.ts';

interface TextOptions {
  readonly locale: Language;
}
type Texts<Params> = { readonly [Code in keyof Params]: (params: Params[Code], options: TextOptions) => string };
type SharedWithErrors = Extract<keyof RowProblemParams, keyof ErrorParams>;

const QUOTES: Readonly<Record<Language, readonly [string, string]>> = {
  pl: ['„', '”'],
  cs: ['„', '“'],
  en: ['“', '”'],
};
const quoted = (values: readonly string[], { locale }: TextOptions): string =>
  values.map((value) => `${QUOTES[locale][0]}${value}${QUOTES[locale][1]}`).join(', ');
const listed = (values: readonly string[]): string => values.join(', ');

function missingColumn(column: MissingColumn, options: TextOptions): string {
  const { field, nearest } = column;
  const name = field === undefined ? column.name : importFieldName(field, options.locale);
  return nearest === undefined
    ? m.import_missing_column({ name }, options)
    : m.import_missing_column_like({ name, nearest }, options);
}

const SEPARATORS = {
  COMMA: m.import_separator_COMMA,
  SEMICOLON: m.import_separator_SEMICOLON,
  TAB: m.import_separator_TAB,
  PIPE: m.import_separator_PIPE,
};

const FILE_TEXTS: Texts<FileProblemParams> = {
  FILE_NOT_FOUND: m.import_FILE_NOT_FOUND,
  FILE_IS_A_FOLDER: m.import_FILE_IS_A_FOLDER,
  FILE_NOT_PERMITTED: m.import_FILE_NOT_PERMITTED,
  FILE_NOT_READ: m.import_FILE_NOT_READ,
  FILE_TOO_LARGE: ({ megabytes, maxMegabytes }, options) =>
    m.import_FILE_TOO_LARGE({ size: megabytes, max: maxMegabytes }, options),
  UPLOAD_TOO_LARGE: ({ maxMegabytes }, options) => m.import_UPLOAD_TOO_LARGE({ max: maxMegabytes }, options),
  UPLOAD_CUT_OFF: m.import_UPLOAD_CUT_OFF,
  FILE_EMPTY: m.import_FILE_EMPTY,
  NO_ROWS: m.import_NO_ROWS,
  NOT_TEXT: m.import_NOT_TEXT,
  NUL_BYTES: m.import_NUL_BYTES,
  WRONG_ENCODING: m.import_WRONG_ENCODING,
  UNKNOWN_ENCODING: m.import_UNKNOWN_ENCODING,
  WORKBOOK_FOR_REGISTER: m.import_WORKBOOK_FOR_REGISTER,
  OLD_WORKBOOK: m.import_OLD_WORKBOOK,
  LOCKED_WORKBOOK: m.import_LOCKED_WORKBOOK,
  OPEN_DOCUMENT: m.import_OPEN_DOCUMENT,
  ZIP_WITHOUT_WORKBOOK: m.import_ZIP_WITHOUT_WORKBOOK,
  DAMAGED_WORKBOOK: m.import_DAMAGED_WORKBOOK,
  WORKBOOK_TOO_LARGE: ({ maxMegabytes }, options) => m.import_WORKBOOK_TOO_LARGE({ max: maxMegabytes }, options),
  SHEET_NOT_FOUND: ({ sheet, sheets }, options) =>
    m.import_SHEET_NOT_FOUND({ sheet, sheets: quoted(sheets, options) }, options),
  SHEET_IN_TEXT: m.import_SHEET_IN_TEXT,
  WRONG_SEPARATOR: ({ found }, options) =>
    m.import_WRONG_SEPARATOR({ separator: SEPARATORS[found]({}, options) }, options),
  UNCLOSED_QUOTE: m.import_UNCLOSED_QUOTE,
  STRAY_QUOTE: m.import_STRAY_QUOTE,
  LAST_LINE_CUT: m.import_LAST_LINE_CUT,
  LAST_LINE_OPEN: m.import_LAST_LINE_OPEN,
  RECORD_TOO_LONG: m.import_RECORD_TOO_LONG,
  TOO_MANY_COLUMNS: m.import_TOO_MANY_COLUMNS,
  TOO_MANY_ROWS: m.import_TOO_MANY_ROWS,
  MISSING_COLUMNS: ({ columns }, options) =>
    m.import_MISSING_COLUMNS({ columns: listed(columns.map((column) => missingColumn(column, options))) }, options),
  REPEATED_COLUMN: m.import_REPEATED_COLUMN,
  OTHER_SOURCE: ({ source }, options) =>
    m.import_OTHER_SOURCE({ source: `${source}: ${sourceName(source, options.locale)}` }, options),
  MAPPING_FORM: m.import_MAPPING_FORM,
  MAPPING_UNKNOWN_FIELD: ({ field, fields }, options) =>
    m.import_MAPPING_UNKNOWN_FIELD({ field, fields: listed(fields) }, options),
  MAPPING_UNKNOWN_COLUMN: ({ field, column }, options) =>
    m.import_MAPPING_UNKNOWN_COLUMN({ field, column: missingColumn(column, options) }, options),
  MAPPING_FOR_REGISTER: m.import_MAPPING_FOR_REGISTER,
  IMPORT_RUNNING: m.import_IMPORT_RUNNING,
  INTERRUPTED: m.import_INTERRUPTED,
};

/** What a cell may say, as its reader would write it. */
const WORDS: Readonly<Record<RowProblemParams['UNKNOWN_WORD']['of'], (language: Language) => readonly string[]>> = {
  COUNTRY: (language) => COUNTRIES.map((country) => countryName(country, language)),
  KIND: (language) => ORGANISATION_KINDS.map((kind) => kindName(kind, language)),
  FORM: (language) => COOPERATION_FORMS.map((form) => formName(form, language)),
  LANGUAGE: (language) => ['pl', 'cs', 'en', 'de', 'sk'].map((code) => languageName(code, language)),
};

const ROW_TEXTS: Texts<Omit<RowProblemParams, SharedWithErrors>> = {
  NOT_A_NUMBER: m.import_NOT_A_NUMBER,
  NOT_ALLOWED: ({ value, allowed }, options) =>
    m.import_NOT_ALLOWED({ value, allowed: quoted(allowed, options) }, options),
  UNKNOWN_WORD: ({ value, of }, options) =>
    m.import_NOT_ALLOWED({ value, allowed: quoted(WORDS[of](options.locale), options) }, options),
  NUMBER_OF_CELLS: m.import_NUMBER_OF_CELLS,
  CONTROL_CHARACTER: m.import_CONTROL_CHARACTER,
  ERROR_IN_CELL: m.import_ERROR_IN_CELL,
  FORMULA_WITHOUT_RESULT: m.import_FORMULA_WITHOUT_RESULT,
  DATE_IN_CELL: m.import_DATE_IN_CELL,
  VALUES_DISAGREE: m.import_VALUES_DISAGREE,
  REGION_UNKNOWN: m.import_REGION_UNKNOWN,
  REPEATED_CODE: m.import_REPEATED_CODE,
  DISTRICT_RENAMED: m.import_DISTRICT_RENAMED,
  REPEATED_ORGANISATION: m.import_REPEATED_ORGANISATION,
  SEVERAL_ORGANISATIONS: ({ names }, options) =>
    m.import_SEVERAL_ORGANISATIONS({ names: quoted(names, options) }, options),
  REGISTER_ID_OF_ANOTHER: ({ register, ...facts }, options) =>
    m.import_REGISTER_ID_OF_ANOTHER({ ...facts, register: REGISTER_NAMES[register] }, options),
  REGISTER_ID_DIFFERS: ({ register, ...facts }, options) =>
    m.import_REGISTER_ID_DIFFERS({ ...facts, register: REGISTER_NAMES[register] }, options),
  REGISTER_OF_OTHER_COUNTRY: ({ register, country }, options) =>
    m.import_REGISTER_OF_OTHER_COUNTRY(
      { register: REGISTER_NAMES[register], country: countryName(country, options.locale) },
      options,
    ),
  KIND_OF_OTHER_COUNTRY: ({ kind, country }, options) =>
    m.import_KIND_OF_OTHER_COUNTRY(
      { kind: kindName(kind, options.locale), country: countryName(country, options.locale) },
      options,
    ),
  PLACE_OF_OTHER_COUNTRY: ({ place, country }, options) =>
    m.import_PLACE_OF_OTHER_COUNTRY({ place, country: countryName(country, options.locale) }, options),
  COUNTRY_NOT_CLEAR: m.import_COUNTRY_NOT_CLEAR,
  PLACE_NOT_GIVEN: m.import_PLACE_NOT_GIVEN,
  PLACE_FROM_COORDINATES: m.import_PLACE_FROM_COORDINATES,
  PLACE_NOT_FOUND: ({ value, nearest }, options) =>
    nearest.length === 0
      ? m.import_PLACE_NOT_FOUND({ value }, options)
      : m.import_PLACE_NOT_FOUND_like({ value, nearest: listed(nearest) }, options),
  PLACE_NOT_UNIQUE: ({ value, candidates }, options) =>
    m.import_PLACE_NOT_UNIQUE({ value, candidates: listed(candidates) }, options),
  PLACE_FAR_AWAY: m.import_PLACE_FAR_AWAY,
  COORDINATE_ALONE: m.import_COORDINATE_ALONE,
  THEME_UNKNOWN: ({ value, nearest }, options) =>
    m.import_THEME_UNKNOWN({ value, nearest: quoted(nearest, options) }, options),
  LEVEL_UNKNOWN: m.import_LEVEL_UNKNOWN,
  THEME_TWICE: m.import_THEME_TWICE,
};

const NOTICE_TEXTS: Texts<NoticeParams> = {
  UNUSED_COLUMNS: ({ columns }, options) => m.import_UNUSED_COLUMNS({ columns: quoted(columns, options) }, options),
  MISSING_IN_FILE: ({ count, examples }, options) =>
    m.import_MISSING_IN_FILE({ count, examples: someOf(examples, count) }, options),
  OTHER_SHEETS: ({ sheet, others }, options) =>
    m.import_OTHER_SHEETS({ sheet, others: quoted(others, options) }, options),
  WORKBOOK_DESPITE_NAME: m.import_WORKBOOK_DESPITE_NAME,
  TEXT_DESPITE_NAME: m.import_TEXT_DESPITE_NAME,
  ZEROS_RESTORED: m.import_ZEROS_RESTORED,
  OWN_WORDS_KEPT: ({ count, examples }, options) =>
    m.import_OWN_WORDS_KEPT(
      {
        count,
        examples: someOf(
          examples.map((cell) => m.import_notice_row(cell, options)),
          count,
          '; ',
        ),
      },
      options,
    ),
};

const SOURCES = {
  'gus-terc': m.import_source_gus_terc,
  'csu-obce': m.import_source_csu_obce,
  spreadsheet: m.import_source_spreadsheet,
};

const FIELDS: Readonly<Record<ChangedField, (inputs: Record<never, never>, options: TextOptions) => string>> = {
  name: m.import_field_name,
  kind: m.import_field_kind,
  country: m.import_field_country,
  municipality_code: m.import_field_municipality_code,
  municipality: m.import_field_municipality,
  district: m.import_field_district,
  region: m.import_field_region,
  latitude: m.import_field_latitude,
  longitude: m.import_field_longitude,
  krs: m.import_field_krs,
  regon: m.import_field_regon,
  ico: m.import_field_ico,
  website: m.import_field_website,
  contact_label: m.import_field_contact_label,
  email: m.import_field_email,
  phone: m.import_field_phone,
  description_pl: m.import_field_description_pl,
  description_cs: m.import_field_description_cs,
  description_en: m.import_field_description_en,
  offers: m.import_field_offers,
  seeks: m.import_field_seeks,
  forms: m.import_field_forms,
  languages: m.import_field_languages,
  type: m.import_field_type,
  teryt: m.import_field_teryt,
  coordinates: m.import_field_coordinates,
  population: m.import_field_population,
  area: m.import_field_area,
};

/** Why the file as a whole is refused, and what to do. */
export function fileProblemText({ code, params }: FileProblem, language: Language): string {
  return (FILE_TEXTS[code] as (facts: object, options: TextOptions) => string)(params, { locale: language });
}

/** `Row 7, column “lat”: …`: where it is, what is wrong and, where it is not plain, what to do. */
export function rowProblemText(problem: RowProblem, language: Language): string {
  const { row, column } = problem;
  const options: TextOptions = { locale: language };
  const sentence = sentenceOf(problem, options);
  return column === undefined
    ? m.import_at_row({ row, sentence }, options)
    : m.import_at_cell({ row, column, sentence }, options);
}

export function noticeText({ code, params }: ImportNotice, language: Language): string {
  const text = NOTICE_TEXTS[code] as (facts: object, options: TextOptions) => string;
  // A list that goes on ends the sentence, too.
  return text(params, { locale: language }).replace(/…\.$/, '…');
}

export function sourceName(source: ImportSource, language: Language): string {
  return SOURCES[source]({}, { locale: language });
}

export function importFieldName(field: ChangedField, language: Language): string {
  return FIELDS[field]({}, { locale: language });
}

function sentenceOf(problem: RowProblem, options: TextOptions): string {
  if (problem.code in ROW_TEXTS) {
    const text = ROW_TEXTS[problem.code as keyof typeof ROW_TEXTS] as (facts: object, options: TextOptions) => string;
    return text(problem.params, options);
  }
  return errorText(problem.code as SharedWithErrors, problem.params as ErrorParams[SharedWithErrors], options.locale);
}

/** `a, b, …` where only some of `count` are named. */
function someOf(examples: readonly string[], count: number, separator = ', '): string {
  const shown = examples.join(separator);
  return examples.length < count ? `${shown}${separator}…` : shown;
}
