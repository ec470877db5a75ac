import { describe, expect, it } from '@jest/globals';
import { after, CONTEXT, EXAMPLES, WHO } from './cases/examples.ts';
import { decide } from './decide.ts';
import { CORRECTION_DAYS, MAX_CORRECTIONS } from './decide-outcome.ts';
import { type FinalOutcome, type IntroductionDeed } from './events.ts';
import { type Introduction } from './introduction.ts';

const AGREED: FinalOutcome = { kind: 'AGREED', agreement: 'COOPERATION_AGREEMENT' };
const NOTHING: FinalOutcome = { kind: 'CAME_TO_NOTHING', reason: { code: 'NO_MONEY', note: null } };
const correct = (outcome: FinalOutcome, basedOn: number, note = 'They rang.'): IntroductionDeed => ({
  ...{ type: 'CORRECT', outcome, basedOn, note },
});
const daysAfterEnd = ({ end }: Introduction, days: number) => new Date((end?.at.getTime() ?? 0) + days * 86_400_000);

function told(introduction: Introduction, deed: IntroductionDeed, at: Date) {
  const decision = decide(introduction, { ...deed, ...WHO.BROKER, at }, CONTEXT);
  return decision.ok ? decision.value : decision.error.code;
}

describe('what came of it', () => {
  it('who looks on gets another proposal at once, who does not is left alone', () => {
    const offered = (code: 'FELL_SILENT' | 'NO_TIME' | 'THEME_DOES_NOT_FIT' | 'PLANS_CHANGED') => {
      const outcome: FinalOutcome = { kind: 'CAME_TO_NOTHING', reason: { code, note: null } };
      const deed: IntroductionDeed = { type: 'OUTCOME', side: 'B', outcome };
      const decision = decide(EXAMPLES.IN_TALKS, { ...deed, ...WHO.B, at: new Date('2026-12-01') }, CONTEXT);
      if (!decision.ok) return decision.error.code;
      return decision.value.effects.flatMap((effect) => (effect.type === 'OFFER_NEXT_BEST' ? [effect.to] : []));
    };
    expect(offered('FELL_SILENT')).toEqual(['B']);
    expect(offered('NO_TIME')).toEqual(['A']);
    expect(offered('THEME_DOES_NOT_FIT')).toEqual(['A', 'B']);
    expect(offered('PLANS_CHANGED')).toEqual(['A', 'B']);
  });

  it('an answer to the question of day 30 that comes after that of day 90 does not answer the latter', () => {
    const asked = EXAMPLES['IN_TALKS, asked twice what came of it'];
    const talking: IntroductionDeed = { type: 'OUTCOME', side: 'B', outcome: { kind: 'TALKING' } };
    expect(told(asked, talking, new Date('2026-12-10'))).toEqual({ next: asked, effects: [] });
    expect(told(asked, talking, new Date('2027-02-10'))).toMatchObject({
      next: { outcomeHeardAt: new Date('2027-02-10') },
    });
  });
});

describe('a correction', () => {
  const ended = EXAMPLES['EXPIRED, no outcome'];

  it('takes the place of what was told and leaves the day of the end', () => {
    const corrected = told(ended, correct(AGREED, 0, ' Signed in May. '), daysAfterEnd(ended, 20));
    expect(corrected).toMatchObject({
      next: { state: 'AGREED', corrections: 1, end: { at: ended.end?.at, by: 'BROKER', note: 'Signed in May.' } },
    });
  });

  it('records the partnership of an agreement, and cancels that of one that was none', () => {
    const types = (introduction: Introduction, outcome: FinalOutcome) => {
      const decision = told(introduction, correct(outcome, 0), daysAfterEnd(introduction, 1));
      return typeof decision === 'string' ? decision : decision.effects.map(({ type }) => type);
    };
    const tell = ['TELL_CORRECTED', 'TELL_CORRECTED'];
    expect(types(ended, AGREED)).toEqual(['RECORD', 'RECORD_PARTNERSHIP', ...tell]);
    expect(types(EXAMPLES.AGREED, AGREED)).toEqual(['RECORD', 'CANCEL_PARTNERSHIP', 'RECORD_PARTNERSHIP', ...tell]);
    expect(types(EXAMPLES.AGREED, NOTHING)).toEqual(['RECORD', 'CANCEL_PARTNERSHIP', ...tell]);
  });

  it('needs a note, comes in time, and not for ever', () => {
    expect(told(ended, correct(AGREED, 0, ' '), daysAfterEnd(ended, 1))).toBe('REQUIRED');
    expect(typeof told(ended, correct(AGREED, 0), daysAfterEnd(ended, CORRECTION_DAYS))).toBe('object');
    expect(told(ended, correct(AGREED, 0), daysAfterEnd(ended, CORRECTION_DAYS + 0.01))).toBe('CORRECTION_TOO_LATE');
    const often = after(
      ended,
      ...Array.from({ length: MAX_CORRECTIONS }, (_, index) => {
        return ['BROKER', correct(index % 2 === 0 ? AGREED : NOTHING, index)] as const;
      }),
    );
    expect(told(often, correct(NOTHING, MAX_CORRECTIONS), daysAfterEnd(often, 1))).toBe('CORRECTED_TOO_OFTEN');
  });

  it('that repeats what is known does nothing, and one made without knowing of another is refused', () => {
    const once = after(ended, ['BROKER', correct(AGREED, 0)]);
    expect(told(once, correct(AGREED, 0), daysAfterEnd(ended, 1))).toEqual({ next: once, effects: [] });
    expect(told(once, correct(NOTHING, 0), daysAfterEnd(ended, 1))).toBe('CHANGED_MEANWHILE');
    const twice = after(once, ['BROKER', correct(NOTHING, 1)]);
    expect(told(twice, correct(AGREED, 0), daysAfterEnd(ended, 1))).toBe('CHANGED_MEANWHILE');
  });
});
