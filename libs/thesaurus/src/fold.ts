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

/** The words of a text in order, at most `most`. Linear in the length of the text. */
export function tokenise(text: string, most = Infinity): Token[] {
  const tokens: Token[] = [];
  PIECES.lastIndex = 0;
  while (tokens.length < most) {
    const match = PIECES.exec(text);
    if (match === null) break;
    const found = match[1];
    if (found === undefined) continue;
    const form = formOf(found.length > MAX_WORD_LENGTH ? found.slice(0, MAX_WORD_LENGTH) : found);
    if (form.word === '') continue;
    tokens.push({ word: form.word, lower: form.lower, start: match.index, end: match.index + found.length });
  }
  return tokens;
}

interface Form {
  readonly word: string;
  readonly lower: string;
}

/** Most words of a text have been met in another. */
const forms = new Map<string, Form>();
const MAX_FORMS = 50_000;

function formOf(written: string): Form {
  const known = forms.get(written);
  if (known !== undefined) return known;
  // A slice of a text would keep the whole text in memory.
  const own = [...written].join('');
  const form = { word: fold(own).slice(0, MAX_WORD_LENGTH), lower: own.toLowerCase().normalize('NFC') };
  if (forms.size >= MAX_FORMS) forms.clear();
  forms.set(own, form);
  return form;
}
