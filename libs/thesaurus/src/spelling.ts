import { addCognates, addSmallWord, type GramWeights } from './cognates.ts';
import { toCommonRoot } from './common-spelling.ts';
import { tellingOfSpelling } from './commonplace.ts';
import { isFalseFriend } from './false-friends.ts';
import { type Token } from './fold.ts';
import { type TextLanguage } from './language.ts';
import { isStopWord, wordWeight } from './word-weight.ts';

/** Features of the look of one word: 24-bit keys, and the weight of each. */
export interface Spelling {
  readonly keys: readonly number[];
  readonly weights: readonly number[];
}

/** The same words come again and again. */
const known: Readonly<Record<TextLanguage, Map<string, Spelling>>> = { pl: new Map(), cs: new Map(), en: new Map() };
const MOST_KNOWN = 20_000;

/** `stem` of the token's word in the language. A false friend has no features: its look misleads. */
export function spellingOf(token: Pick<Token, 'word' | 'lower'>, stem: string, language: TextLanguage): Spelling {
  const spellings = known[language];
  let found = spellings.get(token.lower);
  if (found === undefined) {
    const features: GramWeights = new Map();
    if (!isFalseFriend(stem, language)) addFeatures(token, language, features);
    found = { keys: [...features.keys()], weights: [...features.values()] };
    if (spellings.size >= MOST_KNOWN) spellings.clear();
    spellings.set(token.lower, found);
  }
  return found;
}

function addFeatures({ word, lower }: Pick<Token, 'word' | 'lower'>, language: TextLanguage, into: GramWeights): void {
  const root = toCommonRoot(lower, language === 'pl');
  const weight = wordWeight(word, language) * tellingOfSpelling(word, language);
  if (isStopWord(word, language)) addSmallWord(root, weight, into);
  else addCognates(root, weight, into);
}
