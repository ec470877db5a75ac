import { describe, expect, it } from '@jest/globals';
import { areSimilarNames } from './similar-names.ts';

describe('names of organisations', () => {
  it.each([
    ['Stowarzyszenie Razem dla Głogówka', 'Razem dla Głogówka', true],
    ['STOWARZYSZENIE „RAZEM DLA GLOGOWKA”', 'Stowarzyszenie Razem dla Głogówka', true],
    ['Spolek Jeseník, z. s.', 'Jeseník z.s.', true],
    ['Fundacja Dom', 'Fundacja Dom', true],
    ['Stowarzyszenie Miłośników Prudnika', 'Stowarzyszenie Razem dla Głogówka', false],
    ['Fundacja Rzeka', 'Fundacja Las', false],
    ['Szkoła Podstawowa nr 1', 'Biblioteka Publiczna', false],
    ['***', 'Fundacja Las', false],
  ])('%s – %s: alike %s', (one, other, expected) => {
    expect(areSimilarNames(one, other)).toBe(expected);
    expect(areSimilarNames(other, one)).toBe(expected);
  });
});
