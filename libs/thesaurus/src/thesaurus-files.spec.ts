import { describe, expect, it } from '@jest/globals';
import { conceptById, CONCEPTS, THEME_FILES } from './concepts.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { TEXT_LANGUAGES } from './language.ts';
import { isOrdinaryWord, NAMED_PLACES } from './names.ts';
import { PhraseBook } from './phrase-book.ts';
import { recogniseConcepts, recogniseNames } from './recognise.ts';
import { isThemeCode, THEMES } from './themes.ts';

describe('the files of the thesaurus', () => {
  it('are one per theme, in the order of the themes', () => {
    expect(THEME_FILES.map(({ theme }) => theme)).toEqual(THEMES.map(({ code }) => code));
  });

  it('hold at least 600 concepts, none without a theme, at least 15 per theme', () => {
    expect(CONCEPTS.length).toBeGreaterThanOrEqual(600);
    expect(CONCEPTS.every(({ theme }) => isThemeCode(theme))).toBe(true);
    for (const { code } of THEMES) {
      expect([code, CONCEPTS.filter(({ theme }) => theme === code).length >= 15]).toEqual([code, true]);
    }
  });

  it('name each concept once, in small letters and hyphens', () => {
    const ids = CONCEPTS.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(conceptById('fire-brigade')?.theme).toBe('rescue');
    expect(conceptById('no-such-concept')).toBeUndefined();
  });

  it.each(TEXT_LANGUAGES)('have words for every concept, place and everyday word in %s', (language) => {
    const all = [...CONCEPTS, ...NAMED_PLACES, ...EVERYDAY_WORDS];
    const empty = all.filter(
      ({ words }) => words[language].length === 0 || words[language].some((word) => !word.trim()),
    );
    expect(empty.map(({ id }) => id)).toEqual([]);
  });

  it.each(TEXT_LANGUAGES)('say the same only once in %s, also in other forms of the words', (language) => {
    const book = new PhraseBook<string>(language);
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const { id, words } of CONCEPTS) {
      for (const phrase of words[language]) {
        const key = book.keysOf(phrase).join(' ');
        const owner = owners.get(key);
        if (owner !== undefined && owner !== id) twice.push(`„${phrase}” of ${id} is already in ${owner}`);
        owners.set(key, id);
      }
    }
    expect(twice).toEqual([]);
  });

  it.each(TEXT_LANGUAGES)('have no phrase in %s that its own recogniser does not find', (language) => {
    const lost = CONCEPTS.flatMap(({ id, words }) =>
      words[language]
        .filter(
          (phrase) => !recogniseConcepts(phrase.replaceAll('*', ''), language).some(({ concept }) => concept === id),
        )
        .map((phrase) => `${id}: ${phrase}`),
    );
    expect(lost).toEqual([]);
  });

  it.each(['pl', 'cs'] as const)('have no place in %s that is not found by its name', (language) => {
    const lost = NAMED_PLACES.filter(({ id, words }) => {
      const name = words[language][0] ?? '';
      return !isOrdinaryWord(name) && !recogniseNames(name, language).some(({ place }) => place.id === id);
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});
