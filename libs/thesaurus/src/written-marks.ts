import { fold } from './fold.ts';

/**
 * How many letters of two words with the same stem have other marks, written and listed; infinite when a consonant has,
 * other than at the end of the stem, where endings soften it (doktor – doktoři): „rádi” (gladly) is no form of „řád”
 * (order), though folding makes them alike. Vowels change with endings (dům – domu), so they only count.
 */
export function differingMarks(written: string, listed: string, stemLength: number): number {
  let sum = 0;
  const end = Math.min(written.length, listed.length);
  for (let at = 0; at < end; at++) {
    const a = written.charAt(at);
    const b = listed.charAt(at);
    if (a === b) continue;
    const plain = fold(a);
    if (plain !== fold(b)) break;
    if (!'aeiouy'.includes(plain) && at < stemLength - SOFTENED) return Infinity;
    sum += 1;
  }
  return sum;
}

/** So many letters at the end of a stem may be softened: most – moście. */
const SOFTENED = 2;
