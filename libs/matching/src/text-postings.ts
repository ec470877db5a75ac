import { keyOf, weightOf } from './text-sketch.ts';

/** At least; about one for each organisation keeps strangers in a bucket few. */
const LEAST_BUCKETS_BITS = 12;
const MOST_BUCKETS_BITS = 18;
const ROW_BITS = 24;
const ROW_MASK = 2 ** ROW_BITS - 1;
/** Rows changed since the lists were made are looked at one by one; from this part of all on they are made anew. */
const CHANGED_PART = 1 / 50;
const CHANGED_AT_LEAST = 8;

/** Where the texts of the rows are, see Columns. */
export interface Texts {
  readonly rows: number;
  readonly features: Int32Array;
  readonly starts: Int32Array;
  readonly lengths: Uint8Array;
}

/**
 * Which rows have a feature, by hash: lists of all rows in one array, made in one go and not changed. So the products of one
 * text with all others take only the features that they share. A list may hold strangers whose feature has the same hash,
 * and a row may have changed since: what comes out is never too low, and exact where it matters only after a second look.
 */
export class TextPostings {
  private bits = LEAST_BUCKETS_BITS;
  private starts = new Int32Array((1 << LEAST_BUCKETS_BITS) + 1);
  /** The row in the lower 24 bits, the weight of the feature there in the upper 8. */
  private entries = new Int32Array(0);
  /** For each row at the time: whether it is still what it was. */
  private isCurrent = new Uint8Array(0);
  private changed = 0;
  private products = new Int32Array(0);

  get byteLength(): number {
    return [this.starts, this.entries, this.isCurrent, this.products].reduce(
      (sum, { byteLength }) => sum + byteLength,
      0,
    );
  }

  /** The text of a row has changed, or another organisation has moved there. */
  forget(row: number): void {
    if (row >= this.isCurrent.length) this.changed += 1;
    else if (this.isCurrent[row] === 1) {
      this.isCurrent[row] = 0;
      this.changed += 1;
    }
  }

  /** Whether the row is what it was when the lists were made. */
  knows(row: number): boolean {
    return row < this.isCurrent.length && this.isCurrent[row] === 1;
  }

  /**
   * For each row that is known: not less than the sum of the products of the weights of shared features. Valid until the
   * next call.
   */
  productsWith(features: Int32Array, texts: Texts): Int32Array {
    if (this.changed > Math.max(CHANGED_AT_LEAST, texts.rows * CHANGED_PART)) this.rebuild(texts);
    const { products, entries, starts, bits } = this;
    products.fill(0);
    for (const feature of features) {
      const bucket = bucketOf(feature, bits);
      const weight = weightOf(feature);
      const end = starts[bucket + 1] as number;
      for (let at = starts[bucket] as number; at < end; at += 1) {
        const entry = entries[at] as number;
        const row = entry & ROW_MASK;
        products[row] = (products[row] as number) + weight * (entry >>> ROW_BITS);
      }
    }
    return products;
  }

  /** Counts how long each list is, and then fills them. */
  private rebuild({ rows, features, starts, lengths }: Texts): void {
    if (rows > ROW_MASK) throw new RangeError('A match index holds at most 16 million organisations of a country.');
    this.bits = Math.min(MOST_BUCKETS_BITS, Math.max(LEAST_BUCKETS_BITS, 32 - Math.clz32(rows)));
    const ends = new Int32Array((1 << this.bits) + 1);
    let count = 0;
    for (let row = 0; row < rows; row += 1) {
      const start = starts[row] as number;
      const length = lengths[row] as number;
      count += length;
      for (let at = start; at < start + length; at += 1) {
        const next = bucketOf(features[at] as number, this.bits) + 1;
        ends[next] = (ends[next] as number) + 1;
      }
    }
    for (let bucket = 1; bucket < ends.length; bucket += 1)
      ends[bucket] = (ends[bucket] as number) + (ends[bucket - 1] as number);
    this.starts = ends.slice();
    this.entries = new Int32Array(count);
    for (let row = 0; row < rows; row += 1) {
      const start = starts[row] as number;
      for (let at = start; at < start + (lengths[row] as number); at += 1) {
        const feature = features[at] as number;
        const bucket = bucketOf(feature, this.bits);
        const entry = ends[bucket] as number;
        this.entries[entry] = row | (weightOf(feature) << ROW_BITS);
        ends[bucket] = entry + 1;
      }
    }
    this.products = new Int32Array(rows);
    this.isCurrent = new Uint8Array(rows).fill(1);
    this.changed = 0;
  }
}

function bucketOf(feature: number, bits: number): number {
  return Math.imul(keyOf(feature), 0x9e3779b1) >>> (32 - bits);
}
