import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { type MailBlock, type MailContent, type MailLink } from './mail-content.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Absolute. */
  readonly unsubscribeUrl?: string;
}

/** River, stone and amber of the web pages; mail programs know no design tokens. */
const COLOUR = {
  river: '#12395b',
  paper: '#f6f3ec',
  ink: '#1c2733',
  amber: '#b45309',
  stone: '#d8cfbd',
  quiet: '#52606d',
};
const FONT = "'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const LINE_WIDTH = 78;

/** Lays a mail out as HTML and as plain text. `publicUrl` has no slash at its end. */
export function renderMail(content: MailContent, language: Language, publicUrl: string): RenderedMail {
  const home = `${publicUrl}/${language}`;
  return {
    // A line break in a subject would start a header of somebody else's making.
    subject: content.subject.replace(/\s+/g, ' ').trim(),
    text: renderText(content, language, home),
    html: renderHtml(content, language, home),
    ...(content.unsubscribePath === undefined ? {} : { unsubscribeUrl: home + content.unsubscribePath }),
  };
}

function renderText(content: MailContent, language: Language, home: string): string {
  const blocks = content.blocks.map((block) => blockText(block, home));
  const footer = `-- \n${wrap(m.mail_footer({ url: home }, { locale: language }))}`;
  return `${[...blocks, footer].join('\n\n')}\n`;
}

function blockText(block: MailBlock, home: string): string {
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
    case 'button':
      return `${block.label}:\n${home}${block.path}`;
  }
}

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

function renderHtml(content: MailContent, language: Language, home: string): string {
  const body = content.blocks.map((block) => blockHtml(block, home)).join('\n');
  const footer = escapeHtml(m.mail_footer({ url: home }, { locale: language }));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(content.subject)}</title>
</head>
<body style="margin:0;padding:0;background:${COLOUR.paper};color:${COLOUR.ink};font-family:${FONT};font-size:17px;line-height:1.5">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${COLOUR.paper}">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;background:#ffffff;border-radius:8px;overflow:hidden">
<tr><td style="background:${COLOUR.river};padding:20px 28px">
<a href="${escapeHtml(home)}" style="color:#ffffff;font-size:22px;font-weight:700;text-decoration:none">Mosty</a>
</td></tr>
<tr><td>${bridge()}</td></tr>
<tr><td style="padding:12px 28px 28px">
${body}
</td></tr>
<tr><td style="padding:16px 28px 24px;border-top:1px solid ${COLOUR.stone};color:${COLOUR.quiet};font-size:14px">${footer}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

/** An arch of stones between two banks, in table cells: mail programs show no SVG. */
function bridge(): string {
  const heights = [6, 11, 15, 18, 19, 20, 19, 18, 15, 11, 6];
  const stones = heights.map(
    (height) =>
      `<td valign="bottom" style="padding:0 1px"><div style="height:${height}px;background:${COLOUR.stone};border-radius:3px 3px 0 0;font-size:0;line-height:0">&nbsp;</div></td>`,
  );
  return `<table role="presentation" aria-hidden="true" width="100%" cellpadding="0" cellspacing="0" style="border-bottom:3px solid ${COLOUR.river}"><tr style="height:28px">${stones.join('')}</tr></table>`;
}

function blockHtml(block: MailBlock, home: string): string {
  switch (block.kind) {
    case 'heading':
      return `<h1 style="font-size:24px;line-height:1.25;margin:20px 0 12px">${escapeHtml(block.text)}</h1>`;
    case 'subheading':
      return `<h2 style="font-size:19px;line-height:1.3;margin:24px 0 8px">${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
      return `<p style="margin:0 0 16px">${escapeHtml(block.text)}</p>`;
    case 'steps':
      return `<ol style="margin:0 0 16px;padding-left:24px">${block.items
        .map((item) => `<li style="margin:0 0 8px">${escapeHtml(item)}</li>`)
        .join('')}</ol>`;
    case 'links':
      return `<ul style="margin:0 0 16px;padding-left:24px">${block.items
        .map(
          ({ label, note, path }) =>
            `<li style="margin:0 0 8px"><a href="${escapeHtml(home + path)}" style="color:${COLOUR.river};font-weight:600">${escapeHtml(label)}</a>${note ? ` ${escapeHtml(`(${note})`)}` : ''}</li>`,
        )
        .join('')}</ul>`;
    case 'button':
      return `<p style="margin:0 0 16px"><a href="${escapeHtml(home + block.path)}" style="display:inline-block;background:${COLOUR.amber};color:#ffffff;font-weight:700;text-decoration:none;padding:12px 20px;border-radius:6px">${escapeHtml(block.label)}</a></p>`;
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
