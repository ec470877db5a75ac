import { type Language } from '@mosty/domain/vocabulary';
import { type Money } from './slots.ts';
import { NBSP } from './typography.ts';

/**
 * The forms of a noun after a number, in the order in which texts list them.
 * Polish: 1 osoba | 2 osoby | 5 osób. Czech: 1 osoba | 2 osoby | 5 osob. English: 1 person | 2 people.
 */
export const PLURAL_FORMS: Readonly<Record<Language, readonly Intl.LDMLPluralRule[]>> = {
  pl: ['one', 'few', 'many'],
  cs: ['one', 'few', 'other'],
  en: ['one', 'other'],
};

const PLURAL_RULES: Readonly<Record<Language, Intl.PluralRules>> = {
  pl: new Intl.PluralRules('pl'),
  cs: new Intl.PluralRules('cs'),
  en: new Intl.PluralRules('en'),
};

/** Which of the listed forms goes with the number. */
export function pluralForm(number: number, forms: readonly string[], language: Language): string {
  const rule = PLURAL_RULES[language].select(number);
  return forms[PLURAL_FORMS[language].indexOf(rule)] ?? forms.at(-1) ?? '';
}

/** `1500` → `1 500`, in English `1,500`. */
export const numberText = (number: number, language: Language): string => grouped(number, language, 0);

/** Decimals are shown when there are any, and then two: „1 500 zł”, „99,90 Kč”, “EUR 1,500”. */
export function moneyText({ amount, currency }: Money, language: Language): string {
  const text = grouped(amount, language, Number.isInteger(amount) ? 0 : 2);
  if (language === 'en') return `${currency}${NBSP}${text}`;
  const symbol = currency === OWN_CURRENCY[language].code ? OWN_CURRENCY[language].symbol : currency;
  return `${text}${NBSP}${symbol}`;
}

/** Everybody shortens the money of the own country only: „Kč” in Polish or “zł” in Czech would be guesswork. */
const OWN_CURRENCY = { pl: { code: 'PLN', symbol: 'zł' }, cs: { code: 'CZK', symbol: 'Kč' } } as const;

function grouped(number: number, language: Language, decimals: number): string {
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, {
    useGrouping: 'always',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return format.format(number).replace(/\s/g, NBSP);
}
