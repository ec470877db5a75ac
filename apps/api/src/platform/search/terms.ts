/**
 * What both engines index beside the words themselves, so that inflected words, words without diacritics and words of the
 * other language find each other. Fields: the whole name, the words of names, the words of texts.
 */
export const TERM_KINDS = [
  'name',
  'name-word',
  'name-stem',
  'name-concept',
  'name-cognate',
  'text-word',
  'text-stem',
  'text-concept',
  'text-cognate',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

export type DocumentTerms = ReadonlyMap<TermKind, ReadonlySet<string>>;

/** One word that the user typed and everything that it may stand for. */
export interface QueryWord {
  /** Folded. */
  readonly word: string;
  /** It may be of any language, so there may be several. */
  readonly stems: readonly string[];
  /** Meanings that the word has alone or as a part of a phrase of the query. */
  readonly concepts: readonly string[];
  readonly cognates: readonly string[];
}

export interface QueryTerms {
  readonly words: readonly QueryWord[];
  /** The whole query, folded, words joined by one space: it may be a name. */
  readonly whole: string;
  /** The last word may go on: nothing was typed behind it. */
  readonly isUnfinished: boolean;
}

/** A word, and what is looked for beside it: better than nothing, and worse than the word and its meanings. */
export interface WidenedWord extends QueryWord {
  /** Meanings of the words that it is the beginning or a misspelling of; none when the thesaurus has it. */
  readonly likely: readonly string[];
  /** Concepts that are about the same thing as its meanings, and are none of them. */
  readonly related: readonly string[];
}

export interface WidenedTerms extends QueryTerms {
  readonly words: readonly WidenedWord[];
}

/** Places with two names that the whole query is a name of. */
export function placesMeant(words: readonly QueryWord[]): readonly string[] {
  const [first, ...others] = words;
  const places = first?.concepts.filter((concept) => concept.startsWith('name:')) ?? [];
  return places.filter((place) => others.every(({ concepts }) => concepts.includes(place)));
}
