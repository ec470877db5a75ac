import { isCommonplaceConcept, tellingOfConcept } from './commonplace.ts';
import { type TextLanguage } from './language.ts';
import { recogniseConcepts, type QuotedWords } from './recognise.ts';
import { THEMES, type ThemeCode } from './themes.ts';

export interface SuggestedTheme {
  readonly theme: ThemeCode;
  /** Above 0 to 1: the share of what the text speaks of that belongs to this theme. Those not suggested make up the rest to 1. */
  readonly score: number;
  /** The wordings that led there, each once, in the order of the text; at least one, at most {@link MOST_WORDS}. */
  readonly words: readonly QuotedWords[];
}

/** More would be no proposal to choose from; a long text touches every theme. */
export const MOST_THEMES = 6;
/** Of the strongest concepts. More wordings show nothing new. */
export const MOST_WORDS = 8;
/** A theme that is mentioned in passing beside others: less than this share of the strongest one. */
const IN_PASSING = 0.25;

interface Found {
  weight: number;
  readonly words: QuotedWords[];
}

/**
 * Themes for a profile or an offer, the strongest first, then in the order of the themes. What any profile may say (that one
 * cooperates, has residents, holds workshops) suggests nothing by itself, nor does a text without a known concept. Linear in
 * the length of the text; any text will do.
 */
export function suggestThemes(text: string, language?: TextLanguage): SuggestedTheme[] {
  const themes = new Map<ThemeCode, Found>();
  let all = 0;
  for (const { concept, theme, weight, words } of recogniseConcepts(text, language)) {
    if (isCommonplaceConcept(concept)) continue;
    const found = themes.get(theme) ?? { weight: 0, words: [] };
    found.weight += weight * tellingOfConcept(concept);
    found.words.push(...words.slice(0, MOST_WORDS));
    themes.set(theme, found);
    all += weight * tellingOfConcept(concept);
  }
  const least = IN_PASSING * Math.max(0, ...[...themes.values()].map(({ weight }) => weight));
  return THEMES.flatMap(({ code }) => {
    const found = themes.get(code);
    if (found === undefined || found.weight < least) return [];
    return [{ theme: code, score: found.weight / all, words: eachOnce(found.words) }];
  })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_THEMES);
}

/** The first of the same wordings, heaviest concepts first; then in the order of the text. */
function eachOnce(words: readonly QuotedWords[]): QuotedWords[] {
  const wordings = new Map<string, QuotedWords>();
  for (const quoted of words) {
    const wording = quoted.text.toLowerCase();
    if (!wordings.has(wording)) wordings.set(wording, quoted);
    if (wordings.size === MOST_WORDS) break;
  }
  return [...wordings.values()].sort((a, b) => a.start - b.start);
}
