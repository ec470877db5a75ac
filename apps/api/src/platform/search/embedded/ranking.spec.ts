import { describe, expect, it } from '@jest/globals';
import { type WidenedTerms, type WidenedWord, type TermKind } from '../terms.ts';
import { type KnownTerm, type KnownTerms, rank } from './ranking.ts';

const word = (text: string, more: Partial<WidenedWord> = {}): WidenedWord => ({
  word: text,
  stems: [],
  concepts: [],
  likely: [],
  related: [],
  cognates: [],
  ...more,
});
const query = (words: readonly WidenedWord[], isUnfinished = false): WidenedTerms => ({
  words,
  whole: words.map((one) => one.word).join(' '),
  isUnfinished,
});

function vocabulary(
  terms: readonly (readonly [TermKind, string, number])[],
  more: Partial<KnownTerms> = {},
): KnownTerms {
  const known = terms.map(([kind, term, documents], at): KnownTerm => ({ no: at + 1, kind, term, documents }));
  return {
    documents: 10_000,
    find: (kind, term) => known.find((one) => one.kind === kind && one.term === term),
    beginnings: [],
    similar: new Map(),
    ...more,
  };
}

describe('Ranking', () => {
  it('prefers the name to the text, and what was typed to what was meant', () => {
    const known = vocabulary([
      ['name-word', 'muzeum', 50],
      ['name-concept', 'museum', 80],
      ['text-stem', 'muze', 300],
      ['text-concept', 'museum', 400],
    ]);
    const { alternatives } = rank(query([word('muzeum', { stems: ['muze'], concepts: ['museum'] })]), known);
    const scores = alternatives.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });

  it('lets rare words weigh more than common ones', () => {
    const known = vocabulary([
      ['text-word', 'dom', 2000],
      ['text-word', 'prudnik', 3],
    ]);
    const { alternatives, neededMass } = rank(query([word('dom'), word('prudnik')]), known);
    const mass = (position: number) => alternatives.find((one) => one.word === position)?.mass ?? 0;
    expect(mass(1)).toBeGreaterThan(3 * mass(0));
    expect(mass(1)).toBeGreaterThanOrEqual(neededMass);
    expect(mass(0)).toBeLessThan(neededMass);
  });

  it('does not look up a stem that no other document has than the word itself', () => {
    const terms: (readonly [TermKind, string, number])[] = [
      ['name-word', 'fundacja', 800],
      ['name-stem', 'fundacj', 800],
      ['name-cognate', 'fundac', 950],
    ];
    const { alternatives } = rank(
      query([word('fundacja', { stems: ['fundacj'], cognates: ['fundac'] })]),
      vocabulary(terms),
    );
    expect(alternatives.map((one) => one.terms)).toEqual([[1], [3]]);
  });

  it('takes the rarest words of a long query', () => {
    const words = Array.from({ length: 16 }, (_, at) => word(`w${at}`, { stems: [`s${at}`], concepts: [`c${at}`] }));
    const terms = words.flatMap(({ word: text }, at) =>
      (['name-word', 'text-word'] as const).map((kind) => [kind, text, 10 * (16 - at)] as const),
    );
    const { alternatives } = rank(query(words), vocabulary(terms));
    expect(new Set(alternatives.map((one) => one.word))).toEqual(new Set([8, 9, 10, 11, 12, 13, 14, 15]));
  });

  it('asks for nothing when no word is known', () => {
    expect(rank(query([word('xyzzy')]), vocabulary([]))).toMatchObject({ alternatives: [], neededMass: 0 });
  });

  it('lifts the whole name above names that begin with it', () => {
    const beginning: KnownTerm = { no: 9, kind: 'name', term: 'ostrow wielkopolski', documents: 1 };
    const known = vocabulary(
      [
        ['name', 'ostrow', 2],
        ['name-word', 'ostrow', 5],
      ],
      { beginnings: [beginning] },
    );
    const bonuses = rank(query([word('ostrow')], true), known).alternatives.filter((one) => one.word === -1);
    expect(bonuses.map(({ terms }) => terms)).toEqual([[1], [9]]);
    expect(bonuses[0]?.score).toBeGreaterThan(bonuses[1]?.score ?? Infinity);
  });

  it('puts the place whose other name was typed before a name that only begins so', () => {
    const beginnings = [
      { no: 901, kind: 'name', term: 'vratislavka', documents: 1 },
      { no: 902, kind: 'name-word', term: 'vratislavka', documents: 1 },
    ] as const;
    const known = vocabulary([['name-concept', 'name:wroclaw', 1]], { beginnings });
    const typed = query([word('vratislav', { concepts: ['name:wroclaw'] })], true);
    const { alternatives } = rank(typed, known);
    // Of the answers to one word the best counts.
    const scoreOf = (terms: readonly number[]) =>
      [-1, 0].reduce((sum, position) => {
        const answers = alternatives.filter(
          (one) => one.word === position && one.terms.some((no) => terms.includes(no)),
        );
        return sum + Math.max(0, ...answers.map(({ score }) => score));
      }, 0);
    const wroclaw = known.find('name-concept', 'name:wroclaw');
    expect(scoreOf([wroclaw?.no ?? 0])).toBeGreaterThan(scoreOf([901, 902]));
  });

  describe('of what is about something related', () => {
    const asked = query([word('smog', { concepts: ['smog'], related: ['air-quality'] })]);
    const termsOf = (own: number) => {
      const known = vocabulary([
        ['text-concept', 'smog', own],
        ['text-concept', 'air-quality', 300],
      ]);
      return rank(asked, known).alternatives;
    };

    it('is less than any meaning, and makes the word no more common', () => {
      const [meant, related] = termsOf(3);
      expect(related?.terms).toEqual([2]);
      expect(related?.score).toBeLessThan(meant?.score ?? 0);
      expect(meant?.mass).toBe(termsOf(3).at(-1)?.mass);
      expect(meant?.score).toBe(
        rank(query([word('smog', { concepts: ['smog'] })]), vocabulary([['text-concept', 'smog', 3]])).alternatives[0]
          ?.score,
      );
    });

    it('is nothing where enough documents answer the word itself', () => {
      expect(termsOf(49).flatMap(({ terms }) => terms)).toEqual([1, 2]);
      expect(termsOf(50).flatMap(({ terms }) => terms)).toEqual([1]);
    });
  });

  it('takes a word for what it resembles only where no document has it', () => {
    const asked = query([word('hasic', { likely: ['fire-brigade'] })], true);
    const concept = ['text-concept', 'fire-brigade', 20] as const;
    expect(rank(asked, vocabulary([concept])).alternatives.flatMap(({ terms }) => terms)).toEqual([1]);
    const known = vocabulary([concept, ['text-word', 'hasic', 1]]);
    expect(rank(asked, known).alternatives.flatMap(({ terms }) => terms)).toEqual([2]);
  });
});
