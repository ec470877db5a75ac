import { describe, expect, it } from '@jest/globals';
import { asInSentence, descriptionFor, excerpt } from './excerpt.ts';

describe('the beginning of a text', () => {
  it('is the text when it is short, in one line', () => expect(excerpt(' Krótki\n\nopis. ', 40)).toBe('Krótki opis.'));

  it('ends with a sentence when that keeps enough', () => {
    expect(excerpt('Pierwsze zdanie jest tutaj. Drugie jest o wiele dłuższe.', 40)).toBe('Pierwsze zdanie jest tutaj.');
  });

  it('otherwise ends between two words', () => {
    expect(excerpt('Tak. Najdłuższa rzeka w okolicy nazywa się Odra', 40)).toBe(
      'Tak. Najdłuższa rzeka w okolicy nazywa …',
    );
    expect(excerpt('Kultura, sport, turystyka', 10)).toBe('Kultura …');
  });
});

describe('the description for a reader', () => {
  const texts = [{ language: 'cs' }, { language: 'pl' }] as const;

  it.each([
    ['pl', 'cs', 'pl'],
    ['en', 'cs', 'cs'],
    ['en', 'pl', 'pl'],
  ] as const)('in %s of an organisation that writes %s is in %s', (reader, own, shown) => {
    expect(descriptionFor(texts, reader, own)?.language).toBe(shown);
  });

  it('is any rather than none', () => {
    expect(descriptionFor([{ language: 'cs' }], 'en', 'pl')?.language).toBe('cs');
    expect(descriptionFor([], 'en', 'pl')).toBeUndefined();
  });
});

it.each([
  ['Kultura', 'kultura'],
  ['Ścieżki', 'ścieżki'],
  ['ITI v praxi', 'ITI v praxi'],
])('the label %s is %s in a sentence', (label, expected) => expect(asInSentence(label)).toBe(expected));
