import falseFriends from '../data/false-friends.json' with { type: 'json' };
import { type TextLanguage } from './language.ts';
import { stem } from './stem.ts';
import { fold } from './fold.ts';

/** Two words that look alike and mean different things. */
export interface FalseFriend {
  readonly pl: string;
  readonly cs: string;
  /** What each means, in English. */
  readonly plMeans: string;
  readonly csMeans: string;
}

export const FALSE_FRIENDS: readonly FalseFriend[] = falseFriends;

/** The stems, because the inflected forms look alike too. */
const STEMS: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  pl: new Set(FALSE_FRIENDS.map(({ pl }) => stem(fold(pl), 'pl'))),
  cs: new Set(FALSE_FRIENDS.map(({ cs }) => stem(fold(cs), 'cs'))),
  en: new Set(),
};

const FORMS: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  pl: new Set(FALSE_FRIENDS.map(({ pl }) => pl)),
  cs: new Set(FALSE_FRIENDS.map(({ cs }) => cs)),
  en: new Set(),
};

/** Whether a word, in lower case with its marks, is listed in this very form: then it is no form of a similar one (zawód, zawody). */
export function isFalseFriendForm(lower: string, language: TextLanguage): boolean {
  return FORMS[language].has(lower);
}

/** Whether the look of a word (given by its stem) says nothing about its meaning in the other language. */
export function isFalseFriend(wordStem: string, language: TextLanguage): boolean {
  return STEMS[language].has(wordStem);
}
