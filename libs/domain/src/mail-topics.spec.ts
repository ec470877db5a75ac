import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  areQuietHours,
  choiceFor,
  CHOICES_OF_TOPIC,
  countryOfReader,
  isMailTopic,
  lastDailyMail,
  MAIL_CHOICES,
  MAIL_TOPICS,
  mayChoose,
  SUGGESTED_QUIET_HOURS,
  treatmentOf,
} from './mail-topics.ts';
import { LANGUAGES } from './vocabulary.ts';
import { civilOf } from './working-days-civil-time.ts';
import { isWorkingDay, WEEKEND, type WorkingCalendar } from './working-days.ts';

const calendar: WorkingCalendar = {
  weekend: WEEKEND,
  holidays: { PL: new Set(['2026-11-11']), CZ: new Set(['2026-11-17']) },
};

describe('topics of mails', () => {
  it.each(MAIL_TOPICS)('%s can be switched off, and comes until somebody does so', (topic) => {
    expect(mayChoose(topic, 'OFF')).toBe(true);
    expect(choiceFor(topic, null)).not.toBe('OFF');
    expect(new Set(CHOICES_OF_TOPIC[topic]).size).toBe(CHOICES_OF_TOPIC[topic].length);
  });

  it.each([
    ['MESSAGES', 'DAILY', 'DAILY'],
    ['MESSAGES', 'OFF', 'OFF'],
    ['MESSAGES', 'WEEKLY', 'AT_ONCE'],
    ['MESSAGES', undefined, 'AT_ONCE'],
    ['PROPOSALS_DIGEST', 'AT_ONCE', 'WEEKLY'],
    ['MEETINGS', 'DAILY', 'AT_ONCE'],
  ] as const)('%s chosen %s is %s', (topic, chosen, expected) => {
    expect(choiceFor(topic, chosen)).toBe(expected);
  });

  it('knows its own names only', () => {
    expect(isMailTopic('OFFERS')).toBe(true);
    expect(isMailTopic('offers')).toBe(false);
    expect(isMailTopic(undefined)).toBe(false);
  });
});

describe('what becomes of a mail', () => {
  const wishes = { quietHours: null, country: 'PL' } as const;
  const night = new Date('2026-11-12T22:30:00Z');

  it('is sent, collected or dropped as chosen', () => {
    expect(treatmentOf({ ...wishes, choice: 'AT_ONCE' }, night, calendar)).toEqual({ kind: 'SEND', notBefore: null });
    expect(treatmentOf({ ...wishes, choice: 'WEEKLY' }, night, calendar)).toEqual({ kind: 'SEND', notBefore: null });
    expect(treatmentOf({ ...wishes, choice: 'DAILY' }, night, calendar)).toEqual({ kind: 'COLLECT' });
    expect(treatmentOf({ ...wishes, choice: 'OFF' }, night, calendar)).toEqual({ kind: 'DROP' });
  });

  it.each([
    ['2026-11-12T19:59:00Z', null],
    ['2026-11-12T20:00:00Z', '2026-11-13T06:00:00.000Z'],
    ['2026-11-13T05:59:00Z', '2026-11-13T06:00:00.000Z'],
    ['2026-11-13T06:00:00Z', null],
    // Saturday is a day like any other for whoever did not say otherwise.
    ['2026-11-14T12:00:00Z', null],
    // The night in which the clocks are put forward.
    ['2026-03-28T23:00:00Z', '2026-03-29T05:00:00.000Z'],
  ])('of %s waits for %s in quiet hours', (at, expected) => {
    const treatment = treatmentOf(
      { choice: 'AT_ONCE', quietHours: SUGGESTED_QUIET_HOURS, country: 'CZ' },
      new Date(at),
      calendar,
    );
    expect(treatment).toEqual({ kind: 'SEND', notBefore: expected === null ? null : new Date(expected) });
  });

  it.each([
    ['21:00', '07:00', true],
    ['00:00', '23:59', true],
    ['07:00', '07:00', false],
    ['24:00', '07:00', false],
    ['7:00', '21:00', false],
    ['', '', false],
  ])('quiet from %s until %s: %s', (from, until, expected) => {
    expect(areQuietHours({ from, until })).toBe(expected);
  });
});

describe('the mail of the day', () => {
  it.each([
    // A Monday: before seven it is Friday's, from seven on its own.
    ['2026-11-16T05:59:59Z', 'PL', '2026-11-13T06:00:00.000Z'],
    ['2026-11-16T06:00:00Z', 'PL', '2026-11-16T06:00:00.000Z'],
    ['2026-11-15T12:00:00Z', 'CZ', '2026-11-13T06:00:00.000Z'],
    // Public holidays of one's own country.
    ['2026-11-11T12:00:00Z', 'PL', '2026-11-10T06:00:00.000Z'],
    ['2026-11-11T12:00:00Z', 'CZ', '2026-11-11T06:00:00.000Z'],
    ['2026-11-17T12:00:00Z', 'CZ', '2026-11-16T06:00:00.000Z'],
    ['2026-07-01T12:00:00Z', 'PL', '2026-07-01T05:00:00.000Z'],
  ] as const)('at %s in %s was last due at %s', (now, country, expected) => {
    expect(lastDailyMail(new Date(now), country, calendar).toISOString()).toBe(expected);
  });

  it('is due at seven of a working day, never later than now', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) }),
        fc.constantFrom('PL' as const, 'CZ' as const),
        (ms, country) => {
          const due = lastDailyMail(new Date(ms), country, calendar);
          const { date, time } = civilOf(due, country);
          expect(time).toBe('07:00');
          expect(isWorkingDay(date, [country], calendar)).toBe(true);
          expect(due.getTime()).toBeLessThanOrEqual(ms);
        },
      ),
    );
  });

  it('knows a country for each language', () => {
    expect(LANGUAGES.map((language) => countryOfReader(language)).sort()).toEqual(['CZ', 'PL', 'PL']);
    expect(MAIL_CHOICES).toContain('WEEKLY');
  });
});
