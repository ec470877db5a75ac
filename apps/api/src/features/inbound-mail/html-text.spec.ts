import { describe, expect, it } from '@jest/globals';
import { textOfHtml } from './html-text.ts';

describe('the words of HTML', () => {
  it.each([
    [
      '<html><head><title>a</title><style>p{}</style></head><body><p>Tak,&nbsp;pasuje.</p><p>Do&#32;zobaczenia&#x21;</p>',
      'Tak, pasuje.\nDo zobaczenia!',
    ],
    ['Ano<br>ne<br/>snad', 'Ano\nne\nsnad'],
    [
      '<div dir="ltr">Tak</div><br><div class="gmail_quote gmail_quote_container"><div>pon. ktoś napisał:</div><blockquote>stare</blockquote></div>',
      'Tak',
    ],
    ['<p>Ano</p><div id="divRplyFwdMsg"><b>Od:</b> Mosty</div>stare', 'Ano'],
    ['<p>Ano</p><blockquote type="cite">staré <blockquote>starší</blockquote></blockquote>', 'Ano'],
    ['a &lt;script&gt; b <script>alert(1)</script>', 'a <script> b'],
    ['a <!-- komentář --> b &unknown; &#0; &#99999999;', 'a b &unknown;  &#99999999;'],
    ['', ''],
  ])('%j', (html, text) => expect(textOfHtml(html)).toBe(text));

  it('takes no time over what somebody made to be slow', () => {
    const before = process.cpuUsage();
    for (const piece of ['<style>', '<', '<!--', '<blockquote>', '&#', '</style>', '<div class="']) {
      textOfHtml(piece.repeat(200_000));
    }
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(5000);
  });
});
