/** A line of values by column name, and where a spreadsheet shows it: the header is row 1. */
export interface CsvRow {
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
}

/** RFC 4180 with a header: quoted fields may hold commas, quotes and line breaks. Empty rows are left out, but counted. */
export function readCsvRows(csv: string): CsvRow[] {
  const lines: string[][] = [[]];
  let field = '';
  let quoted = false;
  const text = csv.replace(/^\uFEFF/, '');
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (quoted) {
      if (char !== '"') field += char;
      else if (text.charAt(index + 1) === '"') {
        field += '"';
        index += 1;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',' || char === '\n') {
      lines.at(-1)?.push(field.replace(/\r$/, ''));
      field = '';
      if (char === '\n') lines.push([]);
    } else field += char;
  }
  lines.at(-1)?.push(field.replace(/\r$/, ''));
  const [header, ...rest] = lines
    .map((line, index) => ({ line, row: index + 1 }))
    .filter(({ line }) => line.some((value) => value.trim() !== ''));
  const names = header?.line.map((name) => name.trim()) ?? [];
  return rest.map(({ line, row }) => ({
    row,
    values: Object.fromEntries(names.map((name, index) => [name, line[index] ?? ''])),
  }));
}

export function parseCsv(csv: string): Record<string, string>[] {
  return readCsvRows(csv).map(({ values }) => ({ ...values }));
}
