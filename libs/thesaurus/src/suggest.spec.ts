import { describe, expect, it } from '@jest/globals';
import { suggestThemes } from './suggest.ts';

describe('suggested themes', () => {
  it.each([
    ['pl', 'Prowadzimy klub seniora, dzienny dom pobytu i usługi opiekuńcze dla osób starszych.', 'senior-policy'],
    ['cs', 'Jsme sbor dobrovolných hasičů, cvičíme s polskými jednotkami a chráníme obec při požárech.', 'rescue'],
    ['pl', 'Odbudowa wałów przeciwpowodziowych, suche zbiorniki i retencja wody po powodzi.', 'flood-protection'],
    ['cs', 'Pořádáme divadelní představení, koncerty a výstavy v kulturním domě.', 'culture'],
    ['pl', 'Promujemy produkty lokalne, dożynki i koła gospodyń wiejskich.', 'rural'],
    ['cs', 'Budujeme cyklostezky a přestupní terminály, posilujeme autobusové linky.', 'public-transport'],
    ['en', 'We run youth exchanges, summer camps and a youth centre.', 'youth'],
  ] as const)('(%s) begin with the theme of „%s”', (language, text, theme) => {
    expect(suggestThemes(text, language)[0]?.theme).toBe(theme);
  });

  it('share 1 among them and quote the text in its order', () => {
    const text = 'Muzeum, biblioteka, rzeka i kajaki; znów biblioteka';
    const themes = suggestThemes(text, 'pl');
    expect(themes.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 9);
    const quoted = themes.flatMap(({ words }) => words.map((words) => text.slice(words.start, words.end)));
    expect(quoted).toContain('Muzeum');
    for (const { words } of themes) {
      expect([...words].sort((a, b) => a.start - b.start)).toEqual(words);
    }
  });

  it('are none for a text that speaks of nothing known', () => {
    expect(suggestThemes('qwerty')).toEqual([]);
  });
});
