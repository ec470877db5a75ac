import { describe, expect, it } from '@jest/globals';
import {
  checkMeeting,
  deedsOf,
  freeIn,
  mayDo,
  MEETING_LIMITS,
  type MeetingDraft,
  type MeetingFacts,
} from './meetings.ts';
import { WEEKEND, type WorkingCalendar } from './working-days.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const TOMORROW = new Date('2026-11-24T09:00:00Z');
const DAY_AFTER = new Date('2026-11-25T09:00:00Z');
const DRAFT: MeetingDraft = {
  moments: [DAY_AFTER, TOMORROW],
  minutes: 60,
  place: null,
  link: 'https://meet.example.org/a',
  note: null,
};
const codes = (draft: Partial<MeetingDraft>): string[] => {
  const checked = checkMeeting({ ...DRAFT, ...draft }, NOW);
  return 'moments' in checked
    ? []
    : checked.map(({ code, params }) => `${code} ${'field' in params ? params.field : ''}`);
};

describe('a proposal of dates', () => {
  it('has its dates in their order', () => {
    expect(checkMeeting(DRAFT, NOW)).toEqual({ ...DRAFT, moments: [TOMORROW, DAY_AFTER] });
  });

  it.each<[string, Partial<MeetingDraft>, string[]]>([
    ['without a date', { moments: [] }, ['REQUIRED moments']],
    [
      'with six',
      { moments: Array.from({ length: 6 }, (_, no) => new Date(TOMORROW.getTime() + no * 3_600_000)) },
      ['TOO_MANY moments'],
    ],
    ['in the past', { moments: [TOMORROW, new Date('2026-11-23T09:00:00Z')] }, ['MOMENT_OUT_OF_RANGE moments.1']],
    ['in a few minutes', { moments: [new Date('2026-11-23T10:29:00Z')] }, ['MOMENT_OUT_OF_RANGE moments.0']],
    ['in three years', { moments: [new Date('2029-11-23T10:00:00Z')] }, ['MOMENT_OUT_OF_RANGE moments.0']],
    ['at no time', { moments: [new Date(NaN)] }, ['NOT_A_DATE moments.0']],
    ['twice at the same time', { moments: [TOMORROW, TOMORROW] }, ['DUPLICATE_VALUE moments']],
    ['of no length', { minutes: 0 }, ['OUT_OF_RANGE minutes']],
    ['nowhere', { link: ' ' }, ['REQUIRED place']],
    ['at an address that is none', { link: 'javascript:alert(1)' }, ['NOT_A_WEB_ADDRESS link']],
    ['with a long note', { note: 'a'.repeat(MEETING_LIMITS.note + 1) }, ['TOO_LONG note']],
    ['at a place only', { link: null, place: 'Rynek 1' }, []],
  ])('%s', (_name, draft, expected) => expect(codes(draft)).toEqual(expected));
});

it('knows on which days nobody is in the office, and where', () => {
  const calendar: WorkingCalendar = {
    weekend: WEEKEND,
    holidays: { PL: new Set(['2026-11-11']), CZ: new Set(['2026-11-17']) },
  };
  expect(freeIn(new Date('2026-11-11T09:00:00Z'), calendar)).toEqual(['PL']);
  expect(freeIn(new Date('2026-11-17T09:00:00Z'), calendar)).toEqual(['CZ']);
  expect(freeIn(new Date('2026-11-21T09:00:00Z'), calendar)).toEqual(['PL', 'CZ']);
  expect(freeIn(TOMORROW, calendar)).toEqual([]);
  // In both countries the day has begun an hour earlier than in Greenwich.
  expect(freeIn(new Date('2026-11-10T23:30:00Z'), calendar)).toEqual(['PL']);
});

describe('what may be done with a proposal', () => {
  const facts = (change: Partial<MeetingFacts> = {}): MeetingFacts => ({
    state: 'PROPOSED',
    organisationId: 'ours',
    moments: [TOMORROW],
    agreedMoment: null,
    minutes: 60,
    ...change,
  });
  const agreed = facts({ state: 'AGREED', agreedMoment: TOMORROW });

  it.each<[string, MeetingFacts, string, Date, string[]]>([
    ['proposed by them', facts(), 'theirs', NOW, ['ANSWER', 'COUNTER']],
    ['proposed by us', facts(), 'ours', NOW, ['WITHDRAW']],
    ['of dates that have passed', facts(), 'theirs', DAY_AFTER, ['COUNTER']],
    ['agreed', agreed, 'ours', NOW, ['MOVE', 'CANCEL']],
    ['agreed, theirs', agreed, 'theirs', NOW, ['MOVE', 'CANCEL']],
    ['over', agreed, 'ours', DAY_AFTER, []],
    ['cancelled', facts({ state: 'CANCELLED', agreedMoment: TOMORROW }), 'ours', NOW, []],
    ['of an organisation that is gone', facts({ organisationId: null }), 'ours', NOW, ['ANSWER', 'COUNTER']],
  ])('%s', (_name, meeting, side, now, deeds) => expect(deedsOf(meeting, side, now)).toEqual(deeds));

  it.each<[string, MeetingFacts, string, Date, unknown]>([
    ['her own', facts(), 'ours', NOW, { code: 'NOT_YOURS_TO_DO', params: {} }],
    ['of the past', facts(), 'theirs', DAY_AFTER, { code: 'MEETING_OVER', params: { state: 'PASSED' } }],
    ['agreed already', agreed, 'theirs', NOW, { code: 'MEETING_OVER', params: { state: 'AGREED' } }],
    ['agreed and over', agreed, 'theirs', DAY_AFTER, { code: 'MEETING_OVER', params: { state: 'PASSED' } }],
  ])('an answer to one that is %s is refused', (_name, meeting, side, now, error) => {
    expect(mayDo('ANSWER', meeting, side, now)).toEqual({ ok: false, error });
  });
});
