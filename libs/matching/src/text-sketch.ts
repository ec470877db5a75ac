import { hashOf } from '@mosty/thesaurus/cognates';
import { type TextVector, VECTOR_VERSION } from '@mosty/thesaurus/vector';

/**
 * What a text mainly speaks of: its heaviest features, each as one number of 32 bits: 24 for the feature, concepts and
 * spellings alike, and 8 for its weight. So a million organisations fit into memory, and two texts are compared with whole
 * numbers alone: exactly the same wherever it is done.
 */
export interface TextSketch {
  /** Ascending by key; the same feature is there once. Signed, for numbers of 32 bits without a sign are slow. */
  readonly features: Int32Array;
  /** Sum of the squares of the weights: a whole number, 0 only for a text without words. */
  readonly squares: number;
}

/**
 * A profile of some sentences has five to twenty concepts and names, which weigh most; with the roots of its other words
 * they are among so many features. More cost memory, and change the order of proposals hardly.
 */
export const MOST_FEATURES = 20;

const WEIGHT_BITS = 8;
const WEIGHT_MASK = (1 << WEIGHT_BITS) - 1;
const KEY_MASK = 0xffffff;
const NOTHING: TextSketch = { features: new Int32Array(0), squares: 0 };

/** A vector is drawn once: plain comparisons of many pairs ask for the same ones again and again. */
const drawn = new WeakMap<TextVector, TextSketch>();

/** A vector that was made in another way than vectors are made now says nothing until it is made again. */
export function sketchOf(vector: TextVector): TextSketch {
  const known = drawn.get(vector);
  if (known !== undefined) return known;
  const sketch = vector.version === VECTOR_VERSION ? draw(vector) : NOTHING;
  drawn.set(vector, sketch);
  return sketch;
}

function draw({ concepts, conceptWeights, grams, gramWeights }: TextVector): TextSketch {
  const weights = new Map<number, number>();
  const add = (key: number, weight = 0) => weights.set(key, (weights.get(key) ?? 0) + weight);
  // That a concept meets a spelling happens to one text in ten thousand, and to both of a pair never.
  concepts.forEach((concept, at) => add(hashOf(concept), conceptWeights[at]));
  grams.forEach((gram, at) => add(gram & KEY_MASK, gramWeights[at]));
  const heaviest = [...weights]
    .sort(([key, weight], [otherKey, other]) => other - weight || key - otherKey)
    .slice(0, MOST_FEATURES);
  const most = heaviest[0]?.[1] ?? 0;
  if (!(most > 0)) return NOTHING;
  const features = Uint32Array.from(heaviest, ([key, weight]) => {
    const level = Math.max(1, Math.round((WEIGHT_MASK * weight) / most));
    return ((key << WEIGHT_BITS) | level) >>> 0;
  }).sort();
  return {
    features: new Int32Array(features.buffer),
    squares: features.reduce((sum, feature) => sum + (feature & WEIGHT_MASK) ** 2, 0),
  };
}

/** The feature without its weight. */
export function keyOf(feature: number): number {
  return feature >>> WEIGHT_BITS;
}

/** 1 to 255; 0 of no feature. */
export function weightOf(feature: number): number {
  return feature & WEIGHT_MASK;
}

/** 0 (nothing in common) to 1 (the same); the same either way round. */
export function sketchSimilarity(one: TextSketch, other: TextSketch): number {
  let product = 0;
  let at = 0;
  let their = 0;
  while (at < one.features.length && their < other.features.length) {
    const a = one.features[at] as number;
    const b = other.features[their] as number;
    if (keyOf(a) === keyOf(b)) product += weightOf(a) * weightOf(b);
    if (keyOf(a) <= keyOf(b)) at += 1;
    if (keyOf(b) <= keyOf(a)) their += 1;
  }
  return cosine(product, one.squares * other.squares);
}

/** From the sum of the products of all weights and the product of the two sums of squares. A text without words is like none. */
export function cosine(product: number, squares: number): number {
  return squares > 0 ? Math.min(1, product / Math.sqrt(squares)) : 0;
}
