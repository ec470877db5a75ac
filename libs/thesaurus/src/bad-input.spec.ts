import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tokenise } from './fold.ts';
import { type TextLanguage } from './language.ts';
import { readText } from './reading.ts';
import { recogniseConcepts, recogniseNames } from './recognise.ts';
import { expandQuery, toSearchTerms } from './search-terms.ts';
import { suggestThemes } from './suggest.ts';
import { compareVectors, MAX_WORDS, similarity, toTextVector, type TextVector } from './vector.ts';

/** What people and machines paste. */
const PIECES = [
  'rzeka',
  'Straż pożarna',
  'hasiči',
  'šťáva',
  'Przemyśl',
  '<b>',
  '&amp;',
  '<a href="',
  '<script>alert(1)</script>',
  '🚒👩‍🚒',
  'مرحبا بالعالم',
  'שלום',
  'Umweltschutz für Bürger',
  'We exchange experience of flood protection',
  'čučoriedky a žinčica v Žiline',
  'Ślōnsko godka i ślůnski familok',
  'Кириллица в тексте',
  '中文',
  '\u202e',
  '\u0000\u0007\u001b',
  '\ud83d',
  '\udc00',
  '\ufeff',
  'e\u0301\u0301\u0301',
  '2026',
  'x'.repeat(500),
  "o'clock",
  '__proto__',
  'constructor',
  'toString',
];
const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  // Half a surrogate pair, control characters and all.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes)),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((words) => words.join('')),
);
const languages = fc.constantFrom<TextLanguage | undefined>('pl', 'cs', 'en', undefined);
const LONGEST_VECTOR = 20_000;

function check(vector: TextVector): void {
  expect(Number.isFinite(vector.norm)).toBe(true);
  expect(vector.grams.toSorted((a, b) => a - b)).toEqual(vector.grams);
  expect(new Set(vector.grams).size).toBe(vector.grams.length);
  expect(vector.concepts.toSorted()).toEqual(vector.concepts);
  for (const weight of [...vector.conceptWeights, ...vector.gramWeights]) {
    expect(Number.isInteger(weight) && weight > 0).toBe(true);
  }
  expect(JSON.stringify(vector).length).toBeLessThan(LONGEST_VECTOR);
}

describe('any text', () => {
  it('has a vector that is well formed, the same each time, and the same after JSON', () => {
    fc.assert(
      fc.property(strange, languages, (text, language) => {
        const vector = toTextVector(text, language);
        check(vector);
        expect(toTextVector(text, language)).toEqual(vector);
        expect(JSON.parse(JSON.stringify(vector))).toEqual(vector);
      }),
    );
  });

  it('compares to a number from 0 to 1, the same either way round, that is the sum of its parts', () => {
    fc.assert(
      fc.property(strange, strange, languages, languages, (a, b, languageA, languageB) => {
        const one = similarity(a, b, languageA, languageB);
        expect(similarity(b, a, languageB, languageA)).toEqual(one);
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(1);
        const parts = one.concepts.reduce((sum, { contribution }) => sum + contribution, one.cognates);
        expect(Math.abs(parts - one.score)).toBeLessThan(1e-9);
      }),
    );
  });

  it('is compared the same whatever was compared before', () => {
    fc.assert(
      fc.property(fc.array(strange, { minLength: 2, maxLength: 5 }), (texts) => {
        const vectors = texts.map((text) => toTextVector(text));
        const inOrder = vectors.map((one) => vectors.map((other) => compareVectors(one, other)));
        vectors.forEach((other, column) => {
          vectors.forEach((one, row) => expect(compareVectors(one, other)).toEqual(inOrder[row]?.[column]));
        });
      }),
    );
  });

  it('is quoted from itself, whatever is asked of it', () => {
    fc.assert(
      fc.property(strange, languages, (text, language) => {
        const concepts = recogniseConcepts(text, language);
        const quotes = [
          ...concepts.flatMap(({ words }) => words),
          ...recogniseNames(text, language).flatMap(({ words }) => words),
          ...suggestThemes(text, language).flatMap(({ words }) => words),
        ];
        for (const { text: quoted, start, end } of quotes) expect(text.slice(start, end)).toBe(quoted);
        for (const { weight } of concepts) expect(weight).toBeGreaterThan(0);
        for (const { folded, stems, grams } of [toSearchTerms(text, language), expandQuery(text, language)]) {
          for (const list of [folded, stems, grams]) expect(new Set(list).size).toBe(list.length);
        }
      }),
    );
  });
});

describe('a text of 100 KB', () => {
  it.each([
    ['words', 'ochrona przeciwpowodziowa i straż pożarna '],
    ['names', 'Przemyśl, Rybnik, Brzeg i Łódź '],
    ['words that begin many phrases', 'dom '],
    ['one endless word', 'rz'],
    ['open tags', '<a<b<c>&lt;'],
    ['tags that never end', '<a '],
    ['ampersands', '&'],
    ['emoji', '🚒'],
    ['right-to-left letters', 'שלום '],
    ['combining marks', 'e\u0301\u0301\u0301'],
    ['lone surrogates', '\ud83d '],
    ['control characters', '\u0000\u0001'],
  ])('of %s is read to a bounded number of words and hits, and has a small vector', (_, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const { tokens, hits } = readText(text, undefined, MAX_WORDS);
    expect(tokens.length).toBeLessThanOrEqual(MAX_WORDS);
    // Each word is at most once in a phrase and once a word of its own inside it, in each of the three languages.
    expect(hits.length).toBeLessThanOrEqual(3 * 2 * tokens.length);
    check(toTextVector(text));
    expect(suggestThemes(text).length).toBeLessThan(10);
  });

  it.each(['ochrona przeciwpowodziowa i straż pożarna ', 'dom ', 'Brzeg i Łódź, '])(
    'made of „%s” has at most twice the hits of one half as long',
    (piece) => {
      const half = readText(piece.repeat(1000), 'pl');
      const whole = readText(piece.repeat(2000), 'pl');
      expect(whole.tokens).toHaveLength(2 * half.tokens.length);
      expect(whole.hits.length).toBeLessThanOrEqual(2 * half.hits.length + 2);
    },
  );

  it('is cut into words only as far as they are wanted', () => {
    expect(tokenise('dom '.repeat(25_000), 10)).toHaveLength(10);
    expect(tokenise('dom '.repeat(5), 10)).toHaveLength(5);
  });
});

describe('texts in other languages', () => {
  it.each([
    ['English', 'Volunteer fire brigade looking for a partner', 'Ochotnicza straż pożarna szuka partnera'],
    ['Slovak', 'Dobrovoľní hasiči hľadajú partnera na spoločné cvičenia', 'Dobrovolní hasiči hledají partnera'],
    ['Silesian', 'Straż pożarno ze Ślōnska szuko partnera', 'Straż pożarna ze Śląska szuka partnera'],
    ['German', 'Museum, Orchester und Theater', 'Muzeum, orchestr a divadlo'],
  ])('(%s) are compared by what they share with those that are known', (_, text, known) => {
    expect(similarity(text, known).score).toBeGreaterThan(0.1);
  });
});
