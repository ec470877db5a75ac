/**
 * What editors write in the files of texts: `{date}` is the value of a slot, `{date:when}` one of its forms, and
 * `{people: osoba | osoby | osób}` the word that goes with a number.
 */
export type Token =
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'SLOT'; readonly slot: string; readonly form?: string }
  | { readonly kind: 'PLURAL'; readonly slot: string; readonly forms: readonly string[] };

const SLOT = /\{([\w-]+)(?::([^{}]*))?\}/g;

export function readPattern(pattern: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of pattern.matchAll(SLOT)) {
    const [whole, slot = '', detail] = match;
    if (match.index > end) tokens.push({ kind: 'TEXT', text: pattern.slice(end, match.index) });
    if (detail === undefined) tokens.push({ kind: 'SLOT', slot });
    else if (detail.includes('|'))
      tokens.push({ kind: 'PLURAL', slot, forms: detail.split('|').map((form) => form.trim()) });
    else tokens.push({ kind: 'SLOT', slot, form: detail.trim() });
    end = match.index + whole.length;
  }
  if (end < pattern.length) tokens.push({ kind: 'TEXT', text: pattern.slice(end) });
  return tokens;
}
