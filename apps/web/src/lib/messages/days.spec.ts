import { beforeAll, describe, expect, it } from '@jest/globals';
import { overwriteGetLocale } from '@mosty/messages/runtime';
import { dayAndTime, dayKey, dayName } from './days.ts';

const NOW = Date.parse('2027-05-12T22:30:00Z');

describe('days of messages', () => {
  beforeAll(() => overwriteGetLocale(() => 'pl'));

  it('are those of the calendar in both countries', () => {
    expect(dayKey('2027-05-12T22:30:00Z')).toBe('2027-05-13');
    expect(dayKey('2027-01-12T22:30:00Z')).toBe('2027-01-12');
  });

  it.each([
    ['2027-05-12T22:05:00Z', 'dzisiaj, 00:05'],
    ['2027-05-12T10:00:00Z', 'wczoraj, 12:00'],
    ['2027-05-11T10:00:00Z', '11 maja 2027'],
  ])('%s is %s', (moment, shown) => {
    expect(dayAndTime(moment, NOW)).toBe(shown);
    expect(shown.startsWith(dayName(moment, NOW))).toBe(true);
  });
});
