import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@mosty/domain/vocabulary';
import { moneyText, numberText, pluralForm } from './numbers.ts';
import { type Money } from './slots.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the form of a noun', () => {
  it.each([
    [0, 'osób', 'osob', 'people'],
    [1, 'osoba', 'osoba', 'person'],
    [2, 'osoby', 'osoby', 'people'],
    [5, 'osób', 'osob', 'people'],
    [12, 'osób', 'osob', 'people'],
    [22, 'osoby', 'osob', 'people'],
    [25, 'osób', 'osob', 'people'],
    [101, 'osób', 'osob', 'people'],
    [1_000_002, 'osoby', 'osob', 'people'],
  ])('of %i', (number, pl, cs, en) => {
    expect(pluralForm(number, ['osoba', 'osoby', 'osób'], 'pl')).toBe(pl);
    expect(pluralForm(number, ['osoba', 'osoby', 'osob'], 'cs')).toBe(cs);
    expect(pluralForm(number, ['person', 'people'], 'en')).toBe(en);
  });
});

describe('a number', () => {
  it('is grouped by thousands, and does not break over lines', () => {
    expect(LANGUAGES.map((language) => plain(numberText(1500, language)))).toEqual(['1 500', '1 500', '1,500']);
    for (const language of LANGUAGES) expect(numberText(1_234_567, language)).not.toMatch(/[ \u202f]/);
  });
});

describe('an amount', () => {
  it.each<[Money, string, string, string]>([
    [{ amount: 12_500, currency: 'PLN' }, '12 500 zł', '12 500 PLN', 'PLN 12,500'],
    [{ amount: 1500, currency: 'CZK' }, '1 500 CZK', '1 500 Kč', 'CZK 1,500'],
    [{ amount: 99.9, currency: 'EUR' }, '99,90 EUR', '99,90 EUR', 'EUR 99.90'],
    [{ amount: 1_000_000, currency: 'EUR' }, '1 000 000 EUR', '1 000 000 EUR', 'EUR 1,000,000'],
  ])('%j', (money, ...expected) => {
    expect(LANGUAGES.map((language) => plain(moneyText(money, language)))).toEqual(expected);
    for (const language of LANGUAGES) expect(moneyText(money, language)).not.toMatch(/[ \u202f]/);
  });
});
