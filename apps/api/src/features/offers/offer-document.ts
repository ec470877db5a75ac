import { LANGUAGES, type Language, type OrganisationKind } from '@mosty/domain/vocabulary';
import { formName } from '@mosty/messages/vocabulary-texts';
import { type SearchDocument } from '../../platform/search/search-index.ts';
import { themeLabel } from '../themes/theme.type.ts';
import { type OfferRow } from './offer-rows.ts';

export interface OfferSource extends OfferRow {
  readonly ownerName: string;
  readonly ownerKind: OrganisationKind;
  readonly placeName: string | null;
  readonly regionCode: string | null;
  readonly regionNames: readonly string[];
}

/** An open offer as it is found: by its own words, by who posts it and where that is. */
export function toSearchDocument(source: OfferSource): SearchDocument {
  const present = (values: readonly (string | null)[]) => values.filter((value) => value !== null);
  return {
    collection: 'offer',
    id: source.id,
    name: source.texts[0]?.title ?? source.ownerName,
    country: source.country,
    otherNames: [...source.texts.slice(1).map(({ title }) => title), source.ownerName],
    areas: present([source.placeName, source.places, ...source.regionNames]),
    texts: [
      ...source.texts.map(({ language, title, text }) => ({ language, text: `${title}. ${text}` })),
      ...LANGUAGES.map((language) => ({ language, text: chosenWords(source, language), isChosen: true })),
    ],
    facets: {
      ...{ country: [source.country], kind: [source.kind], status: [source.visibility] },
      ...{ theme: source.themes, form: source.forms, region: present([source.regionCode]) },
    },
  };
}

function chosenWords({ themes, forms }: OfferRow, language: Language): string {
  return [...themes.map((theme) => themeLabel(theme, language)), ...forms.map((form) => formName(form, language))].join(
    '. ',
  );
}
