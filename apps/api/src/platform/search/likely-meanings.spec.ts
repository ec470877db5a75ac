import { describe, expect, it } from '@jest/globals';
import { likelyMeanings } from './likely-meanings.ts';

describe('Likely meanings', () => {
  it.each([
    ['hasic', 'fire-brigade'],
    ['knihov', 'library'],
    ['ovocn', 'orchards'],
  ])('of the beginning „%s” are those of words that go on so', (word, concept) => {
    expect(likelyMeanings(word, true)).toContain(concept);
  });

  it.each([
    ['bibloteka', 'library'],
    ['cyklosteska', 'cycle-path'],
    ['rozgledna', 'lookout-tower'],
  ])('of the misspelt „%s” are those of the nearest word', (word, concept) => {
    expect(likelyMeanings(word, false)).toContain(concept);
  });

  it('of a beginning that may become too many things are none, nor of one or two letters', () => {
    for (const word of ['s', 'sp', 'pra', 'sko']) expect(likelyMeanings(word, true)).toEqual([]);
  });

  it('are none of short words with a slip, numbers and what resembles nothing', () => {
    for (const word of ['parl', '2026', 'xqzwvk', 'x'.repeat(64), '']) expect(likelyMeanings(word, false)).toEqual([]);
  });

  it('of a finished word are not those of longer ones', () => {
    expect(likelyMeanings('vce', false)).toEqual([]);
    expect(likelyMeanings('vce', true)).toContain('beekeeping');
  });
});
