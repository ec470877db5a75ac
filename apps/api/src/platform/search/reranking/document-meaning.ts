/** What is kept of a document for ranking it by what it means, and what a query is compared with it by. Pure. */
import { LANGUAGE_OF, type Language } from '@mosty/domain/vocabulary';
import { tokenise } from '@mosty/thesaurus/fold';
import { readText } from '@mosty/thesaurus/reading';
import { type SearchDocument } from '../search-index.ts';
import { MAX_QUERY_CHARACTERS, queryTerms } from '../shadow-terms.ts';
import { placesMeant, type WidenedTerms } from '../terms.ts';
import { addConcept, addKin, type Features, featuresOf, joined, pack } from './meaning-vector.ts';

export interface DocumentMeaning {
  readonly id: string;
  /** Its whole names, folded, and `name:` with the id of a place with two names that a whole name is a name of. */
  readonly names: readonly string[];
  /** Name and own texts; what was chosen from lists is in too many documents to tell them apart. */
  readonly features: Buffer;
}

export interface QueryMeaning {
  readonly terms: WidenedTerms;
  readonly places: readonly string[];
  readonly features: Features;
}

/** What a query also looks for, beside what it says; its own meanings are 1. */
const SHARE = { likely: 1, related: 0.4 };

export function toDocumentMeaning(document: SearchDocument): DocumentMeaning {
  const { id, name, otherNames, country } = document;
  const names = [name, ...otherNames];
  const places = names.flatMap((one) => placesNamed(one, LANGUAGE_OF[country]));
  return {
    id,
    names: [...new Set([...names.map(wholeName), ...places])],
    features: pack(joined(textsOf(document).map(([language, text]) => featuresOf(text, language)))),
  };
}

/** Undefined for a query without a word. */
export function toQueryMeaning(query: string): QueryMeaning | undefined {
  const terms = queryTerms(query, { acrossLanguages: true });
  if (terms.words.length === 0) return undefined;
  const features = featuresOf(query.slice(0, MAX_QUERY_CHARACTERS));
  for (const concept of new Set(terms.words.flatMap(({ likely }) => likely))) {
    addConcept(features, concept, SHARE.likely);
    addKin(features, concept, SHARE.likely);
  }
  for (const concept of new Set(terms.words.flatMap(({ related }) => related))) {
    addConcept(features, concept, SHARE.related);
  }
  return { terms, places: placesMeant(terms.words), features };
}

export function wholeName(name: string): string {
  return tokenise(name)
    .map(({ word }) => word)
    .join(' ');
}

/** Places with two names that the whole name is one of. */
function placesNamed(name: string, language: Language): string[] {
  const { tokens, hits } = readText(name, language);
  return hits.flatMap(({ from, to, target }) =>
    target.kind === 'name' && from === 0 && to === tokens.length ? [`name:${target.id}`] : [],
  );
}

/** One text for each language; the name belongs to that of its country, or to the only one there is. */
function textsOf({ name, country, texts }: SearchDocument): [Language, string][] {
  const own = texts.filter(({ isChosen, text }) => isChosen !== true && text !== '');
  const byLanguage = new Map<Language, string[]>();
  for (const { language, text } of own) byLanguage.set(language, [...(byLanguage.get(language) ?? []), text]);
  const [only] = byLanguage.keys();
  const ofName = byLanguage.size === 1 && only !== undefined ? only : LANGUAGE_OF[country];
  byLanguage.set(ofName, [name, ...(byLanguage.get(ofName) ?? [])]);
  return [...byLanguage].map(([language, some]) => [language, some.join('. ')]);
}
