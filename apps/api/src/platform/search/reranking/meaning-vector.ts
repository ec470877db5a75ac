/**
 * What a text is about, as features with weights: a vector of length 1. Kept small, for a hundred are read with each search:
 * four bytes for a feature. Pure.
 */
import { type Language } from '@mosty/domain/vocabulary';
import { hashOf } from '@mosty/thesaurus/cognates';
import { tellingOfConcept } from '@mosty/thesaurus/commonplace';
import { kinOf } from '@mosty/thesaurus/kin';
import { CONCEPT_WEIGHT, KIN_WEIGHT, SCALE, toTextVector } from '@mosty/thesaurus/vector';

/** Weights by 24-bit keys. */
export type Features = ReadonlyMap<number, number>;

/** The heaviest spellings are kept beside all concepts; twice or four times as many rank no better (decision record 0009). */
const MOST_SPELLINGS = 64;
const MOST_CONCEPTS = 64;

const WEIGHTS = 255;

export function featuresOf(text: string, language?: Language): Map<number, number> {
  const { concepts, conceptWeights, grams, gramWeights } = toTextVector(text, language);
  const spellings = heaviest(
    grams.map((key, at) => [key, gramWeights[at] ?? 0]),
    MOST_SPELLINGS,
  );
  const meanings = heaviest(
    concepts.map((concept, at) => [keyOf(concept), conceptWeights[at] ?? 0]),
    MOST_CONCEPTS,
  );
  return new Map([...spellings, ...meanings]);
}

/** A meaning that the text has not, as if it had a share of it. */
export function addConcept(features: Map<number, number>, concept: string, share: number): void {
  const key = keyOf(concept);
  features.set(key, Math.max(features.get(key) ?? 0, share * SCALE * CONCEPT_WEIGHT * tellingOfConcept(concept)));
}

/** The words, too, that the meaning has. */
export function addKin(features: Map<number, number>, concept: string, share: number): void {
  const { keys, weights } = kinOf(concept);
  keys.forEach((key, at) =>
    features.set(key, (features.get(key) ?? 0) + share * SCALE * KIN_WEIGHT * (weights[at] ?? 0)),
  );
}

/** What one of two texts says is said; what both say is not said twice. */
export function joined(all: readonly Features[]): Map<number, number> {
  const result = new Map<number, number>();
  for (const [key, weight] of all.flatMap((features) => [...features])) {
    result.set(key, Math.max(result.get(key) ?? 0, weight));
  }
  return result;
}

/** Four bytes for each feature: its key, and its weight in parts of the heaviest; before them the weight of that in a vector of length 1. */
export function pack(features: Features): Buffer {
  const length = Math.sqrt([...features.values()].reduce((sum, weight) => sum + weight * weight, 0));
  const most = Math.max(0, ...features.values());
  const packed = Buffer.alloc(4 + 4 * features.size);
  if (most === 0) return packed;
  packed.writeFloatLE(most / length);
  [...features].forEach(([key, weight], at) =>
    packed.writeUInt32LE(key * 256 + Math.round((weight / most) * WEIGHTS), 4 + 4 * at),
  );
  return packed;
}

/** How much a packed vector has of what is looked for. */
export function likeness(wanted: Features, packed: Buffer): number {
  if (packed.length < 4) return 0;
  let sum = 0;
  for (let at = 4; at + 4 <= packed.length; at += 4) {
    const feature = packed.readUInt32LE(at);
    const weight = wanted.get(feature >>> 8);
    if (weight !== undefined) sum += weight * (feature & WEIGHTS);
  }
  return (sum / WEIGHTS) * packed.readFloatLE(0);
}

function keyOf(concept: string): number {
  return hashOf(`concept:${concept}`);
}

function heaviest(features: [number, number][], most: number): [number, number][] {
  if (features.length <= most) return features;
  return features.sort(([keyA, a], [keyB, b]) => b - a || keyA - keyB).slice(0, most);
}
