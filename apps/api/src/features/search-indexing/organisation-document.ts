import { LANGUAGES, type Country, type CooperationForm, type Language } from '@mosty/domain/vocabulary';
import { formName } from '@mosty/messages/vocabulary-texts';
import { type SearchDocument } from '../../platform/search/search-index.ts';
import { themeLabel } from '../themes/theme.type.ts';

/** What the database knows of an organisation that can be searched for. */
export interface OrganisationSource {
  readonly id: string;
  readonly country: Country;
  readonly kind: string;
  readonly status: string;
  readonly name: string;
  /** The office of its place; others only have their seat there. */
  readonly isTerritorialUnit: boolean;
  readonly placeName: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly population: number | null;
  readonly districtCode: string | null;
  readonly districtName: string | null;
  readonly regionCode: string | null;
  readonly regionNames: readonly string[];
  readonly descriptions: readonly { readonly language: Language; readonly text: string }[];
  readonly themes: readonly string[];
  readonly forms: readonly CooperationForm[];
  readonly hasPartner: boolean;
}

export function toSearchDocument(source: OrganisationSource): SearchDocument {
  const { placeName, districtName, districtCode, regionCode, latitude, longitude } = source;
  const present = (values: readonly (string | null)[]) => values.filter((value) => value !== null);
  return {
    collection: 'organisation',
    id: source.id,
    name: source.name,
    country: source.country,
    otherNames: source.isTerritorialUnit && placeName !== null && placeName !== source.name ? [placeName] : [],
    areas: present([placeName, districtName, ...source.regionNames]),
    // What it chose from lists is said in all languages; its own words are in the languages it wrote.
    texts: [
      ...source.descriptions,
      ...LANGUAGES.map((language) => ({ language, text: chosenWords(source, language), isChosen: true })),
    ],
    facets: {
      country: [source.country],
      kind: [source.kind],
      status: [source.status],
      theme: source.themes,
      form: source.forms,
      region: present([regionCode]),
      district: present([districtCode]),
      withoutPartner: source.hasPartner ? [] : ['true'],
    },
    ...(latitude !== null && longitude !== null ? { location: { latitude, longitude } } : {}),
    // Only the office of a place speaks for its inhabitants.
    ...(source.isTerritorialUnit && source.population !== null ? { population: source.population } : {}),
  };
}

function chosenWords({ themes, forms }: OrganisationSource, language: Language): string {
  return [...themes.map((theme) => themeLabel(theme, language)), ...forms.map((form) => formName(form, language))].join(
    '. ',
  );
}
