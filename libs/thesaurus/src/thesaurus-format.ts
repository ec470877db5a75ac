import { type TextLanguage } from './language.ts';

/**
 * Words and phrases that mean the same, by language. They are written as a dictionary writes them (nominative, usually
 * singular or the usual plural); other forms are recognised. A star ends a word of which any continuation counts: `rewitaliz*`.
 */
export type Words = Readonly<Record<TextLanguage, readonly string[]>>;

/** The words of a concept: at least two in each language, for one is seldom what all offices write. */
export interface ConceptWords extends Words {
  /** Why one word is enough where there is only one: a name, an abbreviation. */
  readonly onlyOne?: string;
}

/** One file of `data/`: the concepts of a theme. */
export interface ThemeFile {
  readonly theme: string;
  readonly concepts: Readonly<Record<string, ConceptWords>>;
}
