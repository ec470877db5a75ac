import { describe, expect, it } from '@jest/globals';
import { type Confirmable, daysAfter, freshnessOf, mailDueFor, maySendAgain } from './freshness.ts';

const CONFIRMED = new Date('2026-03-01T00:00:00Z');
const active: Confirmable = { status: 'ACTIVE', lastConfirmedAt: CONFIRMED, createdAt: new Date('2020-01-01') };
const after = (days: number) => daysAfter(CONFIRMED, days);

describe('a profile', () => {
  it.each([
    [0, 'FRESH'],
    [364, 'FRESH'],
    [365, 'DUE'],
    [394, 'DUE'],
    [395, 'STALE'],
    [4000, 'STALE'],
  ])('that was confirmed %i days ago is %s', (days, freshness) => {
    expect(freshnessOf(active, after(days))?.freshness).toBe(freshness);
  });

  it('that was confirmed in the evening is as old as one of the morning', () => {
    const evening = { ...active, lastConfirmedAt: new Date('2026-03-01T22:00:00Z') };
    expect(freshnessOf(evening, after(395))?.freshness).toBe('STALE');
  });

  it('that was never confirmed is as old as it is', () => {
    const never = { ...active, lastConfirmedAt: null, createdAt: CONFIRMED };
    expect(freshnessOf(never, after(364))?.freshness).toBe('FRESH');
    expect(freshnessOf(never, after(395))).toEqual({
      freshness: 'STALE',
      since: CONFIRMED,
      dueOn: after(365),
      staleOn: after(395),
    });
  });

  it.each(['STUB', 'ARCHIVED'] as const)('of status %s is neither fresh nor stale', (status) => {
    expect(freshnessOf({ ...active, status }, after(1000))).toBeNull();
  });
});

describe('its coordinators', () => {
  const due = (asked: { askedAt: Date; remindedAt: Date | null } | null, day: number) => {
    const dates = freshnessOf(active, after(day));
    return dates && mailDueFor(dates, asked, after(day));
  };

  it.each([
    ['are left alone for a year', null, 364, null],
    ['are asked after a year', null, 365, 'ASK'],
    ['are asked late where nobody asked in time', null, 900, 'ASK'],
    ['are asked once', { askedAt: after(365), remindedAt: null }, 378, null],
    ['are reminded after fourteen days', { askedAt: after(365), remindedAt: null }, 379, 'REMIND'],
    ['are reminded once', { askedAt: after(365), remindedAt: after(379) }, 500, null],
    [
      'are asked anew when an earlier question was about an earlier year',
      { askedAt: after(-30), remindedAt: null },
      365,
      'ASK',
    ],
  ])('%s', (_what, asked, day, mail) => {
    expect(due(asked, day)).toBe(mail);
  });

  it.each([
    [null, 1, true],
    [{ askedAt: after(1), remindedAt: null }, 14, false],
    [{ askedAt: after(1), remindedAt: null }, 15, true],
    [{ askedAt: after(1), remindedAt: after(20) }, 33, false],
    [{ askedAt: after(1), remindedAt: after(20) }, 34, true],
  ])('asked %j may be asked by hand on day %i: %s', (asked, day, expected) => {
    expect(maySendAgain(asked, after(day))).toBe(expected);
  });
});
