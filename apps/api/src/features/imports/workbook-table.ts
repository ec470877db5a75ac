/** Reads one sheet of an XLSX workbook. */
import { type ImportNotice } from '@mosty/domain/import-problems';
import readXlsxFile from 'read-excel-file/node';
import { FileRefused } from './file-refused.ts';
import { toMegabytes } from './import-file.ts';
import { type Cell, isBlankRow, MAX_COLUMNS, type Table, type TableRow } from './table.ts';
import { outlineOf, type SheetOutline, type SheetPart, sheetParts } from './workbook-sheet.ts';
import { ZipError, zipEntries, ZipTooLargeError } from './zip-archive.ts';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const MAX_ROWS = 100_000;
/** XML is packed to about a tenth. */
const UNPACKED_TIMES = 4;

/** `sheet` is the name of the sheet; without it the first is read. */
export async function openWorkbookTable(bytes: Buffer, maxBytes: number, sheet?: string): Promise<Table> {
  const parts = unpackedParts(bytes, maxBytes * UNPACKED_TIMES);
  const sheets = sheetParts(parts.get(WORKBOOK) ?? '', parts.get(RELATIONSHIPS) ?? '');
  const chosen = sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === sheet);
  if (chosen === undefined && sheet !== undefined) {
    throw new FileRefused('SHEET_NOT_FOUND', { sheet, sheets: sheets.map(({ name }) => name) });
  }
  if (chosen === undefined) throw new FileRefused('DAMAGED_WORKBOOK', {});
  const outline = outlineOf(parts.get(chosen.path) ?? '');
  assertReasonable(outline);
  const rows = withNumbers(await cellsOf(bytes, chosen, outline));
  const heading = rows.shift();
  if (heading === undefined) throw new FileRefused('FILE_EMPTY', {});
  return {
    headings: heading.cells.map((cell) => (typeof cell === 'string' ? cell.trim() : '')),
    rows: oneByOne(rows),
    notices: noticesOf(chosen, sheets, sheet),
  };
}

function assertReasonable({ rows, columns }: SheetOutline): void {
  if (columns > MAX_COLUMNS) throw new FileRefused('TOO_MANY_COLUMNS', { found: columns, max: MAX_COLUMNS });
  if (rows > MAX_ROWS) throw new FileRefused('TOO_MANY_ROWS', { found: rows, max: MAX_ROWS });
}

/** The XML parts by their names. Every part is unpacked, so that the limit and the check sums cover all that is read later. */
function unpackedParts(bytes: Buffer, maxBytes: number): ReadonlyMap<string, string> {
  try {
    const entries = zipEntries(bytes);
    if (!entries.some(({ name }) => name === WORKBOOK)) throw notAWorkbook(entries.map(({ name }) => name));
    const parts = new Map<string, string>();
    let left = maxBytes;
    for (const entry of entries.filter(({ name }) => /\.(xml|rels)$/.test(name))) {
      const content = entry.unpack(left);
      left -= content.length;
      parts.set(entry.name, content.toString('utf8'));
    }
    return parts;
  } catch (error) {
    if (error instanceof ZipError) throw new FileRefused('DAMAGED_WORKBOOK', {}, { cause: error });
    if (error instanceof ZipTooLargeError) {
      throw new FileRefused('WORKBOOK_TOO_LARGE', { maxMegabytes: toMegabytes(maxBytes) });
    }
    throw error;
  }
}

function notAWorkbook(names: readonly string[]): FileRefused {
  const isOpenDocument = names.includes('content.xml') && names.includes('META-INF/manifest.xml');
  return isOpenDocument ? new FileRefused('OPEN_DOCUMENT', {}) : new FileRefused('ZIP_WITHOUT_WORKBOOK', {});
}

async function cellsOf(bytes: Buffer, sheet: SheetPart, { oddCells }: SheetOutline): Promise<Cell[][]> {
  let values: readonly (readonly unknown[])[];
  try {
    const [read] = await readXlsxFile(bytes, { sheets: [sheet.name], trim: false } as never);
    values = read?.data ?? [];
  } catch (error) {
    throw new FileRefused('DAMAGED_WORKBOOK', {}, { cause: error });
  }
  const cells = values.map((row) => row.map(toCell));
  for (const { row, column, cell } of oddCells) {
    while (cells.length < row) cells.push([]);
    const line = cells[row - 1] ?? [];
    while (line.length < column) line.push('');
    line[column - 1] = cell;
  }
  return cells;
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return { odd: 'DATE', value: value.toISOString().slice(0, 10) };
  return String(value);
}

function withNumbers(cells: readonly (readonly Cell[])[]): TableRow[] {
  return cells.map((row, position) => ({ number: position + 1, cells: row })).filter((row) => !isBlankRow(row.cells));
}

async function* oneByOne(rows: readonly TableRow[]): AsyncGenerator<TableRow> {
  yield* rows;
}

function noticesOf(chosen: SheetPart, sheets: readonly SheetPart[], asked: string | undefined): ImportNotice[] {
  const others = sheets.filter((one) => one !== chosen).map(({ name }) => name);
  return asked !== undefined || others.length === 0
    ? []
    : [{ code: 'OTHER_SHEETS', params: { sheet: chosen.name, others } }];
}
