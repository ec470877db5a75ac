/** What an import would change, whatever its source: the preview shows it, the run does it. */
import { type ChangedField } from '@mosty/domain/import-problems';
import { type Country, type OrganisationKind } from '@mosty/domain/vocabulary';

export type Outcome = 'CREATED' | 'CHANGED' | 'UNCHANGED';

/** Values as they are stored: codes, names and numbers. */
export interface FieldChange {
  readonly field: ChangedField;
  readonly from: string | number | null;
  readonly to: string | number | null;
}

/** One row of the file and what becomes of it. */
export interface ComparedRow {
  readonly row: number;
  readonly outcome: Outcome;
  readonly country: Country;
  readonly kind: OrganisationKind;
  readonly regionCode: string | null;
  readonly name: string;
  /** What tells it from others of that name: a register code, or the name of its place. */
  readonly about: string;
  /** Empty unless CHANGED. */
  readonly changes: readonly FieldChange[];
}

export function changeOf(
  field: ChangedField,
  from: string | number | null,
  to: string | number | null,
): FieldChange | undefined {
  return from === to ? undefined : { field, from, to };
}

export interface Counts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

const COUNTED = { CREATED: 'created', CHANGED: 'changed', UNCHANGED: 'unchanged' } as const;

export function countsOf(rows: readonly { readonly outcome: Outcome }[]): Counts {
  const counts = { created: 0, changed: 0, unchanged: 0 };
  for (const { outcome } of rows) counts[COUNTED[outcome]] += 1;
  return counts;
}
