/** A table of a file, CSV or workbook alike: headings, and rows that are read one after another. */
import { type ImportNotice } from '@mosty/domain/import-problems';

/** A cell whose content is not the text that stands there. */
export type OddCell =
  | { readonly odd: 'DATE'; readonly value: string }
  | { readonly odd: 'ERROR'; readonly value: string }
  | { readonly odd: 'FORMULA' };
export type Cell = string | OddCell;

export interface TableRow {
  /** As spreadsheet programs count: the first row of the file is 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly headings: readonly string[];
  /** Rows without any content are left out, but counted. Throws FileRefused where the file breaks off or is broken. */
  readonly rows: AsyncIterable<TableRow>;
  readonly notices: readonly ImportNotice[];
}

/** More would be a mistake, such as a table that was turned on its side. */
export const MAX_COLUMNS = 300;

export const isBlankRow = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => typeof cell === 'string' && cell.trim() === '');
