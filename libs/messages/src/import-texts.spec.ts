import { describe, expect, it } from '@jest/globals';
import {
  type FileProblemParams,
  IMPORT_FIELDS,
  IMPORT_SOURCES,
  type NoticeParams,
  type RowProblemParams,
} from '@mosty/domain/import-problems';
import { LANGUAGES } from '@mosty/domain/vocabulary';
import { fileProblemText, importFieldName, noticeText, rowProblemText, sourceName } from './import-texts.ts';

const files: FileProblemParams = {
  FILE_NOT_FOUND: { file: 'gminy.csv' },
  FILE_IS_A_FOLDER: { file: 'dane' },
  FILE_NOT_PERMITTED: { file: 'gminy.csv' },
  FILE_NOT_READ: { file: 'gminy.csv', reason: 'EIO' },
  FILE_TOO_LARGE: { megabytes: 200, maxMegabytes: 50 },
  UPLOAD_TOO_LARGE: { maxMegabytes: 50 },
  UPLOAD_CUT_OFF: {},
  FILE_EMPTY: {},
  NO_ROWS: {},
  NOT_TEXT: {},
  NUL_BYTES: { line: 3 },
  WRONG_ENCODING: { encoding: 'Windows-1250', line: 3 },
  UNKNOWN_ENCODING: { line: 3 },
  WORKBOOK_FOR_REGISTER: {},
  OLD_WORKBOOK: {},
  LOCKED_WORKBOOK: {},
  OPEN_DOCUMENT: {},
  ZIP_WITHOUT_WORKBOOK: {},
  DAMAGED_WORKBOOK: {},
  WORKBOOK_TOO_LARGE: { maxMegabytes: 200 },
  SHEET_NOT_FOUND: { sheet: 'A', sheets: ['B', 'C'] },
  SHEET_IN_TEXT: { sheet: 'A' },
  WRONG_SEPARATOR: { found: 'SEMICOLON' },
  UNCLOSED_QUOTE: { line: 3 },
  STRAY_QUOTE: { line: 3 },
  LAST_LINE_CUT: { line: 3, found: 2, expected: 18 },
  LAST_LINE_OPEN: { line: 3 },
  RECORD_TOO_LONG: { line: 3, max: 1_000_000 },
  TOO_MANY_COLUMNS: { found: 10_000, max: 300 },
  TOO_MANY_ROWS: { found: 200_000, max: 100_000 },
  MISSING_COLUMNS: {
    columns: [
      { name: 'lat', nearest: 'latt' },
      { name: 'name', field: 'name' },
    ],
  },
  REPEATED_COLUMN: { column: 'name' },
  OTHER_SOURCE: { source: 'csu-obce' },
  MAPPING_FORM: { text: 'name' },
  MAPPING_UNKNOWN_FIELD: { field: 'nazwa', fields: IMPORT_FIELDS },
  MAPPING_UNKNOWN_COLUMN: { field: 'name', column: { name: 'Nazva', nearest: 'Nazwa' } },
  MAPPING_FOR_REGISTER: {},
  IMPORT_RUNNING: {},
  INTERRUPTED: {},
};
const rows: RowProblemParams = {
  REQUIRED: { field: 'name' },
  TOO_LONG: { field: 'name', max: 200, length: 201 },
  OUT_OF_RANGE: { field: 'lat', min: 48, max: 55.5, value: 12 },
  REGISTER_ID_FORM: { register: 'TERYT', value: '16' },
  REGISTER_ID_CHECK_DIGIT: { register: 'LAU2', value: '500497' },
  NOT_AN_EMAIL: { field: 'email', value: 'a' },
  NOT_A_WEB_ADDRESS: { field: 'website', value: 'a' },
  NOT_A_PHONE_NUMBER: { field: 'phone', value: 'a' },
  NOT_A_NUMBER: { value: '51°15' },
  NOT_ALLOWED: { value: 'town', allowed: ['urban', 'rural'] },
  UNKNOWN_WORD: { value: 'sdružení', of: 'KIND' },
  NUMBER_OF_CELLS: { found: 17, expected: 18 },
  CONTROL_CHARACTER: {},
  ERROR_IN_CELL: { value: '#N/A' },
  FORMULA_WITHOUT_RESULT: {},
  DATE_IN_CELL: { value: '2026-04-17' },
  VALUES_DISAGREE: { value: '18', other: '1605013', otherColumn: 'teryt7' },
  REGION_UNKNOWN: { value: '99' },
  REPEATED_CODE: { value: '0201013', row: 2 },
  DISTRICT_RENAMED: { value: 'a', other: 'b', row: 2 },
  REPEATED_ORGANISATION: { row: 2 },
  SEVERAL_ORGANISATIONS: { names: ['A', 'B'] },
  REGISTER_ID_OF_ANOTHER: { register: 'ICO', value: '00299308', name: 'Olomouc' },
  REGISTER_ID_DIFFERS: { register: 'KRS', value: '1', stored: '2' },
  REGISTER_OF_OTHER_COUNTRY: { register: 'ICO', country: 'PL' },
  KIND_OF_OTHER_COUNTRY: { kind: 'GMINA', country: 'CZ' },
  PLACE_OF_OTHER_COUNTRY: { place: '536385', country: 'PL' },
  COUNTRY_NOT_CLEAR: {},
  PLACE_NOT_GIVEN: {},
  PLACE_FROM_COORDINATES: { nearest: 'Prudnik' },
  PLACE_NOT_FOUND: { value: 'Prudnyk', nearest: ['Prudnik'] },
  PLACE_NOT_UNIQUE: { value: 'Nová Ves', candidates: ['a', 'b'] },
  PLACE_FAR_AWAY: { place: 'Prudnik', kilometres: 317 },
  COORDINATE_ALONE: {},
  THEME_UNKNOWN: { value: 'Kultyra', nearest: ['Kultura'] },
  LEVEL_UNKNOWN: { value: '4' },
  THEME_TWICE: { value: 'Kultura' },
};
const notices: NoticeParams = {
  UNUSED_COLUMNS: { columns: ['Uwagi'] },
  MISSING_IN_FILE: { count: 12, examples: ['Prudnik (1610043)', 'Walce (1605042)'] },
  OTHER_SHEETS: { sheet: 'A', others: ['B'] },
  WORKBOOK_DESPITE_NAME: {},
  TEXT_DESPITE_NAME: {},
  ZEROS_RESTORED: { count: 5 },
  OWN_WORDS_KEPT: {
    count: 2,
    examples: [
      { row: 2, column: 'www' },
      { row: 3, column: 'opis' },
    ],
  },
};

type Entry = [code: string, params: object];
const cases = (examples: object): Entry[] => Object.entries(examples) as Entry[];

function expectThreeSentences(sentences: string[]): void {
  expect(new Set(sentences).size).toBe(LANGUAGES.length);
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^\p{Lu}|^[„“\d]/u);
    expect(sentence).toMatch(/[.…]$/);
    expect(sentence).not.toMatch(/[{}]|undefined|\bimport_|\[object|error_/);
  }
}

describe('what is wrong with a file', () => {
  it.each(cases(files))('%s is said in each language', (code, params) => {
    expectThreeSentences(LANGUAGES.map((language) => fileProblemText({ code, params } as never, language)));
  });

  it('names each missing column, and the heading that was perhaps meant', () => {
    expect(fileProblemText({ code: 'MISSING_COLUMNS', params: files.MISSING_COLUMNS }, 'pl')).toContain(
      '„lat” (najbardziej podobna: „latt”), „nazwa”',
    );
  });
});

describe('what is wrong with a row', () => {
  it.each(cases(rows))('%s is said in each language', (code, params) => {
    expectThreeSentences(LANGUAGES.map((language) => rowProblemText({ code, params, row: 7 } as never, language)));
  });

  it('begins with the row and the column', () => {
    const problem = { code: 'NOT_A_NUMBER', params: rows.NOT_A_NUMBER, row: 7, column: 'lat' } as const;
    expect(LANGUAGES.map((language) => rowProblemText(problem, language))).toEqual([
      'Wiersz 7, kolumna „lat”: „51°15” nie jest liczbą.',
      'Řádek 7, sloupec „lat“: „51°15“ není číslo.',
      'Row 7, column “lat”: “51°15” is not a number.',
    ]);
  });

  it('lists the words of the vocabulary in the language of the reader', () => {
    const problem = { code: 'UNKNOWN_WORD', params: { value: 'x', of: 'COUNTRY' }, row: 2 } as const;
    expect(rowProblemText(problem, 'cs')).toContain('„Polsko“, „Česko“');
  });
});

describe('a notice', () => {
  it.each(cases(notices))('%s is said in each language', (code, params) => {
    expectThreeSentences(LANGUAGES.map((language) => noticeText({ code, params } as never, language)));
  });

  it.each([
    ['pl', 1, 'W 1 kodzie przywrócono'],
    ['pl', 2, 'W 2 kodach przywrócono'],
    ['cs', 3, 'Ve 3 kódech byly'],
    ['cs', 5, 'U 5 kódů byly'],
    ['en', 1, 'In 1 code leading'],
  ] as const)('counts in %s: %i', (language, count, start) => {
    expect(noticeText({ code: 'ZEROS_RESTORED', params: { count } }, language)).toContain(start);
  });

  it('shows that there are more than it names', () => {
    expect(noticeText({ code: 'MISSING_IN_FILE', params: notices.MISSING_IN_FILE }, 'en')).toContain(
      'stay there: Prudnik (1610043), Walce (1605042), …',
    );
  });
});

describe('fields and sources', () => {
  it('have a name in each language', () => {
    for (const language of LANGUAGES) {
      const names = [
        ...IMPORT_FIELDS.map((field) => importFieldName(field, language)),
        ...IMPORT_SOURCES.map((source) => sourceName(source, language)),
      ];
      expect(new Set(names).size).toBe(names.length);
      expect(names.join()).not.toMatch(/undefined|import_/);
    }
  });
});
