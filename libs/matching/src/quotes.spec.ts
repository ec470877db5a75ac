import { describe, expect, it } from '@jest/globals';
import { toTextVector } from '@mosty/thesaurus/vector';
import fc from 'fast-check';
import { aPartner, aProfile, CONTEXT } from '../test/profiles.ts';
import { explain } from './explanation.ts';
import { quotesByConcept } from './quotes.ts';

const POLISH = 'Nasza biblioteka i ochotnicza straż pożarna szukają partnera. Biblioteka działa od stu lat.';
const CZECH = 'Knihovna a sbor dobrovolných hasičů hledají partnera za hranicí.';

describe('the words that a reason quotes', () => {
  it('stand in the description, each wording once, whatever the description is', () => {
    const words = fc.constantFrom(...POLISH.split(' '), ...CZECH.split(' '), '🚒', '<b>', 'ŻÓŁĆ', '\u202e', '');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.constantFrom('pl', 'cs', 'en'), (list, language) => {
        const text = list.join(' ');
        for (const quotes of quotesByConcept({ organisationId: 'a', language, text }).values()) {
          expect(quotes.length).toBeGreaterThan(0);
          expect(quotes.every((quote) => quote.words.length > 0 && text.includes(quote.words))).toBe(true);
          expect(new Set(quotes.map((quote) => quote.words.toLowerCase())).size).toBe(quotes.length);
        }
      }),
    );
  });

  it('are those of both descriptions for the same concept, the reader’s own first', () => {
    const ours = aProfile({ text: toTextVector(POLISH, 'pl') });
    const theirs = aPartner({ text: toTextVector(CZECH, 'cs') });
    const quotes = new Map([
      [ours.id, quotesByConcept({ organisationId: ours.id, language: 'pl', text: POLISH })],
      [theirs.id, quotesByConcept({ organisationId: theirs.id, language: 'cs', text: CZECH })],
    ]);
    const explanation = explain(ours, theirs, CONTEXT, quotes);
    const quoted = (side: 'ours' | 'theirs') =>
      explanation[side].shared
        .filter(({ code }) => code === 'SAME_CONCEPT')
        .map((reason) => reason.quotes.map(({ words }) => words));
    expect(quoted('ours')).toContainEqual(['biblioteka', 'Knihovna']);
    expect(quoted('theirs')).toContainEqual(['Knihovna', 'biblioteka']);
  });
});
