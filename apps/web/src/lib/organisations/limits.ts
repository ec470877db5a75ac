/** What a list is limited to, one by one and in words: for chips that take a limit away and for the name of a saved search. */
import { m } from '@mosty/messages/messages';
import { FACETS, type Facet, type Filters, without } from './filters.ts';

export interface Limit {
  readonly label: string;
  /** The search without this limit. */
  readonly filters: Filters;
}

interface Named {
  readonly value: string;
  readonly label: string;
}

export interface LimitNames {
  readonly choices: Readonly<Record<Facet, readonly (Named & { readonly checked: boolean })[]>>;
  readonly districts: readonly Named[];
  /** From where a distance is measured. */
  readonly seat?: { readonly name: string } | undefined;
}

export function limitsOf(filters: Filters, { choices, districts, seat }: LimitNames): Limit[] {
  const values = [
    ...FACETS.flatMap((facet) =>
      choices[facet].filter(({ checked }) => checked).map((choice) => ({ facet, ...choice })),
    ),
    ...districts.map((district) => ({ facet: 'district' as const, ...district })),
  ];
  const { within: km } = filters;
  return [
    ...values.map(({ facet, value, label }) => ({ label, filters: without(filters, facet, value) })),
    ...(filters.alone ? [{ label: m.list_alone_chip(), filters: { ...filters, alone: false } }] : []),
    ...(km
      ? [
          {
            label: seat ? m.list_distance_chip({ km, name: seat.name }) : m.list_distance_within({ km }),
            filters: { ...filters, within: undefined },
          },
        ]
      : []),
  ];
}
