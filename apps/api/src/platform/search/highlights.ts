/** Where a query was found in the texts of a document: by the same terms as the engines search by. Pure. */
import { type Language } from '@mosty/domain/vocabulary';
import { tokenise, type Token } from '@mosty/thesaurus/fold';
import { type Reading, readText } from '@mosty/thesaurus/reading';
import { type Extent, scoreOf, toParts } from './excerpts.ts';
import { cognatesOf, idsOf, isSmall, readingsOf, stemsOf } from './shadow-terms.ts';
import { countSlips, forgivenSlips } from './spelling.ts';
import { type WidenedTerms } from './terms.ts';

export const HIGHLIGHT_FIELDS = ['NAME', 'OTHER_NAME', 'AREA', 'DESCRIPTION', 'THEME'] as const;
export type HighlightField = (typeof HIGHLIGHT_FIELDS)[number];

/** A text that a reader of the results may be shown a part of. */
export interface HighlightSource {
  readonly field: HighlightField;
  /** Unknown: it is read in every language. */
  readonly language?: Language;
  readonly text: string;
}

export interface HighlightPart {
  readonly text: string;
  readonly isMatch: boolean;
}

export interface Highlight {
  readonly field: HighlightField;
  readonly language: Language | null;
  /** In order they are the text, or an excerpt with „…” where it was cut. */
  readonly parts: readonly HighlightPart[];
}

/** Names come first; of each field only so many, those that say most about the query. */
const SHOWN: readonly (readonly [HighlightField, number])[] = [
  ['NAME', 1],
  ['OTHER_NAME', 1],
  ['DESCRIPTION', 2],
  ['AREA', 1],
  ['THEME', 1],
];

/** As many words as the index reads of a text. */
const MAX_TEXT_WORDS = 3000;
/** What is longer is read no further, even if it were one word: it bounds the time of a page. */
const MAX_TEXT_CHARACTERS = 100_000;

/** What was typed says more than what was meant, and that more than what merely looks alike. */
const WEIGHT = { word: 10, beginning: 8, stem: 8, concept: 7, likely: 5, cognate: 4, slip: 3, related: 2 };

interface Found extends Extent {
  readonly source: HighlightSource;
}

/** What to mark of one document; nothing without a query, or where nothing of it can be shown. */
export function highlightsOf(query: WidenedTerms, sources: readonly HighlightSource[]): Highlight[] {
  if (query.words.length === 0) return [];
  const terms = new WantedTerms(query);
  const read = sources.map((source) => ({ source, ...wordsOf(source, terms) }));
  const found: Found[] = read.flatMap(({ source, tokens, hits }) =>
    [...marksOf(terms, source, tokens), ...phrasesOf(terms, tokens, hits)].map((mark) => ({ ...mark, source })),
  );
  const answered = new Set(found.flatMap(({ words }) => words));
  const unanswered = query.words.flatMap(({ word }, at) => (answered.has(at) ? [] : [{ word, at }]));
  for (const { source, tokens } of unanswered.length > 0 ? read : []) {
    found.push(...slipsOf(unanswered, tokens).map((mark) => ({ ...mark, source })));
  }
  return chosen(found);
}

function chosen(found: readonly Found[]): Highlight[] {
  const bySource = new Map<HighlightSource, Found[]>();
  for (const mark of found) bySource.set(mark.source, [...(bySource.get(mark.source) ?? []), mark]);
  const scored = [...bySource].map(([source, marks]) => ({ source, marks, score: scoreOf(marks) }));
  return SHOWN.flatMap(([field, most]) =>
    scored
      .filter(({ source }) => source.field === field)
      // Sorting is stable: of equals the first given is shown.
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ source, marks }) => ({ field, language: source.language ?? null, parts: toParts(source.text, marks) })),
  );
}

/** The terms of a query, each with the positions of the words that it stands for. */
class WantedTerms {
  readonly words = new Map<string, number[]>();
  readonly stems = new Map<string, number[]>();
  readonly concepts = new Map<string, number[]>();
  readonly cognates = new Map<string, number[]>();
  /** Meanings that were searched too, without the word having them. */
  readonly likely = new Map<string, number[]>();
  readonly related = new Map<string, number[]>();
  /** What was typed of a word that may go on. */
  readonly beginning: { readonly word: string; readonly at: number } | undefined;

  constructor({ words, isUnfinished }: WidenedTerms) {
    const add = (terms: Map<string, number[]>, term: string, at: number) =>
      terms.set(term, [...(terms.get(term) ?? []), at]);
    words.forEach(({ word, stems, concepts, cognates, likely, related }, at) => {
      add(this.words, word, at);
      for (const term of stems) add(this.stems, term, at);
      for (const term of concepts) add(this.concepts, term, at);
      for (const term of cognates) add(this.cognates, term, at);
      for (const term of likely) add(this.likely, term, at);
      for (const term of related) add(this.related, term, at);
    });
    const last = words.length - 1;
    const word = words[last]?.word;
    if (isUnfinished && word !== undefined) this.beginning = { word, at: last };
  }

  get hasMeanings(): boolean {
    return this.concepts.size + this.likely.size > 0;
  }

  /** The words of the query that a meaning of a text answers, and how well. */
  meaning(ids: readonly string[]): { readonly words: readonly number[]; readonly weight: number } {
    for (const by of ['concept', 'likely', 'related'] as const) {
      const words = ids.flatMap((id) => this[by === 'concept' ? 'concepts' : by].get(id) ?? []);
      if (words.length > 0) return { words, weight: WEIGHT[by] };
    }
    return { words: [], weight: 0 };
  }
}

/** Meanings cost most of the time of reading; without a meaning in the query they are not looked for. */
function wordsOf({ text, language }: HighlightSource, terms: WantedTerms): Pick<Reading, 'tokens' | 'hits'> {
  const bounded = text.slice(0, MAX_TEXT_CHARACTERS);
  if (terms.hasMeanings) return readText(bounded, language, MAX_TEXT_WORDS);
  return { tokens: tokenise(bounded, MAX_TEXT_WORDS), hits: [] };
}

function marksOf(terms: WantedTerms, { field, language }: HighlightSource, tokens: readonly Token[]): Extent[] {
  const readings = readingsOf(language);
  const isName = field === 'NAME' || field === 'OTHER_NAME';
  return tokens.flatMap((token): Extent[] => {
    const mark = (words: readonly number[] | undefined, weight: number): Extent[] =>
      words === undefined ? [] : [{ start: token.start, end: token.end, words, weight }];
    // A name is found by its small words too.
    if (!isName && isSmall(token.word, readings)) return [];
    const exact = mark(terms.words.get(token.word), WEIGHT.word);
    if (exact.length > 0) return exact;
    const { beginning } = terms;
    const isBegun = beginning !== undefined && token.word.startsWith(beginning.word);
    if (isBegun && (isName || beginning.word.length > 2)) return mark([beginning.at], WEIGHT.beginning);
    if (isSmall(token.word, readings)) return [];
    for (const stem of stemsOf(token, readings)) {
      if (terms.stems.has(stem)) return mark(terms.stems.get(stem), WEIGHT.stem);
    }
    for (const root of terms.cognates.size > 0 ? cognatesOf(token, readings) : []) {
      if (terms.cognates.has(root)) return mark(terms.cognates.get(root), WEIGHT.cognate);
    }
    return [];
  });
}

/** Words and phrases of the same meaning, in whatever language. */
function phrasesOf(terms: WantedTerms, tokens: readonly Token[], hits: Reading['hits']): Extent[] {
  return hits.flatMap(({ from, to, target }) => {
    const { words, weight } = terms.meaning(idsOf(target));
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (words.length === 0 || first === undefined || last === undefined) return [];
    return [{ start: first.start, end: last.end, words, weight }];
  });
}

/** Only for words that nothing else answers: elsewhere what merely resembles them is not what was found. */
function slipsOf(unanswered: readonly { readonly word: string; readonly at: number }[], tokens: readonly Token[]) {
  return unanswered.flatMap(({ word, at }) => {
    const limit = forgivenSlips(word);
    if (limit === 0) return [];
    return tokens
      .filter((token) => token.word.charAt(0) === word.charAt(0) && countSlips(word, token.word, limit) <= limit)
      .map(({ start, end }): Extent => ({ start, end, words: [at], weight: WEIGHT.slip }));
  });
}
