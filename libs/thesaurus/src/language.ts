import { type Token } from './fold.ts';

/** Languages of the texts; ISO 639-1. */
export const TEXT_LANGUAGES = ['pl', 'cs', 'en'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** Letters that only one of the languages has; a text with many of them needs no further look. */
const LETTERS: Readonly<Record<string, TextLanguage>> = Object.fromEntries([
  ...[...'ąęłńśźżćĄĘŁŃŚŹŻĆ'].map((letter) => [letter, 'pl'] as const),
  ...[...'ěščřžýáíéůúťďňĚŠČŘŽÝÁÍÉŮÚŤĎŇ'].map((letter) => [letter, 'cs'] as const),
]);

/** Short words that appear in any text of some length, folded, and in one of the languages only. */
const SMALL_WORDS: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  pl: new Set(
    'w z i oraz sie jest nie dla przez przy jako lub ktory ktora ktore ktorych ich jego jej od nas nasza nasze naszej sa byc czy tym tego tej tych ze jak oraz takze rowniez gmina gminy gminie miasto miasta czyli dzieki wraz ponad wsrod'.split(
      ' ',
    ),
  ),
  cs: new Set(
    'v ve s se si je jsou jsme jako pro pri pred prostrednictvim ktery ktera ktere kterych jeho jejich nebo tak take nase nasi nas obec obce obci mesto mesta mezi diky spolu pod byt bylo byla aby coz tedy jiz az vsech'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the and of to in for with on by from our we is are as at that this their which has have will be an it its or not'.split(
      ' ',
    ),
  ),
};

/**
 * The language a text is most likely written in, by its letters and small words; `undefined` when it shows neither
 * (a single word without diacritics, another script). Slovak counts as Czech, Silesian as Polish: that is how they are read.
 */
export function guessLanguage(text: string, tokens: readonly Token[]): TextLanguage | undefined {
  const votes = { pl: 0, cs: 0, en: 0 };
  for (const token of tokens.slice(0, 200)) {
    for (let at = token.start; at < token.end; at++) {
      const owner = LETTERS[text.charAt(at)];
      if (owner !== undefined) votes[owner] += 1;
    }
    // Polish typed without marks is still told by its clusters; Czech and English hardly have them.
    if (/[src]z/.test(token.word)) votes.pl += 1;
    for (const language of TEXT_LANGUAGES) if (SMALL_WORDS[language].has(token.word)) votes[language] += 2;
  }
  const [best, second] = TEXT_LANGUAGES.toSorted((a, b) => votes[b] - votes[a]);
  if (best === undefined || second === undefined || votes[best] <= votes[second]) return undefined;
  return best;
}
