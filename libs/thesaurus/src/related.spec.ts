import { describe, expect, it } from '@jest/globals';
import { conceptById, CONCEPTS } from './concepts.ts';
import { FAMILIES, relatedTo } from './related.ts';

describe('related concepts', () => {
  it('are concepts, each once in its family, and never alone', () => {
    const unknown = FAMILIES.flat().filter((id) => conceptById(id) === undefined);
    expect(unknown.map((id) => `data/related.json: no concept is called ${id}`)).toEqual([]);
    const odd = FAMILIES.filter((family) => family.length < 2 || new Set(family).size < family.length);
    expect(odd.map((family) => `data/related.json: ${family.join(', ')} is too short or says one twice`)).toEqual([]);
  });

  it('go both ways, and no concept is related to itself', () => {
    for (const { id } of CONCEPTS) {
      expect(relatedTo(id)).not.toContain(id);
      for (const other of relatedTo(id)) expect(relatedTo(other)).toContain(id);
    }
  });

  it('are few: a concept that is related to everything says nothing', () => {
    const wide = CONCEPTS.filter(({ id }) => relatedTo(id).length > 40);
    expect(wide.map(({ id }) => `data/related.json: ${id} is related to ${relatedTo(id).length} others`)).toEqual([]);
    const alone = CONCEPTS.filter(({ id }) => relatedTo(id).length === 0);
    expect(alone.length).toBeLessThan(CONCEPTS.length / 20);
  });

  it('meet what a reader expects', () => {
    expect(relatedTo('pollinators')).toContain('beekeeping');
    expect(relatedTo('homelessness')).toContain('food-bank');
    expect(relatedTo('fire-brigade')).not.toContain('beekeeping');
    expect(relatedTo('no-such-concept')).toEqual([]);
  });
});
