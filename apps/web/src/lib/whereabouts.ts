/** Where an organisation is, in words, from the narrowest to the widest: „Prudnik · powiat prudnicki · województwo opolskie”. */
import type { Country, OrganisationKind } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';

interface Located {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly country: Country;
  readonly place: {
    readonly name: string;
    readonly district: { readonly name: string };
    readonly region: { readonly name: string };
  } | null;
}

/** Polish powiats are adjectives („prudnicki”); one that is written with a capital letter is a city of its own („Opole”). */
export function districtName({ name }: { readonly name: string }, country: Country): string {
  if (country === 'CZ') return m.list_district_CZ({ name });
  return name.charAt(0) === name.charAt(0).toLowerCase()
    ? m.list_district_PL({ name })
    : m.list_district_city({ name });
}

export function whereaboutsOf({ kind, country, name, place }: Located): string[] {
  if (!place) return [];
  const isOffice = kind === 'GMINA' || kind === 'OBEC';
  const seat = isOffice || place.name === name ? [] : [place.name];
  // „Opole · Opole” says nothing twice.
  const district =
    country === 'PL' && place.district.name === place.name ? [] : [districtName(place.district, country)];
  return [...seat, ...district, place.region.name];
}
