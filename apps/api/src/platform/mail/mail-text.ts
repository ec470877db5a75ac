import { m } from '@mosty/messages/messages';
import { type ColumnBlock, type MailBlock, type MailLink } from './mail-content.ts';
import { type FooterLine, type WrittenMail } from './mail-layout.ts';

const LINE_WIDTH = 78;

/** The same as the HTML, for programs and people that read plain text. */
export function renderText(written: readonly WrittenMail[], footer: readonly FooterLine[], publicUrl: string): string {
  const parts = written.map(({ content, language }) => {
    const blocks = content.blocks.map((block) => blockText(block, `${publicUrl}/${language}`));
    const name = m.mail_in_this_language({}, { locale: language });
    return [...(written.length > 1 ? [`[${name}]`] : []), ...blocks].join('\n\n');
  });
  const lines = footer.map(({ text, links }) =>
    [wrap(text), ...links.map(({ label, url }) => `${label}:\n${url}`)].join('\n'),
  );
  return `${parts.join(`\n\n${'*'.repeat(LINE_WIDTH)}\n\n`)}\n\n-- \n${lines.join('\n\n')}\n`;
}

function blockText(block: MailBlock, home: string): string {
  if (block.kind !== 'columns') return columnBlockText(block, home);
  return block.columns.flatMap((column) => column.map((one) => columnBlockText(one, home))).join('\n\n');
}

function columnBlockText(block: ColumnBlock, home: string): string {
  switch (block.kind) {
    case 'heading':
      return `${wrap(block.text)}\n${'='.repeat(Math.min(block.text.length, LINE_WIDTH))}`;
    case 'subheading':
      return `${wrap(block.text)}\n${'-'.repeat(Math.min(block.text.length, LINE_WIDTH))}`;
    case 'paragraph':
      return wrap(block.text);
    case 'steps':
      return block.items.map((item, index) => wrap(`${index + 1}. ${item}`, '   ')).join('\n');
    case 'links':
      return block.items.map((item) => `${wrap(`* ${linkText(item)}`, '  ')}\n  ${home}${item.path}`).join('\n');
    case 'facts':
      return block.items.map(({ label, value }) => wrap(`${label}: ${value}`, '  ')).join('\n');
    case 'quote':
      return [quoted(block.text), ...(block.author ? [`> – ${block.author}`] : [])].join('\n');
    case 'button':
      return `${block.label}:\n${home}${block.path}`;
  }
}

/** As mail programs mark what another has said; its own line breaks are kept. */
const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => wrap(`> ${line.trim()}`, '> ').trimEnd())
    .join('\n');

const linkText = ({ label, note }: MailLink): string => (note ? `${label} (${note})` : label);

function wrap(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > LINE_WIDTH) {
      lines.push(line);
      line = indent + word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
