import { gramsOf } from './cognates.ts';
import { toCommonRoot } from './common-spelling.ts';
import { conceptById } from './concepts.ts';
import { fold } from './fold.ts';
import { TEXT_LANGUAGES, type TextLanguage } from './language.ts';
import { type Meaning } from './lexicon.ts';
import { namedPlaceById } from './names.ts';
import { readText, type Reading } from './reading.ts';
import { stem } from './stem.ts';
import { isStopWord } from './word-weight.ts';

/** What the search index keeps beside a text, and what a query is turned into. No list has a term twice. */
export interface SearchTerms {
  /** Words without marks, in the order of the text. */
  readonly folded: readonly string[];
  readonly stems: readonly string[];
  /** Ids of concepts, also of those of single words in a longer phrase; and `name:` with the id of a place that has two names. */
  readonly concepts: readonly string[];
  /** 4-grams of the common spelling; whole words when they are shorter. */
  readonly grams: readonly string[];
}

/** What a query found besides its own words, to be shown: „szukano też: hasiči”. */
export interface AlsoSearched {
  /** As in {@link SearchTerms.concepts}. */
  readonly concept: string;
  readonly language: TextLanguage;
  readonly words: readonly string[];
}

export interface ExpandedQuery extends SearchTerms {
  readonly alsoSearched: readonly AlsoSearched[];
}

const MAX_WORDS = 3000;
const MAX_QUERY_WORDS = 40;
/** More other words than this would be a list to study, not a hint. */
export const SHOWN_WORDS = 4;

/**
 * The shadow fields of a document. Small words are left out of stems and grams. When the language is neither given nor
 * seen, stems and grams of Polish and Czech are both given.
 */
export function toSearchTerms(text: string, language?: TextLanguage): SearchTerms {
  return termsOf(readText(text, language, MAX_WORDS));
}

/**
 * A query in any of the three languages: the terms to look for, and the words of the other languages that it thereby
 * also finds. The queries are short, so that the language is often not seen: then every reading counts.
 */
export function expandQuery(query: string, language?: TextLanguage): ExpandedQuery {
  const reading = readText(query, language, MAX_QUERY_WORDS);
  const typed = new Set(reading.tokens.map(({ word }) => word));
  const terms = termsOf(reading);
  const meant = unique(reading.hits.filter(({ inner }) => !inner).flatMap(({ target }) => termOf(target)));
  const alsoSearched = meant.flatMap((concept) =>
    TEXT_LANGUAGES.flatMap((other) => {
      const words = shownWords(concept, other, typed).slice(0, SHOWN_WORDS);
      return words.length > 0 ? [{ concept, language: other, words }] : [];
    }),
  );
  return { ...terms, alsoSearched };
}

/**
 * Words and phrases by which a concept (as in {@link SearchTerms.concepts}) can be shown to a reader: written out, and not what
 * was typed. `typed`: folded words.
 */
export function shownWords(concept: string, language: TextLanguage, typed: ReadonlySet<string>): readonly string[] {
  const isTyped = (phrase: string) =>
    fold(phrase)
      .split(' ')
      .every((word) => typed.has(word));
  return wordsOf(concept, language).filter((phrase) => !phrase.includes('*') && !isTyped(phrase));
}

/** Of a place only its name: its adjectives are found, too, but say nothing new. */
function wordsOf(concept: string, language: TextLanguage): readonly string[] {
  if (!concept.startsWith(NAME)) return conceptById(concept)?.words[language] ?? [];
  return namedPlaceById(concept.slice(NAME.length))?.words[language].slice(0, 1) ?? [];
}

const NAME = 'name:';

function termOf(meaning: Meaning): readonly string[] {
  if (meaning.kind === 'word') return [];
  return [meaning.kind === 'name' ? `${NAME}${meaning.id}` : meaning.id];
}

function termsOf({ tokens, language, hits }: Reading): SearchTerms {
  const readings: readonly TextLanguage[] = language === undefined ? ['pl', 'cs'] : [language];
  const telling = tokens.filter(({ word }) => !readings.every((one) => isStopWord(word, one)));
  return {
    folded: unique(tokens.map(({ word }) => word)),
    stems: unique(telling.flatMap(({ word }) => readings.map((one) => stem(word, one)))),
    concepts: unique(hits.flatMap(({ target }) => termOf(target))),
    grams: unique(
      telling.flatMap(({ lower }) => readings.flatMap((one) => fourGrams(toCommonRoot(lower, one === 'pl')))),
    ),
  };
}

function fourGrams(root: string): string[] {
  const grams = gramsOf(root).filter((gram) => gram.length === 4);
  return grams.length > 0 ? grams : [`^${root}`];
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
