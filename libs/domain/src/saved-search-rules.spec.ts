import { describe, expect, it } from '@jest/globals';
import { lastAlertTime } from './saved-search-rules.ts';

/** 21 November 2026 is a Saturday. Summer time ends on 25 October 2026 and begins on 28 March 2027, both Sundays. */
describe('Alerts are due', () => {
  it.each([
    ['DAILY', '2026-11-21T05:00:00Z', '2026-11-21T05:00:00Z'],
    ['DAILY', '2026-11-21T04:59:59Z', '2026-11-20T05:00:00Z'],
    ['DAILY', '2026-11-21T23:30:00Z', '2026-11-21T05:00:00Z'],
    ['DAILY', '2026-11-21T22:59:00Z', '2026-11-21T05:00:00Z'],
    ['DAILY', '2026-07-01T04:00:00Z', '2026-07-01T04:00:00Z'],
    ['DAILY', '2026-07-01T03:59:00Z', '2026-06-30T04:00:00Z'],
    ['DAILY', '2026-10-25T12:00:00Z', '2026-10-25T05:00:00Z'],
    ['DAILY', '2026-10-25T04:30:00Z', '2026-10-24T04:00:00Z'],
    ['DAILY', '2027-03-28T12:00:00Z', '2027-03-28T04:00:00Z'],
    ['DAILY', '2027-03-28T03:59:00Z', '2027-03-27T05:00:00Z'],
    ['DAILY', '2027-01-01T00:00:00Z', '2026-12-31T05:00:00Z'],
    ['WEEKLY', '2026-11-21T12:00:00Z', '2026-11-16T05:00:00Z'],
    ['WEEKLY', '2026-11-23T05:00:00Z', '2026-11-23T05:00:00Z'],
    ['WEEKLY', '2026-11-23T04:00:00Z', '2026-11-16T05:00:00Z'],
    ['WEEKLY', '2026-10-26T05:00:00Z', '2026-10-26T05:00:00Z'],
    ['WEEKLY', '2026-10-26T04:30:00Z', '2026-10-19T04:00:00Z'],
  ] as const)('%s, at %s last at %s', (frequency, now, expected) => {
    expect(lastAlertTime(frequency, new Date(now)).toISOString()).toBe(new Date(expected).toISOString());
  });
});
