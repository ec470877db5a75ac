import { hashOf } from './cognates.ts';
import { tellingOfConcept, tellingOfEverydayWord, tellingOfName } from './commonplace.ts';
import { FeatureSum } from './feature-sum.ts';
import { FeatureTable } from './feature-table.ts';
import { type Token } from './fold.ts';
import { kinOf } from './kin.ts';
import { type TextLanguage } from './language.ts';
import { readText, type Reading } from './reading.ts';
import { toConcepts } from './recognise.ts';
import { type Spelling, spellingOf } from './spelling.ts';

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

export const VECTOR_VERSION = 2;

/** Only so many words are read: a profile has a hundred, a pasted document must not cost a second. */
export const MAX_WORDS = 3000;
/** The heaviest features are kept. */
const MAX_GRAMS = 240;
/** Weights are whole numbers in JSON. */
export const SCALE = 100;

// Measured (README): a concept says most, since its words may be all different.
export const CONCEPT_WEIGHT = 1.5;
const NAME_WEIGHT = 2;
const EVERYDAY_WEIGHT = 1.2;
/** What the spelling of a word still says when its meaning is known. */
const SPELLING_OF_KNOWN = 0.6;
/** What the words that a concept has in both languages say, beside the concept itself. */
export const KIN_WEIGHT = 1.1;

/** Deterministic; any text will do; time is bounded by the first {@link MAX_WORDS} words. */
export function toTextVector(text: string, language?: TextLanguage): TextVector {
  const reading = readText(text, language, MAX_WORDS);
  const features = new FeatureSum();
  addSpelling(reading, features);
  for (const { target, inner } of reading.hits) {
    if (inner) continue;
    if (target.kind === 'name') features.add(hashOf(`name:${target.id}`), NAME_WEIGHT * tellingOfName(target.id));
    if (target.kind === 'word') {
      features.add(hashOf(`word:${target.id}`), EVERYDAY_WEIGHT * tellingOfEverydayWord(target.id));
    }
  }
  const concepts: [string, number][] = [];
  for (const { concept, weight } of toConcepts(text, reading.tokens, reading.hits)) {
    const mass = weight * tellingOfConcept(concept);
    concepts.push([concept, toWeight(mass * CONCEPT_WEIGHT)]);
    addAll(kinOf(concept), mass * KIN_WEIGHT, features);
  }
  return pack(concepts, features);
}

function addSpelling({ tokens, stems, hits, language = 'cs' }: Reading, features: FeatureSum): void {
  const known = new Uint8Array(tokens.length);
  for (const { from, to } of hits) known.fill(1, from, to);
  for (let at = 0; at < tokens.length; at++) {
    const spelling = spellingOf(tokens[at] as Token, stems[at] as string, language);
    addAll(spelling, known[at] === 1 ? SPELLING_OF_KNOWN : 1, features);
  }
}

function addAll({ keys, weights }: Spelling, share: number, features: FeatureSum): void {
  for (let at = 0; at < keys.length; at++) features.add(keys[at] as number, (weights[at] as number) * share);
}

/** The second mention says less than the first. */
function toWeight(mass: number): number {
  return Math.round((mass > 1 ? Math.sqrt(mass) : mass) * SCALE);
}

function pack(concepts: [string, number][], features: FeatureSum): TextVector {
  concepts.sort(([a], [b]) => (a < b ? -1 : 1));
  const conceptWeights = concepts.map(([, weight]) => weight);
  const { keys: grams, weights: gramWeights } = features.heaviest(MAX_GRAMS, toWeight);
  let squares = 0;
  for (const weight of conceptWeights) squares += weight * weight;
  for (const weight of gramWeights) squares += weight * weight;
  return {
    version: VECTOR_VERSION,
    concepts: concepts.map(([concept]) => concept),
    conceptWeights,
    grams,
    gramWeights,
    norm: Math.sqrt(squares),
  };
}

/** Microseconds; fastest when one vector is compared with many, given first. */
export function compareVectors(a: TextVector, b: TextVector): TextSimilarity {
  const norms = a.norm * b.norm;
  if (!(norms > 0) || a.version !== b.version) return { score: 0, concepts: [], cognates: 0 };
  const table = layOut(a);
  const concepts = sharedConcepts(table, b, norms);
  const cognates = table.product(b.grams, b.gramWeights) / norms;
  let score = cognates;
  for (const { contribution } of concepts) score += contribution;
  return { score: Math.min(1, score), concepts, cognates };
}

/** One text is usually compared with many: the last one stays laid out. */
let laidOut: { readonly vector: TextVector; readonly table: FeatureTable } | undefined;

function layOut(vector: TextVector): FeatureTable {
  if (laidOut?.vector === vector) return laidOut.table;
  const table = laidOut?.table ?? new FeatureTable();
  table.fill(vector);
  laidOut = { vector, table };
  return table;
}

const NONE: readonly SharedConcept[] = [];

function sharedConcepts(table: FeatureTable, b: TextVector, norms: number): readonly SharedConcept[] {
  let shared: SharedConcept[] | undefined;
  for (let at = 0; at < b.concepts.length; at++) {
    const concept = b.concepts[at] as string;
    const weight = table.conceptWeights.get(concept);
    if (weight === undefined) continue;
    (shared ??= []).push({ concept, contribution: (weight * (b.conceptWeights[at] as number)) / norms });
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
