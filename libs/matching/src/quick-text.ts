import { type Columns } from './columns.ts';
import { textLikeness } from './parts.ts';
import { cosine, keyOf, weightOf } from './text-sketch.ts';

/** Places for the features of one text: so many that a few tries find a factor by which each has its own. */
const PLACES_BITS = 10;
const TRIES = 1000;

/**
 * One text against many: its features lie in a table, each in a place of its own, so that those of another text are looked
 * up one after the other, without a branch that could not be foreseen.
 */
export class QuickText {
  private readonly theirs: Columns;
  private readonly isKnown: boolean;
  private readonly squares: number;
  private readonly places = new Int32Array(1 << PLACES_BITS);
  private readonly factor: number;
  private readonly products: Int32Array;

  constructor(ours: Columns, ourRow: number, theirs: Columns) {
    this.theirs = theirs;
    this.isKnown = ours.hasText(ourRow);
    this.squares = ours.arrays.textSquares[ourRow] as number;
    const start = ours.arrays.textStart[ourRow] as number;
    const features = ours.texts.features.subarray(start, start + (ours.arrays.textLength[ourRow] as number));
    this.factor = this.lay(features);
    this.products = theirs.textProductsWith(features);
  }

  isKnownOf(row: number): boolean {
    return this.isKnown && this.theirs.hasText(row);
  }

  /** Not less than of(), and mostly the same. */
  mostOf(row: number): number {
    if (!this.theirs.knowsTextProduct(row)) return 1;
    const product = this.products[row] as number;
    return product === 0 ? 0 : this.likeness(product, row);
  }

  /** How alike the two are, as the part of the score; both must be known. */
  of(row: number): number {
    const { textStart, textLength } = this.theirs.arrays;
    const features = this.theirs.texts.features;
    const { places, factor } = this;
    const start = textStart[row] as number;
    const end = start + (textLength[row] as number);
    let product = 0;
    for (let at = start; at < end; at += 1) {
      const feature = features[at] as number;
      const ours = places[placeOf(feature, factor)] as number;
      if (keyOf(ours) === keyOf(feature)) product += weightOf(ours) * weightOf(feature);
    }
    return this.likeness(product, row);
  }

  private likeness(product: number, row: number): number {
    return textLikeness(cosine(product, this.squares * (this.theirs.arrays.textSquares[row] as number)));
  }

  /** Finds a factor by which no two features share a place, and puts them there. */
  private lay(features: Int32Array): number {
    for (let factor = 0x9e3779b1, tries = 0; tries < TRIES; tries += 1, factor = (factor + 0x61c88646) | 1) {
      this.places.fill(0);
      if (features.every((feature) => this.put(feature, factor))) return factor;
    }
    throw new RangeError('No factor keeps the features of a text apart.');
  }

  private put(feature: number, factor: number): boolean {
    const place = placeOf(feature, factor);
    if (this.places[place] !== 0) return false;
    this.places[place] = feature;
    return true;
  }
}

function placeOf(feature: number, factor: number): number {
  return Math.imul(keyOf(feature), factor) >>> (32 - PLACES_BITS);
}
