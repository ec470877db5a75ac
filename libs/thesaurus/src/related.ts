import related from '../data/related.json' with { type: 'json' };

/**
 * Concepts that speak of the same thing from different sides (a lamp in the street – lighting – saving energy): who looks for
 * one may mean what another calls by its name. Being related goes both ways and no further: a friend's friend is a stranger.
 */
export const FAMILIES: readonly (readonly string[])[] = related.families;

const RELATED: ReadonlyMap<string, readonly string[]> = toRelated();

function toRelated(): Map<string, readonly string[]> {
  const all = new Map<string, Set<string>>();
  for (const family of FAMILIES) {
    for (const concept of family) {
      const others = all.get(concept) ?? new Set();
      for (const other of family) if (other !== concept) others.add(other);
      all.set(concept, others);
    }
  }
  return new Map([...all].map(([concept, others]) => [concept, [...others]]));
}

/** Ids of the concepts related to one; none for a concept of no family. */
export function relatedTo(conceptId: string): readonly string[] {
  return RELATED.get(conceptId) ?? [];
}
