import { tokenise, type Token } from './fold.ts';
import { guessLanguage, TEXT_LANGUAGES, type TextLanguage } from './language.ts';
import { findMeanings, type MeaningHit } from './lexicon.ts';
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
  const all = tokenise(text);
  const tokens = all.length > most ? all.slice(0, most) : all;
  const language = given ?? guessLanguage(text, tokens);
  const stemsIn = (one: TextLanguage) => tokens.map(({ word }) => stem(word, one));
  if (language !== undefined) {
    const stems = stemsIn(language);
    return { tokens, language, stems, hits: findMeanings(tokens, stems, language) };
  }
  return {
    tokens,
    language,
    stems: stemsIn('cs'),
    hits: TEXT_LANGUAGES.flatMap((one) => findMeanings(tokens, stemsIn(one), one)),
  };
}
