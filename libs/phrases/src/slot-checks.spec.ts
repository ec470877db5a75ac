import { describe, expect, it } from '@jest/globals';
import { Refusals } from '@mosty/domain/profile-rules';
import { checkSlot } from './slot-checks.ts';
import {
  count,
  DATE,
  DATE_RANGE,
  EMAIL,
  FREE_TEXT,
  LINK,
  MOMENT,
  MONEY,
  ORGANISATION,
  PHONE,
  PLACE,
  type Slot,
  THEME,
  themes,
  TIME,
} from './slots.ts';

function check(slot: Slot, value: unknown) {
  const refusals = new Refusals();
  const clean = checkSlot(refusals, 'it', slot, value);
  return {
    clean,
    codes: refusals.list.map(({ code, params }) => ('field' in params ? `${code} ${params.field}` : code)),
  };
}

describe('a value', () => {
  it.each<[Slot, unknown, unknown]>([
    [DATE, '2028-02-29', '2028-02-29'],
    [DATE_RANGE, { from: '2027-05-12', to: '2027-05-12' }, { from: '2027-05-12', to: '2027-05-12' }],
    [TIME, '9:05', '09:05'],
    [TIME, '23:59', '23:59'],
    [MOMENT, '2027-05-12T14:30:00+02:00', '2027-05-12T12:30:00.000Z'],
    [MOMENT, '2027-05-12T12:30Z', '2027-05-12T12:30:00.000Z'],
    [count(1, 10), 10, 10],
    [MONEY, { amount: 99.9, currency: 'CZK' }, { amount: 99.9, currency: 'CZK' }],
    [THEME, 'rivers', 'rivers'],
    [themes(2, 3), ['rivers', 'sport'], ['rivers', 'sport']],
    [
      PLACE,
      { name: ' Český  Těšín ', unit: 'TOWN', country: 'CZ' },
      { name: 'Český Těšín', unit: 'TOWN', country: 'CZ' },
    ],
    [ORGANISATION, 'Spolek\nBrána', 'Spolek Brána'],
    [LINK, 'www.example.org', 'https://www.example.org'],
    [EMAIL, 'a@example.org', 'a@example.org'],
    [PHONE, '+420 585 123 456', '+420 585 123 456'],
    [FREE_TEXT, { text: 'Dny\u202e bez hranic', language: 'cs' }, { text: 'Dny bez hranic', language: 'cs' }],
  ])('of $type is accepted: %j', (slot, value, clean) => {
    expect(check(slot, value)).toEqual({ clean, codes: [] });
  });

  it.each<[Slot, unknown, string[]]>([
    [DATE, undefined, ['REQUIRED it']],
    [DATE, '', ['REQUIRED it']],
    [DATE, '2027-02-29', ['NOT_A_DATE it']],
    [DATE, '12. 5. 2027', ['NOT_A_DATE it']],
    [DATE, '0027-05-12', ['NOT_A_DATE it']],
    [DATE, 20_270_512, ['NOT_A_DATE it']],
    [DATE_RANGE, { from: '2027-05-14', to: '2027-05-12' }, ['DATES_REVERSED it']],
    [DATE_RANGE, { from: '2027-05-14' }, ['REQUIRED it.to']],
    [DATE_RANGE, 'jaro', ['REQUIRED it.from', 'REQUIRED it.to']],
    [TIME, '24:00', ['NOT_A_TIME it']],
    [TIME, '14.30', ['NOT_A_TIME it']],
    [MOMENT, '2027-05-12T14:30:00', ['NOT_A_TIME it']],
    [MOMENT, '2027-02-30T14:30:00Z', ['NOT_A_TIME it']],
    [MOMENT, '2027-05-12T25:30:00Z', ['NOT_A_TIME it']],
    [count(1, 10), 0, ['OUT_OF_RANGE it']],
    [count(1, 10), 11, ['OUT_OF_RANGE it']],
    [count(1, 10), 2.5, ['NOT_A_WHOLE_NUMBER it']],
    [count(1, 10), '5', ['NOT_A_WHOLE_NUMBER it']],
    [count(1, 10), NaN, ['NOT_A_WHOLE_NUMBER it']],
    [MONEY, { amount: 0, currency: 'EUR' }, ['NOT_AN_AMOUNT it.amount']],
    [MONEY, { amount: 1.005, currency: 'EUR' }, ['NOT_AN_AMOUNT it.amount']],
    [MONEY, { amount: Infinity, currency: 'EUR' }, ['NOT_AN_AMOUNT it.amount']],
    [MONEY, { currency: 'USD' }, ['UNKNOWN_VALUE it.currency', 'REQUIRED it.amount']],
    [THEME, 'żegluga', ['UNKNOWN_VALUE it']],
    [THEME, 'toString', ['UNKNOWN_VALUE it']],
    [themes(2, 3), ['rivers'], ['REQUIRED it']],
    [themes(1, 3), [], ['REQUIRED it']],
    [themes(1, 3), ['rivers', 'rivers'], ['DUPLICATE_VALUE it']],
    [themes(1, 3), ['rivers', 'sport', 'youth', 'rural'], ['TOO_MANY it']],
    [themes(1, 3), 'rivers', ['REQUIRED it']],
    [PLACE, { name: '', unit: 'VILLAGE', country: 'PL' }, ['REQUIRED it.name', 'UNKNOWN_VALUE it.unit']],
    [ORGANISATION, '   ', ['REQUIRED it']],
    [ORGANISATION, 'x'.repeat(201), ['TOO_LONG it']],
    [ORGANISATION, 'Gm\u0456na', ['MIXED_SCRIPTS it']],
    [LINK, 'javascript:alert(1)', ['NOT_A_WEB_ADDRESS it']],
    [LINK, 'https://', ['NOT_A_WEB_ADDRESS it']],
    [EMAIL, 'a@b', ['NOT_AN_EMAIL it']],
    [PHONE, '()()()()', ['NOT_A_PHONE_NUMBER it']],
    [FREE_TEXT, { text: 'Dny', language: 'de' }, ['UNKNOWN_VALUE it.language']],
    [FREE_TEXT, { text: 'x'.repeat(501), language: 'cs' }, ['TOO_LONG it.text']],
  ])('of $type is refused: %j', (slot, value, codes) => {
    expect(check(slot, value)).toEqual({ clean: undefined, codes });
  });
});
