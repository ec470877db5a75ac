import { describe, expect, it } from '@jest/globals';
import { INTRODUCTION_STATES, type SideAnswer } from '@mosty/domain/introductions/introduction';
import { buildProgress, type Progress, stepsOf } from './progress.ts';

const SIGN = { LAID: '#', NEXT: '?', TO_COME: '.', LEFT_OUT: ' ' } as const;

/** The arch as one line: the Polish bank, the keystone, the Czech bank. */
function drawn(polish: SideAnswer, czech: SideAnswer, more: Partial<Progress>): string {
  const stones = buildProgress({
    state: 'ASKED',
    sides: [
      { side: 'A', answer: czech, country: 'CZ' },
      { side: 'B', answer: polish, country: 'PL' },
    ],
    wasIntroduced: false,
    haveTalked: false,
    ...more,
  });
  const signs = stones.map(({ state }) => SIGN[state]).join('');
  return [signs.slice(0, 4), signs.slice(4, 5), signs.slice(5)].join('|');
}

describe('the bridge of an introduction', () => {
  it('is only a plan while nobody was asked', () => {
    expect(drawn('NOT_ASKED', 'NOT_ASKED', { state: 'DRAFT' })).toBe('....|.|....');
  });

  it('stands on both banks once both are asked, and waits for their answers', () => {
    expect(drawn('ASKED', 'ASKED', {})).toBe('#?..|.|..?#');
  });

  it('grows from the bank that said yes; whoever asked for itself said yes', () => {
    expect(drawn('ACCEPTED', 'ASKED', { state: 'ONE_ACCEPTED' })).toBe('##..|.|..?#');
    expect(drawn('ASKED', 'ACCEPTED', { state: 'ONE_ACCEPTED' })).toBe('#?..|.|..##');
  });

  it('waits for talks after the two were introduced, and for an agreement while they talk', () => {
    const both = ['ACCEPTED', 'ACCEPTED'] as const;
    expect(drawn(...both, { state: 'INTRODUCED', wasIntroduced: true })).toBe('###?|.|?###');
    expect(drawn(...both, { state: 'IN_TALKS', wasIntroduced: true })).toBe('####|?|####');
  });

  it('is closed by an agreement alone', () => {
    expect(drawn('ACCEPTED', 'ACCEPTED', { state: 'AGREED', wasIntroduced: true })).toBe('####|#|####');
    const agreed = INTRODUCTION_STATES.filter((state) => {
      const line = drawn('ACCEPTED', 'ACCEPTED', { state, wasIntroduced: true, haveTalked: true });
      return line.split('|')[1] === '#';
    });
    expect(agreed).toEqual(['AGREED']);
  });

  it('stays as it was when it ended, with nothing awaited', () => {
    expect(drawn('DECLINED', 'ACCEPTED', { state: 'DECLINED' })).toBe('#   | |  ##');
    expect(drawn('ASKED', 'ASKED', { state: 'EXPIRED' })).toBe('#   | |   #');
    const met = { state: 'DECLINED', wasIntroduced: true } as const;
    expect(drawn('ACCEPTED', 'ACCEPTED', met)).toBe('### | | ###');
    expect(drawn('ACCEPTED', 'ACCEPTED', { ...met, haveTalked: true })).toBe('####| |####');
  });

  it('has its keystone in the middle', () => {
    const stones = buildProgress({ state: 'DRAFT', sides: [], wasIntroduced: false, haveTalked: false });
    const crown = stones.find(({ place }) => place === 'crown');
    expect(((crown?.arc.from ?? 0) + (crown?.arc.to ?? 0)) / 2).toBeCloseTo(0.5, 10);
  });

  it('is also a list of steps, of which one is done when both banks have done it', () => {
    const steps = (polish: SideAnswer, czech: SideAnswer, more: Partial<Progress>) =>
      stepsOf(
        buildProgress({
          state: 'ASKED',
          sides: [
            { side: 'A', answer: polish, country: 'PL' },
            { side: 'B', answer: czech, country: 'CZ' },
          ],
          wasIntroduced: false,
          haveTalked: false,
          ...more,
        }),
      ).map(({ state }) => state);
    expect(steps('ASKED', 'ASKED', {})).toEqual(['DONE', 'NOW', 'TO_COME', 'TO_COME', 'TO_COME']);
    expect(steps('ACCEPTED', 'ASKED', { state: 'ONE_ACCEPTED' })[1]).toBe('NOW');
    expect(steps('ACCEPTED', 'ACCEPTED', { state: 'INTRODUCED', wasIntroduced: true })).toEqual([
      ...['DONE', 'DONE', 'DONE', 'NOW', 'TO_COME'],
    ]);
    expect(steps('ACCEPTED', 'DECLINED', { state: 'DECLINED' })).toEqual([
      ...['DONE', 'LEFT_OUT', 'LEFT_OUT', 'LEFT_OUT', 'LEFT_OUT'],
    ]);
    expect(steps('ACCEPTED', 'ACCEPTED', { state: 'AGREED', wasIntroduced: true })).toEqual(Array(5).fill('DONE'));
  });
});
