import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FALSE_FRIENDS } from './false-friends.ts';
import { toCommonRoot } from './common-spelling.ts';
import { readText } from './reading.ts';
import { spellingOf } from './spelling.ts';
import { compareVectors, similarity, toTextVector, type TextVector } from './vector.ts';

describe('common spelling', () => {
  it.each([
    ['rzeka', 'řeka'],
    ['ręka', 'ruka'],
    ['głowa', 'hlava'],
    ['krowa', 'kráva'],
    ['góra', 'hora'],
    ['szkoła', 'škola'],
    ['miasto', 'město'],
    ['wiosło', 'veslo'],
    ['rewitalizacja', 'revitalizace'],
    ['turystyczny', 'turistický'],
    ['wspólny', 'společný'],
    ['inicjatywa', 'iniciativa'],
    ['sąd', 'soud'],
    ['część', 'část'],
  ])('brings %s and %s close', (polish, czech) => {
    const a = toCommonRoot(polish, true);
    const b = toCommonRoot(czech, false);
    expect(a.slice(0, 3).replace(/[aeiou]/g, '')).toBe(b.slice(0, 3).replace(/[aeiou]/g, ''));
    expect(similarity(polish, czech, 'pl', 'cs').score).toBeGreaterThan(0.15);
  });
});

describe('similarity', () => {
  it.each([
    ['rewitalizacja terenów poprzemysłowych', 'revitalizace brownfieldů'],
    ['straż pożarna', 'hasiči'],
    ['ścieżki rowerowe', 'cyklostezky'],
    ['Wrocław', 'Vratislav'],
    ['tańczymy w deszczu', 'tančíme v dešti'],
  ])('joins %s and %s', (polish, czech) => {
    expect(similarity(polish, czech, 'pl', 'cs').score).toBeGreaterThan(0.3);
  });

  it('joins English with both languages by concepts', () => {
    expect(similarity('volunteer fire brigade', 'sbor dobrovolných hasičů', 'en', 'cs').concepts).toHaveLength(1);
    expect(similarity('volunteer fire brigade', 'ochotnicza straż pożarna', 'en', 'pl').concepts).toHaveLength(1);
  });

  it.each(FALSE_FRIENDS.map(({ pl, cs }) => [pl, cs] as const))('is not misled by the look of %s and %s', (pl, cs) => {
    for (const [text, language] of [
      [pl, 'pl'],
      [cs, 'cs'],
    ] as const) {
      const { tokens, stems } = readText(text, language);
      const looks = tokens.map((token, at) => spellingOf(token, stems[at] ?? '', language).keys);
      expect(looks).toEqual(tokens.map(() => []));
    }
  });

  it.each([
    ['sklep', 'sklep'],
    ['droga', 'droga'],
    ['zawód', 'závod'],
  ])('does not join %s and %s', (polish, czech) => {
    expect(similarity(polish, czech, 'pl', 'cs').score).toBeLessThan(0.05);
  });

  it('joins a false friend with what it really means', () => {
    expect(similarity('sklep', 'obchod', 'pl', 'cs').score).toBeGreaterThan(0.3);
    expect(similarity('szukamy', 'hledáme', 'pl', 'cs').score).toBeGreaterThan(0.2);
  });

  it('of a text with itself is 1, of texts without words 0', () => {
    expect(similarity('Dom kultury w Opolu', 'Dom kultury w Opolu', 'pl', 'pl').score).toBeCloseTo(1, 9);
    expect(similarity('', 'Dom kultury', 'pl', 'pl')).toEqual({ score: 0, concepts: [], cognates: 0 });
  });

  it('is the sum of its parts', () => {
    const { score, concepts, cognates } = similarity(
      'Senioři a hasiči u řeky',
      'Seniorzy i strażacy nad rzeką',
      'cs',
      'pl',
    );
    expect(concepts.map(({ concept }) => concept).sort()).toEqual(['fire-brigade', 'river', 'seniors']);
    expect(concepts.reduce((sum, { contribution }) => sum + contribution, cognates)).toBeCloseTo(score, 12);
  });

  it('is 0 between vectors of different versions', () => {
    const vector = toTextVector('rzeka', 'pl');
    expect(compareVectors(vector, { ...vector, version: vector.version + 1 }).score).toBe(0);
  });
});

/** What people and machines paste. */
const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'rzeka',
        'Straż pożarna',
        'hasiči',
        'šťáva',
        '<b>',
        '&amp;',
        '<a href="',
        '🚒👩‍🚒',
        'مرحبا بالعالم',
        'שלום',
        'Umweltschutz für Bürger',
        'čučoriedky a žinčica',
        'Ślōnsko godka',
        '中文',
        '\u202e',
        '\u0000',
        '2026',
        'x'.repeat(500),
        "o'clock",
        '__proto__',
        'constructor',
      ),
      { maxLength: 30 },
    )
    .map((words) => words.join(' ')),
);
const languages = fc.constantFrom('pl', 'cs', 'en', undefined);

function check(vector: TextVector): void {
  expect(Number.isFinite(vector.norm)).toBe(true);
  expect([...vector.grams].sort((a, b) => a - b)).toEqual(vector.grams);
  expect([...vector.concepts].sort()).toEqual(vector.concepts);
  for (const weight of [...vector.conceptWeights, ...vector.gramWeights]) expect(weight).toBeGreaterThan(0);
}

describe('vectors of any text', () => {
  it('are well formed, the same each time, and the same after JSON', () => {
    fc.assert(
      fc.property(strange, languages, (text, language) => {
        const vector = toTextVector(text, language);
        check(vector);
        expect(toTextVector(text, language)).toEqual(vector);
        expect(JSON.parse(JSON.stringify(vector))).toEqual(vector);
      }),
    );
  });

  it('compare to a number from 0 to 1, the same either way round', () => {
    fc.assert(
      fc.property(strange, strange, languages, languages, (a, b, languageA, languageB) => {
        const one = similarity(a, b, languageA, languageB);
        const other = similarity(b, a, languageB, languageA);
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(1);
        expect(other.score).toBeCloseTo(one.score, 12);
      }),
    );
  });

  it.each([
    ['words', 'ochrona przeciwpowodziowa i straż pożarna '],
    ['one endless word', 'rz'],
    ['markup', '<a<b<c>&lt;'],
    ['emoji', '🚒'],
    ['right-to-left letters', 'שלום '],
    ['combining marks', 'e\u0301\u0301\u0301'],
  ])('of 100 KB of %s take bounded time and space', (_, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const start = performance.now();
    const vector = toTextVector(text);
    expect(performance.now() - start).toBeLessThan(2000);
    check(vector);
    expect(JSON.stringify(vector).length).toBeLessThan(20_000);
  });
});
