/** Which column of a table holds which field: by what the user mapped, and by the headings for everything else. */
import { IMPORT_FIELDS, type ImportField, type ImportNotice } from '@mosty/domain/import-problems';
import { FileRefused } from './file-refused.ts';
import { foldHeading, missingColumn } from './headings.ts';
import { type Columns } from './row-reader.ts';
import { fieldNamed, headingLike } from './spreadsheet-words.ts';

export const isImportField = (field: string): field is ImportField =>
  (IMPORT_FIELDS as readonly string[]).includes(field);

/** Reads `field=column` as the command line and the API get it. */
export function readMapping(texts: readonly string[]): Map<string, string> {
  return new Map(
    texts.map((text) => {
      const split = text.indexOf('=');
      const [field, column] = [text.slice(0, split).trim(), text.slice(split + 1).trim()];
      if (split < 1 || column === '') throw new FileRefused('MAPPING_FORM', { text });
      return [field, column];
    }),
  );
}

export interface SpreadsheetColumns extends Columns<ImportField> {
  readonly notices: readonly ImportNotice[];
}

/** Throws FileRefused where a column is missing, or cannot be told from another. */
export function findColumns(headings: readonly string[], mapping: ReadonlyMap<string, string>): SpreadsheetColumns {
  const positions = mappedPositions(headings, mapping);
  const taken = new Set(positions.values());
  for (const [position, heading] of headings.entries()) {
    const field = taken.has(position) ? undefined : fieldNamed(heading, headings);
    if (field === undefined || mapping.has(field)) continue;
    if (positions.has(field)) throw new FileRefused('REPEATED_COLUMN', { column: heading });
    positions.set(field, position);
  }
  const used = new Set(positions.values());
  const unused = headings.filter((heading, position) => heading !== '' && !used.has(position));
  assertComplete(positions, unused);
  const notice: ImportNotice = { code: 'UNUSED_COLUMNS', params: { columns: unused } };
  return { headings, positions, notices: unused.length > 0 ? [notice] : [] };
}

function mappedPositions(headings: readonly string[], mapping: ReadonlyMap<string, string>): Map<ImportField, number> {
  const positions = new Map<ImportField, number>();
  for (const [field, column] of mapping) {
    if (!isImportField(field)) throw new FileRefused('MAPPING_UNKNOWN_FIELD', { field, fields: IMPORT_FIELDS });
    const exact = headings.indexOf(column);
    const position = exact === -1 ? headings.findIndex((one) => foldHeading(one) === foldHeading(column)) : exact;
    if (position === -1) {
      throw new FileRefused('MAPPING_UNKNOWN_COLUMN', { field, column: missingColumn(column, headings) });
    }
    positions.set(field, position);
  }
  return positions;
}

/** An organisation has a name, a kind and a seat. */
function assertComplete(positions: ReadonlyMap<ImportField, number>, unused: readonly string[]): void {
  const missing: ImportField[] = (['name', 'kind'] as const).filter((field) => !positions.has(field));
  if (!positions.has('municipality_code') && !positions.has('municipality')) missing.push('municipality_code');
  if (missing.length > 0) {
    const columns = missing.map((field) => {
      const nearest = headingLike(field, unused);
      return { name: field, field, ...(nearest === undefined ? {} : { nearest }) };
    });
    throw new FileRefused('MISSING_COLUMNS', { columns });
  }
}
