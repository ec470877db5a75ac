import { CONCEPTS, type Concept } from './concepts.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { type TextLanguage } from './language.ts';
import { isOrdinaryWord, NAMED_PLACES, type NamedPlace } from './names.ts';
import { PhraseBook, type PhraseHit, type PhraseText } from './phrase-book.ts';

/** What the words of a text can stand for. */
export type Meaning =
  | { readonly kind: 'concept'; readonly id: string; readonly concept: Concept }
  | { readonly kind: 'name'; readonly id: string; readonly place: NamedPlace }
  | { readonly kind: 'word'; readonly id: string };

/** Everything known in one language. Concepts come first: where a phrase has two meanings, the one with a theme counts. */
function toBook(language: TextLanguage): PhraseBook<Meaning> {
  const book = new PhraseBook<Meaning>(language);
  for (const concept of CONCEPTS) {
    const meaning: Meaning = { kind: 'concept', id: concept.id, concept };
    for (const phrase of concept.words[language]) book.add(phrase, meaning);
  }
  for (const place of NAMED_PLACES) {
    const meaning: Meaning = { kind: 'name', id: place.id, place };
    for (const name of place.words[language]) book.add(name, meaning, isOrdinaryWord(name));
  }
  for (const { id, words } of EVERYDAY_WORDS) {
    const meaning: Meaning = { kind: 'word', id };
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
