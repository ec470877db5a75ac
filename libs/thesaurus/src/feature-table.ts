/** A power of two, more than twice the features of any vector. */
const SLOTS = 2048;
const EMPTY = -1;

interface Weighted {
  readonly concepts: readonly string[];
  readonly conceptWeights: readonly number[];
  readonly grams: readonly number[];
  readonly gramWeights: readonly number[];
}

/** The features of one text by their keys, to look those of others up in: open addressing in two typed arrays. */
export class FeatureTable {
  readonly conceptWeights = new Map<string, number>();
  readonly #keys = new Int32Array(SLOTS).fill(EMPTY);
  readonly #weights = new Float64Array(SLOTS);

  /** Replaces what was there before. */
  fill({ concepts, conceptWeights, grams, gramWeights }: Weighted): void {
    if (grams.length >= SLOTS) throw new RangeError(`${String(grams.length)} features; no vector has so many`);
    this.conceptWeights.clear();
    concepts.forEach((concept, at) => this.conceptWeights.set(concept, conceptWeights[at] ?? 0));
    const keys = this.#keys.fill(EMPTY);
    for (let at = 0; at < grams.length; at++) {
      const key = grams[at] as number;
      // Keys are hashes already, so that their last bits spread them.
      let slot = key & (SLOTS - 1);
      while (keys[slot] !== EMPTY) slot = (slot + 1) & (SLOTS - 1);
      keys[slot] = key;
      this.#weights[slot] = gramWeights[at] as number;
    }
  }

  /** The sum of the products of the weights of shared features. Of whole numbers, so that their order does not matter. */
  product(grams: readonly number[], weights: readonly number[]): number {
    const keys = this.#keys;
    let sum = 0;
    for (let at = 0; at < grams.length; at++) {
      const key = grams[at] as number;
      let slot = key & (SLOTS - 1);
      let found = keys[slot];
      while (found !== key && found !== EMPTY) {
        slot = (slot + 1) & (SLOTS - 1);
        found = keys[slot];
      }
      if (found === key) sum += (this.#weights[slot] as number) * (weights[at] as number);
    }
    return sum;
  }
}
