import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CONCEPTS } from './concepts.ts';
import { MOST_THEMES, MOST_WORDS, suggestThemes } from './suggest.ts';

describe('suggested themes', () => {
  it.each([
    ['pl', 'Prowadzimy klub seniora, dzienny dom pobytu i usługi opiekuńcze dla osób starszych.', 'senior-policy'],
    ['cs', 'Jsme sbor dobrovolných hasičů, cvičíme s polskými jednotkami a chráníme obec při požárech.', 'rescue'],
    ['pl', 'Odbudowa wałów przeciwpowodziowych, suche zbiorniki i retencja wody po powodzi.', 'flood-protection'],
    ['cs', 'Pořádáme divadelní představení, koncerty a výstavy v kulturním domě.', 'culture'],
    ['pl', 'Promujemy produkty lokalne, dożynki i koła gospodyń wiejskich.', 'rural'],
    ['cs', 'Budujeme cyklostezky a přestupní terminály, posilujeme autobusové linky.', 'public-transport'],
    ['en', 'We run youth exchanges, summer camps and a youth centre.', 'youth'],
    ['pl', 'biblioteka', 'culture'],
    ['cs', 'hasiči', 'rescue'],
  ] as const)('(%s) begin with the theme of „%s”', (language, text, theme) => {
    expect(suggestThemes(text, language)[0]?.theme).toBe(theme);
  });

  it.each([
    ['pl', 'Współpraca'],
    ['pl', 'Stowarzyszenie szuka partnera do wspólnego projektu po drugiej stronie granicy.'],
    ['cs', 'Hledáme partnera pro spolupráci'],
    ['cs', 'Spolek pořádá setkání obyvatel'],
    ['en', 'We look for international cooperation'],
  ] as const)('are none for what any profile says (%s): %s', (language, text) => {
    expect(suggestThemes(text, language)).toEqual([]);
  });

  it('leave out what is mentioned in passing', () => {
    const text =
      'Nasze muzeum ma galerię obrazów, organizuje koncerty, spektakle teatralne, wystawy rzeźby i festiwal filmowy. Do nas dojedziesz autobusem.';
    const themes = suggestThemes(text, 'pl').map(({ theme }) => theme);
    expect(themes[0]).toBe('culture');
    expect(themes).not.toContain('public-transport');
  });

  it('quote each wording once, in the order of the text', () => {
    const text = 'Muzeum, biblioteka, rzeka i kajaki; znów biblioteka i Biblioteka';
    const themes = suggestThemes(text, 'pl');
    const quoted = themes.flatMap(({ words }) => words.map(({ start, end }) => text.slice(start, end)));
    expect(quoted).toContain('Muzeum');
    expect(quoted.filter((wording) => wording.toLowerCase() === 'biblioteka')).toEqual(['biblioteka']);
    for (const { words } of themes) expect(words.toSorted((a, b) => a.start - b.start)).toEqual(words);
  });

  it('are none for a text that speaks of nothing known', () => {
    expect(suggestThemes('qwerty')).toEqual([]);
    expect(suggestThemes('')).toEqual([]);
  });

  it('are few, each once, the strongest first, for texts of any length', () => {
    const phrases = CONCEPTS.flatMap(({ words }) => [...words.pl, ...words.cs]);
    const text = fc.array(fc.constantFrom(...phrases), { maxLength: 200 }).map((words) => words.join(', '));
    fc.assert(
      fc.property(text, fc.constantFrom('pl', 'cs', undefined), (text, language) => {
        const themes = suggestThemes(text, language);
        expect(themes.length).toBeLessThanOrEqual(MOST_THEMES);
        expect(new Set(themes.map(({ theme }) => theme)).size).toBe(themes.length);
        expect(themes.toSorted((a, b) => b.score - a.score)).toEqual(themes);
        expect(themes.reduce((sum, { score }) => sum + score, 0)).toBeLessThan(1 + 1e-9);
        for (const { words, score } of themes) {
          expect(score).toBeGreaterThan(0);
          expect(words.length).toBeGreaterThan(0);
          expect(words.length).toBeLessThanOrEqual(MOST_WORDS);
          for (const { text: quoted, start, end } of words) expect(text.slice(start, end)).toBe(quoted);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('of a text of 100 KB are those of its subject', () => {
    const text = 'Ćwiczenia straży pożarnej i ratowników górskich. '.repeat(2100);
    const themes = suggestThemes(text, 'pl');
    expect(themes[0]?.theme).toBe('rescue');
    expect(themes[0]?.words.length).toBeLessThanOrEqual(MOST_WORDS);
  });
});
