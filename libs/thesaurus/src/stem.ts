import { type TextLanguage } from './language.ts';
import { IRREGULAR_CZECH, stemCzech } from './stem-czech.ts';
import { stemEnglish } from './stem-english.ts';
import { IRREGULAR_POLISH, stemPolish } from './stem-polish.ts';

export { stemCzech, stemEnglish, stemPolish };

const STEMMERS: Readonly<Record<TextLanguage, (word: string) => string>> = {
  pl: stemPolish,
  cs: stemCzech,
  en: stemEnglish,
};
/** The same words come again and again. */
const known: Readonly<Record<TextLanguage, Map<string, string>>> = { pl: new Map(), cs: new Map(), en: new Map() };
const MOST_KNOWN = 50_000;

/** The stem of a folded word. Stems are keys for comparing, not words to show. */
export function stem(word: string, language: TextLanguage): string {
  const stems = known[language];
  let found = stems.get(word);
  if (found === undefined) {
    found = STEMMERS[language](word);
    if (stems.size >= MOST_KNOWN) stems.clear();
    stems.set(word, found);
  }
  return found;
}

/** Beginnings, of two letters, of the folded words that have a stem: usually one, that of the stem itself. */
export function startsOf(wordStem: string, language: TextLanguage): readonly string[] {
  return IRREGULAR_STARTS[language].get(wordStem) ?? [wordStem.slice(0, 2)];
}

/** Stemmers change the end of a word; only in irregular words is that the beginning, too (pies – psa). */
function toStarts(stems: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const starts = new Map<string, string[]>();
  for (const [word, wordStem] of stems) {
    const known = starts.get(wordStem) ?? [wordStem.slice(0, 2)];
    starts.set(wordStem, [...known, word.slice(0, 2)]);
  }
  return starts;
}

const IRREGULAR_STARTS: Readonly<Record<TextLanguage, ReadonlyMap<string, readonly string[]>>> = {
  pl: toStarts(IRREGULAR_POLISH),
  cs: toStarts(IRREGULAR_CZECH),
  en: new Map(),
};
