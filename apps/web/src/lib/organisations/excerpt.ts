import type { Language } from '@mosty/domain/vocabulary';

/**
 * The beginning of a text, at most `length` characters, cut between sentences if that keeps at least half of it, otherwise
 * between words.
 */
export function excerpt(text: string, length: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= length) return plain;
  const beginning = plain.slice(0, length + 1);
  const sentenceEnd = Math.max(...['. ', '! ', '? '].map((end) => beginning.lastIndexOf(end)));
  if (sentenceEnd >= length / 2) return beginning.slice(0, sentenceEnd + 1);
  return `${beginning.slice(0, beginning.lastIndexOf(' ')).replace(/[\s,;:–-]+$/, '')} …`;
}

/** The description a reader is shown first: in the reader's language, else in the organisation's own, else any. */
export function descriptionFor<Text extends { readonly language: Language }>(
  descriptions: readonly Text[],
  reader: Language,
  own: Language,
): Text | undefined {
  const inLanguage = (wanted: Language) => descriptions.find(({ language }) => language === wanted);
  return inLanguage(reader) ?? inLanguage(own) ?? descriptions[0];
}

/** A label in the middle of a sentence: „Kultura” → „kultura”; abbreviations („ITI”) stay. */
export const asInSentence = (label: string): string =>
  /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
