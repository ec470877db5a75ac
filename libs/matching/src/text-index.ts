import { type TextVector } from '@mosty/thesaurus/vector';

/** A text vector whose features, concepts and spellings alike, are numbers. */
export interface PackedText {
  readonly version: number;
  readonly norm: number;
  readonly features: Int32Array;
  /** Whole numbers below 2²⁴. */
  readonly weights: Float32Array;
}

/** Keys of spellings have 24 bits; concepts are numbered from here, in the order in which they are met. */
const FIRST_CONCEPT = 2 ** 24;

/** Packs texts so that they can be compared with each other, whichever index they are in. */
export class TextPacker {
  private readonly concepts = new Map<string, number>();

  pack({ version, norm, concepts, conceptWeights, grams, gramWeights }: TextVector): PackedText {
    const features = Int32Array.from([...concepts.map((concept) => this.numberOf(concept)), ...grams]);
    return { version, norm, features, weights: Float32Array.from([...conceptWeights, ...gramWeights]) };
  }

  private numberOf(concept: string): number {
    const known = this.concepts.get(concept);
    if (known !== undefined) return known;
    const number = FIRST_CONCEPT + this.concepts.size;
    this.concepts.set(concept, number);
    return number;
  }
}

/** The texts that have a feature, in no order. */
interface Posting {
  slots: Int32Array;
  weights: Float32Array;
  length: number;
}

/**
 * Many texts, turned around: for each feature the texts that have it. Comparing one text with all others then takes
 * only the features that they share. Products of weights are whole numbers, so their sums are exact in any order, and the
 * result is the very number that comparing two vectors gives (textSimilarity in score.ts).
 */
export class TextIndex {
  private readonly postings = new Map<number, Posting>();
  private readonly texts: (PackedText | undefined)[] = [];
  private readonly freeSlots: number[] = [];

  get(slot: number): PackedText | undefined {
    return this.texts[slot];
  }

  /** Gives the slot by which the text is known from now on. */
  add(text: PackedText): number {
    const slot = this.freeSlots.pop() ?? this.texts.length;
    this.texts[slot] = text;
    for (let at = 0; at < text.features.length; at += 1) {
      appendTo(this.postingOf(text.features[at] as number), slot, text.weights[at] as number);
    }
    return slot;
  }

  remove(slot: number): void {
    const text = this.texts[slot];
    if (text === undefined) return;
    this.texts[slot] = undefined;
    this.freeSlots.push(slot);
    for (const feature of text.features) {
      const posting = this.postings.get(feature);
      if (posting === undefined) continue;
      removeFrom(posting, slot);
      if (posting.length === 0) this.postings.delete(feature);
    }
  }

  /** How alike a text is to each text here, 0 to 1, by slot. */
  similaritiesTo(text: PackedText): Float64Array {
    const result = new Float64Array(this.texts.length);
    for (let at = 0; at < text.features.length; at += 1) {
      const posting = this.postings.get(text.features[at] as number);
      if (posting === undefined) continue;
      const { slots, weights, length } = posting;
      const weight = text.weights[at] as number;
      for (let entry = 0; entry < length; entry += 1) {
        const slot = slots[entry] as number;
        result[slot] = (result[slot] as number) + weight * (weights[entry] as number);
      }
    }
    for (let slot = 0; slot < result.length; slot += 1) {
      const other = this.texts[slot];
      const isComparable = other !== undefined && other.version === text.version;
      result[slot] = isComparable ? cosine(result[slot] as number, text.norm * other.norm) : 0;
    }
    return result;
  }

  private postingOf(feature: number): Posting {
    let posting = this.postings.get(feature);
    if (posting === undefined) {
      posting = { slots: new Int32Array(2), weights: new Float32Array(2), length: 0 };
      this.postings.set(feature, posting);
    }
    return posting;
  }
}

/** From the sum of the products of all weights, a whole number. A text without words is like none. */
export function cosine(product: number, norms: number): number {
  return norms > 0 ? Math.min(1, product / norms) : 0;
}

function appendTo(posting: Posting, slot: number, weight: number): void {
  if (posting.length === posting.slots.length) {
    const slots = new Int32Array(posting.length * 2);
    const weights = new Float32Array(posting.length * 2);
    slots.set(posting.slots);
    weights.set(posting.weights);
    posting.slots = slots;
    posting.weights = weights;
  }
  posting.slots[posting.length] = slot;
  posting.weights[posting.length] = weight;
  posting.length += 1;
}

function removeFrom(posting: Posting, slot: number): void {
  const at = posting.slots.subarray(0, posting.length).indexOf(slot);
  if (at < 0) return;
  posting.length -= 1;
  posting.slots[at] = posting.slots[posting.length] as number;
  posting.weights[at] = posting.weights[posting.length] as number;
}
