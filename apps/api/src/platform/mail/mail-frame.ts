/**
 * The look of all mails, in MJML. It is laid out once in a process and then cut at the `@@cut:…@@` marks (mail-pieces.ts);
 * `@@name@@` are the places that each mail fills.
 */

/** Of the web pages: river, paper, amber. Mail programs know no design tokens. */
const LIGHT = {
  paper: '#faf7f1',
  surface: '#ffffff',
  ink: '#15222c',
  soft: '#3b4853',
  line: '#ddd3c3',
  river: '#0b4467',
};
const DARK = {
  paper: '#10191f',
  surface: '#18242c',
  ink: '#f1ede5',
  soft: '#c6cdd2',
  line: '#33434e',
  river: '#a5d4ef',
};
const AMBER = '#9a4a06';
const STONE = '#d8cfbd';
const FONT = "'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** For programs that ask for dark colours; the others keep, or turn round, the light ones. */
const DARK_STYLE = `
@media (prefers-color-scheme: dark) {
  body, .paper, .paper > div { background-color: ${DARK.paper} !important; }
  .card, .card > table, .card > table > tbody > tr > td { background-color: ${DARK.surface} !important; }
  .said div, .said h1, .said h2, .said p, .said li, .said td { color: ${DARK.ink} !important; }
  .soft div, .soft p, .said .soft { color: ${DARK.soft} !important; }
  .said a, .soft a { color: ${DARK.river} !important; }
  .said blockquote { border-color: ${DARK.river} !important; }
  .second td, .second a { background-color: ${DARK.surface} !important; color: ${DARK.river} !important; }
  .foot > table > tbody > tr > td, .foot td { border-color: ${DARK.line} !important; }
}`;

/** An arch of stones between two banks, in table cells: mail programs show no SVG. */
function bridge(): string {
  const stones = [6, 11, 15, 18, 19, 20, 19, 18, 15, 11, 6].map(
    (height) =>
      `<td valign="bottom" style="padding:0 1px"><div style="height:${height}px;background:${STONE};border-radius:3px 3px 0 0;font-size:0;line-height:0">&nbsp;</div></td>`,
  );
  return `<tr><td style="padding:0"><table role="presentation" aria-hidden="true" width="100%" cellpadding="0" cellspacing="0" style="border-bottom:3px solid ${LIGHT.river}"><tr style="height:28px">${stones.join('')}</tr></table></td></tr>`;
}

const piece = (name: string, source: string): string =>
  `<mj-raw>@@cut:${name}@@</mj-raw>${source}<mj-raw>@@cut:end@@</mj-raw>`;

const text = (content: string, attributes = ''): string =>
  `<mj-text css-class="said" ${attributes}>${content}</mj-text>`;

const button = (name: string, cssClass: string, colours: string): string =>
  piece(name, `<mj-button href="@@href@@" css-class="${cssClass}" align="left" ${colours}>@@text@@</mj-button>`);

/** Marks in what is said inside a text, so that paragraphs, lists and tables have the same styles in every mail. */
const BLOCKS = [
  piece(
    'eyebrow',
    `<mj-text css-class="soft" color="${LIGHT.soft}" font-size="14px" font-weight="700" padding-top="24px" padding-bottom="0"><p style="margin:0"@@lang@@>@@text@@</p></mj-text>`,
  ),
  piece(
    'heading',
    text('<h1 style="font-size:24px;line-height:1.25;margin:0"@@lang@@>@@text@@</h1>', 'padding-top="20px"'),
  ),
  piece(
    'subheading',
    text('<h2 style="font-size:19px;line-height:1.3;margin:0"@@lang@@>@@text@@</h2>', 'padding-top="16px"'),
  ),
  piece('paragraph', text('<p style="margin:0"@@lang@@>@@text@@</p>')),
  piece('steps', text('<ol style="margin:0;padding-left:24px"@@lang@@>@@text@@</ol>')),
  piece('links', text('<ul style="margin:0;padding-left:24px"@@lang@@>@@text@@</ul>')),
  piece(
    'facts',
    text(
      '<table role="presentation" cellpadding="0" cellspacing="0" style="border-collapse:collapse;font-size:17px;line-height:1.5"@@lang@@>@@text@@</table>',
    ),
  ),
  piece(
    'quote',
    text(
      `<blockquote style="margin:0;padding:4px 0 4px 16px;border-left:4px solid ${LIGHT.river}"@@lang@@>@@text@@</blockquote>`,
    ),
  ),
  button('button', 'first', `background-color="${AMBER}" color="#ffffff"`),
  button(
    'quietButton',
    'second',
    `background-color="#ffffff" color="${LIGHT.river}" border="2px solid ${LIGHT.river}"`,
  ),
].join('');

const sectionWith = (columns: string): string =>
  `<mj-section css-class="card" background-color="${LIGHT.surface}" padding="0 8px">${columns}</mj-section>`;

export const mailFrame = (width: number): string => `
<mjml lang="@@lang@@" dir="ltr">
  <mj-head>
    <mj-title>@@title@@</mj-title>
    <mj-preview>@@preview@@</mj-preview>
    <mj-attributes>
      <mj-all font-family="${FONT}" />
      <mj-text font-size="17px" line-height="1.5" color="${LIGHT.ink}" padding="8px 20px" />
      <mj-button font-size="17px" font-weight="700" border-radius="6px" inner-padding="12px 20px" padding="8px 20px" />
    </mj-attributes>
    <mj-raw>
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
    </mj-raw>
    <mj-style>:root { color-scheme: light dark; } ${DARK_STYLE}</mj-style>
  </mj-head>
  <mj-body width="${width}px" background-color="${LIGHT.paper}" css-class="paper">
    <mj-section background-color="${LIGHT.river}" padding="16px 8px">
      <mj-column>
        <mj-text color="#ffffff" font-size="22px" font-weight="700" line-height="1.3">
          <a href="@@home@@" style="color:#ffffff;text-decoration:none">Mosty</a>
        </mj-text>
      </mj-column>
    </mj-section>
    <mj-section css-class="card" background-color="${LIGHT.surface}" padding="0">
      <mj-column><mj-raw>${bridge()}</mj-raw></mj-column>
    </mj-section>
    ${piece('one', sectionWith('<mj-column><mj-raw>@@body@@</mj-raw></mj-column>'))}
    ${piece('two', sectionWith('<mj-column><mj-raw>@@left@@</mj-raw></mj-column><mj-column><mj-raw>@@right@@</mj-raw></mj-column>'))}
    ${piece('blocks', sectionWith(`<mj-column>${BLOCKS}</mj-column>`))}
    <mj-section css-class="card foot" background-color="${LIGHT.surface}" padding="16px 8px 8px">
      <mj-column>
        <mj-divider border-width="1px" border-color="${LIGHT.line}" padding="8px 20px" />
        <mj-text css-class="soft" color="${LIGHT.soft}" font-size="14px">@@footer@@</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;

/** Styles of what is written inside a text. */
export const INLINE = {
  item: 'margin:0 0 8px',
  link: `color:${LIGHT.river};font-weight:600`,
  plainLink: `color:${LIGHT.river}`,
  label: `padding:2px 16px 2px 0;vertical-align:top;color:${LIGHT.soft}`,
  value: 'padding:2px 0;vertical-align:top;font-weight:600',
  author: `margin:8px 0 0;color:${LIGHT.soft};font-size:15px`,
} as const;
