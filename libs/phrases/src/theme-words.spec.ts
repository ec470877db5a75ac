import { describe, expect, it } from '@jest/globals';
import { type Language } from '@mosty/domain/vocabulary';
import { THEMES } from '@mosty/thesaurus/themes';
import { THEME_FORMS, THEME_WORDS, themesText, themeText } from './theme-words.ts';

const DECLINED: readonly Language[] = ['pl', 'cs'];
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the themes', () => {
  it('have their forms, all 28 of them and no others', () => {
    expect(Object.keys(THEME_WORDS)).toEqual(THEMES.map(({ code }) => code));
    for (const { code } of THEMES) {
      for (const language of DECLINED) {
        for (const form of THEME_FORMS) {
          expect(themeText(code, form, language)).toMatch(/^\p{Ll}[\p{L}\s]+$/u);
        }
      }
      expect(themeText(code, 'genitive', 'en')).toMatch(/^(ITI )?[a-z -]+$/);
    }
  });

  it('have words of one number in all their cases', () => {
    for (const { code } of THEMES) {
      for (const language of DECLINED) {
        const counts = THEME_FORMS.map((form) => themeText(code, form, language).split(/\s/).length);
        // „(wykorzystania) rzek jako szansy rozwoju”: the genitive needs a word that carries it.
        if (code !== 'rivers') expect(new Set(counts).size).toBe(1);
      }
    }
  });

  it('in the genitive never end like a nominative that must change', () => {
    const unchanged = DECLINED.flatMap((language) =>
      THEMES.filter(
        ({ code }) => themeText(code, 'nominative', language) === themeText(code, 'genitive', language),
      ).map(({ code }) => `${language} ${code}`),
    );
    // Soft and verbal nouns, which look the same in both cases.
    expect(unchanged).toEqual([
      'cs iti',
      'cs post-industrial',
      'cs risk-prevention',
      'cs education',
      'cs youth',
      'cs health',
      'cs digital',
    ]);
  });

  it('make a list whose last „and” is not taken for that of a name', () => {
    const list = (language: Language, ...codes: Parameters<typeof themesText>[0]) =>
      plain(themesText(codes, 'genitive', language));
    expect(list('pl', 'culture')).toBe('kultury');
    expect(list('pl', 'culture', 'energy')).toBe('kultury oraz energii i klimatu');
    expect(list('cs', 'culture', 'tourism')).toBe('kultury a cestovního ruchu');
    expect(list('cs', 'culture', 'tourism', 'energy')).toBe('kultury, cestovního ruchu a také energetiky a klimatu');
    expect(list('en', 'sport', 'culture')).toBe('sport and recreation as well as culture');
    expect(list('en', 'health', 'culture')).toBe('health and culture');
  });

  it('keep their prepositions on the line', () => {
    expect(themeText('youth', 'genitive', 'pl')).toBe('pracy z\u00a0młodzieżą');
    expect(themeText('energy', 'locative', 'cs')).toBe('energetice a\u00a0klimatu');
  });
});
