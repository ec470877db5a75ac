import { LANGUAGE_OF, LANGUAGES, type Language } from '@mosty/domain/vocabulary';
import { formName } from '@mosty/messages/vocabulary-texts';
import { type HighlightSource } from '../../platform/search/highlights.ts';
import { themeLabel } from '../themes/theme.type.ts';
import { type OrganisationSource, toSearchDocument } from './organisation-document.ts';

/** What may be shown of an organisation to say where a query was found; what is chosen from lists in the reader's language. */
export function toHighlightSources(source: OrganisationSource, reader: Language): HighlightSource[] {
  const { otherNames, areas } = toSearchDocument(source);
  const labels = (language: Language): HighlightSource[] =>
    [
      ...source.themes.map((theme) => themeLabel(theme, language)),
      ...source.forms.map((form) => formName(form, language)),
    ].map((text) => ({ field: 'THEME', language, text }));
  return [
    { field: 'NAME', language: LANGUAGE_OF[source.country], text: source.name },
    ...otherNames.map((text): HighlightSource => ({ field: 'OTHER_NAME', text })),
    ...source.descriptions.map(({ language, text }): HighlightSource => ({ field: 'DESCRIPTION', language, text })),
    ...areas.map((text): HighlightSource => ({ field: 'AREA', text })),
    ...labels(reader),
    ...LANGUAGES.filter((language) => language !== reader).flatMap(labels),
  ];
}
