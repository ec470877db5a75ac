import { describe, expect, it } from '@jest/globals';
import { awaitsViewer, type Clocked, dayOf, daysLeft, nextStepOf } from './clock.ts';

const TODAY = '2026-11-21';
const side = (name: 'A' | 'B', answer: Clocked['sides'][number]['answer'], lastDayToAnswer: string | null = null) => ({
  side: name,
  answer,
  lastDayToAnswer,
  organisation: { name: name === 'A' ? 'Prudnik' : 'Jeseník' },
});
const asked = (more: Partial<Clocked>): Clocked => ({
  state: 'ASKED',
  viewerSide: 'A',
  sides: [side('A', 'ASKED', '2026-12-11'), side('B', 'ASKED', '2026-12-10')],
  waiting: null,
  lastDay: '2026-12-11',
  ...more,
});

describe('what happens next', () => {
  it('is the answer of the reader, as long as it is missing, until the last day of her country', () => {
    expect(nextStepOf(asked({}), TODAY)).toEqual({ kind: 'ANSWER', day: '2026-12-11', isLate: false });
    expect(nextStepOf(asked({ viewerSide: 'B' }), TODAY)).toMatchObject({ kind: 'ANSWER', day: '2026-12-10' });
    expect(awaitsViewer(asked({}))).toBe(true);
  });

  it('is the answer of the other side once the reader has answered', () => {
    const waiting = asked({ state: 'ONE_ACCEPTED', sides: [side('A', 'ACCEPTED'), side('B', 'ASKED', '2026-12-10')] });
    expect(nextStepOf(waiting, TODAY)).toEqual({ kind: 'OTHER', day: '2026-12-10', isLate: false, name: 'Jeseník' });
    expect(awaitsViewer(waiting)).toBe(false);
  });

  it('is for a broker the later of the two days', () => {
    expect(nextStepOf(asked({ viewerSide: null }), TODAY)).toEqual({
      kind: 'BOTH',
      day: '2026-12-11',
      isLate: false,
    });
    expect(awaitsViewer(asked({ viewerSide: null }))).toBe(false);
  });

  it('says that the day is over, and not that it is today', () => {
    const isLate = (today: string) => {
      const step = nextStepOf(asked({}), today);
      return step && 'isLate' in step && step.isLate;
    };
    expect(isLate('2026-12-11')).toBe(false);
    expect(isLate('2026-12-12')).toBe(true);
  });

  it('is a place in the queue for a draft that waits, and nothing for one that does not', () => {
    const draft = { state: 'DRAFT', sides: [side('A', 'NOT_ASKED'), side('B', 'NOT_ASKED')] } as const;
    expect(nextStepOf(asked(draft), TODAY)).toEqual({ kind: 'DRAFT' });
    expect(nextStepOf(asked({ ...draft, waiting: {} }), TODAY)).toEqual({ kind: 'WAITING' });
  });

  it('is the outcome once they know each other, with a day only when Mosty asks for the last time', () => {
    expect(nextStepOf(asked({ state: 'INTRODUCED', lastDay: null }), TODAY)).toEqual({ kind: 'INTRODUCED' });
    expect(nextStepOf(asked({ state: 'IN_TALKS', lastDay: null }), TODAY)).toEqual({ kind: 'IN_TALKS' });
    expect(nextStepOf(asked({ state: 'INTRODUCED', lastDay: '2026-12-01' }), TODAY)).toEqual({
      kind: 'OUTCOME',
      day: '2026-12-01',
      isLate: false,
    });
  });

  it('is nothing after the end, also if a side never answered', () => {
    for (const state of ['AGREED', 'DECLINED', 'EXPIRED', 'WITHDRAWN'] as const) {
      expect(nextStepOf(asked({ state }), TODAY)).toBeNull();
      expect(awaitsViewer(asked({ state }))).toBe(false);
    }
  });
});

describe('days', () => {
  it('are those of Central Europe', () => {
    expect(dayOf(new Date('2026-11-21T22:59:00Z'))).toBe('2026-11-21');
    expect(dayOf(new Date('2026-11-21T23:00:00Z'))).toBe('2026-11-22');
  });

  it('are counted after today, also over the change of the clocks', () => {
    expect(daysLeft('2026-11-21', '2026-11-21')).toBe(0);
    expect(daysLeft('2026-10-26', '2026-10-24')).toBe(2);
    expect(daysLeft('2026-11-20', '2026-11-21')).toBe(-1);
  });
});
