import { describe, expect, it } from '@jest/globals';
import { FALSE_FRIENDS } from './false-friends.ts';
import { toCommonRoot } from './common-spelling.ts';
import { readText } from './reading.ts';
import { spellingOf } from './spelling.ts';
import { compareVectors, similarity, toTextVector } from './vector.ts';

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
