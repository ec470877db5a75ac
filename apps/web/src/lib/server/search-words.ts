/** Searches in words: „słowa: „hasiči””, „Czechy”, „do 50 km”. */
import { m } from '@mosty/messages/messages';
import { SearchLabelsDocument } from '#lib/graphql/documents.generated.ts';
import { asInSentence } from '#lib/organisations/excerpt.ts';
import type { Facet, Filters } from '#lib/organisations/filters.ts';
import { limitsOf } from '#lib/organisations/limits.ts';
import type { Api } from './api.ts';
import { districtNames, facetNames, labelsOf } from './facet-names.ts';

/** The conditions of each search, in the order in which the page of results shows them. */
export async function loadSearchesInWords(api: Api, searches: readonly Filters[]): Promise<string[][]> {
  const codes = searches.flatMap(({ district }) => district);
  const [labels, districts] = await Promise.all([api.ask(SearchLabelsDocument, {}), districtNames(api, codes)]);
  const names = facetNames(labelsOf(labels));
  return searches.map((filters) => {
    const chosen = (facet: Facet) =>
      filters[facet].map((value) => ({ value, label: names[facet](value), checked: true }));
    const limits = limitsOf(filters, {
      choices: {
        country: chosen('country'),
        kind: chosen('kind'),
        theme: chosen('theme').map((choice) => ({ ...choice, label: asInSentence(choice.label) })),
        form: chosen('form'),
        region: chosen('region'),
      },
      districts: filters.district.map((value) => ({ value, label: districts.get(value) ?? value })),
    });
    return [
      ...(filters.q ? [m.saved_words({ words: filters.q })] : []),
      ...(filters.q && filters.exact ? [m.saved_exact()] : []),
      ...limits.map(({ label }) => label),
    ];
  });
}
