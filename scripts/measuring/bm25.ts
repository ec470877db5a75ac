import { fold } from '@mosty/thesaurus/fold';

/** What a usual full-text search does, as something to compare with. */
export interface WordIndex {
  /** BM25 of a document for the words of another one: 0 when they share none. Positions as in the list of texts. */
  readonly score: (query: number, document: number) => number;
}

export interface LanguageText {
  readonly lang: string;
  readonly text: string;
}

/** k1 = 1.2, b = 0.75, over folded words. How rare a word is and how long a text is usually, each language says for itself. */
export function bm25(rows: readonly LanguageText[]): WordIndex {
  const documents = rows.map(({ text }) => counts(words(text)));
  const lengths = documents.map((document) => sum(document.values()));
  const statistics = byLanguage(rows, documents);
  const averages = new Map(
    [...new Set(rows.map(({ lang }) => lang))].map((lang) => [
      lang,
      mean(lengths.filter((_, index) => rows[index]?.lang === lang)),
    ]),
  );
  const score = (query: number, document: number): number => {
    const { lang } = at(rows, document);
    const { size, frequency } = statistics(lang);
    const long = at(lengths, document) / (averages.get(lang) || 1);
    let total = 0;
    for (const word of at(documents, query).keys()) {
      const count = at(documents, document).get(word) ?? 0;
      if (count === 0) continue;
      const found = frequency.get(word) ?? 0;
      const idf = Math.log(1 + (size - found + 0.5) / (found + 0.5));
      total += (idf * count * 2.2) / (count + 1.2 * (0.25 + 0.75 * long));
    }
    return total;
  };
  return { score };
}

export interface WordStatistics {
  /** Texts of the language. */
  readonly size: number;
  /** In how many of them a word is. */
  readonly frequency: ReadonlyMap<string, number>;
}

export function byLanguage(
  rows: readonly LanguageText[],
  documents: readonly ReadonlyMap<string, number>[],
): (lang: string) => WordStatistics {
  const all = new Map<string, { size: number; frequency: Map<string, number> }>();
  rows.forEach(({ lang }, index) => {
    const entry = all.get(lang) ?? { size: 0, frequency: new Map<string, number>() };
    entry.size += 1;
    for (const term of at(documents, index).keys()) entry.frequency.set(term, (entry.frequency.get(term) ?? 0) + 1);
    all.set(lang, entry);
  });
  return (lang) => all.get(lang) ?? { size: 0, frequency: new Map<string, number>() };
}

/** Folded words, in the order of the text. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function counts(terms: readonly string[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const term of terms) result.set(term, (result.get(term) ?? 0) + 1);
  return result;
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${String(index)}`);
  return item;
}
