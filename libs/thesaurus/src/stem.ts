import { type TextLanguage } from './language.ts';
import { stemCzech } from './stem-czech.ts';
import { stemEnglish } from './stem-english.ts';
import { stemPolish } from './stem-polish.ts';

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

/** The first two letters of the stem of a folded word. */
export function stemStart(word: string, language: TextLanguage): string {
  // Stemmers change the end of a word; only in short words with an irregular stem is that the beginning, too.
  return (word.length <= SHORT ? stem(word, language) : word).slice(0, 2);
}
const SHORT = 5;
