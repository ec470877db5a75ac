import { describe, expect, it } from '@jest/globals';
import { countSlips, forgivenSlips } from './spelling.ts';

describe('Slips', () => {
  it.each([
    ['prudnik', 'prudnik', 0],
    ['prudnik', 'prudnk', 1],
    ['prudnik', 'prudnnik', 1],
    ['prudnik', 'prudmik', 1],
    ['prudnik', 'purdnik', 1],
    ['prudnik', 'prundki', 2],
    ['prudnik', 'opole', 3],
    ['a', 'abcdef', 3],
    ['', 'ab', 2],
  ])('between %s and %s: %d', (a, b, slips) => {
    expect(countSlips(a, b, 2)).toBe(slips);
    expect(countSlips(b, a, 2)).toBe(slips);
  });

  it('are forgiven by the length of the word, and never in codes', () => {
    expect(['elk', 'opole', 'prudnik', 'olomouc1', 'glucholazy'].map(forgivenSlips)).toEqual([0, 1, 1, 0, 2]);
  });
});
