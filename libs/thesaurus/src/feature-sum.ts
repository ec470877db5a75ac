const EMPTY = -1;
/** Weights are whole numbers below this, so that a key and its weight fit one exact number. */
const WEIGHTS = 2 ** 24;

/** Adds weights up by 24-bit keys: open addressing in typed arrays, since a text has a thousand features to add. */
export class FeatureSum {
  #keys = new Int32Array(1024).fill(EMPTY);
  #masses = new Float64Array(1024);
  #size = 0;

  add(key: number, mass: number): void {
    const keys = this.#keys;
    const mask = keys.length - 1;
    // Keys are hashes already, so that their last bits spread them.
    let slot = key & mask;
    while (keys[slot] !== key && keys[slot] !== EMPTY) slot = (slot + 1) & mask;
    if (keys[slot] === key) {
      this.#masses[slot] = (this.#masses[slot] as number) + mass;
      return;
    }
    keys[slot] = key;
    this.#masses[slot] = mass;
    this.#size += 1;
    if (this.#size * 2 > keys.length) this.#grow();
  }

  /**
   * Keys in ascending order with their weights (`toWeight` of their sums, whole numbers from 0 to 2²⁴); those of weight 0 are left out, and
   * all but the `most` heaviest; of equal ones those with the smaller keys stay.
   */
  heaviest(most: number, toWeight: (mass: number) => number): { keys: number[]; weights: number[] } {
    const all = new Float64Array(this.#size);
    let count = 0;
    this.#keys.forEach((key, slot) => {
      if (key === EMPTY) return;
      const weight = toWeight(this.#masses[slot] as number);
      // By falling weight, then by key.
      if (weight > 0) all[count++] = (WEIGHTS - weight) * WEIGHTS + key;
    });
    const kept = all.subarray(0, count);
    // Typed arrays sort numbers by their size, and fast.
    const heaviest = count > most ? kept.sort().subarray(0, most) : kept;
    for (let at = 0; at < heaviest.length; at++) {
      const one = heaviest[at] as number;
      const key = one % WEIGHTS;
      heaviest[at] = key * WEIGHTS + (WEIGHTS - (one - key) / WEIGHTS);
    }
    heaviest.sort();
    const keys: number[] = [];
    const weights: number[] = [];
    for (const one of heaviest) {
      const weight = one % WEIGHTS;
      keys.push((one - weight) / WEIGHTS);
      weights.push(weight);
    }
    return { keys, weights };
  }

  #grow(): void {
    const keys = this.#keys;
    const masses = this.#masses;
    this.#keys = new Int32Array(keys.length * 2).fill(EMPTY);
    this.#masses = new Float64Array(keys.length * 2);
    this.#size = 0;
    keys.forEach((key, slot) => {
      if (key !== EMPTY) this.add(key, masses[slot] as number);
    });
  }
}
