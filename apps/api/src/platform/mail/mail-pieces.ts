import { mailFrame } from './mail-frame.ts';

export const BLOCK_PIECES = [
  'eyebrow',
  'heading',
  'subheading',
  'paragraph',
  'steps',
  'links',
  'facts',
  'quote',
  'button',
  'quietButton',
] as const;
export type BlockPiece = (typeof BLOCK_PIECES)[number];

/** A laid out mail, cut where its contents go. */
export interface MailPieces {
  /** All around the sections; `@@sections@@` marks their place. */
  readonly frame: string;
  readonly one: string;
  readonly two: string;
  readonly blocks: Readonly<Record<BlockPiece, string>>;
}

/** Wide enough for two columns that can be read. */
export type MailWidth = 600 | 760;

const compiled = new Map<MailWidth, Promise<MailPieces>>();

/** Laid out once in a process: a mail is then put together in microseconds. */
export function mailPieces(width: MailWidth): Promise<MailPieces> {
  let pieces = compiled.get(width);
  if (pieces === undefined) {
    pieces = compile(width);
    // The next mail tries again.
    pieces.catch(() => compiled.delete(width));
    compiled.set(width, pieces);
  }
  return pieces;
}

async function compile(width: MailWidth): Promise<MailPieces> {
  // It takes a second and much memory: only processes that write mails load it.
  const { default: mjml2html } = await import('mjml');
  const { html } = await mjml2html(mailFrame(width), { validationLevel: 'strict', fonts: {} });
  const tight = html
    .replace(/>\s+</g, '><')
    .replace(/\s{2,}/g, ' ')
    .trim();
  const cut = new Map<string, string>();
  let frame = tight;
  // Blocks lie within the piece that holds one of each.
  for (const name of ['one', 'two', ...BLOCK_PIECES, 'blocks']) {
    const start = `@@cut:${name}@@`;
    const from = frame.indexOf(start);
    const to = frame.indexOf('@@cut:end@@', from);
    if (from < 0 || to < 0) throw new Error(`The layout of mails has no ${name}.`);
    cut.set(name, frame.slice(from + start.length, to));
    frame = `${frame.slice(0, from)}${name === 'one' ? '@@sections@@' : ''}${frame.slice(to + '@@cut:end@@'.length)}`;
  }
  const piece = (name: string): string => cut.get(name) ?? '';
  const blocks = Object.fromEntries(BLOCK_PIECES.map((name) => [name, piece(name)])) as Record<BlockPiece, string>;
  return { frame, one: piece('one'), two: piece('two'), blocks };
}

/** Fills the places of a piece; what is put in is not looked at again, so nobody can write a place. */
export const fill = (piece: string, values: Readonly<Record<string, string>>): string =>
  piece.replace(/@@(\w+)@@/g, (place, name: string) => values[name] ?? place);
