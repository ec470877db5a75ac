/** The words of a mail that has no plain text, without what it quotes: good enough to be read, never shown as HTML. */

/** With everything in them. */
const GONE = ['head', 'style', 'script', 'title', 'blockquote'] as const;
/** What programs put around what is answered; from there on nothing is new. */
const QUOTE =
  /\bclass="[^"]*\b(?:gmail_quote|gmail_extra|moz-cite-prefix|yahoo_quoted|szn-quote)\b|\bid="(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container|reply-intro)"/i;
/** Expressions that look for the end of a tag stop at the next one: no text takes longer than it is long. */
const DIV = /<div\b([^<>]{0,2000})>/gi;
const LINES = /<\/(?:p|div|li|tr|h[1-6]|table|ul|ol|pre)\s{0,10}>|<(?:br|hr)\b[^<>]{0,2000}>/gi;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** More of it is no answer that anybody typed. */
const LONGEST = 2_000_000;

export function textOfHtml(html: string): string {
  let text = html.slice(0, LONGEST);
  for (const { index, 1: attributes = '' } of text.matchAll(DIV)) {
    if (!QUOTE.test(attributes)) continue;
    text = text.slice(0, index);
    break;
  }
  for (const tag of GONE) text = without(text, `<${tag}`, `</${tag}`);
  text = without(text, '<!--', '--');
  return decode(
    text
      .replace(/\s+/g, ' ')
      .replace(LINES, '\n')
      .replace(/<[^<>]{0,5000}>/g, ''),
  )
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** Looked for from one tag to the next, so that no text takes longer than it is long. */
function without(html: string, begin: string, finish: string): string {
  const small = html.toLowerCase();
  let text = '';
  for (let at = 0; ;) {
    const start = small.indexOf(begin, at);
    if (start === -1) return text + html.slice(at);
    const end = small.indexOf(finish, start + begin.length);
    text += html.slice(at, start);
    if (end === -1) return text;
    const close = small.indexOf('>', end);
    if (close === -1) return text;
    at = close + 1;
  }
}

const decode = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi,
    (whole, hex?: string, number?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
