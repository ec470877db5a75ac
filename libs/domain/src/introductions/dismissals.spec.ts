import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Adjustments,
  adjustmentsFrom,
  type Dismissal,
  DISMISSAL_RULES,
  keptApartUntil,
  LEAST_FACTOR,
  LESSON_DAYS,
  LESSONS,
  MOST_BONUS,
  SNOOZE_DAYS,
  snoozedUntil,
} from './dismissals.ts';
import { DISMISSAL_REASONS } from './reasons.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const dismissal = (changes: Partial<Dismissal>): Dismissal => ({
  ...{ reason: 'NO_TIME', at: daysAgo(1), themes: ['rivers'], forms: ['STUDY_VISIT'], kind: 'OBEC', km: 200 },
  ...changes,
});
const NO_LESSON: Adjustments = {
  ...{ themes: {}, forms: {}, kinds: {}, size: 0, place: 0, commonLanguage: 0, prefinancing: 0, nearerThanKm: null },
};
const dismissals = fc.array(
  fc.record<Dismissal>({
    reason: fc.constantFrom(...DISMISSAL_REASONS),
    at: fc.integer({ min: -10, max: 800 }).map(daysAgo),
    themes: fc.uniqueArray(fc.constantFrom('rivers', 'culture', 'sport'), { maxLength: 3 }),
    forms: fc.uniqueArray(fc.constantFrom('STUDY_VISIT', 'TRAINING'), { maxLength: 2 }),
    kind: fc.constantFrom('OBEC', 'NGO'),
    km: fc.option(fc.nat(600)),
  }),
  { maxLength: 25 },
);

describe('how long a dismissal keeps two apart', () => {
  it('at least as long as the same pair rests anyway, for good only if they know each other', () => {
    for (const reason of DISMISSAL_REASONS) {
      const until = keptApartUntil(reason, NOW);
      if (until === 'FOR_GOOD') expect(reason).toBe('KNOWN_ALREADY');
      else expect(until.getTime() - NOW.getTime()).toBeGreaterThanOrEqual(90 * 86_400_000);
    }
    expect(keptApartUntil('NO_TIME', NOW)).toEqual(daysAgo(-90));
    expect(keptApartUntil('TOO_FAR', NOW)).toEqual(daysAgo(-730));
  });

  it('a snooze is one of those that are offered', () => {
    expect(SNOOZE_DAYS.map((days) => snoozedUntil(days, NOW))).toEqual(
      SNOOZE_DAYS.map((days) => ({ ok: true, value: daysAgo(-days) })),
    );
    for (const days of [0, -7, 8, 1e9, Number.NaN]) expect(snoozedUntil(days, NOW).ok).toBe(false);
  });
});

describe('what later proposals learn', () => {
  it.each<[string, Partial<Dismissal>, Partial<Adjustments>]>([
    ['nothing from having no time', { reason: 'NO_TIME' }, {}],
    ['nothing from words', { reason: 'OTHER_WITH_NOTE' }, {}],
    ['less of a theme', { reason: 'THEME_DOES_NOT_FIT' }, { themes: { rivers: 0.8 } }],
    ['less of a form', { reason: 'FORM_DOES_NOT_FIT' }, { forms: { STUDY_VISIT: 0.8 } }],
    ['less of a kind', { reason: 'WRONG_KIND' }, { kinds: { OBEC: 0.8 } }],
    ['nearer ones', { reason: 'TOO_FAR' }, { place: 0.1, nearerThanKm: 200 }],
    ['nearer ones, of unknown distance', { reason: 'TOO_FAR', km: null }, { place: 0.1 }],
    ['those of its size', { reason: 'WRONG_SIZE' }, { size: 0.1 }],
    ['those who can advance money', { reason: 'NO_MONEY' }, { prefinancing: 0.1 }],
    ['those who speak its language', { reason: 'NO_COMMON_LANGUAGE' }, { commonLanguage: 0.1 }],
    ['nothing from what is forgotten', { reason: 'TOO_FAR', at: daysAgo(LESSON_DAYS) }, {}],
    ['nothing from what has not happened', { reason: 'TOO_FAR', at: daysAgo(-1) }, {}],
  ])('%s', (_, changes, expected) => {
    expect(adjustmentsFrom([dismissal(changes)], NOW)).toEqual({ ...NO_LESSON, ...expected });
  });

  it('says less of each theme if there were several', () => {
    const { themes } = adjustmentsFrom(
      [dismissal({ reason: 'THEME_DOES_NOT_FIT', themes: ['rivers', 'sport'] }), dismissal({ reason: 'NO_TIME' })],
      NOW,
    );
    expect(themes.rivers).toBeCloseTo(Math.sqrt(0.8));
    expect(themes.sport).toBe(themes.rivers);
  });

  it('stays small, whatever was dismissed, and in whatever order', () => {
    fc.assert(
      fc.property(dismissals, (all) => {
        const learned = adjustmentsFrom(all, NOW);
        for (const factor of [learned.themes, learned.forms, learned.kinds].flatMap((one) => Object.values(one))) {
          expect(factor).toBeGreaterThanOrEqual(LEAST_FACTOR);
          expect(factor).toBeLessThan(1);
        }
        for (const bonus of [learned.size, learned.place, learned.commonLanguage, learned.prefinancing]) {
          expect(bonus).toBeGreaterThanOrEqual(0);
          expect(bonus).toBeLessThanOrEqual(MOST_BONUS);
        }
        const backwards = adjustmentsFrom([...all].reverse(), NOW);
        expect(Object.keys(backwards.themes).sort()).toEqual(Object.keys(learned.themes).sort());
        for (const [theme, factor] of Object.entries(learned.themes)) {
          expect(backwards.themes[theme]).toBeCloseTo(factor ?? 0, 10);
        }
        expect(backwards.nearerThanKm).toBe(learned.nearerThanKm);
      }),
    );
  });

  it('every lesson is taught by a reason', () => {
    expect(new Set(DISMISSAL_REASONS.map((reason) => DISMISSAL_RULES[reason].teaches))).toEqual(
      new Set([null, ...LESSONS]),
    );
  });
});
