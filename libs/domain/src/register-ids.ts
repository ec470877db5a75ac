/**
 * Identifiers of official registers: their form and, where they have one, their check digit.
 *
 * The database checks the same rules again (migrations, functions `is_valid_*`).
 */
import { type RegisterName } from './errors.ts';
import { accept, refuse, type Result } from './result.ts';

type Refusals = 'REGISTER_ID_FORM' | 'REGISTER_ID_CHECK_DIGIT';

interface RegisterRule {
  /** The form once blanks are gone. */
  readonly form: RegExp;
  /** Leading zeros that people leave out are put back up to this length. */
  readonly padTo?: number;
  readonly hasRightCheckDigit: (digits: string) => boolean;
}

const weightedSum = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, position) => sum + weight * Number(digits[position]), 0);

/** IČO and the municipality codes of ČSÚ: 11 − (sum mod 11), of which the last digit. Holds for all 6,258 units of 2020. */
const hasCzechCheckDigit = (digits: string, weights: readonly number[]): boolean =>
  (11 - (weightedSum(digits, weights) % 11)) % 10 === Number(digits[weights.length]);

/** REGON: sum mod 11, where 10 counts as 0. */
const hasRegonCheckDigit = (digits: string, weights: readonly number[]): boolean =>
  (weightedSum(digits, weights) % 11) % 10 === Number(digits[weights.length]);

const REGON_9 = [8, 9, 2, 3, 4, 5, 6, 7];
const REGON_14 = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8];

const RULES: Readonly<Record<RegisterName, RegisterRule>> = {
  // Voivodeship (even, 02–32), powiat, gmina, type (1 urban, 2 rural, 3 urban-rural, 4, 5 and 8, 9 parts); no check digit.
  TERYT: { form: /^(0[2468]|[12][02468]|3[02])\d{4}[1234589]$/, hasRightCheckDigit: () => true },
  LAU2: { form: /^5\d{5}$/, hasRightCheckDigit: (digits) => hasCzechCheckDigit(digits, [6, 5, 4, 3, 2]) },
  KRS: { form: /^\d{10}$/, padTo: 10, hasRightCheckDigit: () => true },
  REGON: {
    form: /^(\d{9}|\d{14})$/,
    hasRightCheckDigit: (digits) =>
      hasRegonCheckDigit(digits, REGON_9) && (digits.length === 9 || hasRegonCheckDigit(digits, REGON_14)),
  },
  ICO: { form: /^\d{8}$/, padTo: 8, hasRightCheckDigit: (digits) => hasCzechCheckDigit(digits, [8, 7, 6, 5, 4, 3, 2]) },
};

/**
 * Reads an identifier as people write it (blanks, hyphens, leading zeros left out) and gives its canonical form.
 * Refuses a wrong form or a wrong check digit.
 */
export function readRegisterId(register: RegisterName, written: string): Result<string, Refusals> {
  const rule = RULES[register];
  const compact = written.replace(/[\s\u00a0-]/g, '');
  const digits = rule.padTo && /^\d+$/.test(compact) ? compact.padStart(rule.padTo, '0') : compact;
  if (!rule.form.test(digits)) return refuse('REGISTER_ID_FORM', { register, value: written });
  if (!rule.hasRightCheckDigit(digits)) return refuse('REGISTER_ID_CHECK_DIGIT', { register, value: written });
  return accept(digits);
}
