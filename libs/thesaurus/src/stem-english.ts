import { longestEnding, toEndings } from './endings.ts';

const ENDINGS = toEndings("ations ation ings ing ers er ments ment ed es s ly 's");

/** Light English stemmer for a folded word: plural, -ing, -ed and the commonest endings of nouns made from verbs. */
export function stemEnglish(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/..ie[sd]$/.test(word)) return word.slice(0, -2);
  const ending = longestEnding(word, ENDINGS, 4);
  let base = ending === '' ? word : word.slice(0, -ending.length);
  if (base.length > 4 && /([^aeiouls])\1$/.test(base)) base = base.slice(0, -1);
  if (base.length > 3) base = base.replace(/e$/, '').replace(/y$/, 'i');
  return base;
}
