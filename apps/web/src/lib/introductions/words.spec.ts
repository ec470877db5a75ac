import { beforeEach, describe, expect, it } from '@jest/globals';
import { overwriteGetLocale } from '@mosty/messages/runtime';
import { type NextStep } from './clock.ts';
import { deadlineText, type End, endText, linkedSides, nextStepText, timeLeftText } from './words.ts';

const TODAY = new Date().toISOString().slice(0, 10);
const inDays = (days: number) => new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10);
const answer = (days: number): NextStep => ({ kind: 'ANSWER', day: inDays(days), isLate: days < 0 });

beforeEach(() => {
  overwriteGetLocale(() => 'pl');
});

describe('the clock in words', () => {
  it('says how many days are left only when they are few, with the right form of the word', () => {
    const left = (days: number) => timeLeftText(answer(days), TODAY);
    expect([0, 1, 3, 5, 8, -1].map(left)).toEqual([
      ...['ostatni dzień', 'został 1 dzień', 'zostały 3 dni', 'zostało 5 dni', null, null],
    ]);
    overwriteGetLocale(() => 'cs');
    expect([1, 3, 5].map(left)).toEqual(['zbývá 1 den', 'zbývají 3 dny', 'zbývá 5 dní']);
  });

  it('tells a day that is to come from one that is over, and an answer from an outcome', () => {
    expect(deadlineText(answer(3))).toMatch(/^odpowiedź do \d+ \p{L}+$/u);
    expect(deadlineText(answer(-3))).toMatch(/^termin minął \d+ \p{L}+$/u);
    expect(deadlineText({ kind: 'OUTCOME', day: inDays(3), isLate: false })).toMatch(/^wynik do /);
    expect(deadlineText({ kind: 'IN_TALKS' })).toBeNull();
  });

  it('does not tell a broker to answer', () => {
    const step: NextStep = { kind: 'OUTCOME', day: inDays(3), isLate: false };
    expect(nextStepText(step, false)).toMatch(/^Prosimy o informację/);
    expect(nextStepText(step, true)).not.toMatch(/Prosimy/);
  });
});

describe('the end in words', () => {
  const sides = [
    { side: 'A' as const, answer: 'ACCEPTED', organisation: { name: 'Prudnik' } },
    { side: 'B' as const, answer: 'DECLINED', organisation: { name: 'Jeseník' } },
  ];
  const declined: End = { state: 'DECLINED', by: 'B', reason: 'TOO_FAR', agreement: null };

  it('says who declined and why, to the side itself as its own answer', () => {
    const text = (viewerSide: 'A' | 'B' | null) => endText(declined, { introducedAt: null, viewerSide, sides });
    expect(text('A')).toBe('„Jeseník”: odmowa. Powód: zbyt duża odległość.');
    expect(text(null)).toBe(text('A'));
    expect(text('B')).toBe('Państwa strona odmówiła. Powód: zbyt duża odległość.');
  });

  it('is another thing once they have met', () => {
    const met = { introducedAt: '2026-10-01T08:00:00Z', viewerSide: 'A' as const, sides };
    expect(endText({ ...declined, reason: 'FELL_SILENT' }, met)).toMatch(/^Z rozmów nic nie wyszło/);
    expect(endText({ state: 'EXPIRED', by: 'SYSTEM', reason: 'NO_OUTCOME', agreement: null }, met)).toMatch(
      /^Sprawę zamknięto bez wyniku/,
    );
    expect(endText({ state: 'AGREED', by: 'A', reason: null, agreement: 'TWINNING' }, met)).toBe(
      'Obie strony uzgodniły współpracę: umowa o partnerstwie miast lub gmin.',
    );
  });
});

describe('the two sides behind a mailed link', () => {
  const linked = {
    side: 'B',
    answer: 'ASKED',
    partnerAccepted: false,
    state: 'ASKED',
    introducedAt: null,
    organisation: { name: 'Jeseník', country: 'CZ' },
    partner: { name: 'Prudnik', country: 'PL' },
  } as const;
  const answers = (more: Partial<Parameters<typeof linkedSides>[0]>) =>
    linkedSides({ ...linked, ...more }).map((one) => `${one.side} ${one.answer}`);

  it('are both there, the one that is asked first', () => {
    expect(answers({})).toEqual(['B ASKED', 'A ASKED']);
    expect(answers({ partnerAccepted: true })).toEqual(['B ASKED', 'A ACCEPTED']);
  });

  it('tell which of the two declined', () => {
    expect(answers({ state: 'DECLINED' })).toEqual(['B ASKED', 'A DECLINED']);
    expect(answers({ state: 'DECLINED', answer: 'DECLINED' })).toEqual(['B DECLINED', 'A ASKED']);
  });
});
