/** Weights of features by their keys (24-bit hashes). */
export type GramWeights = Map<number, number>;

const BITS = 0xffffff;
/** Between 0 (every gram weighs as much as its word) and 1 (all grams together do); measured. */
const GRAM_DILUTION = 0.3;

/** FNV-1a, 24 bits: with a few hundred features per text, two of them meet about once in ten thousand texts. */
export function hashOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 24)) & BITS;
}

/** The grams of a root in common spelling: the beginning is marked, the end is not, since endings differ. */
export function gramsOf(root: string): string[] {
  const marked = `^${root}`;
  const grams: string[] = [];
  for (const size of [3, 4]) {
    for (let at = 0; at + size <= marked.length; at++) grams.push(marked.slice(at, at + size));
  }
  return grams;
}

/**
 * Adds the features of one word: its root weighs `weight`, its grams together about as much. A word that only looks like
 * one of the other language (false friend) adds none: its meaning comes from the lexicon.
 */
export function addCognates(root: string, weight: number, into: GramWeights): void {
  add(into, hashOf(`=${root}`), weight);
  const grams = gramsOf(root);
  const share = weight / Math.max(1, grams.length) ** GRAM_DILUTION;
  for (const gram of grams) add(into, hashOf(gram), share);
}

/** Small words are compared whole: their grams would only meet by accident. */
export function addSmallWord(root: string, weight: number, into: GramWeights): void {
  add(into, hashOf(`=${root}`), weight);
}

export function add(into: GramWeights, key: number, weight: number): void {
  into.set(key, (into.get(key) ?? 0) + weight);
}
