/**
 * A profile as a list of named fields, what changed between two of its states, how a change is taken back, and how what one
 * person typed goes together with what another one saved meanwhile.
 *
 * Names of fields: `name`, `website`, `description.pl`, `offers.<theme>`, `seeks.<theme>`, `partner.<organisation>.<kind>` …
 * A field that is not there has said nothing; null says the same.
 */
import { type ContactVisibility } from './vocabulary.ts';

/** A place, or an organisation, with the name it had then: a history can be read when it is long gone. */
export interface NamedValue {
  readonly id: string;
  readonly name: string;
}

export interface PartnerValue {
  readonly name: string;
  readonly sinceYear: number | null;
  /** Both sides have stated it, or the source it comes from knows. */
  readonly isMutual: boolean;
}

export interface ContactValue {
  readonly label: string;
  readonly personName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly visibility: ContactVisibility;
}

export type FieldValue =
  string | number | boolean | null | readonly string[] | readonly ContactValue[] | NamedValue | PartnerValue;

export type ProfileFields = Readonly<Record<string, FieldValue>>;

export interface FieldChange {
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** Set by somebody who checks or by the system, not typed into the profile: nobody takes these back as a change. */
const NOT_UNDOABLE: ReadonlySet<string> = new Set(['status', 'verifiedAt', 'verifiedBy', 'lastConfirmedAt']);

export const canBeUndone = (changes: readonly FieldChange[]): boolean =>
  changes.some(({ field }) => !NOT_UNDOABLE.has(field));

const valueIn = (fields: ProfileFields, field: string): FieldValue => fields[field] ?? null;

/** The names of places and partners are only for reading: they do not make a value another one. */
function identity(value: FieldValue | undefined): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value, sortedKeys);
  if ('sinceYear' in value) return JSON.stringify(['partner', value.sinceYear, value.isMutual]);
  return 'id' in value ? JSON.stringify(['id', value.id]) : JSON.stringify(value, sortedKeys);
}

/** What comes out of a database may have its keys in another order. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const isSameValue = (one: FieldValue | undefined, two: FieldValue | undefined): boolean =>
  identity(one) === identity(two);

/** In the order of the fields of `after`; what `before` alone had comes last. */
export function changesBetween(before: ProfileFields, after: ProfileFields): FieldChange[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return fields
    .map((field) => ({ field, before: valueIn(before, field), after: valueIn(after, field) }))
    .filter((change) => !isSameValue(change.before, change.after));
}

/** Several changes one after the other, as one; what was changed and changed back is none. */
export function joinChanges(inOrder: readonly (readonly FieldChange[])[]): FieldChange[] {
  const joined = new Map<string, FieldChange>();
  for (const { field, before, after } of inOrder.flat()) {
    joined.set(field, { field, before: joined.get(field)?.before ?? before, after });
  }
  return [...joined.values()].filter(({ before, after }) => !isSameValue(before, after));
}

export interface Undoing {
  /** What the fields say again. */
  readonly values: ProfileFields;
  /** Fields that somebody has changed since, with what they say now: nobody's later work is thrown away. */
  readonly changedSince: readonly FieldChange[];
}

export function undo(changes: readonly FieldChange[], now: ProfileFields): Undoing {
  const values: Record<string, FieldValue> = {};
  const changedSince: FieldChange[] = [];
  for (const { field, before, after } of changes) {
    if (NOT_UNDOABLE.has(field)) continue;
    const current = valueIn(now, field);
    if (isSameValue(current, before)) continue;
    if (isSameValue(current, after)) values[field] = before;
    else changedSince.push({ field, before: after, after: current });
  }
  return { values, changedSince };
}

export interface Merged {
  /** What the form shows now. */
  readonly fields: ProfileFields;
  /** Fields that both have changed, each otherwise: `before` is what the other one saved, `after` what was typed. */
  readonly bothChanged: readonly FieldChange[];
  /** Fields of the form that only the other one has changed; they now say what she saved. */
  readonly taken: readonly FieldChange[];
}

/** What was typed on an older version, together with what was saved meanwhile. Nothing typed is lost. */
export function mergeTyped(typed: ProfileFields, saved: readonly FieldChange[]): Merged {
  const fields: Record<string, FieldValue> = { ...typed };
  const bothChanged: FieldChange[] = [];
  const taken: FieldChange[] = [];
  for (const change of saved) {
    if (!Object.hasOwn(typed, change.field)) continue;
    const own = valueIn(typed, change.field);
    if (isSameValue(own, change.after)) continue;
    if (isSameValue(own, change.before)) {
      fields[change.field] = change.after;
      taken.push(change);
    } else {
      bothChanged.push({ field: change.field, before: change.after, after: own });
    }
  }
  return { fields, bothChanged, taken };
}
