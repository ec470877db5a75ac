/** What a query was widened to, in the order in which a reader wants it. */
import type { Language } from '@mosty/domain/vocabulary';

export interface AlsoWords {
  readonly language: Language;
  readonly words: readonly string[];
}
interface Widened extends AlsoWords {
  readonly concept: string;
}

/** The other bank first: that is what the reader could not have typed. */
const ORDER: Readonly<Record<Language, readonly Language[]>> = {
  pl: ['cs', 'pl', 'en'],
  cs: ['pl', 'cs', 'en'],
  en: ['pl', 'cs', 'en'],
};

/** All words by language, each once, without what was typed itself. */
export function alsoWords(all: readonly Widened[], query: string, reader: Language): AlsoWords[] {
  const typed = query.toLowerCase().split(/\s+/).concat(query.toLowerCase());
  return ORDER[reader]
    .map((language) => ({
      language,
      words: [...new Set(all.filter((one) => one.language === language).flatMap(({ words }) => words))].filter(
        (word) => !typed.includes(word.toLowerCase()),
      ),
    }))
    .filter(({ words }) => words.length > 0);
}

/**
 * The first few: of each concept in turn, the two languages of the border only, unless there is nothing else. A reader of neither
 * sees words of both.
 */
export function firstWords(all: readonly Widened[], query: string, reader: Language, most: number): AlsoWords[] {
  const known = alsoWords(all, query, reader);
  const near = known.filter(({ language }) => language !== 'en');
  const shown = near.length > 0 ? near : known;
  let left = most;
  return shown
    .map(({ language, words }, at) => {
      const lists = all
        .filter((one) => one.language === language)
        .map((one) => one.words.filter((w) => words.includes(w)));
      const inTurn = [...new Set(words.flatMap((_, place) => lists.flatMap((list) => list[place] ?? [])))];
      const taken = inTurn.slice(0, reader === 'en' ? Math.ceil(left / (shown.length - at)) : left);
      left -= taken.length;
      return { language, words: taken };
    })
    .filter(({ words }) => words.length > 0);
}
