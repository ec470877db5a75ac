/**
 * Everything an import of a register or a spreadsheet can say of a file, with the facts that its sentence needs.
 *
 * The sentences live in libs/messages (`import-texts.ts`), one for each code in three languages: a code without a sentence
 * does not compile.
 */
import { type ErrorParams, type NoParams, type RegisterName } from './errors.ts';
import { type Country, type OrganisationKind } from './vocabulary.ts';

/** gus-terc: the register of Polish gminas; csu-obce: of Czech obce; spreadsheet: a broker's table of organisations. */
export const IMPORT_SOURCES = ['gus-terc', 'csu-obce', 'spreadsheet'] as const;
export type ImportSource = (typeof IMPORT_SOURCES)[number];

/** What a table can say of a unit or of an organisation; also the names that `--map field=column` knows. */
export const IMPORT_FIELDS = [
  'name',
  'kind',
  'country',
  'municipality_code',
  'municipality',
  'district',
  'region',
  'latitude',
  'longitude',
  'krs',
  'regon',
  'ico',
  'website',
  'contact_label',
  'email',
  'phone',
  'description_pl',
  'description_cs',
  'description_en',
  'offers',
  'seeks',
  'forms',
  'languages',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** What else a register says of a unit. */
export type UnitField =
  'name' | 'kind' | 'type' | 'teryt' | 'district' | 'region' | 'coordinates' | 'population' | 'area';
export type ChangedField = ImportField | UnitField;

export type CellSeparator = 'COMMA' | 'SEMICOLON' | 'TAB' | 'PIPE';

export interface MissingColumn {
  readonly name: string;
  /** Of a spreadsheet, where it may be called in many ways. */
  readonly field?: ImportField;
  /** A heading of the file that was perhaps meant. */
  readonly nearest?: string;
}

/** Why a file is refused as a whole. Lines are counted as in a text editor, from 1. */
export interface FileProblemParams {
  FILE_NOT_FOUND: { readonly file: string };
  FILE_IS_A_FOLDER: { readonly file: string };
  FILE_NOT_PERMITTED: { readonly file: string };
  /** `reason`: the code of the operating system, such as EIO. */
  FILE_NOT_READ: { readonly file: string; readonly reason: string };
  FILE_TOO_LARGE: { readonly megabytes: number; readonly maxMegabytes: number };
  /** The size of a stream is not known beforehand. */
  UPLOAD_TOO_LARGE: { readonly maxMegabytes: number };
  UPLOAD_CUT_OFF: NoParams;
  FILE_EMPTY: NoParams;
  NO_ROWS: NoParams;
  NOT_TEXT: NoParams;
  NUL_BYTES: { readonly line: number };
  WRONG_ENCODING: { readonly encoding: string; readonly line: number };
  UNKNOWN_ENCODING: { readonly line: number };
  WORKBOOK_FOR_REGISTER: NoParams;
  OLD_WORKBOOK: NoParams;
  LOCKED_WORKBOOK: NoParams;
  OPEN_DOCUMENT: NoParams;
  ZIP_WITHOUT_WORKBOOK: NoParams;
  DAMAGED_WORKBOOK: NoParams;
  WORKBOOK_TOO_LARGE: { readonly maxMegabytes: number };
  SHEET_NOT_FOUND: { readonly sheet: string; readonly sheets: readonly string[] };
  SHEET_IN_TEXT: { readonly sheet: string };
  WRONG_SEPARATOR: { readonly found: CellSeparator };
  UNCLOSED_QUOTE: { readonly line: number };
  STRAY_QUOTE: { readonly line: number };
  LAST_LINE_CUT: { readonly line: number; readonly found: number; readonly expected: number };
  LAST_LINE_OPEN: { readonly line: number };
  RECORD_TOO_LONG: { readonly line: number; readonly max: number };
  TOO_MANY_COLUMNS: { readonly found: number; readonly max: number };
  TOO_MANY_ROWS: { readonly found: number; readonly max: number };
  MISSING_COLUMNS: { readonly columns: readonly MissingColumn[] };
  REPEATED_COLUMN: { readonly column: string };
  OTHER_SOURCE: { readonly source: ImportSource };
  MAPPING_FORM: { readonly text: string };
  MAPPING_UNKNOWN_FIELD: { readonly field: string; readonly fields: readonly string[] };
  MAPPING_UNKNOWN_COLUMN: { readonly field: string; readonly column: MissingColumn };
  MAPPING_FOR_REGISTER: NoParams;
  IMPORT_RUNNING: NoParams;
  INTERRUPTED: NoParams;
}

/** What is wrong in one row or cell. Rows are counted as in a spreadsheet program: the heading is row 1. */
export interface RowProblemParams extends Pick<
  ErrorParams,
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'OUT_OF_RANGE'
  | 'REGISTER_ID_FORM'
  | 'REGISTER_ID_CHECK_DIGIT'
  | 'NOT_AN_EMAIL'
  | 'NOT_A_WEB_ADDRESS'
  | 'NOT_A_PHONE_NUMBER'
> {
  NOT_A_NUMBER: { readonly value: string };
  NOT_ALLOWED: { readonly value: string; readonly allowed: readonly string[] };
  /** Like NOT_ALLOWED; `of` says of which list of the vocabulary. */
  UNKNOWN_WORD: { readonly value: string; readonly of: 'COUNTRY' | 'KIND' | 'FORM' | 'LANGUAGE' };
  NUMBER_OF_CELLS: { readonly found: number; readonly expected: number };
  CONTROL_CHARACTER: NoParams;
  ERROR_IN_CELL: { readonly value: string };
  FORMULA_WITHOUT_RESULT: NoParams;
  /** Spreadsheet programs turn 17.04 into a date. `value` is the date, YYYY-MM-DD. */
  DATE_IN_CELL: { readonly value: string };
  VALUES_DISAGREE: { readonly value: string; readonly other: string; readonly otherColumn: string };
  REGION_UNKNOWN: { readonly value: string };
  REPEATED_CODE: { readonly value: string; readonly row: number };
  DISTRICT_RENAMED: { readonly value: string; readonly other: string; readonly row: number };
  REPEATED_ORGANISATION: { readonly row: number };
  SEVERAL_ORGANISATIONS: { readonly names: readonly string[] };
  REGISTER_ID_OF_ANOTHER: { readonly register: RegisterName; readonly value: string; readonly name: string };
  REGISTER_ID_DIFFERS: { readonly register: RegisterName; readonly value: string; readonly stored: string };
  REGISTER_OF_OTHER_COUNTRY: { readonly register: RegisterName; readonly country: Country };
  KIND_OF_OTHER_COUNTRY: { readonly kind: OrganisationKind; readonly country: Country };
  PLACE_OF_OTHER_COUNTRY: { readonly place: string; readonly country: Country };
  COUNTRY_NOT_CLEAR: NoParams;
  PLACE_NOT_GIVEN: NoParams;
  /** The coordinates are there: the unit whose centre is nearest is perhaps meant. */
  PLACE_FROM_COORDINATES: { readonly nearest: string };
  PLACE_NOT_FOUND: { readonly value: string; readonly nearest: readonly string[] };
  PLACE_NOT_UNIQUE: { readonly value: string; readonly candidates: readonly string[] };
  PLACE_FAR_AWAY: { readonly place: string; readonly kilometres: number };
  COORDINATE_ALONE: NoParams;
  THEME_UNKNOWN: { readonly value: string; readonly nearest: readonly string[] };
  LEVEL_UNKNOWN: { readonly value: string };
  THEME_TWICE: { readonly value: string };
}

export interface CellPlace {
  readonly row: number;
  readonly column: string;
}

/** What the user should know although nothing is wrong. */
export interface NoticeParams {
  UNUSED_COLUMNS: { readonly columns: readonly string[] };
  /** Units of the database that the file does not have any more: they stay. */
  MISSING_IN_FILE: { readonly count: number; readonly examples: readonly string[] };
  OTHER_SHEETS: { readonly sheet: string; readonly others: readonly string[] };
  WORKBOOK_DESPITE_NAME: NoParams;
  TEXT_DESPITE_NAME: NoParams;
  ZEROS_RESTORED: { readonly count: number };
  /** Cells that would have changed what an active organisation wrote about itself: left as they are. */
  OWN_WORDS_KEPT: { readonly count: number; readonly examples: readonly CellPlace[] };
}

export type FileProblemCode = keyof FileProblemParams;
export type RowProblemCode = keyof RowProblemParams;
export type NoticeCode = keyof NoticeParams;

type WithParams<Params> = { [Code in keyof Params]: { readonly code: Code; readonly params: Params[Code] } };

export type FileProblem = WithParams<FileProblemParams>[FileProblemCode];
export type ImportNotice = WithParams<NoticeParams>[NoticeCode];
export type RowProblem = WithParams<RowProblemParams>[RowProblemCode] & {
  readonly row: number;
  /** The heading as it stands in the file; without it, the row as a whole is meant. */
  readonly column?: string;
};
