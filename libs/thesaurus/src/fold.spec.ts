import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, MAX_WORD_LENGTH, tokenise } from './fold.ts';

describe('folding', () => {
  it.each([
    ['Łódź', 'lodz'],
    ['Ełk', 'elk'],
    ['ŻÓŁĆ GĘŚLĄ JAŹŃ', 'zolc gesla jazn'],
    ['Příliš žluťoučký kůň', 'prilis zlutoucky kun'],
    ['Straße', 'strasse'],
    ['Đorđe Ødegård', 'dorde odegard'],
    ['ﬁnanse ²', 'finanse 2'],
    ['', ''],
  ])('writes %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('words of a text', () => {
  it('can be quoted by their offsets', () => {
    const text = '„Straż pożarna” – Ostrożnie!';
    expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Straż', 'pożarna', 'Ostrożnie']);
  });

  it('are not markup', () => {
    const text = '<p class="x">Rzeka&nbsp;<b>Odra</b></p>';
    expect(tokenise(text).map(({ word }) => word)).toEqual(['rzeka', 'odra']);
  });

  it('are folded and have offsets inside any text, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(token.word.length).toBeGreaterThan(0);
          expect(token.word.length).toBeLessThanOrEqual(MAX_WORD_LENGTH);
          end = token.end;
        }
      }),
    );
  });
});
