import { createHash } from 'node:crypto';
import { LANGUAGE_OF, LANGUAGES, type Language } from '@mosty/domain/vocabulary';
import { toCommonRoot } from '@mosty/thesaurus/common-spelling';
import { CONCEPTS } from '@mosty/thesaurus/concepts';
import { EVERYDAY_WORDS } from '@mosty/thesaurus/everyday-words';
import { FALSE_FRIENDS, isFalseFriend } from '@mosty/thesaurus/false-friends';
import { type Token } from '@mosty/thesaurus/fold';
import { NAMED_PLACES } from '@mosty/thesaurus/names';
import { type Reading, readText } from '@mosty/thesaurus/reading';
import { FAMILIES, relatedTo } from '@mosty/thesaurus/related';
import { expandQuery, SHOWN_WORDS, shownWords } from '@mosty/thesaurus/search-terms';
import { stem } from '@mosty/thesaurus/stem';
import { VECTOR_VERSION } from '@mosty/thesaurus/vector';
import { isStopWord } from '@mosty/thesaurus/word-weight';
import { type AlsoSearched, type SearchDocument } from './search-index.ts';
import { likelyMeanings } from './likely-meanings.ts';
import { type DocumentTerms, type QueryWord, type TermKind, type WidenedTerms, type WidenedWord } from './terms.ts';

/** What follows can hardly be what somebody searches for; it bounds the time of a search. */
export const MAX_QUERY_CHARACTERS = 200;
const MAX_QUERY_WORDS = 16;
/** More than the longest description has. */
const MAX_TEXT_WORDS = 3000;

/** Raise it when the rules below, those of stems and spelling, or those of reranking/document-meaning.ts change. */
const RULES = 4;

/** Documents of another format are indexed again: theirs were other rules, or another thesaurus. */
export const SHADOW_FORMAT = `${RULES}-${createHash('sha256')
  .update(JSON.stringify([CONCEPTS, NAMED_PLACES, FALSE_FRIENDS, EVERYDAY_WORDS, FAMILIES, VECTOR_VERSION]))
  .digest('hex')
  .slice(0, 12)}`;

/** Everything by which a document can be found. */
export function documentTerms(document: SearchDocument): DocumentTerms {
  const terms = new Map<TermKind, Set<string>>();
  const add = (kind: TermKind, values: readonly string[]) => {
    const known = terms.get(kind);
    if (known === undefined) terms.set(kind, new Set(values));
    else for (const value of values) known.add(value);
  };
  const addWords = (field: 'name' | 'text', words: readonly QueryWord[]) => {
    for (const { stems, concepts, cognates } of words) {
      add(`${field}-stem`, stems);
      add(`${field}-concept`, concepts);
      add(`${field}-cognate`, cognates);
    }
  };
  const names = [
    { text: document.name, language: LANGUAGE_OF[document.country] },
    ...document.otherNames.map((text) => ({ text, language: undefined })),
  ];
  for (const { text, language } of names) {
    const reading = readText(text, language);
    // A name is found by all of its words, small ones too.
    const words = reading.tokens.map(({ word }) => word);
    add('name', [words.join(' ')]);
    add('name-word', words);
    addWords('name', tellingWords(reading));
  }
  const texts = [...document.areas.map((text) => ({ text, language: undefined })), ...document.texts];
  for (const { text, language } of texts) {
    const words = readOften(text, language);
    add(
      'text-word',
      words.map(({ word }) => word),
    );
    addWords('text', words);
  }
  return terms;
}

/** What a query looks for. Across languages: by meanings and cognates too. */
export function queryTerms(query: string, { acrossLanguages }: { readonly acrossLanguages: boolean }): WidenedTerms {
  const text = query.slice(0, MAX_QUERY_CHARACTERS);
  const reading = readText(text, undefined, MAX_QUERY_WORDS);
  const { tokens } = reading;
  const telling = tellingWords(reading);
  // Nothing but small words: then they are meant.
  const words =
    telling.length > 0 ? telling : tokens.map(({ word }) => ({ word, stems: [], concepts: [], cognates: [] }));
  const last = tokens.at(-1);
  const isUnfinished = last !== undefined && last.end === text.length && words.at(-1)?.word === last.word;
  const known = new Set(reading.hits.flatMap(({ from, to }) => tokens.slice(from, to).map(({ word }) => word)));
  const meant = words.map((word, at) => withMore(word, known, isUnfinished && at === words.length - 1));
  return {
    words: acrossLanguages
      ? meant
      : words.map((word) => ({ ...word, concepts: [], cognates: [], likely: [], related: [] })),
    whole: tokens.map(({ word }) => word).join(' '),
    isUnfinished,
  };
}

/** `known`: words of the query that the thesaurus has, be it as words of no theme; they are nobody's misspelling. */
function withMore(word: QueryWord, known: ReadonlySet<string>, isUnfinished: boolean): WidenedWord {
  const likely = known.has(word.word) || word.stems.length === 0 ? [] : likelyMeanings(word.word, isUnfinished);
  const related = unique(word.concepts.flatMap((concept) => relatedTo(concept)));
  return { ...word, likely, related: related.filter((concept) => !word.concepts.includes(concept)) };
}

/** Words of the same meaning that are searched too; then those of likely meanings, and at the end what is related to them. */
export function alsoSearchedFor(query: string): AlsoSearched[] {
  const text = query.slice(0, MAX_QUERY_CHARACTERS);
  const { folded, alsoSearched } = expandQuery(text);
  const typed = new Set(folded);
  const { words } = queryTerms(text, { acrossLanguages: true });
  const listed = (concept: string, most: number): AlsoSearched[] =>
    LANGUAGES.flatMap((language) => {
      const others = shownWords(concept, language, typed).slice(0, most);
      return others.length === 0 ? [] : [{ concept, language, words: others }];
    });
  const likely = unique(words.flatMap((word) => word.likely));
  const related = unique(words.flatMap((word) => word.related)).filter(
    (concept) => !likely.includes(concept) && !alsoSearched.some((shown) => shown.concept === concept),
  );
  return [
    ...alsoSearched,
    ...likely.flatMap((concept) => listed(concept, SHOWN_WORDS)),
    ...related.flatMap((concept) => listed(concept, 1)),
  ];
}

/** Regions, districts and themes come back in thousands of documents. */
const often = new Map<string, readonly QueryWord[]>();
const MAX_OFTEN = 5000;
const LONGEST_OFTEN = 80;

function readOften(text: string, language: Language | undefined): readonly QueryWord[] {
  if (text.length > LONGEST_OFTEN) return tellingWords(readText(text, language, MAX_TEXT_WORDS));
  const key = `${language ?? ''} ${text}`;
  const known = often.get(key);
  if (known !== undefined) return known;
  const words = tellingWords(readText(text, language));
  if (often.size >= MAX_OFTEN) often.clear();
  often.set(key, words);
  return words;
}

/** The words of a text that say something. Of a text whose language is not known every reading counts. */
function tellingWords({ tokens, language, hits }: Reading): QueryWord[] {
  const readings = readingsOf(language);
  return tokens.flatMap((token, at) => {
    if (isSmall(token.word, readings)) return [];
    const concepts = hits.filter(({ from, to }) => from <= at && at < to).flatMap(({ target }) => idsOf(target));
    return [
      {
        word: token.word,
        stems: stemsOf(token, readings),
        concepts: unique(concepts),
        cognates: cognatesOf(token, readings),
      },
    ];
  });
}

/** In which languages the words of a text are read. */
export function readingsOf(language: Language | undefined): readonly Language[] {
  return language === undefined ? LANGUAGES : [language];
}

export function stemsOf(token: Token, readings: readonly Language[]): string[] {
  return unique(readings.map((one) => stem(token.word, one)));
}

export function cognatesOf(token: Token, readings: readonly Language[]): string[] {
  return unique(readings.flatMap((one) => cognateOf(token, one)));
}

/** In a text of unknown language two letters are small when they are so in any language; longer words may mean something. */
export function isSmall(word: string, readings: readonly Language[]): boolean {
  const isStop = (language: Language) => isStopWord(word, language);
  return word.length < 3 ? readings.some(isStop) : readings.every(isStop);
}

/** As in {@link QueryWord.concepts}; none for everyday words. */
export function idsOf(target: Reading['hits'][number]['target']): string[] {
  if (target.kind === 'word') return [];
  return [target.kind === 'name' ? `name:${target.id}` : target.id];
}

/** English has no cognates of its own here: its international words are spelled much as in Czech. */
function cognateOf(token: Token, language: Language): string[] {
  if (isFalseFriend(stem(token.word, language), language)) return [];
  const root = toCommonRoot(token.lower, language === 'pl');
  return root.length > 2 ? [root] : [];
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
