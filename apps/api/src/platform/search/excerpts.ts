/** A text, or the part of it where most was found, cut into what is marked and what is not. Pure. */

/** A stretch of a text that answers words of the query. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  /** Positions of the words in the query. */
  readonly words: readonly number[];
  /** How well it answers them. */
  readonly weight: number;
}

interface Part {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Shorter texts are shown whole. */
const WHOLE = 240;
const LENGTH = 200;
/** So much is shown before the first match. */
const BEFORE = 40;
/** How far a cut is moved to fall between two words. */
const TO_A_GAP = 30;
const CUT: Part = { text: '…', isMatch: false };

/** `marks` in any order, overlapping or not. */
export function toParts(text: string, marks: readonly Extent[]): Part[] {
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const [from, to] = text.length <= WHOLE ? [0, text.length] : bestWindow(text, ordered);
  const parts: Part[] = from > 0 ? [CUT] : [];
  let at = from;
  for (const { start, end } of joined(ordered)) {
    const [first, last] = [Math.max(start, at), Math.min(end, to)];
    if (first >= last) continue;
    if (first > at) parts.push({ text: text.slice(at, first), isMatch: false });
    parts.push({ text: text.slice(first, last), isMatch: true });
    at = last;
  }
  if (at < to) parts.push({ text: text.slice(at, to), isMatch: false });
  return to < text.length ? [...parts, CUT] : parts;
}

/** What overlaps is one mark. */
function joined(ordered: readonly Extent[]): { start: number; end: number }[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of ordered) {
    const last = result.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** The stretch that answers most words of the query, and of those the first. */
function bestWindow(text: string, ordered: readonly Extent[]): [number, number] {
  let best = { start: ordered[0]?.start ?? 0, score: -1 };
  const inside: Extent[] = [];
  let next = 0;
  for (const { start } of ordered) {
    while (inside[0] !== undefined && inside[0].start < start) inside.shift();
    for (; next < ordered.length; next++) {
      const mark = ordered[next];
      if (mark === undefined || mark.end > start + LENGTH - BEFORE) break;
      inside.push(mark);
    }
    const score = scoreOf(inside);
    if (score > best.score) best = { start, score };
  }
  const start = best.start <= BEFORE ? 0 : best.start - BEFORE;
  const from = start === 0 ? 0 : gapAfter(text, start, best.start);
  const end = Math.min(text.length, from + LENGTH);
  return [from, end === text.length ? end : gapBefore(text, end, from)];
}

/** How well the words of the query are answered; a second match of the same word adds little. */
export function scoreOf(marks: readonly Extent[]): number {
  const best = new Map<number, number>();
  for (const { words, weight } of marks) {
    for (const word of words) best.set(word, Math.max(best.get(word) ?? 0, weight));
  }
  return [...best.values()].reduce((sum, weight) => sum + weight, 0) + Math.min(marks.length, 5) / 10;
}

/** The beginning of the next word, at most at `latest`. */
function gapAfter(text: string, at: number, latest: number): number {
  for (let place = at; place <= Math.min(at + TO_A_GAP, latest); place++) {
    if (/\s/.test(text.charAt(place - 1)) && !/\s/.test(text.charAt(place))) return place;
  }
  return betweenLetters(text, at);
}

/** The end of the last whole word. */
function gapBefore(text: string, at: number, earliest: number): number {
  for (let place = at; place > Math.max(at - TO_A_GAP, earliest); place--) {
    if (/\s/.test(text.charAt(place)) && !/\s/.test(text.charAt(place - 1))) return place;
  }
  return betweenLetters(text, at);
}

/** No further back than any letter has marks. */
const MAX_MARKS = 40;

/** Neither within a surrogate pair nor between a letter and its marks. */
function betweenLetters(text: string, at: number): number {
  for (let place = at; place > Math.max(0, at - MAX_MARKS); place--) {
    if (!/^[\p{M}\u200d\udc00-\udfff]/u.test(text.slice(place, place + 2))) return place;
  }
  return isLow(text, at) ? at - 1 : at;
}

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
