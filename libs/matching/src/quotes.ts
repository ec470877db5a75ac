import { type Quote } from '@mosty/domain/explanation';
import { type Language } from '@mosty/domain/vocabulary';
import { recogniseConcepts } from '@mosty/thesaurus/recognise';

/** The words from which the text vector of a profile was made, see ownWords(). */
export interface OwnWords {
  readonly organisationId: string;
  readonly language: Language;
  readonly text: string;
}

export type QuotesByConcept = ReadonlyMap<string, readonly Quote[]>;

/** More words for the same concept show nothing new. */
const MOST_QUOTES = 3;

/** The words for each concept that it speaks of, each wording once. */
export function quotesByConcept({ organisationId, language, text }: OwnWords): QuotesByConcept {
  return new Map(
    recogniseConcepts(text, language).map(({ concept, words }) => {
      const wordings = new Map<string, string>();
      for (const quoted of words) {
        const wording = quoted.text.toLowerCase();
        if (!wordings.has(wording)) wordings.set(wording, quoted.text);
      }
      const quotes = [...wordings.values()].slice(0, MOST_QUOTES);
      return [concept, quotes.map((quoted) => ({ organisationId, language, words: quoted }))];
    }),
  );
}
