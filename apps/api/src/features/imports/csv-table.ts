/** Reads CSV strictly: what a lenient reader would guess is refused with the line where it stands. */
import { type CellSeparator } from '@mosty/domain/import-problems';
import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { FileRefused } from './file-refused.ts';
import { isBlankRow, MAX_COLUMNS, type Table, type TableRow } from './table.ts';

export interface CsvRules {
  /** The only one that is allowed; without it, whichever separates the headings. */
  readonly separator?: CellSeparator;
  /** A file made by a program ends its last line; one that does not has been cut. */
  readonly mustEndLastLine: boolean;
}

interface CsvRecord {
  readonly cells: readonly string[];
  readonly number: number;
  /** Where it begins, as in a text editor. */
  readonly line: number;
}

const SEPARATORS: Readonly<Record<CellSeparator, string>> = { COMMA: ',', SEMICOLON: ';', TAB: '\t', PIPE: '|' };
const NAMES = Object.keys(SEPARATORS) as CellSeparator[];
const PIECE = 64 * 1024;
const MAX_RECORD_CHARACTERS = 1_000_000;
/** What Excel writes before the headings, so that it finds the separator again. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/** `text` is UTF-8 without a byte order mark. */
export async function openCsvTable(text: Buffer, rules: CsvRules): Promise<Table> {
  const declared = SEPARATOR_LINE.exec(text.toString('utf8', 0, 8));
  const body = text.subarray(declared?.[0].length ?? 0);
  const separator = separatorNamed(declared?.[1]) ?? likelySeparator(body);
  if (rules.separator !== undefined && separator !== rules.separator) {
    throw new FileRefused('WRONG_SEPARATOR', { found: separator });
  }
  const records = recordsOf(body, separator, declared ? 1 : 0);
  const heading = await firstRecord(records);
  if (heading.cells.length > MAX_COLUMNS) {
    throw new FileRefused('TOO_MANY_COLUMNS', { found: heading.cells.length, max: MAX_COLUMNS });
  }
  return {
    headings: heading.cells.map((cell) => cell.trim()),
    rows: rowsOf(records, body, heading.cells.length, rules),
    notices: [],
  };
}

/** The separator that a table has most often in its first line, outside quotation marks. */
export function likelySeparator(text: Buffer): CellSeparator {
  const line = firstLine(text);
  const counts = NAMES.map((name) => ({ name, count: line.split(SEPARATORS[name]).length - 1 }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).name;
}

function firstLine(text: Buffer): string {
  const start = text.toString('utf8', 0, PIECE).replace(/"(?:[^"]|"")*"/g, '');
  return start.split(/\r\n|\n|\r/).find((line) => line.trim() !== '') ?? '';
}

const separatorNamed = (character: string | undefined): CellSeparator | undefined =>
  NAMES.find((name) => SEPARATORS[name] === character);

async function firstRecord(records: AsyncGenerator<CsvRecord>): Promise<CsvRecord> {
  for (;;) {
    const { value, done } = await records.next();
    if (done) throw new FileRefused('FILE_EMPTY', {});
    if (!isBlankRow(value.cells)) return value;
  }
}

async function* recordsOf(body: Buffer, separator: CellSeparator, before: number): AsyncGenerator<CsvRecord> {
  let number = before;
  let line = before + 1;
  const parser = Readable.from(piecesOf(body)).pipe(
    parse({
      delimiter: SEPARATORS[separator],
      max_record_size: MAX_RECORD_CHARACTERS,
      // Called when a record ends, so that after an error `line` is where the broken record begins.
      on_record: (cells, { lines }) => {
        const record: CsvRecord = { cells, number: (number += 1), line };
        line = before + lines + 1;
        // Handed on as it is, though the types of the library know only its own records.
        return record as unknown as string[];
      },
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    }),
  );
  try {
    for await (const record of parser) yield record as unknown as CsvRecord;
  } catch (error) {
    throw error instanceof CsvError ? refusalOf(error, line, before) : error;
  }
}

function* piecesOf(body: Buffer): Generator<Buffer> {
  for (let start = 0; start < body.length; start += PIECE) yield body.subarray(start, start + PIECE);
}

function refusalOf(error: CsvError, recordLine: number, before: number): unknown {
  switch (error.code as CsvError['code'] | 'INVALID_OPENING_QUOTE') {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new FileRefused('UNCLOSED_QUOTE', { line: recordLine });
    case 'CSV_MAX_RECORD_SIZE':
      return new FileRefused('RECORD_TOO_LONG', { line: recordLine, max: MAX_RECORD_CHARACTERS });
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return new FileRefused('STRAY_QUOTE', { line: before + Number(error['lines'] ?? recordLine) });
    default:
      return error;
  }
}

/** One record is kept back, because only the last one can be cut. */
async function* rowsOf(
  records: AsyncGenerator<CsvRecord>,
  body: Buffer,
  columns: number,
  rules: CsvRules,
): AsyncGenerator<TableRow> {
  let last: CsvRecord | undefined;
  for await (const record of records) {
    if (last !== undefined) yield last;
    last = isBlankRow(record.cells) ? undefined : record;
  }
  if (last === undefined) return;
  const endsItsLine = /[\r\n]$/.test(body.toString('latin1', body.length - 1));
  if (!endsItsLine && last.cells.length < columns) {
    throw new FileRefused('LAST_LINE_CUT', { line: last.line, found: last.cells.length, expected: columns });
  }
  if (!endsItsLine && rules.mustEndLastLine) throw new FileRefused('LAST_LINE_OPEN', { line: last.line });
  yield last;
}
