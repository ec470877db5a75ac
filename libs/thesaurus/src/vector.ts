import { add, addCognates, addSmallWord, hashOf, type GramWeights } from './cognates.ts';
import { toCommonRoot } from './common-spelling.ts';
import { isFalseFriend } from './false-friends.ts';
import { type TextLanguage } from './language.ts';
import { readText, type Reading } from './reading.ts';
import { toConcepts } from './recognise.ts';
import { isStopWord, wordWeight } from './word-weight.ts';

/**
 * What a text is about, in numbers: plain JSON, a few kilobytes at most. Concepts and cognate features lie in one space;
 * the cosine of two vectors is their similarity.
 */
export interface TextVector {
  /** Of the way vectors are made; vectors of different versions are not compared (their similarity is 0). */
  readonly version: number;
  /** Concept ids in ascending order, and the weight of each. */
  readonly concepts: readonly string[];
  readonly conceptWeights: readonly number[];
  /** Features of spelling, everyday words and names: 24-bit keys in ascending order, and the weight of each. */
  readonly grams: readonly number[];
  readonly gramWeights: readonly number[];
  /** Length of the vector of all weights; 0 only for a text without words. */
  readonly norm: number;
}

export interface SharedConcept {
  readonly concept: string;
  /** Its part of the score, above 0. */
  readonly contribution: number;
}

export interface TextSimilarity {
  /** 0 (nothing in common) to 1 (the same); the same either way round; the contributions and `cognates` add up to it. */
  readonly score: number;
  /** Concepts of both texts, the strongest first. */
  readonly concepts: readonly SharedConcept[];
  /** The part of the score that words alike, everyday words and names make. */
  readonly cognates: number;
}

export const VECTOR_VERSION = 1;

/** Only so many words are read: a profile has a hundred, a pasted document must not cost a second. */
export const MAX_WORDS = 3000;
/** The heaviest features are kept. */
const MAX_GRAMS = 600;
/** Weights are whole numbers in JSON. */
const SCALE = 100;

// Measured on news and project names (README): a concept says most, since its words may be all different.
const CONCEPT_WEIGHT = 1.5;
const NAME_WEIGHT = 1.5;
const EVERYDAY_WEIGHT = 1;
/** What the spelling of a word still says when its meaning is known. */
const SPELLING_OF_KNOWN = 0.7;

/** Deterministic; any text will do; time is bounded by the first {@link MAX_WORDS} words. */
export function toTextVector(text: string, language?: TextLanguage): TextVector {
  const reading = readText(text, language, MAX_WORDS);
  const grams: GramWeights = new Map();
  addSpelling(reading, grams);
  for (const { target, inner } of reading.hits) {
    if (inner) continue;
    if (target.kind === 'name') add(grams, hashOf(`name:${target.id}`), NAME_WEIGHT);
    if (target.kind === 'word') add(grams, hashOf(`word:${target.id}`), EVERYDAY_WEIGHT);
  }
  const concepts = toConcepts(text, reading.tokens, reading.hits)
    .map(({ concept, weight }) => [concept, toWeight(weight * CONCEPT_WEIGHT)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return pack(concepts, grams);
}

function addSpelling({ tokens, stems, hits, language = 'cs' }: Reading, grams: GramWeights): void {
  const known = new Uint8Array(tokens.length);
  for (const { from, to } of hits) known.fill(1, from, to);
  tokens.forEach(({ word, lower }, at) => {
    if (isFalseFriend(stems[at] ?? word, language)) return;
    const root = toCommonRoot(lower, language === 'pl');
    const weight = wordWeight(word, language) * (known[at] === 1 ? SPELLING_OF_KNOWN : 1);
    if (isStopWord(word, language)) addSmallWord(root, weight, grams);
    else addCognates(root, weight, grams);
  });
}

/** The second mention says less than the first. */
function toWeight(mass: number): number {
  return Math.round((mass > 1 ? Math.sqrt(mass) : mass) * SCALE);
}

function pack(concepts: readonly (readonly [string, number])[], grams: GramWeights): TextVector {
  const features = [...grams].map(([key, mass]) => [key, toWeight(mass)] as const).filter(([, weight]) => weight > 0);
  if (features.length > MAX_GRAMS) {
    features.sort(([keyA, a], [keyB, b]) => b - a || keyA - keyB).splice(MAX_GRAMS);
  }
  features.sort(([a], [b]) => a - b);
  const conceptWeights = concepts.map(([, weight]) => weight);
  const gramWeights = features.map(([, weight]) => weight);
  let squares = 0;
  for (const weight of conceptWeights) squares += weight * weight;
  for (const weight of gramWeights) squares += weight * weight;
  return {
    version: VECTOR_VERSION,
    concepts: concepts.map(([concept]) => concept),
    conceptWeights,
    grams: features.map(([key]) => key),
    gramWeights,
    norm: Math.sqrt(squares),
  };
}

export function compareVectors(a: TextVector, b: TextVector): TextSimilarity {
  const norms = a.norm * b.norm;
  if (!(norms > 0) || a.version !== b.version) return { score: 0, concepts: [], cognates: 0 };
  const concepts = sharedConcepts(a, b, norms);
  const cognates = sharedGrams(a, b) / norms;
  let score = cognates;
  for (const { contribution } of concepts) score += contribution;
  return { score: Math.min(1, score), concepts, cognates };
}

function sharedGrams(a: TextVector, b: TextVector): number {
  const left = a.grams;
  const right = b.grams;
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const x = left[i] as number;
    const y = right[j] as number;
    if (x === y) sum += (a.gramWeights[i] as number) * (b.gramWeights[j] as number);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return sum;
}

const NONE: readonly SharedConcept[] = [];

function sharedConcepts(a: TextVector, b: TextVector, norms: number): readonly SharedConcept[] {
  let shared: SharedConcept[] | undefined;
  let i = 0;
  let j = 0;
  while (i < a.concepts.length && j < b.concepts.length) {
    const x = a.concepts[i] as string;
    const y = b.concepts[j] as string;
    if (x === y) {
      const contribution = ((a.conceptWeights[i] as number) * (b.conceptWeights[j] as number)) / norms;
      (shared ??= []).push({ concept: x, contribution });
      i += 1;
      j += 1;
    } else if (x < y) i += 1;
    else j += 1;
  }
  return (
    shared?.sort((one, other) => other.contribution - one.contribution || (one.concept < other.concept ? -1 : 1)) ??
    NONE
  );
}

/** How alike two texts are, 0 to 1, and why. For many comparisons make the vectors once. */
export function similarity(
  textA: string,
  textB: string,
  languageA?: TextLanguage,
  languageB?: TextLanguage,
): TextSimilarity {
  return compareVectors(toTextVector(textA, languageA), toTextVector(textB, languageB));
}
