import { tokenise, type Token } from './fold.ts';
import { guessLanguage, TEXT_LANGUAGES, type TextLanguage } from './language.ts';
import { findMeanings, type MeaningHit } from './lexicon.ts';
import { type WrittenAs } from './phrase-book.ts';
import { stem } from './stem.ts';

/** A text with everything known about its words. */
export interface Reading {
  readonly tokens: readonly Token[];
  /** Given or seen; `undefined`: the text gives no hint, so `hits` are those of all languages and may overlap. */
  readonly language: TextLanguage | undefined;
  /** In `language`; when there is none, in Czech. */
  readonly stems: readonly string[];
  readonly hits: readonly MeaningHit[];
}

/** `most`: only so many words are read. Time is linear in the words read. */
export function readText(text: string, given?: TextLanguage, most = Infinity): Reading {
  const tokens = tokenise(text, most);
  const language = given ?? guessLanguage(text, tokens);
  const stemsIn = (one: TextLanguage) => tokens.map(({ word }) => stem(word, one));
  const writtenAs = (at: number) => howWritten(text, tokens, at);
  const hitsIn = (one: TextLanguage, stems: readonly string[]) => findMeanings({ tokens, stems, writtenAs }, one);
  const stems = stemsIn(language ?? 'cs');
  if (language !== undefined) return { tokens, language, stems, hits: hitsIn(language, stems) };
  return {
    tokens,
    language,
    stems,
    hits: TEXT_LANGUAGES.flatMap((one) => hitsIn(one, one === 'cs' ? stems : stemsIn(one))),
  };
}

/** What may stand between two words of one sentence, the second of which has a capital because it is a name. */
const INSIDE = /^[\s,()/–-]+$/;
/** So many words around are looked at to see whether the text has capitals at all. */
const NEAR = 50;

function howWritten(text: string, tokens: readonly Token[], at: number): WrittenAs {
  const token = tokens[at];
  if (token === undefined) return 'unclear';
  const before = tokens[at - 1];
  if (isLower(text.charAt(token.start))) {
    const near = tokens.slice(Math.max(0, at - NEAR), at + NEAR);
    return near.some(({ start }) => !isLower(text.charAt(start))) ? 'word' : 'unclear';
  }
  const isShouted = token.end - token.start > 1 && !isLower(text.charAt(token.start + 1));
  if (before === undefined || isShouted) return 'unclear';
  return INSIDE.test(text.slice(before.end, token.start)) && isLower(text.charAt(before.end - 1)) ? 'name' : 'unclear';
}

/** Letters without case and digits count as small: they are no capitals. */
function isLower(letter: string): boolean {
  return letter === letter.toLowerCase();
}
