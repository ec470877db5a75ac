import names from '../data/names.json' with { type: 'json' };
import { type Words } from './thesaurus-format.ts';

/** What a name is the name of. */
export type NamedKind = 'town' | 'river' | 'region' | 'mountains' | 'country';

/** A place that the languages call by different names; the first word of each language is the one to show. */
export interface NamedPlace {
  readonly id: string;
  readonly kind: NamedKind;
  readonly words: Words;
}

const KINDS: Readonly<Record<string, NamedKind>> = {
  towns: 'town',
  rivers: 'river',
  regions: 'region',
  mountains: 'mountains',
  countries: 'country',
};

export const NAMED_PLACES: readonly NamedPlace[] = Object.entries(names).flatMap(([group, places]) =>
  Object.entries<Words>(places).map(([id, words]) => ({ id, kind: KINDS[group] ?? 'region', words })),
);

const BY_ID: ReadonlyMap<string, NamedPlace> = new Map(NAMED_PLACES.map((place) => [place.id, place]));

export function namedPlaceById(id: string): NamedPlace | undefined {
  return BY_ID.get(id);
}

/** Names that are ordinary words, too: Przemyśl – przemysł (industry), Rybník (pond), Brzeg (shore), Łódź (boat), Olše (alder). */
const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  'Przemyśl Rybník Brzeg Łódź Bóbr Bobr Psina Ren Dania Dán Koźle Kozlí Olše Orlice Kravaře Živec Soul Zakopane'.split(
    ' ',
  ),
);

/** Whether a name, as it is listed, is meant only where it is written as a name. */
export function isOrdinaryWord(name: string): boolean {
  return ORDINARY_WORDS.has(name);
}
