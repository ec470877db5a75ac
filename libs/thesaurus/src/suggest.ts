import { type TextLanguage } from './language.ts';
import { recogniseConcepts, type QuotedWords } from './recognise.ts';
import { THEMES, type ThemeCode } from './themes.ts';

export interface SuggestedTheme {
  readonly theme: ThemeCode;
  /** Above 0 to 1; the share of what the text speaks of that belongs to this theme. All themes add up to 1. */
  readonly score: number;
  /** The words that led there, in the order of the text. */
  readonly words: readonly QuotedWords[];
}

/** Themes for a profile or an offer, the strongest first; none for a text without a known concept. */
export function suggestThemes(text: string, language?: TextLanguage): SuggestedTheme[] {
  const weights = new Map<ThemeCode, { weight: number; words: QuotedWords[] }>();
  let all = 0;
  for (const { theme, weight, words } of recogniseConcepts(text, language)) {
    const entry = weights.get(theme) ?? { weight: 0, words: [] };
    entry.weight += weight;
    entry.words.push(...words);
    weights.set(theme, entry);
    all += weight;
  }
  return THEMES.flatMap(({ code }) => {
    const entry = weights.get(code);
    if (entry === undefined) return [];
    return [{ theme: code, score: entry.weight / all, words: entry.words.sort((a, b) => a.start - b.start) }];
  }).sort((a, b) => b.score - a.score);
}
