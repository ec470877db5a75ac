import { fold, type Token } from './fold.ts';
import { type TextLanguage } from './language.ts';
import { stem } from './stem.ts';

/** A phrase found in a text: from token `from` up to, not including, token `to`. */
export interface PhraseHit<Target> {
  readonly target: Target;
  readonly from: number;
  readonly to: number;
  /** A single word inside a longer phrase that has a meaning of its own (senior in senior club). */
  readonly inner: boolean;
}

interface Entry<Target> {
  readonly keys: readonly string[];
  readonly target: Target;
}

const STARRED = /[\p{L}\p{M}\p{N}]+\*?/gu;
const SHORTEST_PREFIX = 3;

/** Phrases of one language, found by their stems; the longest phrase that begins at a word wins, and phrases never overlap. */
export class PhraseBook<Target> {
  readonly #language: TextLanguage;
  readonly #byFirst = new Map<string, Entry<Target>[]>();
  #longestPrefix = 0;

  constructor(language: TextLanguage) {
    this.#language = language;
  }

  /** A phrase that is already there keeps its first target. */
  add(phrase: string, target: Target): void {
    const keys = this.keysOf(phrase);
    const first = keys[0];
    if (first === undefined) return;
    if (first.endsWith('*')) this.#longestPrefix = Math.max(this.#longestPrefix, first.length - 1);
    const entries = this.#byFirst.get(first);
    if (entries === undefined) {
      this.#byFirst.set(first, [{ keys, target }]);
    } else if (!entries.some((entry) => isSame(entry.keys, keys))) {
      entries.push({ keys, target });
      entries.sort((a, b) => b.keys.length - a.keys.length);
    }
  }

  /** What two phrases must share to be the same phrase to the recogniser. */
  keysOf(phrase: string): string[] {
    return (fold(phrase).match(STARRED) ?? []).map((word) => (word.endsWith('*') ? word : stem(word, this.#language)));
  }

  /** `stems` are those of the tokens in the language of the book. */
  find(tokens: readonly Token[], stems: readonly string[]): PhraseHit<Target>[] {
    const hits: PhraseHit<Target>[] = [];
    for (let from = 0; from < tokens.length;) {
      const entry = this.#longestAt(tokens, stems, from, tokens.length);
      if (entry === undefined) {
        from += 1;
        continue;
      }
      const to = from + entry.keys.length;
      hits.push({ target: entry.target, from, to, inner: false });
      if (entry.keys.length > 1) this.#findInside(entry.target, tokens, stems, { from, to }, hits);
      from = to;
    }
    return hits;
  }

  #findInside(
    outer: Target,
    tokens: readonly Token[],
    stems: readonly string[],
    { from, to }: { readonly from: number; readonly to: number },
    hits: PhraseHit<Target>[],
  ): void {
    for (let at = from; at < to; at++) {
      const word = this.#longestAt(tokens, stems, at, at + 1);
      if (word !== undefined && word.target !== outer) {
        hits.push({ target: word.target, from: at, to: at + 1, inner: true });
      }
    }
  }

  #longestAt(tokens: readonly Token[], stems: readonly string[], at: number, end: number): Entry<Target> | undefined {
    let best = this.#firstFitting(this.#byFirst.get(stems[at] ?? ''), tokens, stems, at, end);
    const word = tokens[at]?.word ?? '';
    for (let length = Math.min(word.length, this.#longestPrefix); length >= SHORTEST_PREFIX; length--) {
      const starred = this.#firstFitting(this.#byFirst.get(`${word.slice(0, length)}*`), tokens, stems, at, end);
      if (starred !== undefined && starred.keys.length > (best?.keys.length ?? 0)) best = starred;
    }
    return best;
  }

  #firstFitting(
    entries: readonly Entry<Target>[] | undefined,
    tokens: readonly Token[],
    stems: readonly string[],
    at: number,
    end: number,
  ): Entry<Target> | undefined {
    return entries?.find(
      ({ keys }) =>
        at + keys.length <= end &&
        keys.every((key, offset) => {
          if (!key.endsWith('*')) return key === stems[at + offset];
          return tokens[at + offset]?.word.startsWith(key.slice(0, -1)) === true;
        }),
    );
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, at) => key === other[at]);
}
