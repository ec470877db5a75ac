/** Reading files that people wrote: what is wrong is told with the file and the row. */
import { type CsvRow } from './csv.ts';

export type Refuse = (why: string) => never;

export const refusal =
  (file: string, { row }: CsvRow): Refuse =>
  (why) => {
    throw new Error(`${file}, row ${String(row)}: ${why}.`);
  };

export function needColumns(rows: readonly CsvRow[], columns: readonly string[], file: string): void {
  const [first] = rows;
  if (first === undefined) throw new Error(`${file}: there are no rows below the header.`);
  const missing = columns.filter((column) => !(column in first.values));
  if (missing.length > 0) throw new Error(`${file}, row 1: the column ${missing.join(', ')} is missing.`);
}

export function numberOf(text: string, [least, most]: [number, number], what: string, refuse: Refuse): number | null {
  if (text === '') return null;
  const number = /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  return number >= least && number <= most ? number : refuse(`"${text}" is no ${what}`);
}
