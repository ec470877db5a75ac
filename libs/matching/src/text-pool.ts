import { type TextSketch } from './text-sketch.ts';

const FIRST_FEATURES = 1024;

/**
 * The sketches of many texts in one array, each in one piece. Pieces that nobody has any more are given back when they are a
 * quarter of it: whoever holds the starts is told where each went.
 */
export class TextPool {
  features = new Int32Array(FIRST_FEATURES);
  private used = 0;
  private free = 0;

  get byteLength(): number {
    return this.features.byteLength;
  }

  /** Gives where it starts. */
  add({ features }: TextSketch): number {
    if (this.used + features.length > this.features.length) this.grow(this.used + features.length);
    const start = this.used;
    this.features.set(features, start);
    this.used += features.length;
    return start;
  }

  remove(length: number): void {
    this.free += length;
  }

  get isWasteful(): boolean {
    return this.free > FIRST_FEATURES && this.free * 4 > this.used;
  }

  /** Moves the pieces together, in the order of the rows; `starts` is brought up to date. */
  tidy(starts: Int32Array, lengths: Uint8Array, rows: number): void {
    const tidied = new Int32Array(Math.max(FIRST_FEATURES, this.used - this.free));
    let used = 0;
    for (let row = 0; row < rows; row += 1) {
      const start = starts[row] as number;
      const length = lengths[row] as number;
      tidied.set(this.features.subarray(start, start + length), used);
      starts[row] = used;
      used += length;
    }
    this.features = tidied;
    this.used = used;
    this.free = 0;
  }

  private grow(needed: number): void {
    const larger = new Int32Array(Math.max(needed, Math.ceil(this.features.length * 1.25)));
    larger.set(this.features);
    this.features = larger;
  }
}
