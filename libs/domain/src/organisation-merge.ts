/**
 * Two entries of one organisation become one: which of the two values of each field stays. Partnerships, people and records
 * are moved beside it; they are not chosen.
 */
import { type ContactValue, type FieldValue, isSameValue, type ProfileFields } from './profile-changes.ts';
import { PROFILE_LIMITS } from './profile-rules.ts';
import { type Refusal } from './result.ts';
import { type Country, type OrganisationStatus } from './vocabulary.ts';

/** KEPT: of the organisation that stays. BOTH: only where a field is a list. */
export const MERGE_TAKES = ['KEPT', 'OTHER', 'BOTH'] as const;
export type MergeTake = (typeof MERGE_TAKES)[number];

export interface MergeSide {
  readonly id: string;
  readonly country: Country;
  readonly isTerritorialUnit: boolean;
}

export interface MergeChoice {
  readonly field: string;
  readonly take: MergeTake;
}

/** A field about which the two differ. */
export interface MergedField {
  readonly field: string;
  readonly kept: FieldValue;
  readonly other: FieldValue;
  readonly options: readonly MergeTake[];
  readonly take: MergeTake;
}

export interface MergePlan {
  readonly fields: readonly MergedField[];
  /** What the organisation that stays says differently afterwards. */
  readonly patch: ProfileFields;
  /** Names of the fields whose value of the other organisation is gone afterwards. */
  readonly dropped: readonly string[];
  readonly refusals: readonly Refusal[];
}

/** Null when the two may become one. */
export function mergeRefusal(kept: MergeSide, other: MergeSide): Refusal | null {
  if (kept.id === other.id) return { code: 'MERGE_WITH_ITSELF', params: {} };
  if (kept.country !== other.country) return { code: 'MERGE_OTHER_COUNTRY', params: {} };
  if (kept.isTerritorialUnit && other.isTerritorialUnit) return { code: 'MERGE_TWO_UNITS', params: {} };
  if (other.isTerritorialUnit) return { code: 'MERGE_UNIT_STAYS', params: {} };
  return null;
}

const LISTS: ReadonlySet<string> = new Set(['forms', 'languages', 'contacts']);
/** Set by checks and by the system; partnerships are moved as they are. The words for a picture go with it. */
const NOT_CHOSEN = /^(partner\.|status$|verifiedAt$|verifiedBy$|lastConfirmedAt$|logoAlt$)/;
/** Of the office of a place these are what the register says. */
const OF_THE_REGISTER: ReadonlySet<string> = new Set(['name', 'kind', 'place']);

export function planMerge(
  kept: { readonly fields: ProfileFields; readonly isTerritorialUnit: boolean },
  other: ProfileFields,
  choices: readonly MergeChoice[] = [],
): MergePlan {
  const chosen = new Map(choices.map(({ field, take }) => [field, take]));
  const names = [...new Set([...Object.keys(kept.fields), ...Object.keys(other)])].filter(
    (field) => !NOT_CHOSEN.test(field) && !isSameValue(kept.fields[field], other[field]),
  );
  const fields = names.map((field): MergedField => {
    const values = { kept: kept.fields[field] ?? null, other: other[field] ?? null };
    const options = optionsFor(field, values, kept.isTerritorialUnit);
    const wanted = chosen.get(field);
    const usual: MergeTake = options.includes('BOTH') ? 'BOTH' : values.kept === null ? 'OTHER' : 'KEPT';
    const take = [wanted, usual].find((one) => one !== undefined && options.includes(one)) ?? 'KEPT';
    return { field, ...values, options, take };
  });
  const patch: Record<string, FieldValue> = {};
  for (const { field, take, ...values } of fields) {
    if (take === 'OTHER') patch[field] = values.other;
    if (take === 'BOTH') patch[field] = bothOf(field, values.kept, values.other);
    if (take === 'OTHER' && field === 'logo') patch.logoAlt = other.logoAlt ?? null;
  }
  return {
    fields,
    patch,
    dropped: fields.filter(({ take, other: value }) => take === 'KEPT' && value !== null).map(({ field }) => field),
    refusals: [...tooMany('contacts', PROFILE_LIMITS.contacts), ...tooMany('languages', PROFILE_LIMITS.languages)],
  };

  function tooMany(field: string, max: number): Refusal[] {
    const value = patch[field];
    const count = Array.isArray(value) ? value.length : 0;
    return count > max ? [{ code: 'TOO_MANY', params: { field, max, count } }] : [];
  }
}

function optionsFor(
  field: string,
  values: { readonly kept: FieldValue; readonly other: FieldValue },
  isTerritorialUnit: boolean,
): readonly MergeTake[] {
  if (isTerritorialUnit && OF_THE_REGISTER.has(field)) return ['KEPT'];
  // Nothing is lost by saying what only one of them says, but whoever looks may want to be rid of it.
  if (LISTS.has(field) && values.kept !== null && values.other !== null) return ['KEPT', 'OTHER', 'BOTH'];
  return ['KEPT', 'OTHER'];
}

function bothOf(field: string, kept: FieldValue, other: FieldValue): FieldValue {
  if (field === 'contacts') {
    const [ours, theirs] = [kept, other] as readonly (readonly ContactValue[])[];
    const known = new Set((ours ?? []).map(reach));
    return [...(ours ?? []), ...(theirs ?? []).filter((contact) => !known.has(reach(contact)))];
  }
  return [...new Set([...(kept as readonly string[]), ...(other as readonly string[])])].sort();
}

/** Where a contact leads: two with the same are one. */
const reach = ({ email, phone, personName }: ContactValue): string =>
  JSON.stringify([email?.toLowerCase() ?? null, phone?.replace(/[^+\d]/g, '') ?? null, personName]);

/** Active if either is; otherwise what is less final. */
export function mergedStatus(kept: OrganisationStatus, other: OrganisationStatus): OrganisationStatus {
  if (kept === 'ACTIVE' || other === 'ACTIVE') return 'ACTIVE';
  return kept === 'STUB' || other === 'STUB' ? 'STUB' : 'ARCHIVED';
}
