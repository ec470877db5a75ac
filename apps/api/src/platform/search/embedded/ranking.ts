import { placesMeant, type WidenedTerms, type WidenedWord, type TermKind } from '../terms.ts';

/** A term that documents have. */
export interface KnownTerm {
  readonly no: number;
  readonly kind: TermKind;
  readonly term: string;
  /** How many documents have it. */
  readonly documents: number;
}

/** What the vocabulary of the collection knows about a query. */
export interface KnownTerms {
  /** Documents in the collection. */
  readonly documents: number;
  find(kind: TermKind, term: string): KnownTerm | undefined;
  /** Names that begin with the whole query, and words that begin with its last word. */
  readonly beginnings: readonly KnownTerm[];
  /** Words that differ by a slip of the keyboard, by the position of the query's word. */
  readonly similar: ReadonlyMap<number, readonly KnownTerm[]>;
}

/** A way in which documents can answer one word of the query: by any of these terms. */
export interface Alternative {
  readonly terms: readonly number[];
  /** Position of the word in the query; -1 for what only lifts a document that was found anyway. */
  readonly word: number;
  readonly score: number;
  /** How much of the query the word stands for. */
  readonly mass: number;
}

export interface Ranking {
  readonly alternatives: readonly Alternative[];
  /** A document that answers less of the query is no result. */
  readonly neededMass: number;
  /** The score of a document whose name is the whole query: scores of other collections can be compared by their share. */
  readonly best: number;
}

const MAX_WORDS = 8;
/**
 * A quarter of the query, where rare words count more than common ones: one of two words is enough, for the other may be said
 * in a way that is not known here, and who answers both comes first anyway. Half of it finds a tenth less of what is judged to
 * answer (`npm run bench -- search`).
 */
const NEEDED_SHARE = 0.25;
/** A word that so many documents answer needs none that are merely about something related. */
const ENOUGH = 50;
/** Documents that a word is taken to be in when no document has it, only something that is like it. */
const RARE = 3;

type MatchBy = 'word' | 'stems' | 'concepts' | 'likely' | 'related' | 'cognates' | 'beginning' | 'similar';

/** How many documents the others find says nothing about how common the word is. */
const COUNTS: ReadonlySet<MatchBy> = new Set(['word', 'stems', 'concepts', 'cognates', 'similar']);

/** How well an alternative answers a word, in percent. A name says more than a text; what was typed more than what was meant. */
const QUALITY: readonly { readonly sources: readonly (readonly [TermKind, MatchBy])[]; readonly quality: number }[] = [
  { sources: [['name-word', 'word']], quality: 100 },
  { sources: [['name-word', 'beginning']], quality: 90 },
  { sources: [['name-stem', 'stems']], quality: 85 },
  { sources: [['name-concept', 'concepts']], quality: 75 },
  { sources: [['name-word', 'similar']], quality: 60 },
  { sources: [['name-cognate', 'cognates']], quality: 55 },
  // In a text the inflected word is as good as the one that was typed.
  {
    sources: [
      ['text-word', 'word'],
      ['text-stem', 'stems'],
    ],
    quality: 55,
  },
  { sources: [['text-concept', 'concepts']], quality: 45 },
  { sources: [['text-word', 'beginning']], quality: 40 },
  { sources: [['text-cognate', 'cognates']], quality: 30 },
  { sources: [['text-word', 'similar']], quality: 25 },
  // What the word may stand for, and what is about the same thing, is better than nothing.
  { sources: [['name-concept', 'likely']], quality: 35 },
  { sources: [['text-concept', 'likely']], quality: 30 },
  { sources: [['name-concept', 'related']], quality: 25 },
  { sources: [['text-concept', 'related']], quality: 20 },
];

/** Lifts above every document that merely contains the words; larger towns still come before smaller ones of one name. */
const WHOLE_NAME_BONUS = 60;
const NAME_BEGINNING_BONUS = 15;

/** Decides by which terms documents are found and how much each adds. Pure. */
export function rank(query: WidenedTerms, known: KnownTerms): Ranking {
  const last = query.words.length - 1;
  const words = query.words
    .map((word, position) => answersOf(word, position, position === last && query.isUnfinished, known))
    .filter((word) => word.answers.length > 0)
    // A pasted sentence is searched by its rarest words: the common ones say little.
    .sort((a, b) => a.documents - b.documents || a.position - b.position)
    .slice(0, MAX_WORDS);
  const totalMass = words.reduce((sum, word) => sum + word.mass, 0);
  const neededMass = Math.ceil(totalMass * NEEDED_SHARE);
  const alternatives = words.flatMap((word) =>
    word.answers.map(({ terms, quality }) => ({
      terms,
      word: word.position,
      score: Math.round((quality * word.mass) / 10),
      mass: word.mass,
    })),
  );
  return {
    alternatives: [...nameBonuses(query, known, totalMass), ...alternatives],
    neededMass,
    best: 10 * totalMass + bonusOf(WHOLE_NAME_BONUS, totalMass),
  };
}

interface AnsweredWord {
  readonly position: number;
  readonly answers: readonly { readonly terms: readonly number[]; readonly quality: number }[];
  /** Of the term that most documents have. */
  readonly documents: number;
  /** Inverse document frequency, in tenths. */
  readonly mass: number;
}

function answersOf(word: WidenedWord, position: number, isUnfinished: boolean, known: KnownTerms): AnsweredWord {
  const beginnings = isUnfinished ? known.beginnings.filter((term) => term.kind !== 'name') : [];
  const spelled = (kind: TermKind, spellings: readonly string[]) =>
    spellings.map((spelling) => known.find(kind, spelling)).filter((term) => term !== undefined && term.documents > 0);
  const isWritten = (['name-word', 'text-word'] as const).some((kind) => spelled(kind, [word.word]).length > 0);
  const candidates: Record<MatchBy, (kind: TermKind) => readonly (KnownTerm | undefined)[]> = {
    word: (kind) => spelled(kind, [word.word]),
    stems: (kind) => spelled(kind, word.stems),
    concepts: (kind) => spelled(kind, word.concepts),
    cognates: (kind) => spelled(kind, word.cognates),
    // What documents have is neither misspelt nor half a word: a town that resembles „krov” is that town.
    likely: (kind) => (isWritten ? [] : spelled(kind, word.likely)),
    related: (kind) => (own >= ENOUGH ? [] : spelled(kind, word.related)),
    beginning: (kind) => beginnings.filter((term) => term.kind === kind && term.term !== word.word),
    similar: (kind) => (known.similar.get(position) ?? []).filter((term) => term.kind === kind),
  };
  const own = mostDocuments(
    QUALITY.flatMap(({ sources }) => sources.flatMap(([kind, by]) => (COUNTS.has(by) ? candidates[by](kind) : []))),
  );
  // What has the word has its stem and its cognate too: as many documents are the same documents, and need no second look.
  const exact = known.find('name-word', word.word);
  const isSameAsWord = ([term, ...others]: readonly KnownTerm[]) =>
    others.length === 0 &&
    (term?.kind === 'name-stem' || term?.kind === 'name-cognate') &&
    term.documents === exact?.documents;
  const answers = QUALITY.flatMap(({ sources, quality }) => {
    const terms = sources.flatMap(([kind, by]) => candidates[by](kind)) as KnownTerm[];
    if (terms.length === 0 || isSameAsWord(terms)) return [];
    return [{ terms: terms.map((term) => term.no), quality }];
  });
  // A word that is only begun is as common as its most common ending.
  const documents = own || mostDocuments(beginnings) || (answers.length > 0 ? RARE : 0);
  return { position, answers, documents, mass: massOf(documents, known.documents) };
}

function mostDocuments(terms: readonly (KnownTerm | undefined)[]): number {
  return Math.max(0, ...terms.map((term) => term?.documents ?? 0));
}

function massOf(documents: number, all: number): number {
  return Math.max(1, Math.round(10 * Math.log((all + 1) / (documents + 0.5))));
}

function bonusOf(percent: number, totalMass: number): number {
  return Math.round((percent * Math.max(totalMass, 1)) / 10) + 150;
}

function nameBonuses(query: WidenedTerms, known: KnownTerms, totalMass: number): Alternative[] {
  const bonus = (terms: readonly KnownTerm[], percent: number): Alternative[] =>
    terms.length === 0
      ? []
      : [
          {
            terms: terms.map((term) => term.no),
            word: -1,
            score: bonusOf(percent, totalMass),
            mass: 0,
          },
        ];
  const whole = known.find('name', query.whole);
  // „Vratislav” is Wrocław before it is the beginning of Vratislávka.
  const meant = placesMeant(query.words).flatMap((concept) => known.find('name-concept', concept) ?? []);
  const names = known.beginnings.filter((term) => term.kind === 'name' && term.term !== query.whole);
  return [
    ...bonus(whole ? [whole] : [], WHOLE_NAME_BONUS),
    ...bonus(meant, WHOLE_NAME_BONUS),
    ...bonus(names, NAME_BEGINNING_BONUS),
  ];
}
