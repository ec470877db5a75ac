/** Letters that Unicode does not decompose, so that removing marks alone would leave them: `Łódź` would stay `łodz`. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
};
const PLAIN = /^[\x00-\x7f]*$/; // eslint-disable-line no-control-regex -- ASCII needs no folding, and most words are ASCII
const MARKS = /\p{M}+/gu;
const OTHER = /[łđðøßæœþħıŋŧ]/g;

/** Lower case, compatibility forms and marks removed: `Łódź` → `lodz`, `Straße` → `strasse`. Folding twice changes nothing. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  let folded = '';
  for (let at = 0; at < lower.length; at++) {
    const letter = LATIN[lower.charCodeAt(at)];
    if (letter === undefined) return foldByUnicode(lower);
    folded += letter;
  }
  return folded;
}

function foldByUnicode(lower: string): string {
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(OTHER, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/** The letters of all languages that write Latin without rarer marks, folded once: most texts need no more. */
const LATIN: readonly string[] = Array.from({ length: 0x180 }, (_, code) => foldByUnicode(String.fromCharCode(code)));

export interface Token {
  /** Folded, at most 64 letters of it. */
  readonly word: string;
  /** Lower case, composed, with its marks: what spelling rules need. */
  readonly lower: string;
  /** Offsets in the original text (UTF-16), so that `text.slice(start, end)` quotes the word. */
  readonly start: number;
  readonly end: number;
}

/** Longer "words" are codes, addresses or noise; cutting them bounds the time of everything that follows. */
export const MAX_WORD_LENGTH = 64;

/** Markup and entities are stepped over; a word is a run of letters, marks and digits. */
const PIECES = /<[a-z/!][^<>]{0,400}>|&(?:#x?[0-9a-f]{1,6}|[a-z]{2,8});|([\p{L}\p{M}\p{N}]+)/giu;

/** The words of a text in order. Linear in the length of the text. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PIECES)) {
    const found = match[1];
    if (found === undefined) continue;
    const short = found.length > MAX_WORD_LENGTH ? found.slice(0, MAX_WORD_LENGTH) : found;
    const word = fold(short);
    if (word === '') continue;
    tokens.push({
      word: word.slice(0, MAX_WORD_LENGTH),
      lower: short.toLowerCase().normalize('NFC'),
      start: match.index,
      end: match.index + found.length,
    });
  }
  return tokens;
}
