import { describe, expect, it } from '@jest/globals';
import { plainLetters, wordOfMixedScripts } from './plain-text.ts';

describe('a word of mixed scripts', () => {
  it.each([
    ['Gmіna Prudnik', 'Gmіna'],
    ['Obec Οstrava', 'Οstrava'],
    ['Stowarzyszenie „Mоst”', 'Mоst'],
  ])('is found in %s', (text, word) => {
    expect(wordOfMixedScripts(text)).toBe(word);
  });

  it.each([
    'Gmina Prudnik',
    'Zażółć gęślą jaźń, žluťoučký kůň, Ö-Straße',
    'Українська громада у Вроцлаві – Ukraińska społeczność',
    'Λέσχη – Klub',
    'Praha 5 / 東京',
    '',
    '😀 12 345',
  ])('is not found in %s', (text) => {
    expect(wordOfMixedScripts(text)).toBeUndefined();
  });
});

describe('letters in disguise', () => {
  it.each([
    ['𝐌𝐨𝐬𝐭𝐲', 'Mosty'],
    ['Ｇｍｉｎａ', 'Gmina'],
    ['oﬁcjalny', 'oficjalny'],
    ['№ 1 – 20 °C', 'No 1 – 20 °C'],
    ['Příbram', 'Příbram'],
  ])('%s are the plain ones: %s', (typed, plain) => {
    expect(plainLetters(typed)).toBe(plain);
  });

  it('do not carry more than two marks', () => {
    expect(plainLetters(`x${'\u0335'.repeat(40)}y`)).toBe('x\u0335\u0335y');
  });
});
