/** By which words a message is found, and where they stand in it. Pure. */
import { LANGUAGES, type Language } from '@mosty/domain/vocabulary';
import { type MessageEntry, messageText, renderMessage } from '@mosty/phrases/message';
import { tokenise } from '@mosty/thesaurus/fold';
import { stem } from '@mosty/thesaurus/stem';
import { isStopWord } from '@mosty/thesaurus/word-weight';
import { type Extent, toParts } from '../../platform/search/excerpts.ts';

/** More than a letter has; it bounds the size of a row. */
const MAX_WORDS = 5000;
const MAX_QUERY_WORDS = 12;

/** Whoever is erased is not found by her address either, so no address is kept among the words. */
const ADDRESS = /\S+@\S+/g;

const stemTerm = (word: string, language: Language): string => `${language}=${stem(word, language)}`;

/** Words and stems in every language that the message can be read in: a reader searches by the words that she sees. */
export function searchTermsOf(entries: readonly MessageEntry[]): string[] {
  const terms = new Set<string>();
  for (const language of LANGUAGES) {
    const text = messageText(renderMessage(entries, language)).replace(ADDRESS, ' ');
    for (const { word } of tokenise(text, MAX_WORDS)) {
      terms.add(word);
      if (!isStopWord(word, language)) terms.add(stemTerm(word, language));
    }
  }
  return [...terms];
}

export interface MessageQuery {
  /** As PostgreSQL takes it. */
  readonly tsquery: string;
  readonly words: readonly string[];
}

/** All words must be there, as they are, begun, or in another form. Null: nothing to look for. */
export function readQuery(typed: string): MessageQuery | null {
  const all = tokenise(typed, MAX_QUERY_WORDS).map(({ word }) => word);
  // Small words of one language are words of another one („maja” are both „have” and „of May”), so only letters are left out.
  const telling = all.filter((word) => word.length > 1);
  const words = [...new Set(telling.length > 0 ? telling : all)];
  if (words.length === 0) return null;
  // Words are letters and digits, so quotes are all that they need.
  const alternatives = words.map((word) =>
    [`'${word}':*`, ...LANGUAGES.map((language) => `'${stemTerm(word, language)}'`)].join(' | '),
  );
  return { tsquery: alternatives.map((either) => `(${either})`).join(' & '), words };
}

export interface SnippetPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Where the words stand, in the first of the languages in which most of them are seen. */
export function snippetOf(
  entries: readonly MessageEntry[],
  { words }: MessageQuery,
  languages: readonly Language[],
): SnippetPart[] {
  const read = languages.map((language) => {
    const text = messageText(renderMessage(entries, language));
    const marks = marksIn(text, words, language);
    return { text, marks, answered: new Set(marks.flatMap((mark) => mark.words)).size };
  });
  const best = read.reduce((one, other) => (other.answered > one.answered ? other : one));
  return toParts(best.text, best.marks);
}

function marksIn(text: string, words: readonly string[], language: Language): Extent[] {
  const wanted = words.map((word) => ({ word, stem: stem(word, language) }));
  return tokenise(text).flatMap(({ word, start, end }): Extent[] => {
    const at = wanted.findIndex((one) => word.startsWith(one.word) || stem(word, language) === one.stem);
    return at < 0 ? [] : [{ start, end, words: [at], weight: 1 }];
  });
}
