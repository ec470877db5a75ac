import { type MailLanguage } from '@mosty/domain/mail-topics';
import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { type ColumnBlock, type MailBlock } from './mail-content.ts';
import { INLINE } from './mail-frame.ts';
import { type FooterLine, type WrittenMail } from './mail-layout.ts';
import { type BlockPiece, fill, mailPieces, type MailPieces } from './mail-pieces.ts';

export interface HtmlMail {
  readonly subject: string;
  readonly written: readonly [WrittenMail] | readonly [WrittenMail, WrittenMail];
  /** In the languages of the mail. */
  readonly footer: readonly FooterLine[];
  readonly publicUrl: string;
}

const WIDTH: Readonly<Record<'one' | 'both', 600 | 760>> = { one: 600, both: 760 };

export async function renderHtml({ subject, written, footer, publicUrl }: HtmlMail): Promise<string> {
  const [first, second] = written;
  const isBoth = second !== undefined;
  const pieces = await mailPieces(isBoth ? WIDTH.both : WIDTH.one);
  const writer = (mail: WrittenMail) => new BlockWriter(pieces, mail.language, publicUrl, isBoth);
  const sections = isBoth
    ? fill(pieces.two, {
        left: writer(first).column(first.content.blocks),
        right: writer(second).column(second.content.blocks),
      })
    : writer(first).sections(first.content.blocks);
  const language: MailLanguage = first.language;
  return `${fill(pieces.frame, {
    lang: language,
    title: escapeHtml(subject),
    preview: escapeHtml(previewOf(first.content.blocks)),
    home: escapeHtml(`${publicUrl}/${language}`),
    sections,
    footer: footer.map((line) => footerHtml(line, isBoth)).join(''),
  })}\n`;
}

/** What lists of mails show behind the subject. */
function previewOf(blocks: readonly MailBlock[]): string {
  const paragraph = blocks.find((block) => block.kind === 'paragraph');
  return paragraph?.kind === 'paragraph' ? paragraph.text.slice(0, 140) : '';
}

const footerHtml = ({ language, text, links }: FooterLine, isBoth: boolean): string => {
  const anchors = links.map(
    ({ label, url }) => `<a href="${escapeHtml(url)}" style="${INLINE.plainLink}">${escapeHtml(label)}</a>`,
  );
  const lang = isBoth ? ` lang="${language}"` : '';
  return `<p style="margin:0 0 8px"${lang}>${[escapeHtml(text), ...anchors].join('<br>')}</p>`;
};

/** Writes blocks in one language. */
class BlockWriter {
  private readonly home: string;
  private readonly lang: string;

  constructor(
    private readonly pieces: MailPieces,
    private readonly language: Language,
    publicUrl: string,
    private readonly isOneOfTwo: boolean,
  ) {
    this.home = `${publicUrl}/${language}`;
    this.lang = isOneOfTwo ? ` lang="${language}"` : '';
  }

  /** What stands beside each other breaks the column that it stands in. */
  sections(blocks: readonly MailBlock[]): string {
    const sections: string[] = [];
    let column: ColumnBlock[] = [];
    const endColumn = () => {
      if (column.length > 0) sections.push(fill(this.pieces.one, { body: this.blocks(column) }));
      column = [];
    };
    for (const block of blocks) {
      if (block.kind !== 'columns') column.push(block);
      else {
        endColumn();
        const [left, right] = block.columns;
        sections.push(fill(this.pieces.two, { left: this.blocks(left), right: this.blocks(right) }));
      }
    }
    endColumn();
    return sections.join('');
  }

  /** All in one column, under the name of its language. */
  column(blocks: readonly MailBlock[]): string {
    const eyebrow = this.isOneOfTwo
      ? this.piece('eyebrow', escapeHtml(m.mail_in_this_language({}, { locale: this.language })))
      : '';
    return (
      eyebrow + this.blocks(blocks.flatMap((block) => (block.kind === 'columns' ? block.columns.flat() : [block])))
    );
  }

  private blocks(blocks: readonly ColumnBlock[]): string {
    return blocks.map((block) => this.block(block)).join('');
  }

  private block(block: ColumnBlock): string {
    switch (block.kind) {
      case 'heading':
      case 'subheading':
      case 'paragraph':
        return this.piece(block.kind, escapeHtml(block.text));
      case 'steps':
        return this.piece(
          'steps',
          block.items.map((item) => `<li style="${INLINE.item}">${escapeHtml(item)}</li>`).join(''),
        );
      case 'links':
        return this.piece('links', block.items.map((item) => this.link(item)).join(''));
      case 'facts':
        return this.piece('facts', block.items.map(factRow).join(''));
      case 'quote':
        return this.quote(block);
      case 'button':
        return fill(this.pieces.blocks[block.isQuiet ? 'quietButton' : 'button'], {
          href: escapeHtml(this.home + block.path),
          text: this.lang === '' ? escapeHtml(block.label) : `<span${this.lang}>${escapeHtml(block.label)}</span>`,
        });
    }
  }

  private piece(name: BlockPiece, text: string, lang = this.lang): string {
    return fill(this.pieces.blocks[name], { text, lang });
  }

  private link({
    label,
    note,
    path,
  }: {
    readonly label: string;
    readonly note?: string;
    readonly path: string;
  }): string {
    const anchor = `<a href="${escapeHtml(this.home + path)}" style="${INLINE.link}">${escapeHtml(label)}</a>`;
    return `<li style="${INLINE.item}">${anchor}${note ? ` ${escapeHtml(`(${note})`)}` : ''}</li>`;
  }

  private quote({ text, language, author }: Extract<ColumnBlock, { kind: 'quote' }>): string {
    const lines = text.split('\n').map(escapeHtml).join('<br>');
    const lang = language === undefined || language === this.language ? this.lang : ` lang="${language}"`;
    const by = author ? `<p class="soft" style="${INLINE.author}">– ${escapeHtml(author)}</p>` : '';
    return this.piece('quote', `<p style="margin:0"${lang}>${lines}</p>${by}`);
  }
}

function factRow({
  label,
  value,
  href,
}: {
  readonly label: string;
  readonly value: string;
  readonly href?: string;
}): string {
  const shown = href
    ? `<a href="${escapeHtml(href)}" style="${INLINE.link}">${escapeHtml(value)}</a>`
    : escapeHtml(value);
  return `<tr><td class="soft" style="${INLINE.label}">${escapeHtml(label)}</td><td style="${INLINE.value}">${shown}</td></tr>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
