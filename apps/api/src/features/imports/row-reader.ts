/** Reads the cells of one row and notes everything that is wrong with them, not only the first. */
import { type RegisterName } from '@mosty/domain/errors';
import { type RowProblem, type RowProblemCode, type RowProblemParams } from '@mosty/domain/import-problems';
import { readRegisterId } from '@mosty/domain/register-ids';
import { type Cell, type TableRow } from './table.ts';

/** More problems than this are counted, not kept: a wrong file may have one in every cell. */
export const SHOWN_PROBLEMS = 200;
const SHOWN_LETTERS = 60;

/** The problems of a file, of which only the first are kept. */
export class Problems {
  readonly shown: RowProblem[] = [];
  private count = 0;

  get total(): number {
    return this.count;
  }

  add<Code extends RowProblemCode>(code: Code, params: RowProblemParams[Code], row: number, column?: string): void {
    this.count += 1;
    if (this.shown.length >= SHOWN_PROBLEMS) return;
    this.shown.push({ code, params, row, ...(column === undefined ? {} : { column }) } as RowProblem);
  }
}

/** Where the fields of a source stand in a file. */
export interface Columns<Field extends string> {
  readonly headings: readonly string[];
  readonly positions: ReadonlyMap<Field, number>;
}

// eslint-disable-next-line no-control-regex -- these are the characters to find
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const NUMBER = /^[+-]?\d{1,12}([.,]\d{1,17})?$/;
const NO_BREAK_SPACES = /[\u00a0\u202f]/g;

/** A long value is quoted by its beginning. */
export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN_LETTERS ? `${line.slice(0, SHOWN_LETTERS)}…` : line;
};

export class RowReader<Field extends string> {
  /** Leading zeros that a spreadsheet program had removed. */
  zerosRestored = 0;
  private hasProblems = false;

  constructor(
    private readonly columns: Columns<Field>,
    private readonly row: TableRow,
    private readonly problems: Problems,
  ) {}

  get rowNumber(): number {
    return this.row.number;
  }

  get isSound(): boolean {
    return !this.hasProblems;
  }

  /** Whether the row has as many cells as there are headings; empty ones at the end do not count. */
  hasRightLength(): boolean {
    const { cells } = this.row;
    const expected = this.columns.headings.length;
    const extra = cells.slice(expected).some((cell) => cell !== '');
    if (cells.length >= expected && !extra) return true;
    this.wrong('NUMBER_OF_CELLS', { found: cells.length, expected });
    return false;
  }

  hasColumn(field: Field): boolean {
    return this.columns.positions.has(field);
  }

  heading(field: Field): string {
    return this.columns.headings[this.columns.positions.get(field) ?? -1] ?? field;
  }

  wrong<Code extends RowProblemCode>(code: Code, params: RowProblemParams[Code], field?: Field): void {
    this.hasProblems = true;
    this.problems.add(code, params, this.row.number, field === undefined ? undefined : this.heading(field));
  }

  /** The text of a cell without blanks around it. Undefined where there is none, or where it cannot be used. */
  text(field: Field, max = 200): string | undefined {
    const cell = this.cell(field);
    if (typeof cell !== 'string') return this.wrongCell(field, cell);
    const text = cell.replace(NO_BREAK_SPACES, ' ').normalize('NFC').trim();
    const length = [...text].length;
    if (CONTROL.test(text)) this.wrong('CONTROL_CHARACTER', {}, field);
    else if (length > max) this.wrong('TOO_LONG', { field, max, length }, field);
    else return text === '' ? undefined : text;
    return undefined;
  }

  /** Like `text`, but an empty cell is a problem, too. */
  required(field: Field, max?: number): string | undefined {
    if (this.isEmpty(field)) {
      this.wrong('REQUIRED', { field }, field);
      return undefined;
    }
    return this.text(field, max);
  }

  isEmpty(field: Field): boolean {
    const cell = this.cell(field);
    return typeof cell === 'string' && cell.trim() === '';
  }

  /** A number with a decimal point or a decimal comma. */
  number(field: Field, range: { readonly min: number; readonly max: number }): number | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const value = Number(text.replace(',', '.'));
    if (!NUMBER.test(text)) this.wrong('NOT_A_NUMBER', { value: shortened(text) }, field);
    else if (value < range.min || value > range.max) this.wrong('OUT_OF_RANGE', { field, ...range, value }, field);
    else return value;
    return undefined;
  }

  wholeNumber(field: Field, range: { readonly min: number; readonly max: number }): number | undefined {
    const value = this.number(field, range);
    if (value === undefined || Number.isInteger(value)) return value;
    this.wrong('NOT_A_NUMBER', { value: String(value) }, field);
    return undefined;
  }

  /** Digits; leading zeros that a spreadsheet program took away are put back up to `length`. */
  digits(field: Field, length: number): string | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    if (!/^\d+$/.test(text) || text.length >= length) return text;
    this.zerosRestored += 1;
    return text.padStart(length, '0');
  }

  /** The canonical form of an identifier, checked for form and check digit. */
  registerId(register: RegisterName, field: Field, written: string | undefined): string | undefined {
    if (written === undefined) return undefined;
    const id = readRegisterId(register, written);
    if (id.ok) return id.value;
    this.wrong(id.error.code, { register, value: shortened(written) }, field);
    return undefined;
  }

  oneOf<Value extends string>(field: Field, values: Readonly<Record<string, Value>>): Value | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    if (Object.hasOwn(values, text)) return values[text];
    this.wrong('NOT_ALLOWED', { value: shortened(text), allowed: Object.keys(values) }, field);
    return undefined;
  }

  private cell(field: Field): Cell {
    return this.row.cells[this.columns.positions.get(field) ?? -1] ?? '';
  }

  private wrongCell(field: Field, cell: Exclude<Cell, string>): undefined {
    if (cell.odd === 'DATE') this.wrong('DATE_IN_CELL', { value: cell.value }, field);
    else if (cell.odd === 'ERROR') this.wrong('ERROR_IN_CELL', { value: cell.value }, field);
    else this.wrong('FORMULA_WITHOUT_RESULT', {}, field);
  }
}
