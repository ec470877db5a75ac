import { CONCEPTS, type Concept } from './concepts.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { type Token } from './fold.ts';
import { type TextLanguage } from './language.ts';
import { NAMED_PLACES, type NamedPlace } from './names.ts';
import { PhraseBook, type PhraseHit } from './phrase-book.ts';

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
    for (const name of place.words[language]) book.add(name, meaning);
  }
  for (const { id, words } of EVERYDAY_WORDS) {
    const meaning: Meaning = { kind: 'word', id };
    for (const phrase of words[language]) book.add(phrase, meaning);
  }
  return book;
}

const BOOKS: Readonly<Record<TextLanguage, PhraseBook<Meaning>>> = {
  pl: toBook('pl'),
  cs: toBook('cs'),
  en: toBook('en'),
};

export type MeaningHit = PhraseHit<Meaning>;

/** Concepts, names and everyday words of a text in one language; `stems` are those of the tokens. */
export function findMeanings(tokens: readonly Token[], stems: readonly string[], language: TextLanguage): MeaningHit[] {
  return BOOKS[language].find(tokens, stems);
}
