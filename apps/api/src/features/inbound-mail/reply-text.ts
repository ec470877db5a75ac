/**
 * What somebody has newly written in an answer by mail: without what she answers, and without her signature.
 *
 * Mail programs mark what is quoted in many ways; each is a line by which the rest is known, in the languages of the two
 * countries and English. Where none is found the whole text stays: a word too many does less harm than a word lost.
 */

/** `W dniu 3.05.2027 o 10:15, Jan pisze:`, on one line or broken over two or three. */
const ATTRIBUTIONS: readonly RegExp[] = [
  // Gmail, Thunderbird, Apple Mail, Onet and WP in Polish
  /^(?:W dniu|Dnia|Dn\.|W dn\.)\s.{4,200}?(?:napisał(?:\(?a\)?|a)?|napisał\/a|pisze|użytkownik .{1,150} napisał(?:\(?a\)?)?)\s*:$/is,
  /^(?:pon|wt|śr|sr|czw|czwart|pt|sob|niedz|nd|ndz)\.?,?\s.{4,200}?(?:napisał(?:\(?a\)?|a)?|napisał\/a|pisze)\s*:$/is,
  /^Wiadomość napisana przez .{1,150} w dniu .{4,80}\s*:$/is,
  /^Użytkownik .{1,200} (?:napisał|pisze)(?:\(?a\)?)?\s*:$/is,
  // Gmail, Thunderbird, Apple Mail and Seznam in Czech
  /^(?:Dne|Dňa)\s.{4,200}?(?:napsal(?:\(a\)|a)?|napsal\/a|píše|odesílatel .{1,150} napsal|uživatel .{1,150} napsal(?:\(a\)|a)?)\s*:$/is,
  /^(?:po|út|st|čt|pá|so|ne)\s?\.?,?\s\d.{4,200}?(?:napsal(?:\(a\)|a)?|odesílatel .{1,150} napsal(?:\(a\))?)\s*:$/is,
  // In English
  /^On\s.{4,250}?\swrote\s*:$/is,
  /^(?:Am|Le|El)\s.{4,250}?(?:schrieb|a écrit|escribió).{0,100}:$/is,
];
/** So many lines one attribution may be broken over. */
const ATTRIBUTION_LINES = 4;

/** From such a line on all is quoted. */
const DIVIDERS: readonly RegExp[] = [
  /^-{2,}\s*(?:Original Message|Original message|Forwarded message|Reply message)\s*-{2,}$/i,
  /^-{2,}\s*(?:Oryginalna wiadomość|Wiadomość oryginalna|Treść oryginalnej wiadomości|Wiadomość przekazana dalej|Wiadomość przekazana)\s*-{2,}$/i,
  /^-{2,}\s*(?:Původní (?:zpráva|e-mail|email)|Přeposlaná zpráva|Přeposlaný e-mail)\s*-{2,}$/i,
  /^-{5,}\s*(?:Wiadomość|Original|Původní|Treść).{0,40}-{5,}$/i,
  // Outlook draws a line above the head of the mail that is answered.
  /^_{20,}$/,
  // Whoever names only the address, always on one line.
  /^.{1,150}<[^<>\s]+@[^<>\s]+>\s+(?:napsal|píše|napisał|pisze|wrote)(?:\(?a\)?)?\s*:$/i,
  // Seznam
  /^-{6,}\s*Původní e-mail\s*-{6,}$/i,
];

/** The head of the mail that is answered, as Outlook and Seznam write it: its first line, and one of the next. */
const HEAD_FIRST = /^\*?(?:From|Od|Nadawca|Odesílatel|Von|De)\s*:\*?\s*\S/i;
const HEAD_NEXT =
  /^\*?(?:Sent|Date|To|Subject|Wysłano|Wysłane|Data|Do|Temat|DW|Odesláno|Komu|Předmět|Datum|Kopie|Cc)\s*:\*?\s/i;
const HEAD_LINES = 5;

/** The signature by the rule of Usenet, and what telephones add. */
const SIGNATURE_LINE = /^--\s?$/;
const DEVICE_LINES: readonly RegExp[] = [
  /^(?:Wysłane|Wysłano) z (?:mojego |urządzenia |telefonu |aplikacji |programu |Poczty |Outlook)/i,
  /^(?:Odesláno|Posláno) z(?:e)? (?:mého |zařízení |telefonu |mobilu |aplikace |Outlook|iPhon)/i,
  /^Sent from (?:my |Mail |Outlook|Yahoo|Gmail|Samsung)/i,
  /^(?:Pobierz|Získat|Stáhnout|Get) (?:aplikację )?Outlook (?:dla|pro|for) (?:systemu |iOS|Android)/i,
  /^Odesláno z (?:mobilní )?aplikace (?:Email|Seznam)/i,
];

/** The text that is left; empty where everything was quoted. */
export function replyOf(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ').split('\n');
  const end = lines.findIndex((_, at) => beginsQuote(lines, at));
  const own = (end === -1 ? lines : lines.slice(0, end)).filter((line) => !/^\s*>/.test(line));
  return withoutSignature(own)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function beginsQuote(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim();
  if (line === '') return false;
  if (DIVIDERS.some((divider) => divider.test(line))) return true;
  return isHead(lines, at) || isAttribution(lines, at);
}

function isHead(lines: readonly string[], at: number): boolean {
  if (!HEAD_FIRST.test((lines[at] ?? '').trim())) return false;
  const next = lines.slice(at + 1, at + HEAD_LINES).filter((line) => HEAD_NEXT.test(line.trim()));
  return next.length >= 2;
}

/** What is answered above its quote goes; where the author answers between quoted lines, her words do not end there. */
function isAttribution(lines: readonly string[], at: number): boolean {
  for (let count = 1; count <= ATTRIBUTION_LINES; count++) {
    if ((lines[at + count - 1] ?? '').trim() === '') return false;
    const joined = lines
      .slice(at, at + count)
      .map((line) => line.trim())
      .join(' ');
    if (!joined.endsWith(':')) continue;
    if (!ATTRIBUTIONS.some((form) => form.test(joined))) return false;
    return !answersBetween(lines.slice(at + count));
  }
  return false;
}

/** Own lines after quoted ones, before the signature. */
function answersBetween(lines: readonly string[]): boolean {
  const firstQuoted = lines.findIndex((line) => /^\s*>/.test(line));
  if (firstQuoted === -1) return false;
  const before = lines.slice(0, firstQuoted).some((line) => line.trim() !== '');
  const after = withoutSignature(lines.slice(firstQuoted)).some((line) => line.trim() !== '' && !/^\s*>/.test(line));
  return !before && after;
}

function withoutSignature(lines: readonly string[]): readonly string[] {
  const mark = lines.findIndex((line) => SIGNATURE_LINE.test(line));
  const above = mark === -1 ? lines : lines.slice(0, mark);
  return above.filter((line) => !DEVICE_LINES.some((form) => form.test(line.trim())));
}
