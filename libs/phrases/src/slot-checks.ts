/**
 * Whether a value may stand in a slot. What comes in is whatever a form or a stored message holds; what comes out is the
 * clean value, or undefined and the refusals about its field. Checks may become wider with time, never narrower: a message
 * that was sent must stay readable.
 */
import { checkWebsite, isEmail, PROFILE_LIMITS, type Refusals } from '@mosty/domain/profile-rules';
import { COUNTRIES, LANGUAGES, ORGANISATION_KINDS } from '@mosty/domain/vocabulary';
import { isThemeCode, type ThemeCode } from '@mosty/thesaurus/themes';
import { CURRENCIES, PLACE_UNITS, type Slot, type SlotType, type SlotValues } from './slots.ts';

export const SLOT_LIMITS = {
  name: PROFILE_LIMITS.name,
  person: PROFILE_LIMITS.personName,
  link: PROFILE_LIMITS.website,
  freeText: 500,
  amount: 1_000_000_000,
  years: { first: 2000, last: 2099 },
} as const;

type Check<Type extends SlotType> = (
  refusals: Refusals,
  field: string,
  value: unknown,
  slot: Slot,
) => SlotValues[Type] | undefined;

const CHECKS: { readonly [Type in SlotType]: Check<Type> } = {
  date: (refusals, field, value) => checkDate(refusals, field, value),
  dateRange(refusals, field, value) {
    const { from, to } = asRecord(value);
    const first = checkPart(refusals, `${field}.from`, from, checkDate);
    const last = checkPart(refusals, `${field}.to`, to, checkDate);
    if (first === undefined || last === undefined) return undefined;
    if (last >= first) return { from: first, to: last };
    refusals.add({ code: 'DATES_REVERSED', params: { field } });
    return undefined;
  },
  time(refusals, field, value) {
    const [, hours = '', minutes = ''] = /^\s*([01]?\d|2[0-3]):([0-5]\d)\s*$/.exec(asText(value)) ?? [];
    if (hours !== '') return `${hours.padStart(2, '0')}:${minutes}`;
    refusals.add({ code: 'NOT_A_TIME', params: { field, value: shown(value) } });
    return undefined;
  },
  moment(refusals, field, value) {
    const text = asText(value).trim();
    const [, day] = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
    const milliseconds = Date.parse(text);
    if (day !== undefined && isDay(day) && !Number.isNaN(milliseconds)) return new Date(milliseconds).toISOString();
    refusals.add({ code: 'NOT_A_TIME', params: { field, value: shown(value) } });
    return undefined;
  },
  count(refusals, field, value, { min = 0, max = Number.MAX_SAFE_INTEGER }) {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
      refusals.add({ code: 'NOT_A_WHOLE_NUMBER', params: { field, value: shown(value) } });
      return undefined;
    }
    if (value >= min && value <= max) return value;
    refusals.add({ code: 'OUT_OF_RANGE', params: { field, min, max, value } });
    return undefined;
  },
  money(refusals, field, value) {
    const { amount, currency } = asRecord(value);
    const known = checkPart(refusals, `${field}.currency`, currency, oneOf(CURRENCIES));
    const isAmount =
      typeof amount === 'number' && amount > 0 && amount <= SLOT_LIMITS.amount && Number(amount.toFixed(2)) === amount;
    if (isAmount) return known && { amount, currency: known };
    const part = `${field}.amount`;
    if (isMissing(amount)) refusals.add({ code: 'REQUIRED', params: { field: part } });
    else refusals.add({ code: 'NOT_AN_AMOUNT', params: { field: part, value: shown(amount) } });
    return undefined;
  },
  theme: (refusals, field, value) => checkTheme(refusals, field, value),
  themes(refusals, field, value, { min = 1, max = 3 }) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    const before = refusals.list.length;
    if (list.length < min) refusals.add({ code: 'REQUIRED', params: { field } });
    refusals.atMost(field, list.length, max);
    refusals.noDuplicates(field, list.map(asText));
    const codes = list.slice(0, max).flatMap((code) => checkTheme(refusals, field, code) ?? []);
    return refusals.list.length === before ? codes : undefined;
  },
  place(refusals, field, value) {
    const { name, unit, country } = asRecord(value);
    const place = {
      name: checkName(refusals, `${field}.name`, name, SLOT_LIMITS.name),
      unit: checkPart(refusals, `${field}.unit`, unit, oneOf(PLACE_UNITS)),
      country: checkPart(refusals, `${field}.country`, country, oneOf(COUNTRIES)),
    };
    return place.name && place.unit && place.country ? (place as SlotValues['place']) : undefined;
  },
  organisation: (refusals, field, value) => checkName(refusals, field, value, SLOT_LIMITS.name),
  person: (refusals, field, value) => checkName(refusals, field, value, SLOT_LIMITS.person),
  call: (refusals, field, value) => checkName(refusals, field, value, SLOT_LIMITS.name),
  link: (refusals, field, value) => accepted(refusals, () => checkWebsite(refusals, field, asText(value)) ?? undefined),
  email: (refusals, field, value) =>
    accepted(refusals, () => {
      const email = refusals.line(field, asText(value), PROFILE_LIMITS.email);
      refusals.oneScript(field, email);
      if (!isEmail(email)) refusals.add({ code: 'NOT_AN_EMAIL', params: { field, value: email } });
      return email;
    }),
  phone: (refusals, field, value) =>
    accepted(refusals, () => {
      const phone = refusals.line(field, asText(value), PROFILE_LIMITS.phone);
      const isNumber = /^\+?[\d\s()./-]{6,40}$/.test(phone) && /\d/.test(phone);
      if (!isNumber) refusals.add({ code: 'NOT_A_PHONE_NUMBER', params: { field, value: phone } });
      return phone;
    }),
  freeText(refusals, field, value) {
    const { text, language } = asRecord(value);
    const known = checkPart(refusals, `${field}.language`, language, oneOf(LANGUAGES));
    const clean = accepted(refusals, () => refusals.line(`${field}.text`, asText(text), SLOT_LIMITS.freeText));
    return clean !== undefined && known ? { text: clean, language: known } : undefined;
  },
  sender: (refusals, field, value) => oneOf(ORGANISATION_KINDS)(refusals, field, value),
};

/** The clean value of a slot; undefined when it is missing or wrong, and then the refusals say why. */
export function checkSlot<Type extends SlotType>(
  refusals: Refusals,
  field: string,
  slot: Slot<Type>,
  value: unknown,
): SlotValues[Type] | undefined {
  return checkPart(refusals, field, value, (...found) => CHECKS[slot.type](...found, slot));
}

/** Nothing was typed or chosen. */
export const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

type PartCheck<Value> = (refusals: Refusals, field: string, value: unknown) => Value | undefined;

function checkPart<Value>(refusals: Refusals, field: string, value: unknown, check: PartCheck<Value>) {
  if (!isMissing(value)) return check(refusals, field, value);
  refusals.add({ code: 'REQUIRED', params: { field } });
  return undefined;
}

/** What was read, unless reading it was refused. */
function accepted<Value>(refusals: Refusals, read: () => Value | undefined): Value | undefined {
  const before = refusals.list.length;
  const value = read();
  return refusals.list.length === before ? value : undefined;
}

const checkName = (refusals: Refusals, field: string, value: unknown, max: number): string | undefined =>
  accepted(refusals, () => refusals.name(field, asText(value), max));

function checkDate(refusals: Refusals, field: string, value: unknown): string | undefined {
  const text = asText(value).trim();
  if (isDay(text)) return text;
  refusals.add({ code: 'NOT_A_DATE', params: { field, value: shown(value) } });
  return undefined;
}

function checkTheme(refusals: Refusals, field: string, value: unknown): ThemeCode | undefined {
  const code = asText(value);
  if (isThemeCode(code)) return code;
  refusals.add({ code: 'UNKNOWN_VALUE', params: { field, value: shown(value) } });
  return undefined;
}

const oneOf =
  <Code extends string>(codes: readonly Code[]): PartCheck<Code> =>
  (refusals, field, value) => {
    const code = codes.find((known) => known === value);
    if (code === undefined) refusals.add({ code: 'UNKNOWN_VALUE', params: { field, value: shown(value) } });
    return code;
  };

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  const { first, last } = SLOT_LIMITS.years;
  const year = day.getUTCFullYear();
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && year >= first && year <= last;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
/** A wrong value as a refusal quotes it: not endless. */
const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : String(JSON.stringify(value))).slice(0, 100);
