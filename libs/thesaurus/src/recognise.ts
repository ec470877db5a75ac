import { type Token } from './fold.ts';
import { type TextLanguage } from './language.ts';
import { type MeaningHit } from './lexicon.ts';
import { type NamedPlace } from './names.ts';
import { readText } from './reading.ts';
import { type ThemeCode } from './themes.ts';

/** A piece of the original text, with its offsets (UTF-16). */
export interface QuotedWords {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface RecognisedConcept {
  readonly concept: string;
  readonly theme: ThemeCode;
  /** How much the text speaks of it: above 0, 1 for one mention of one word; phrases and repetition count more, ever less. */
  readonly weight: number;
  /** Where it says so, in the order of the text, at least one. */
  readonly words: readonly QuotedWords[];
}

export interface RecognisedName {
  readonly place: NamedPlace;
  readonly words: readonly QuotedWords[];
}

/**
 * The concepts a text speaks of, heaviest first (then by id). `language`: what the text is written in; when it is not
 * given it is guessed, and a text that gives no hint is read in all three. Linear in the length of the text; any text will do.
 */
export function recogniseConcepts(text: string, language?: TextLanguage): RecognisedConcept[] {
  const { tokens, hits } = readText(text, language);
  return toConcepts(text, tokens, hits);
}

export function toConcepts(text: string, tokens: readonly Token[], hits: readonly MeaningHit[]): RecognisedConcept[] {
  const found = new Map<string, { theme: ThemeCode; mass: number; words: QuotedWords[] }>();
  for (const hit of hits) {
    if (hit.inner || hit.target.kind !== 'concept') continue;
    const { id, theme } = hit.target.concept;
    const entry = found.get(id) ?? { theme, mass: 0, words: [] };
    const quote = quoteOf(text, tokens, hit);
    if (quote === undefined || entry.words.some(({ start }) => start === quote.start)) continue;
    entry.mass += hit.to - hit.from > 1 ? 1.4 : 1;
    entry.words.push(quote);
    found.set(id, entry);
  }
  return [...found]
    .map(([concept, { theme, mass, words }]) => ({ concept, theme, weight: weightOf(mass), words }))
    .sort((a, b) => b.weight - a.weight || (a.concept < b.concept ? -1 : 1));
}

/** The places with two names that a text mentions, in the order of the text. */
export function recogniseNames(text: string, language?: TextLanguage): RecognisedName[] {
  const { tokens, hits } = readText(text, language);
  const found = new Map<string, { place: NamedPlace; words: QuotedWords[] }>();
  for (const hit of hits) {
    const quote = quoteOf(text, tokens, hit);
    if (hit.inner || hit.target.kind !== 'name' || quote === undefined) continue;
    const entry = found.get(hit.target.id) ?? { place: hit.target.place, words: [] };
    if (!entry.words.some(({ start }) => start === quote.start)) entry.words.push(quote);
    found.set(hit.target.id, entry);
  }
  return [...found.values()];
}

function quoteOf(text: string, tokens: readonly Token[], hit: MeaningHit): QuotedWords | undefined {
  const first = tokens[hit.from];
  const last = tokens[hit.to - 1];
  if (first === undefined || last === undefined) return undefined;
  return { text: text.slice(first.start, last.end), start: first.start, end: last.end };
}

/** The second mention says less than the first. */
function weightOf(mass: number): number {
  return 1 + Math.log2(Math.max(1, mass));
}
