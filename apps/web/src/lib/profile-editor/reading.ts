import type { Language } from '@mosty/domain/vocabulary';

/** What the match and the search understand of a description. */
export interface Reading {
  /** What it is written in. */
  readonly language: Language;
  readonly themes: readonly { readonly theme: { readonly code: string }; readonly words: readonly string[] }[];
  /** In words of the reader. */
  readonly concepts: readonly { readonly label: string; readonly words: readonly string[] }[];
}

/** „festiwal”, „muzeum” */
export const quoted = (words: readonly string[]): string => words.map((word) => `„${word}”`).join(', ');
