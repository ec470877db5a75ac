import { describe, expect, it } from '@jest/globals';
import { expandQuery, toSearchTerms } from './search-terms.ts';

const shared = (a: readonly string[], b: readonly string[]) => a.filter((term) => b.includes(term));

describe('search terms', () => {
  it.each([
    ['hasici', 'Ochotnicza Straż Pożarna w Opolu', 'pl'],
    ['straz pozarna', 'Sbor dobrovolných hasičů', 'cs'],
    ['Vratislav', 'Stowarzyszenie z Wrocławia', 'pl'],
    ['Wroclaw', 'Spolek z Vratislavi', 'cs'],
    ['brownfieldy', 'Rewitalizacja terenów poprzemysłowych', 'pl'],
    ['senior clubs', 'Klub seniorů v obci', 'cs'],
  ] as const)('let the query %s and „%s” meet by a concept or name', (query, text, language) => {
    expect(shared(expandQuery(query).concepts, toSearchTerms(text, language).concepts)).not.toEqual([]);
  });

  it.each([
    ['powodzie', 'ochrona przed powodzią', 'pl'],
    ['cyklostezek', 'nová cyklostezka', 'cs'],
    ['seniorow', 'seniorzy', 'pl'],
  ] as const)('let the inflected query %s and „%s” meet by a stem', (query, text, language) => {
    expect(shared(expandQuery(query).stems, toSearchTerms(text, language).stems)).not.toEqual([]);
  });

  it('let cognates that no list has meet by their grams', () => {
    const found = shared(toSearchTerms('wikliniarstwo', 'pl').grams, toSearchTerms('vikliniářství', 'cs').grams);
    expect(found.length).toBeGreaterThan(2);
  });

  it('find a single word inside a phrase that has its own meaning', () => {
    expect(toSearchTerms('Klub seniora', 'pl').concepts).toEqual(['senior-club', 'seniors']);
    expect(expandQuery('klub seniora').alsoSearched.map(({ concept }) => concept)).not.toContain('seniors');
  });

  it('have every word folded, small words only there, no term twice', () => {
    const terms = toSearchTerms('Łódź i Łódź oraz Ełk', 'pl');
    expect(terms.folded).toEqual(['lodz', 'i', 'oraz', 'elk']);
    expect(terms.stems).not.toContain('i');
    for (const list of Object.values(terms)) expect(new Set(list).size).toBe(list.length);
  });

  it('are empty for an empty text', () => {
    expect(expandQuery('  ')).toEqual({ folded: [], stems: [], concepts: [], grams: [], alsoSearched: [] });
  });
});

describe('what else was searched', () => {
  it('shows the words of the other languages', () => {
    const { alsoSearched } = expandQuery('hasiči');
    const polish = alsoSearched.find(({ language }) => language === 'pl');
    expect(polish?.concept).toBe('fire-brigade');
    expect(polish?.words).toContain('straż pożarna');
  });

  it('shows the other name of a town and not the one that was typed', () => {
    const { alsoSearched } = expandQuery('Vratislav');
    expect(alsoSearched.filter(({ language }) => language === 'pl').map(({ words }) => words)).toEqual([['Wrocław']]);
    expect(alsoSearched.some(({ language }) => language === 'cs')).toBe(false);
  });
});
