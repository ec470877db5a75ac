import { CONCEPTS, type Concept } from './concepts.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { type TextLanguage } from './language.ts';
import { isOrdinaryWord, NAMED_PLACES, type NamedPlace } from './names.ts';
import { type Words } from './thesaurus-format.ts';
import { PhraseBook, type PhraseHit, type PhraseText } from './phrase-book.ts';

/** What the words of a text can stand for. */
export type Meaning =
  | { readonly kind: 'concept'; readonly id: string; readonly concept: Concept }
  | { readonly kind: 'name'; readonly id: string; readonly place: NamedPlace }
  | { readonly kind: 'word'; readonly id: string };

/** Concepts come first: where a phrase has two meanings, the one with a theme counts. */
const MEANINGS: readonly (readonly [Words, Meaning])[] = [
  ...CONCEPTS.map((concept) => [concept.words, { kind: 'concept', id: concept.id, concept }] as const),
  ...NAMED_PLACES.map((place) => [place.words, { kind: 'name', id: place.id, place }] as const),
  ...EVERYDAY_WORDS.map(({ id, words }) => [words, { kind: 'word', id }] as const),
];

/** Everything known in one language. */
function toBook(language: TextLanguage): PhraseBook<Meaning> {
  const book = new PhraseBook<Meaning>(language, isOrdinaryWord);
  for (const [words, meaning] of MEANINGS) {
    for (const phrase of words[language]) book.add(phrase, meaning);
  }
  return book;
}

const books = new Map<TextLanguage, PhraseBook<Meaning>>();

export type MeaningHit = PhraseHit<Meaning>;

/** Concepts, names and everyday words of a text in one language. */
export function findMeanings(text: PhraseText, language: TextLanguage): MeaningHit[] {
  let book = books.get(language);
  if (book === undefined) {
    book = toBook(language);
    books.set(language, book);
  }
  return book.find(text);
}
