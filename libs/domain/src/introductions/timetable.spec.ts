import { describe, expect, it } from '@jest/globals';
import { after, CALENDAR, CONTEXT, draft, EXAMPLES, ROOM, WHO } from './cases/examples.ts';
import { catchUp, decide, deedOf } from './decide.ts';
import { mailKeyOf } from './effects.ts';
import { type Introduction } from './introduction.ts';
import { dueAt, dutiesOf } from './timetable.ts';

const due = (introduction: Introduction) => {
  const duty = dueAt(introduction, CALENDAR);
  return duty === null ? null : `${duty.type}${'side' in duty ? ` ${duty.side}` : ''} ${duty.at.toISOString()}`;
};
const job = (introduction: Introduction, at: string) => catchUp(introduction, new Date(at), CONTEXT);
const mails = ({ effects }: ReturnType<typeof job>) => effects.map((effect) => mailKeyOf('i', effect)).filter(Boolean);

describe('when something has to happen', () => {
  it('asked in both countries on 2 November: each is reminded on its seventh working day', () => {
    // Poland is free on the 11th, the Czech Republic on the 17th.
    const all = dutiesOf(EXAMPLES['ASKED both'], CALENDAR).map((duty) => `${duty.type} ${duty.at.toISOString()}`);
    expect(all).toEqual([
      'NUDGE_DUE 2026-11-11T08:00:00.000Z',
      'NUDGE_DUE 2026-11-12T08:00:00.000Z',
      'EXPIRY_DUE 2026-11-23T23:00:00.000Z',
    ]);
    expect(due(EXAMPLES['ASKED both'])).toBe('NUDGE_DUE B 2026-11-11T08:00:00.000Z');
  });

  it.each<[string, string | null]>([
    ['2026-03-16T10:00:00Z', 'NUDGE_DUE B 2026-03-25T08:00:00.000Z'],
    ['2026-03-23T10:00:00Z', 'NUDGE_DUE B 2026-04-01T07:00:00.000Z'],
    ['2026-10-19T10:00:00Z', 'NUDGE_DUE B 2026-10-29T08:00:00.000Z'],
    ['2027-03-22T10:00:00Z', 'NUDGE_DUE B 2027-04-02T07:00:00.000Z'],
    ['2027-10-25T10:00:00Z', 'NUDGE_DUE B 2027-11-03T08:00:00.000Z'],
  ])('asked at %s, over a change of the clocks: %s', (at, expected) => {
    const from = { ...draft('A'), createdAt: new Date(at), changedAt: new Date(at) };
    const asked = decide(from, { type: 'ASK', facts: ROOM, ...WHO.A, at: new Date(at) }, CONTEXT);
    expect(asked.ok && due(asked.value.next)).toBe(expected);
  });

  it('what came of it is asked 30 and 90 days after, on a common working day', () => {
    const introduced = EXAMPLES.INTRODUCED;
    expect(introduced.introducedAt?.toISOString().slice(0, 10)).toBe('2026-11-02');
    expect(due(introduced)).toBe('OUTCOME_DUE 2026-12-02T08:00:00.000Z');
    const once = job(introduced, '2026-12-02T08:00:00Z');
    expect(mails(once)).toEqual(['i/ASK_OUTCOME/A/0', 'i/ASK_OUTCOME/B/0']);
    // The ninetieth day is Sunday, 31 January.
    expect(due(once.next)).toBe('OUTCOME_DUE 2027-02-01T08:00:00.000Z');
    const twice = job(once.next, '2027-02-01T08:00:00Z');
    expect(mails(twice)).toEqual(['i/ASK_OUTCOME/A/1', 'i/ASK_OUTCOME/B/1']);
    expect(due(twice.next)).toBe('EXPIRY_DUE 2027-02-19T23:00:00.000Z');
    const talking = after(twice.next, ['A', { type: 'OUTCOME', side: 'A', outcome: { kind: 'TALKING' } }]);
    expect(due(talking)).toBe('OUTCOME_DUE 2027-05-04T07:00:00.000Z');
  });

  it('forgotten drafts and asks that find no place end', () => {
    expect(due(EXAMPLES['DRAFT of a broker'])).toBe('EXPIRY_DUE 2027-01-31T23:00:00.000Z');
    expect(due(EXAMPLES['DRAFT of A that waits'])).toBe('EXPIRY_DUE 2027-01-01T23:00:00.000Z');
    expect(job(EXAMPLES['DRAFT of A that waits'], '2027-01-02').next.end?.reason).toBe('NO_PLACE');
    expect(EXAMPLES['EXPIRED, never asked'].end?.reason).toBe('NEVER_ASKED');
    expect(EXAMPLES['EXPIRED, no answer'].end?.reason).toBe('NO_ANSWER');
    expect(EXAMPLES['EXPIRED, no outcome'].end?.reason).toBe('NO_OUTCOME');
  });

  it('nothing is due once it has ended', () => {
    for (const example of Object.values(EXAMPLES)) expect(due(example) === null).toBe(example.end !== null);
  });
});

describe('a job that is late, repeated, or has a wrong clock', () => {
  it('reminds first, and leaves three working days to answer before it closes', () => {
    const late = job(EXAMPLES['ASKED both'], '2026-12-22T12:00:00Z');
    expect(mails(late)).toEqual(['i/SEND_NUDGE/B', 'i/SEND_NUDGE/A']);
    // 23 December, then Monday and Tuesday after Christmas.
    expect(due(late.next)).toBe('EXPIRY_DUE 2026-12-29T23:00:00.000Z');
    expect(job(late.next, '2026-12-29T22:59:59Z').effects).toEqual([]);
    const end = job(late.next, '2026-12-29T23:00:00Z');
    expect(mails(end)).toEqual(['i/TELL_END/A', 'i/TELL_END/B', 'i/TELL_END/BROKER']);
    expect(job(end.next, '2030-01-01').effects).toEqual([]);
  });

  it('asks once what came of it where it has missed two days for asking', () => {
    const late = job(EXAMPLES.INTRODUCED, '2027-02-10T12:00:00Z');
    expect(mails(late)).toEqual(['i/ASK_OUTCOME/A/1', 'i/ASK_OUTCOME/B/1']);
    expect(due(late.next)).toBe('EXPIRY_DUE 2027-03-02T23:00:00.000Z');
  });

  it('does nothing before its time, nor again when the clock is put back', () => {
    const asked = EXAMPLES['ASKED both'];
    expect(job(asked, '2026-11-11T07:59:59Z').next).toBe(asked);
    const nudged = job(asked, '2026-11-11T08:00:00Z').next;
    for (const at of ['2026-11-11T08:00:00Z', '2026-11-11T07:00:00Z', '2020-01-01', '2026-11-12T07:59:59Z']) {
      expect(job(nudged, at)).toEqual({ next: nudged, effects: [] });
    }
  });

  it('keeps the order: nothing expires while a reminder is due', () => {
    const asked = EXAMPLES['ASKED both'];
    const expiry = decide(asked, { type: 'EXPIRY_DUE', ...WHO.JOB, at: new Date('2027-01-01') }, CONTEXT);
    expect(expiry.ok && expiry.value.next).toBe(asked);
    const duty = dueAt(asked, CALENDAR);
    expect(duty && deedOf(duty)).toEqual({ type: 'NUDGE_DUE', side: 'B' });
  });

  it('an answer counts until the introduction is closed, also after the last day', () => {
    const event = { type: 'ACCEPT', side: 'A', ...WHO.A, at: new Date('2026-12-24') } as const;
    const answered = decide(EXAMPLES['ASKED both, reminded both'], event, CONTEXT);
    expect(answered.ok && answered.value.next.state).toBe('ONE_ACCEPTED');
  });
});
