import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COUNTRIES, type Country } from './vocabulary.ts';
import {
  addDays,
  addWorkingDays,
  BOTH_COUNTRIES,
  isWorkingDay,
  weekdayOf,
  WEEKEND,
  workingDayFrom,
  type WorkingCalendar,
} from './working-days.ts';

/** Real public holidays of the turn of the year and of November: the two countries share some and differ in others. */
const calendar: WorkingCalendar = {
  weekend: WEEKEND,
  holidays: {
    PL: new Set(['2026-11-11', '2026-12-24', '2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06']),
    CZ: new Set(['2026-11-17', '2026-12-24', '2026-12-25', '2026-12-26', '2027-01-01']),
  },
};

const days = fc.integer({ min: 0, max: 800 }).map((day) => addDays('2026-01-01', day));
const calendars = fc
  .record({ PL: fc.array(days, { maxLength: 60 }), CZ: fc.array(days, { maxLength: 60 }) })
  .map(({ PL, CZ }): WorkingCalendar => ({ weekend: WEEKEND, holidays: { PL: new Set(PL), CZ: new Set(CZ) } }));
const countries = fc.constantFrom<readonly Country[]>(['PL'], ['CZ'], BOTH_COUNTRIES);

describe('working days', () => {
  it.each<[string, number, readonly Country[], string]>([
    ['2026-11-20', 1, ['PL'], '2026-11-23'],
    ['2026-11-20', 0, ['PL'], '2026-11-20'],
    ['2026-11-21', 0, ['PL'], '2026-11-23'],
    ['2026-11-21', 1, ['PL'], '2026-11-23'],
    ['2026-11-10', 1, ['PL'], '2026-11-12'],
    ['2026-11-10', 1, ['CZ'], '2026-11-11'],
    ['2026-11-16', 1, ['PL'], '2026-11-17'],
    ['2026-11-16', 1, ['CZ'], '2026-11-18'],
    ['2026-11-10', 5, BOTH_COUNTRIES, '2026-11-19'],
    ['2026-12-23', 1, ['CZ'], '2026-12-28'],
    ['2027-01-05', 1, ['PL'], '2027-01-07'],
    ['2027-01-05', 1, ['CZ'], '2027-01-06'],
    ['2026-12-18', 14, ['PL'], '2027-01-13'],
  ])('%s + %d in %s: %s', (from, count, where, expected) => {
    expect(addWorkingDays(from, count, where, calendar)).toBe(expected);
  });

  it('counts each working day once and no free one', () => {
    fc.assert(
      fc.property(days, fc.nat(40), countries, calendars, (from, count, where, random) => {
        const last = addWorkingDays(from, count, where, random);
        expect(isWorkingDay(last, where, random)).toBe(true);
        let counted = 0;
        for (let day = addDays(from, 1); day <= last; day = addDays(day, 1)) {
          if (isWorkingDay(day, where, random)) counted++;
        }
        expect(counted).toBe(count === 0 && last > from ? 1 : count);
      }),
    );
  });

  it('lets nothing common be earlier than in one of the countries', () => {
    fc.assert(
      fc.property(days, fc.nat(40), calendars, (from, count, random) => {
        const common = addWorkingDays(from, count, BOTH_COUNTRIES, random);
        for (const country of COUNTRIES) {
          expect(addWorkingDays(from, count, [country], random) <= common).toBe(true);
        }
      }),
    );
  });

  it('knows the days of the week and the length of months', () => {
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('does not search for ever, nor count what is no number of days or no date', () => {
    const never: WorkingCalendar = { ...calendar, weekend: [1, 2, 3, 4, 5, 6, 7] };
    expect(() => workingDayFrom('2026-11-20', ['PL'], never)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-11-20', -1, ['PL'], calendar)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-11-20', 1.5, ['PL'], calendar)).toThrow(RangeError);
    expect(() => addDays('20.11.2026', 1)).toThrow(RangeError);
    expect(() => addDays('2026-13-01', 1)).toThrow(RangeError);
  });
});
