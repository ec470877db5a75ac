/** What the form for a new organisation sends, and what it shows again when it was refused. */
import { COUNTRIES, type Country, ORGANISATION_KINDS, type OrganisationKind } from '@mosty/domain/vocabulary';

export interface OrganisationDraft {
  readonly name: string;
  readonly kind: OrganisationKind | '';
  readonly country: Country | '';
  readonly placeQuery: string;
  /** The one that was chosen of those with such a name. */
  readonly placeId: string;
  readonly registerNumber: string;
  readonly website: string;
  readonly evenIfSimilar: boolean;
}

/** Offices of municipalities come from their register. */
export const OWN_KINDS = ORGANISATION_KINDS.filter((kind) => kind !== 'GMINA' && kind !== 'OBEC');

/** Longer than anything may be. */
const MOST_TYPED = 1000;

export function readDraft(form: Pick<FormData, 'get'>): OrganisationDraft {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.slice(0, MOST_TYPED) : '';
  };
  return {
    name: text('name'),
    kind: OWN_KINDS.find((kind) => kind === text('kind')) ?? '',
    country: COUNTRIES.find((country) => country === text('country')) ?? '',
    placeQuery: text('place'),
    placeId: text('placeId'),
    registerNumber: text('registerNumber'),
    website: text('website'),
    evenIfSimilar: text('evenIfSimilar') === 'yes',
  };
}

interface Found {
  readonly id: string;
  readonly name: string;
}

/** The place that is meant: the chosen one while the name stands, or the only one of that name. */
export function meantPlace<Place extends Found>(
  { placeQuery, placeId }: Pick<OrganisationDraft, 'placeQuery' | 'placeId'>,
  found: readonly Place[],
): Place | undefined {
  const named = found.filter(({ name }) => name.toLowerCase() === placeQuery.trim().toLowerCase());
  return (
    found.find(({ id }) => id === placeId) ??
    (named.length === 1 ? named[0] : found.length === 1 ? found[0] : undefined)
  );
}
