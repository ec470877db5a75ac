/** How a change of one field is told to people: codes as words of their language. */
import { importFieldName } from '@mosty/messages/import-texts';
import { m } from '@mosty/messages/messages';
import { countryName, formName, kindName, languageName, placeTypeName } from '@mosty/messages/vocabulary-texts';
import { COOPERATION_FORMS, COUNTRIES, type Language, ORGANISATION_KINDS, PLACE_TYPES } from '@mosty/domain/vocabulary';
import { type FieldChange } from './comparison.ts';
import { type RegionNames } from './import-runs.repository.ts';

export function changeText(
  { field, from, to }: FieldChange,
  language: Language,
  regions: ReadonlyMap<string, RegionNames>,
): string {
  const shown = (value: string | number | null): string => {
    if (value === null || value === '') return m.import_report_nothing({}, { locale: language });
    if (typeof value === 'number') return value.toLocaleString(language);
    switch (field) {
      case 'region':
        return regions.get(value)?.[language] ?? value;
      case 'type':
        return wordOf(PLACE_TYPES, value, (type) => placeTypeName(type, language));
      case 'kind':
        return wordOf(ORGANISATION_KINDS, value, (kind) => kindName(kind, language));
      case 'country':
        return wordOf(COUNTRIES, value, (country) => countryName(country, language));
      case 'forms':
        return eachOf(value, (form) => wordOf(COOPERATION_FORMS, form, (code) => formName(code, language)));
      case 'languages':
        return eachOf(value, (code) => languageName(code, language));
      default:
        return value;
    }
  };
  const params = { field: importFieldName(field, language), from: shown(from), to: shown(to) };
  return m.import_report_change(params, { locale: language });
}

function wordOf<Code extends string>(codes: readonly Code[], value: string, nameOf: (code: Code) => string): string {
  const code = codes.find((one) => one === value);
  return code === undefined ? value : nameOf(code);
}

const eachOf = (values: string, nameOf: (value: string) => string): string => values.split('; ').map(nameOf).join('; ');
