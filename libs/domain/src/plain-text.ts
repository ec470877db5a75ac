/**
 * Text that stands for somebody, such as a name, must not look like another one. What turns the direction of writing around
 * or cannot be seen is taken out by `cleanText` (profile-rules.ts); this is about letters that only look alike.
 */

/** Scripts whose letters can be taken for Latin ones. */
const LOOKALIKE =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/u;
const LATIN = /\p{Script=Latin}/u;
/** „ﬁ”, „𝐌𝐨𝐬𝐭𝐲”, „Ｍｏｓｔｙ”: letters in disguise, which are the plain ones for whoever searches. */
const DISGUISED = /[\u{1d400}-\u{1d7ff}\u{1f100}-\u{1f1ff}\uff01-\uff5e\ufb00-\ufb06\u2100-\u214f]/gu;
/** More marks on one letter than any language here writes run over the lines around it. */
const PILED_MARKS = /(\p{Mark}{2})\p{Mark}+/gu;

/** Letters in disguise become the letters they show, and piles of marks are cut. */
export const plainLetters = (text: string): string =>
  text
    .replace(DISGUISED, (letters) => letters.normalize('NFKC'))
    .normalize('NFC')
    .replace(PILED_MARKS, '$1');

/** The first word that mixes Latin letters with letters that look like them: „Gміна”. A whole name in another script is none. */
export function wordOfMixedScripts(text: string): string | undefined {
  return text.split(/[^\p{Letter}\p{Mark}]+/u).find((word) => LATIN.test(word) && LOOKALIKE.test(word));
}
