import { describe, expect, it } from '@jest/globals';
import { suggestedName } from './suggested-name.ts';

describe('the suggested name of a search', () => {
  it.each([
    ['hasiči', ['Czechy', 'ratownictwo'], 'hasiči, Czechy, ratownictwo'],
    ['', ['Czechy', 'do 50 km'], 'Czechy, do 50 km'],
    ['', [], ''],
  ])('of %j and %j is %j', (words, conditions, expected) => expect(suggestedName(words, conditions)).toBe(expected));

  it('has no more than 80 characters, and no half of one', () => {
    expect([...suggestedName('😀'.repeat(200), ['Czechy'])]).toHaveLength(80);
    expect(suggestedName('a'.repeat(75), ['Czechy', 'ok'])).toBe(`${'a'.repeat(75)}, ok`);
  });
});
