import { describe, expect, it } from '@jest/globals';
import { bounceKindOf, type MailReportKind, statusIn, suppressionAfter } from './mail-reports.ts';

describe('what a refusal says of an address', () => {
  it.each<[string | null, number | undefined, MailReportKind | null]>([
    ['5.1.1', 550, 'HARD_BOUNCE'],
    ['5.1.2', undefined, 'HARD_BOUNCE'],
    ['5.1.10', 550, 'HARD_BOUNCE'],
    ['5.2.1', 550, 'HARD_BOUNCE'],
    ['5.0.0', undefined, 'HARD_BOUNCE'],
    ['5.0.0', 550, 'HARD_BOUNCE'],
    [null, 550, 'HARD_BOUNCE'],
    [null, 553, 'HARD_BOUNCE'],
    // Full, or a fault on the way.
    ['5.2.2', 552, 'SOFT_BOUNCE'],
    ['5.1.8', 550, 'SOFT_BOUNCE'],
    ['5.4.4', undefined, 'SOFT_BOUNCE'],
    ['5.0.0', 552, 'SOFT_BOUNCE'],
    ['4.1.1', 450, 'SOFT_BOUNCE'],
    ['4.4.7', undefined, 'SOFT_BOUNCE'],
    [null, 451, 'SOFT_BOUNCE'],
    // Too large, a policy, a sender without a good name: not the address.
    ['5.3.4', 552, null],
    ['5.7.1', 550, null],
    [null, 554, null],
    [null, undefined, null],
  ])('%s %s: %s', (status, code, kind) => expect(bounceKindOf(status, code)).toBe(kind));

  it.each([
    ['550 5.1.1 <a@example.org>: user unknown', '5.1.1'],
    ['smtp; 550-5.7.26 unauthenticated', '5.7.26'],
    ['550 no such user at 10.5.1.1', null],
    ['550 no such user', null],
  ])('finds the code in: %s', (words, expected) => expect(statusIn(words)).toBe(expected));
});

describe('whether an address gets more mail', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  const soft = (...daysAgo: number[]) =>
    daysAgo.map((days) => ({ kind: 'SOFT_BOUNCE' as const, at: new Date(now.getTime() - days * 86_400_000) }));

  it.each([
    ['nothing was reported', [], null],
    ['it does not exist', [{ kind: 'HARD_BOUNCE' as const, at: now }], 'HARD_BOUNCE'],
    ['its owner complained', [{ kind: 'COMPLAINT' as const, at: now }, ...soft(0)], 'COMPLAINT'],
    ['it was full four times', soft(0, 1, 2, 3), null],
    ['it was full five times', soft(0, 1, 2, 3, 4), 'SOFT_BOUNCES'],
    ['it was full five times on two days', soft(0, 0, 0, 1, 1), null],
    ['it was full five times, once long ago', soft(0, 1, 2, 3, 31), null],
  ])('%s', (_what, reports, expected) => expect(suppressionAfter(reports, now)).toBe(expected));
});
