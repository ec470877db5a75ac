import { type Language } from '@mosty/domain/vocabulary';

/** A space at which no line breaks. */
export const NBSP = '\u00a0';

/** „w zakresie”, „s partnerem”: a line must not end with a preposition or conjunction of one letter. */
const LONE_LETTERS: Readonly<Partial<Record<Language, RegExp>>> = {
  pl: /(?<![^\s(„])([aiouwzAIOUWZ]) (?=\S)/g,
  cs: /(?<![^\s(„])([aikosuvzAIKOSUVZ]) (?=\S)/g,
};

/**
 * The text of a sentence as it is set: editors write plain spaces, lines break where they may. A number stays with its noun,
 * a dash with the word before it.
 */
export function bindSpaces(pattern: string, language: Language): string {
  const lone = LONE_LETTERS[language];
  const bound = lone ? pattern.replace(lone, `$1${NBSP}`) : pattern;
  return bound
    .replace(/(\{[\w-]+\}) (?=%|hodin)/g, `$1${NBSP}`)
    .replace(/\{([\w-]+)\} (?=\{\1:)/g, `{$1}${NBSP}`)
    .replace(/ (?=– )/g, NBSP);
}
