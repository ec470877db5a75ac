import { describe, expect, it } from '@jest/globals';
import { beginningsOf, mostSimilar } from './similar-names.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));

describe('names that are almost what was typed', () => {
  it.each([
    ['Prundik', ['Prudnik']],
    ['glucholzay', ['Głuchołazy']],
    ['gmina Jeseniik', ['Jeseník']],
    ['Hospic Smyslenka', ['Domácí hospic Smyšlenka']],
    ['qqqqwwww', []],
    ['', []],
  ])('for %j are %j', (query, expected) => {
    const all = named('Opole', 'Prudnik', 'Głuchołazy', 'Jeseník', 'Domácí hospic Smyšlenka', 'Ústí nad Labem');
    expect(mostSimilar(query, all, 5).map(({ name }) => name)).toEqual(expected);
  });

  it('come the most similar first, and not more than wanted', () => {
    expect(mostSimilar('Novy Jicin', named('Nový Bor', 'Jičín', 'Nový Jičín'), 2)[0]).toEqual({ name: 'Nový Jičín' });
    expect(mostSimilar('Lipova', named('Lipová', 'Lipová-lázně', 'Lípa'), 1)).toEqual([{ name: 'Lipová' }]);
  });

  it.each([
    ['Głuchołzay', ['gluc']],
    ['Prundik w Opolskiem', ['opol', 'prun']],
    ['aa', []],
    ['  ', []],
  ])('begin like %j: %j', (query, expected) => expect(beginningsOf(query)).toEqual(expected));
});
