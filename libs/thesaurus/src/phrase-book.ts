import { isFalseFriendForm } from './false-friends.ts';
import { fold, type Token } from './fold.ts';
import { type TextLanguage } from './language.ts';
import { startsOf, stem } from './stem.ts';
import { differingMarks } from './written-marks.ts';
import { isStopWord } from './word-weight.ts';

/** A phrase found in a text: from token `from` up to, not including, token `to`. */
export interface PhraseHit<Target> {
  readonly target: Target;
  readonly from: number;
  readonly to: number;
  /** A single word inside a longer phrase that has a meaning of its own (senior in senior club). */
  readonly inner: boolean;
}

/** `name`: with a capital inside a sentence; `word`: without one in a text that has capitals; `unclear`: what remains. */
export type WrittenAs = 'name' | 'word' | 'unclear';

/** A text to find phrases in. */
export interface PhraseText {
  readonly tokens: readonly Token[];
  /** Of the tokens, in the language of the book. */
  readonly stems: readonly string[];
  /** How the token at a position is written: as a name, as a word, or in a way that does not tell. */
  readonly writtenAs: (at: number) => WrittenAs;
}

interface Entry<Target> {
  readonly keys: readonly string[];
  /** The words as they are listed, lower case with their marks. */
  readonly words: readonly string[];
  readonly target: Target;
  readonly proper: boolean;
  /** A later word of it has a capital: Kolonia nad Renem. */
  readonly namesInside: boolean;
}

const STARRED = /[\p{L}\p{M}\p{N}]+\*?/gu;
const CAPITAL_INSIDE = /[ -]\p{Lu}/u;
const SHORTEST_PREFIX = 3;
/** More than any difference of marks: where a name is written, it is meant; where none is seen, the ordinary word is. */
const NAME_FIRST = 100;
/** Less than any difference of marks: of two meanings with one stem that counts which is listed in the very form of the text. */
const OTHER_FORM = 0.01;
const MOST_WORDS = 50_000;
const NOTHING: readonly never[] = [];

/**
 * Phrases of one language, found by their stems; the longest phrase that begins at a word wins, and phrases never overlap.
 * Phrases are prepared when a word that begins like them is first looked up: a lexicon of ten thousand costs little to load.
 */
export class PhraseBook<Target> {
  readonly #language: TextLanguage;
  readonly #isProper: (phrase: string) => boolean;
  /** Phrases not yet prepared, by their first two characters in lower case: each followed by its target. */
  readonly #listed = new Map<string, (string | Target)[]>();
  readonly #byFirst = new Map<string, Entry<Target>[]>();
  /** What was found to begin with a word of a text: the same words come again and again. */
  readonly #byWord = new Map<string, readonly Entry<Target>[]>();
  /** By two folded letters: the beginnings in `listed` that are so when folded. */
  #writtenStarts: Map<string, string[]> | undefined;
  #longestPrefix = 0;

  /** `isProper`: whether a phrase is a name that is also an ordinary word, and only meant where it is written as a name. */
  constructor(language: TextLanguage, isProper: (phrase: string) => boolean = () => false) {
    this.#language = language;
    this.#isProper = isProper;
  }

  /** A phrase that is already there keeps its first target. */
  add(phrase: string, target: Target): void {
    const start = phrase.slice(0, 2).toLowerCase();
    const listed = this.#listed.get(start);
    this.#writtenStarts = undefined;
    this.#byWord.clear();
    if (listed === undefined) this.#listed.set(start, [phrase, target]);
    else listed.push(phrase, target);
  }

  /** What two phrases must share to be the same phrase to the recogniser. */
  keysOf(phrase: string): string[] {
    return wordsOf(phrase).map((word) => {
      const folded = fold(word);
      return folded.endsWith('*') ? folded : stem(folded, this.#language);
    });
  }

  find(text: PhraseText): PhraseHit<Target>[] {
    const isMarked = this.#language !== 'en' && text.tokens.some(({ word, lower }) => word !== lower);
    const hits: PhraseHit<Target>[] = [];
    const { length } = text.tokens;
    for (let from = 0; from < length;) {
      const entry = this.#longestAt(text, isMarked, from, length);
      if (entry === undefined) {
        from += 1;
        continue;
      }
      const to = from + entry.keys.length;
      hits.push({ target: entry.target, from, to, inner: false });
      for (let at = from; entry.keys.length > 1 && at < to; at++) {
        const word = this.#longestAt(text, isMarked, at, at + 1);
        if (word !== undefined && word.target !== entry.target) {
          hits.push({ target: word.target, from: at, to: at + 1, inner: true });
        }
      }
      from = to;
    }
    return hits;
  }

  /** Prepares what is listed with words that begin with two folded letters. */
  #prepare(start: string): void {
    this.#writtenStarts ??= this.#toWrittenStarts();
    const written = this.#writtenStarts.get(start);
    if (written === undefined) return;
    this.#writtenStarts.delete(start);
    for (const one of written) {
      const listed = this.#listed.get(one) ?? NOTHING;
      this.#listed.delete(one);
      for (let at = 0; at < listed.length; at += 2) this.#prepareOne(listed[at] as string, listed[at + 1] as Target);
    }
  }

  #toWrittenStarts(): Map<string, string[]> {
    const starts = new Map<string, string[]>();
    for (const written of this.#listed.keys()) {
      const start = fold(written).match(STARRED)?.[0] ?? '';
      starts.set(start, [...(starts.get(start) ?? []), written]);
    }
    return starts;
  }

  #prepareOne(phrase: string, target: Target): void {
    const keys = this.keysOf(phrase);
    const first = keys[0] ?? '';
    if (first.endsWith('*')) this.#longestPrefix = Math.max(this.#longestPrefix, first.length - 1);
    const entry = {
      keys,
      words: wordsOf(phrase),
      target,
      proper: this.#isProper(phrase),
      namesInside: CAPITAL_INSIDE.test(phrase),
    };
    const entries = this.#byFirst.get(first);
    if (entries === undefined) this.#byFirst.set(first, [entry]);
    else if (!entries.some((other) => isSame(other, entry))) entries.push(entry);
  }

  /** The longest that fits; of equally long ones a name where one is written, then that which is written most alike. */
  #longestAt(text: PhraseText, isMarked: boolean, at: number, end: number): Entry<Target> | undefined {
    let best: Entry<Target> | undefined;
    let least = Infinity;
    for (const entry of this.#beginningWith(text.tokens[at]?.word ?? '', text.stems[at] ?? '')) {
      const { length } = entry.keys;
      if (at + length > end || (best !== undefined && length < best.keys.length) || !fits(entry, text, at)) continue;
      let misfit = this.#misfit(entry, text, isMarked, at);
      if (entry.proper) misfit += namePenalty(text.writtenAs(at));
      else if (length > 1 && !entry.namesInside && this.#hasName(text, at + 1, at + length)) continue;
      if (misfit === Infinity || (length === best?.keys.length && misfit >= least)) continue;
      best = entry;
      least = misfit;
    }
    return best;
  }

  /** What is listed with this word, or a star that it continues, at its beginning. */
  #beginningWith(word: string, first: string): readonly Entry<Target>[] {
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    for (const start of startsOf(first, this.#language)) this.#prepare(start);
    this.#prepare(word.slice(0, 2));
    const entries = [...(this.#byFirst.get(first) ?? NOTHING)];
    for (let length = Math.min(word.length, this.#longestPrefix); length >= SHORTEST_PREFIX; length--) {
      entries.push(...(this.#byFirst.get(`${word.slice(0, length)}*`) ?? NOTHING));
    }
    if (this.#byWord.size >= MOST_WORDS) this.#byWord.clear();
    this.#byWord.set(word, entries.length > 0 ? entries : NOTHING);
    return entries;
  }

  /** „miasto Przemyśl” is no „miasto przemysłowe”. */
  #hasName(text: PhraseText, from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      if (text.writtenAs(at) !== 'name') continue;
      const { word } = text.tokens[at] as Token;
      if (this.#beginningWith(word, text.stems[at] as string).some(({ proper }) => proper)) return true;
    }
    return false;
  }

  /** „nebo” (or) is no form of „nebe” (sky): a small word stands for nothing but itself, and so does a false friend. */
  #isOnlyItself({ word, lower }: Token): boolean {
    return isStopWord(word, this.#language) || isFalseFriendForm(lower, this.#language);
  }

  /** 0: written alike; more: in another form or with other marks; infinite: other words, though their stems are the same. */
  #misfit({ keys, words }: Entry<Target>, { tokens }: PhraseText, isMarked: boolean, at: number): number {
    let sum = 0;
    for (let offset = 0; offset < keys.length; offset++) {
      const listed = words[offset] as string;
      const token = tokens[at + offset] as Token;
      if (token.lower === listed) continue;
      const isStarred = listed.endsWith('*');
      if (isMarked)
        sum += differingMarks(token.lower, listed, isStarred ? listed.length : (keys[offset] as string).length);
      if (isStarred || token.word === fold(listed)) continue;
      sum += OTHER_FORM;
      if (keys.length === 1 && this.#isOnlyItself(token)) return Infinity;
    }
    return sum;
  }
}

/** Whether the stems are those listed. */
function fits<Target>({ keys }: Entry<Target>, { tokens, stems }: PhraseText, at: number): boolean {
  for (let offset = 0; offset < keys.length; offset++) {
    const key = keys[offset] as string;
    if (key === stems[at + offset]) continue;
    if (!key.endsWith('*') || tokens[at + offset]?.word.startsWith(key.slice(0, -1)) !== true) return false;
  }
  return true;
}

function namePenalty(writtenAs: WrittenAs): number {
  if (writtenAs === 'word') return Infinity;
  return writtenAs === 'name' ? -NAME_FIRST : NAME_FIRST;
}

function wordsOf(phrase: string): string[] {
  return phrase.toLowerCase().match(STARRED) ?? [];
}

function isSame<Target>(one: Entry<Target>, other: Entry<Target>): boolean {
  return (
    one.proper === other.proper &&
    one.words.length === other.words.length &&
    one.words.every((word, at) => word === other.words[at])
  );
}
