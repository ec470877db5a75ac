import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COUNTRIES, type Country } from './vocabulary.ts';
import {
  afterQuietHours,
  civilOf,
  endOfDay,
  isQuiet,
  momentOf,
  nextWorkingMoment,
  QUIET_HOURS,
  type QuietHours,
} from './working-days-civil-time.ts';
import { addDays, isWorkingDay, WEEKEND, type WorkingCalendar } from './working-days.ts';

const calendar: WorkingCalendar = {
  weekend: WEEKEND,
  holidays: { PL: new Set(['2026-11-11']), CZ: new Set(['2026-11-17']) },
};
const country = fc.constantFrom(...COUNTRIES);
const moment = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) }).map((ms) => new Date(ms));
const twoDigits = (number: number) => String(number).padStart(2, '0');
const time = fc.nat(24 * 60 - 1).map((minute) => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`);
/** Quiet hours that end while the clocks are being moved end an hour earlier or later that day, once a year. */
const quietEnd = time.filter((clock) => !clock.startsWith('02'));
const date = fc.nat(700).map((day) => addDays('2026-01-01', day));

describe('moments and what the clocks show', () => {
  it.each<[string, string, string]>([
    // 29 March and 25 October 2026, 28 March and 31 October 2027.
    ['2026-03-28', '09:00', '2026-03-28T08:00:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '09:00', '2026-03-29T07:00:00.000Z'],
    ['2026-10-25', '00:00', '2026-10-24T22:00:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['2026-10-25', '09:00', '2026-10-25T08:00:00.000Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['2027-10-31', '02:00', '2027-10-31T00:00:00.000Z'],
    ['2027-10-31', '23:59', '2027-10-31T22:59:00.000Z'],
  ])('%s %s is %s in both countries', (day, clock, expected) => {
    for (const where of COUNTRIES) expect(momentOf(day, clock, where).toISOString()).toBe(expected);
  });

  it('a day lasts 23, 24 or 25 hours', () => {
    const hours = (day: string) => (endOfDay(day, 'PL').getTime() - momentOf(day, '00:00', 'PL').getTime()) / 3_600_000;
    expect(['2026-03-29', '2026-03-30', '2026-10-25'].map(hours)).toEqual([23, 24, 25]);
  });

  it('a time on the wall leads to a moment that shows it, unless it is skipped', () => {
    fc.assert(
      fc.property(date, time, country, (day, clock, where) => {
        const shown = civilOf(momentOf(day, clock, where), where);
        const isSkipped = ['2026-03-29', '2027-03-28'].includes(day) && clock.startsWith('02');
        expect(shown).toEqual({ date: day, time: isSkipped ? `03${clock.slice(2)}` : clock });
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what is no time', () => expect(() => momentOf('2026-11-20', '25:00', 'PL')).toThrow(RangeError));
});

describe('the next working moment', () => {
  it.each<[string, Country, string]>([
    ['2026-11-10T07:59:59Z', 'PL', '2026-11-10T08:00:00.000Z'],
    ['2026-11-10T08:00:00Z', 'PL', '2026-11-10T08:00:00.000Z'],
    ['2026-11-10T08:00:01Z', 'PL', '2026-11-12T08:00:00.000Z'],
    ['2026-11-10T08:00:01Z', 'CZ', '2026-11-11T08:00:00.000Z'],
    ['2026-10-23T23:30:00Z', 'CZ', '2026-10-26T08:00:00.000Z'],
    ['2026-03-27T12:00:00Z', 'CZ', '2026-03-30T07:00:00.000Z'],
  ])('after %s in %s: %s', (from, where, expected) => {
    expect(nextWorkingMoment(new Date(from), where, '09:00', calendar).toISOString()).toBe(expected);
  });

  it('is never earlier and always at that hour of a working day', () => {
    fc.assert(
      fc.property(moment, country, (from, where) => {
        const next = nextWorkingMoment(from, where, '09:00', calendar);
        expect(next >= from).toBe(true);
        expect(civilOf(next, where).time).toBe('09:00');
        expect(isWorkingDay(civilOf(next, where).date, [where], calendar)).toBe(true);
      }),
    );
  });
});

describe('quiet hours', () => {
  it.each<[string, Country, string]>([
    ['2026-11-10T08:00:00Z', 'PL', '2026-11-10T08:00:00.000Z'],
    ['2026-11-10T18:59:00Z', 'PL', '2026-11-10T18:59:00.000Z'],
    ['2026-11-10T19:00:00Z', 'PL', '2026-11-12T06:00:00.000Z'],
    ['2026-11-10T19:00:00Z', 'CZ', '2026-11-11T06:00:00.000Z'],
    ['2026-11-13T20:00:00Z', 'CZ', '2026-11-16T06:00:00.000Z'],
    ['2026-11-10T04:00:00Z', 'PL', '2026-11-10T06:00:00.000Z'],
    ['2026-03-28T12:00:00Z', 'PL', '2026-03-30T05:00:00.000Z'],
  ])('what comes at %s in %s is sent at %s', (from, where, expected) => {
    expect(afterQuietHours(new Date(from), where, QUIET_HOURS, calendar).toISOString()).toBe(expected);
  });

  it('may lie within a day, and free days need not be quiet', () => {
    const lunch: QuietHours = { from: '12:00', until: '13:00', onFreeDays: false };
    const sent = (at: string) => afterQuietHours(new Date(at), 'PL', lunch, calendar).toISOString();
    expect(sent('2026-11-11T10:59:59Z')).toBe('2026-11-11T10:59:59.000Z');
    expect(sent('2026-11-11T11:30:00Z')).toBe('2026-11-11T12:00:00.000Z');
    const none: QuietHours = { from: '00:00', until: '00:00', onFreeDays: false };
    expect(isQuiet(new Date('2026-11-11T23:00:00Z'), 'PL', none, calendar)).toBe(false);
  });

  it('whatever they are, what waits is sent when they end, and nothing else waits', () => {
    fc.assert(
      fc.property(moment, country, time, quietEnd, fc.boolean(), (at, where, from, until, onFreeDays) => {
        const quiet: QuietHours = { from, until, onFreeDays };
        const sent = afterQuietHours(at, where, quiet, calendar);
        expect(isQuiet(sent, where, quiet, calendar)).toBe(false);
        if (!isQuiet(at, where, quiet, calendar)) expect(sent).toEqual(at);
        else expect(isQuiet(new Date(sent.getTime() - 60_000), where, quiet, calendar)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
