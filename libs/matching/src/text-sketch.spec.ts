import { describe, expect, it } from '@jest/globals';
import { toTextVector, VECTOR_VERSION } from '@mosty/thesaurus/vector';
import fc from 'fast-check';
import { arbitraryText } from '../test/profiles.ts';
import { MOST_FEATURES, sketchOf, sketchSimilarity } from './text-sketch.ts';

describe('the sketch of a text', () => {
  it('is as similar either way round, from 0 to 1, and 1 to itself', () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, (one, other) => {
        const [a, b] = [sketchOf(one), sketchOf(other)];
        const similarity = sketchSimilarity(a, b);
        expect(similarity).toBe(sketchSimilarity(b, a));
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        if (a.squares > 0) expect(sketchSimilarity(a, a)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('keeps the heaviest features of a long text', () => {
    const long =
      'Ochotnicza straż pożarna, biblioteka, szlak rowerowy, dom kultury, klub seniora, powódź, zabytki, rzeka. '.repeat(
        5,
      );
    const sketch = sketchOf(toTextVector(long, 'pl'));
    expect(sketch.features).toHaveLength(MOST_FEATURES);
    expect(
      sketchSimilarity(sketch, sketchOf(toTextVector('Dobrovolní hasiči, knihovna, cyklostezka.', 'cs'))),
    ).toBeGreaterThan(0.2);
  });

  it('of a text without words, or made in another way than texts are now, says nothing', () => {
    const vector = toTextVector('Dobrovolní hasiči', 'cs');
    expect(sketchOf(toTextVector('…', 'cs')).squares).toBe(0);
    expect(sketchOf({ ...vector, version: VECTOR_VERSION + 1 }).squares).toBe(0);
    expect(sketchSimilarity(sketchOf(toTextVector('', 'cs')), sketchOf(vector))).toBe(0);
  });
});
