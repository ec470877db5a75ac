import { describe, expect, it } from '@jest/globals';
import { type Country } from '@mosty/domain/vocabulary';
import { addWorkingDays, BOTH_COUNTRIES, isWorkingDay } from '@mosty/domain/working-days';
import { WorkingCalendars } from './working-calendar.ts';

const calendar = new WorkingCalendars().forYears(new Date('2026-11-21T12:00:00Z'));
const works = (date: string, country: Country) => isWorkingDay(date, [country], calendar);

describe('working days of offices', () => {
  it.each<[string, string, boolean, boolean]>([
    // The day, what it is, and whether offices work in Poland and in Czechia.
    ['2026-01-06', 'Trzech Króli', false, true],
    ['2026-04-03', 'Good Friday', true, false],
    ['2026-04-06', 'Easter Monday', false, false],
    ['2025-05-01', 'May Day', false, false],
    ['2027-05-03', 'the day of the Polish constitution', false, true],
    ['2026-05-08', 'the end of the war', true, false],
    ['2025-06-19', 'Corpus Christi', false, true],
    ['2026-06-04', 'Corpus Christi, another day each year', false, true],
    ['2027-07-05', 'Cyril and Methodius', true, false],
    ['2027-07-06', 'Jan Hus', true, false],
    ['2025-08-15', 'the Assumption', false, true],
    ['2026-09-28', 'the Czech statehood', true, false],
    ['2026-10-28', 'the founding of Czechoslovakia', true, false],
    ['2027-11-01', 'All Saints', false, true],
    ['2026-11-11', 'the Polish independence', false, true],
    ['2026-11-17', 'the struggle for freedom', true, false],
    ['2024-12-24', 'Christmas Eve, before Poland had it off', true, false],
    ['2025-12-24', 'Christmas Eve', false, false],
    ['2026-12-25', 'Christmas Day', false, false],
    // Kept, but nobody is free: mothers, teachers, the last day of the year, the eve of a feast.
    ['2026-05-26', 'mothers', true, true],
    ['2026-10-14', 'teachers', true, true],
    ['2026-12-31', 'the last day of the year', true, true],
    ['2026-05-04', 'a Monday behind a holiday on Sunday: neither country moves it', true, true],
    ['2026-11-21', 'a Saturday', false, false],
    ['2026-11-22', 'a Sunday', false, false],
    ['2026-11-23', 'a Monday', true, true],
  ])('%s, %s: in Poland %s, in Czechia %s', (date, _what, inPoland, inCzechia) => {
    expect([works(date, 'PL'), works(date, 'CZ')]).toEqual([inPoland, inCzechia]);
  });

  it('knows years of which nobody has thought', () => {
    expect(works('2034-06-08', 'PL')).toBe(false);
    expect(works('2019-09-30', 'CZ')).toBe(true);
    expect(works('2038-12-24', 'PL')).toBe(false);
  });

  it('lets the turn of the year last as long as it does', () => {
    expect(addWorkingDays('2026-12-23', 1, ['PL'], calendar)).toBe('2026-12-28');
    expect(addWorkingDays('2026-12-31', 3, ['PL'], calendar)).toBe('2027-01-07');
    expect(addWorkingDays('2026-12-31', 3, ['CZ'], calendar)).toBe('2027-01-06');
    expect(addWorkingDays('2026-11-10', 5, BOTH_COUNTRIES, calendar)).toBe('2026-11-19');
  });

  it('is the same calendar in the whole process, so that a year is read once', () => {
    const calendars = new WorkingCalendars();
    expect(calendars.forYears(new Date('2026-01-01'))).toBe(calendars.forYears(new Date('2031-01-01')));
  });
});
