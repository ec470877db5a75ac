import { describe, expect, it } from '@jest/globals';
import { chosenByAddress, doneByAddress, outcomeOfChoice } from './link-choice.ts';

describe('the address of a mailed link', () => {
  it('chooses what was clicked in the mail, and nothing else', () => {
    expect(chosenByAddress('decline')).toBe('decline');
    expect(chosenByAddress('ACCEPT')).toBe('accept');
    expect(chosenByAddress('everything')).toBeNull();
    expect(chosenByAddress(null)).toBeNull();
  });

  it('chooses one of the outcomes of the form', () => {
    expect((['talking', 'agreed', 'nothing', 'accept', null] as const).map(outcomeOfChoice)).toEqual([
      ...['TALKING', 'AGREED', 'CAME_TO_NOTHING', '', ''],
    ]);
  });

  it('says what was done only in the words of the page', () => {
    expect(doneByAddress('outcome')).toBe('outcome');
    expect(doneByAddress('<b>')).toBeNull();
  });
});
