/**
 * What the library that reads workbooks leaves out: cells with an error or a formula that was never computed look empty in
 * its answer, and a single cell in the last corner of the sheet would make it fill millions of cells.
 */
import { type OddCell } from './table.ts';

export interface SheetOutline {
  /** The last row and the last column with content, from 1. */
  readonly rows: number;
  readonly columns: number;
  readonly oddCells: readonly { readonly row: number; readonly column: number; readonly cell: OddCell }[];
}

const CELL = /<(?:\w+:)?c\s([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs;
const ADDRESS = /(?:^|\s)r="([A-Z]+)(\d+)"/;
const IS_ERROR = /(?:^|\s)t="e"/;
const FORMULA = /<(?:\w+:)?f[\s/>]/;
const HAS_VALUE = /<(?:\w+:)?v[\s/>]/;
const VALUE = /<(?:\w+:)?v[^>]*>([^<]+)</;

export function outlineOf(sheetXml: string): SheetOutline {
  const oddCells: { row: number; column: number; cell: OddCell }[] = [];
  let rows = 0;
  let columns = 0;
  for (const [, attributes = '', content] of sheetXml.matchAll(CELL)) {
    const [, letters, digits] = ADDRESS.exec(attributes) ?? [];
    if (letters === undefined || content === undefined) continue;
    const row = Number(digits);
    const column = columnOf(letters);
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
    const cell = oddCellOf(attributes, content);
    if (cell !== undefined) oddCells.push({ row, column, cell });
  }
  return { rows, columns, oddCells };
}

function oddCellOf(attributes: string, content: string): OddCell | undefined {
  if (IS_ERROR.test(attributes)) return { odd: 'ERROR', value: VALUE.exec(content)?.[1] ?? '#' };
  return FORMULA.test(content) && !HAS_VALUE.test(content) ? { odd: 'FORMULA' } : undefined;
}

/** `A` → 1, `Z` → 26, `AA` → 27. */
export function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

const SHEET = /<(?:\w+:)?sheet\s([^>]*)>/g;
const RELATIONSHIP = /<(?:\w+:)?Relationship\s([^>]*)>/g;
const attribute = (name: string, text: string): string | undefined =>
  new RegExp(`(?:^|\\s)(?:\\w+:)?${name}="([^"]*)"`).exec(text)?.[1];

export interface SheetPart {
  readonly name: string;
  /** Of its file in the archive. */
  readonly path: string;
}

/** The sheets of a workbook in the order of their tabs. Charts and other sheets without cells have no path here. */
export function sheetParts(workbookXml: string, relationshipsXml: string): SheetPart[] {
  const targets = new Map<string, string>();
  for (const [, text = ''] of relationshipsXml.matchAll(RELATIONSHIP)) {
    const [id, target, type] = [attribute('Id', text), attribute('Target', text), attribute('Type', text)];
    if (id !== undefined && target !== undefined && type?.endsWith('/worksheet')) targets.set(id, inArchive(target));
  }
  return [...workbookXml.matchAll(SHEET)].flatMap(([, text = '']) => {
    const path = targets.get(attribute('id', text) ?? '');
    const name = attribute('name', text);
    return path === undefined || name === undefined ? [] : [{ name: withoutEntities(name), path }];
  });
}

const inArchive = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const withoutEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? all;
  });
