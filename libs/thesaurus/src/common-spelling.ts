import { longestEnding, toEndings } from './endings.ts';

/**
 * One spelling for Polish and Czech: sounds that the two languages write differently get the same letter, and what
 * developed differently from the same old Slavic sound is evened out as far as a rule can. The result is a key for
 * comparing, written in a–z without marks, and means nothing to a reader.
 */

type Clusters = Readonly<Record<string, readonly (readonly [string, string])[]>>;

/** By first letter, the longer cluster first. */
function toClusters(pairs: readonly (readonly [string, string])[]): Clusters {
  const clusters: Record<string, (readonly [string, string])[]> = {};
  for (const pair of pairs) (clusters[pair[0].charAt(0)] ??= []).push(pair);
  return clusters;
}

const FOREIGN: readonly (readonly [string, string])[] = [
  ['qu', 'kv'],
  ['th', 't'],
  ['ph', 'f'],
  ['eu', 'ev'],
  ['au', 'av'],
  ['x', 'ks'],
];
const POLISH_CLUSTERS = toClusters([
  ['szcz', 'st'],
  ['dzi', 'di'],
  ['dź', 'd'],
  ['dż', 'z'],
  ['dz', 'z'],
  ['rz', 'r'],
  ['sz', 's'],
  ['cz', 'c'],
  ['ch', 'h'],
  ['ci', 'ti'],
  ...FOREIGN,
]);
const CZECH_CLUSTERS = toClusters([['dž', 'z'], ['dz', 'z'], ['ch', 'h'], ['ou', 'u'], ...FOREIGN]);
const LETTERS: Readonly<Record<string, string>> = {
  ć: 't',
  ť: 't',
  ś: 's',
  š: 's',
  ź: 'z',
  ż: 'z',
  ž: 'z',
  č: 'c',
  ď: 'd',
  ń: 'n',
  ň: 'n',
  ř: 'r',
  ł: 'l',
  ó: 'o',
  ů: 'o',
  ú: 'u',
  ü: 'u',
  á: 'a',
  ä: 'a',
  é: 'e',
  ě: 'e',
  ë: 'e',
  í: 'i',
  ý: 'i',
  y: 'i',
  ö: 'o',
  ô: 'o',
  w: 'v',
  g: 'h',
  q: 'k',
};
const isVowel = (letter: string) => letter !== '' && 'aeiou'.includes(letter);

/** Endings in common spelling; both languages inflect with much the same ones. */
const ENDINGS = toEndings(`
  eho emu ih im imi ej e a i u o ami ah ov ovi om em um us eh emi atech ata iho ihu
  oveho ovemu ovih ovim ovimi ova ove
`);

/** The word, lower case with its marks, in common spelling; every letter that has no rule stays as it is. */
export function toCommonSpelling(lower: string, polish: boolean): string {
  let out = '';
  const clusters = polish ? POLISH_CLUSTERS : CZECH_CLUSTERS;
  for (let at = 0; at < lower.length;) {
    const letter = lower.charAt(at);
    const cluster = clusters[letter]?.find(([from]) => lower.startsWith(from, at));
    if (cluster !== undefined) {
      out += cluster[1];
      at += cluster[0].length;
      continue;
    }
    out += polish && (letter === 'ą' || letter === 'ę') ? nasal(letter, out) : (LETTERS[letter] ?? letter);
    at += 1;
  }
  return even(out, polish);
}

/** A nasal vowel became `u` in Czech after a hard consonant (ręka – ruka) and `a` or `ě` after a soft one (święto – svátek, pięć – pět). */
function nasal(letter: string, before: string): string {
  const last = before.at(-1);
  if (last !== 'i' && last !== 'j') return 'u';
  return letter === 'ą' ? 'a' : 'e';
}

/** What needs the neighbours: softening `i` and `j` before vowels, trat/trot, doubled letters, `vs-`. */
function even(word: string, polish: boolean): string {
  let out = '';
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at);
    const next = word.charAt(at + 1);
    const last = out.at(-1) ?? '';
    if (letter === last) continue;
    if ((letter === 'i' || letter === 'j') && last !== '' && !isVowel(last) && isVowel(next)) {
      // miasto – město, siostra – sestra; but inicjatywa – iniciativa keeps its a
      if (
        polish &&
        letter === 'i' &&
        'pbmvnszdtf'.includes(last) &&
        (next === 'a' || next === 'o') &&
        at + 2 < word.length
      ) {
        out += 'e';
        at += 1;
      }
      continue;
    }
    // krowa – kráva, głowa – hlava: o and a are not told apart between r or l and what follows a consonant
    if (letter === 'o' && (last === 'r' || last === 'l') && out.length > 1 && !isVowel(out.at(-2) ?? 'a')) {
      out += 'a';
      continue;
    }
    out += letter;
  }
  // wspólny – společný, wschód – východ: the prefix was lost in Czech
  return /^v[sz][^aeiou]/.test(out) ? out.slice(1) : out;
}

/** The common spelling without its ending, so that inflected forms and the two languages' endings meet. */
export function toCommonRoot(lower: string, polish: boolean): string {
  const spelled = toCommonSpelling(lower, polish);
  if (spelled.length < 4 || /\d/.test(spelled)) return spelled;
  const ending = longestEnding(spelled, ENDINGS, 3);
  const root = ending === '' ? spelled : spelled.slice(0, -ending.length);
  return evenRoot(root, ending !== '');
}

function evenRoot(root: string, isInflected: boolean): string {
  // matek – matka, Niemiec – Němec – Niemcy: the vowel is there only when no ending follows
  const even = isInflected || root.length < 5 ? root : root.replace(/([^aeiou])e([kc])$/, '$1$2');
  if (even.length < 6) return even;
  // turystyczny – turistický – turystyka; rewitalizacyjny – revitalizační; turyzm – turismus
  return even
    .replace(/(?:i[ck]n|ick)$/, 'ik')
    .replace(/cijn$/, 'cn')
    .replace(/izm$/, 'ism');
}
