import { describe, expect, it } from '@jest/globals';
import { type Highlight, textOf, toFoundIn } from './highlights.ts';

const highlight = (field: Highlight['field'], text: string, more: Partial<Highlight> = {}): Highlight => ({
  field,
  language: null,
  parts: [
    { text: 'x ', isMatch: false },
    { text, isMatch: true },
  ],
  ...more,
});

describe('where a query was found', () => {
  it('is one of each kind, and excerpts in their order', () => {
    const found = toFoundIn([
      highlight('NAME', 'Hasiči', { language: 'cs' }),
      highlight('DESCRIPTION', 'pierwszy'),
      highlight('THEME', 'ratownictwo'),
      highlight('DESCRIPTION', 'drugi', { language: 'pl' }),
    ]);
    expect(found.name?.language).toBe('cs');
    expect(found.descriptions.map(textOf)).toEqual(['x pierwszy', 'x drugi']);
    expect(found.descriptions[0]?.language).toBeUndefined();
    expect(found.theme && textOf(found.theme)).toBe('x ratownictwo');
    expect(found.area).toBeUndefined();
  });

  it('is said once: a place is often called like its office', () => {
    const found = toFoundIn([highlight('NAME', 'Prudnik'), highlight('AREA', 'Prudnik'), highlight('THEME', 'woda')]);
    expect(found.area).toBeUndefined();
    expect(found.theme).toBeDefined();
  });

  it('is nowhere without a match', () => {
    const found = toFoundIn([highlight('NAME', 'Prudnik', { parts: [{ text: 'Prudnik', isMatch: false }] })]);
    expect(found.name).toBeUndefined();
  });
});
