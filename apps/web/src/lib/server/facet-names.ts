/** The names of the values of facets, in the language of the page. */
import type { Country } from '@mosty/domain/vocabulary';
import { countryName, formName, kindName } from '@mosty/messages/vocabulary-texts';
import { DistrictNameDocument } from '#lib/graphql/documents.generated.ts';
import type { Facet, Filters } from '#lib/organisations/filters.ts';
import type { Api } from './api.ts';

export type FacetNames = Readonly<Record<Facet, (code: string) => string>>;

/** An honest address has one or two districts. */
const MOST_NAMES_ASKED = 5;

interface Labels {
  readonly themes: readonly { readonly code: string; readonly label: string }[];
  readonly regions: readonly { readonly code: string; readonly name: string }[];
}

/** Themes and regions by their code. */
export const labelsOf = ({ themes, regions }: Labels): ReadonlyMap<string, string> =>
  new Map([
    ...themes.map(({ code, label }) => [code, label] as const),
    ...regions.map(({ code, name }) => [code, name] as const),
  ]);

export function facetNames(labels: ReadonlyMap<string, string>): FacetNames {
  const nameOf = (code: string) => labels.get(code) ?? code;
  return {
    country: (code) => countryName(code as Country),
    kind: (code) => kindName(code as Filters['kind'][number]),
    theme: nameOf,
    form: (code) => formName(code as Filters['form'][number]),
    region: nameOf,
  };
}

/** Names of districts by their code; those that are not `known` are asked for. */
export async function districtNames(
  api: Api,
  codes: readonly string[],
  known: readonly ({ readonly code: string; readonly name: string } | null)[] = [],
): Promise<Map<string, string>> {
  const names = new Map(known.flatMap((district) => (district ? [[district.code, district.name]] : [])));
  const missing = [...new Set(codes)].filter((code) => !names.has(code)).slice(0, MOST_NAMES_ASKED);
  const answers = await Promise.all(missing.map((code) => api.ask(DistrictNameDocument, { code })));
  for (const { organisations } of answers) {
    const district = organisations.nodes[0]?.place?.district;
    if (district) names.set(district.code, district.name);
  }
  return names;
}
