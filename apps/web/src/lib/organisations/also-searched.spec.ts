import { describe, expect, it } from '@jest/globals';
import { alsoWords, firstWords } from './also-searched.ts';

const fire = [
  { concept: 'fire', language: 'pl', words: ['straż pożarna', 'strażak'] },
  { concept: 'fire', language: 'cs', words: ['hasiči', 'dobrovolní hasiči'] },
  { concept: 'fire', language: 'en', words: ['fire brigade'] },
] as const;
const youth = [
  { concept: 'youth', language: 'pl', words: ['młodzież'] },
  { concept: 'youth', language: 'cs', words: ['mládež', 'mladí'] },
] as const;

describe('what was searched, too', () => {
  it('has the language of the other bank first, and not what was typed', () => {
    expect(alsoWords(fire, 'Straż pożarna', 'pl')).toEqual([
      { language: 'cs', words: ['hasiči', 'dobrovolní hasiči'] },
      { language: 'pl', words: ['strażak'] },
      { language: 'en', words: ['fire brigade'] },
    ]);
    expect(alsoWords(fire, 'hasiči', 'cs').map(({ language }) => language)).toEqual(['pl', 'cs', 'en']);
  });

  it('is shown by its first words, of each meaning in turn', () => {
    expect(firstWords([...fire, ...youth], 'mladzi strażacy', 'pl', 3)).toEqual([
      { language: 'cs', words: ['hasiči', 'mládež', 'dobrovolní hasiči'] },
    ]);
    expect(firstWords([...fire, ...youth], '', 'pl', 5)[1]).toEqual({ language: 'pl', words: ['straż pożarna'] });
  });

  it('is English only where there is nothing else', () => {
    expect(firstWords(fire, '', 'en', 9).map(({ language }) => language)).toEqual(['pl', 'cs']);
    expect(firstWords([fire[2]], '', 'pl', 9)).toEqual([{ language: 'en', words: ['fire brigade'] }]);
  });
});
