import {
  COOPERATION_FORMS,
  type CooperationForm,
  type Country,
  type InterestLevel,
  type OrganisationKind,
  type ThemeInterest,
} from '@mosty/domain/vocabulary';
import { fold } from '@mosty/thesaurus/fold';
import { isThemeCode } from '@mosty/thesaurus/themes';
import { needColumns, numberOf, type Refuse, refusal } from './csv-rows.ts';
import { readCsvRows } from './csv.ts';
import { type Judgements } from './ranking.ts';

/** An organisation as it describes itself in a file; `null` and empty: it did not say. */
export interface OrganisationRow {
  readonly id: string;
  readonly country: Country;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly population: number | null;
  readonly lang: 'pl' | 'cs' | 'en' | null;
  readonly description: string;
  readonly interests: readonly ThemeInterest[];
  readonly forms: readonly CooperationForm[];
}

/**
 * Columns `id,country,kind,name,lat,lon,population,lang,description,themes_offer,themes_seek,forms` in any order; lists by
 * `;`, themes as `code:level`. Throws an Error whose message names the file and the row.
 */
export function readOrganisations(csv: string, file: string): OrganisationRow[] {
  const rows = readCsvRows(csv);
  needColumns(rows, ['id', 'country', 'kind', 'name'], file);
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const refuse = refusal(file, row);
    const value = (column: string): string => (row.values[column] ?? '').trim();
    const id = value('id');
    if (id === '') refuse('the id is missing');
    if (value('name') === '') refuse('the name is missing');
    const before = seen.get(id);
    if (before !== undefined) refuse(`the id "${id}" is in row ${String(before)} already`);
    seen.set(id, row.row);
    const country = countryOf(value('country')) ?? refuse(`"${value('country')}" is no country, PL or CZ is expected`);
    const latitude = numberOf(value('lat'), [-90, 90], 'latitude', refuse);
    const longitude = numberOf(value('lon'), [-180, 180], 'longitude', refuse);
    if ((latitude === null) !== (longitude === null)) refuse('the place has only one of latitude and longitude');
    return {
      id,
      country,
      kind: kindOf(value('kind'), country) ?? refuse(`"${value('kind')}" is no kind of organisation`),
      name: value('name'),
      latitude,
      longitude,
      population: numberOf(value('population'), [0, 100_000_000], 'population', refuse),
      lang: languageOf(value('lang'), refuse),
      description: value('description'),
      interests: interestsOf(value('themes_offer'), value('themes_seek'), refuse),
      forms: listOf(value('forms')).map((form) => formOf(form) ?? refuse(`"${form}" is no form of cooperation`)),
    };
  });
}

/** Columns `id_a,id_b,grade`, read as directed; of a pair that is there twice the better grade counts. */
export function readJudgements(csv: string, file: string, organisations: readonly OrganisationRow[]): Judgements {
  const rows = readCsvRows(csv);
  needColumns(rows, ['id_a', 'id_b', 'grade'], file);
  const countries = new Map(organisations.map(({ id, country }) => [id, country]));
  const judgements = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const refuse = refusal(file, row);
    const [one, other] = ['id_a', 'id_b'].map((column) => {
      const id = (row.values[column] ?? '').trim();
      return countries.has(id) ? id : refuse(`no organisation has the id "${id}"`);
    }) as [string, string];
    if (countries.get(one) === countries.get(other)) refuse(`"${one}" and "${other}" are in the same country`);
    const grade = numberOf((row.values.grade ?? '').trim(), [0, 10], 'grade', refuse);
    if (grade === null) refuse('the grade is missing');
    const grades = judgements.get(one) ?? new Map<string, number>();
    judgements.set(one, grades.set(other, Math.max(grade ?? 0, grades.get(other) ?? 0)));
  }
  return judgements;
}

const listOf = (text: string): string[] =>
  text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Lower case without marks, words joined by `_`. */
const keyOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

const COUNTRY_WORDS: Readonly<Record<Country, readonly string[]>> = {
  PL: ['pl', 'pol', 'poland', 'polska', 'polsko'],
  CZ: ['cz', 'cze', 'cs', 'czechia', 'czech_republic', 'czechy', 'cesko', 'ceska_republika'],
};

function countryOf(text: string): Country | undefined {
  return (['PL', 'CZ'] as const).find((country) => COUNTRY_WORDS[country].includes(keyOf(text)));
}

/** Any municipality: its country says which of the two kinds. */
const MUNICIPALITY_WORDS =
  'gmina obec municipality commune town city village miasto miasteczko wies mesto mestys statutarni_mesto urzad_gminy obecni_urad mestsky_urad';
const KIND_WORDS: Partial<Readonly<Record<OrganisationKind, string>>> = {
  NGO: 'ngo nonprofit non_profit association foundation stowarzyszenie fundacja organizacja_pozarzadowa osp kgw spolek nadace nadacni_fond ustav o_p_s ops neziskovka neziskova_organizace',
  AGGLOMERATION: 'agglomeration aglomeracja aglomerace metropolitan_area',
  PUBLIC_INSTITUTION:
    'public_institution institution public instytucja_publiczna instytucja verejna_instituce instituce prispevkova_organizace school szkola skola library biblioteka knihovna',
  PRIVATE_ENTITY: 'private_entity private company firma przedsiebiorstwo podnik',
};

function kindOf(text: string, country: Country): OrganisationKind | undefined {
  const key = keyOf(text);
  if (MUNICIPALITY_WORDS.split(' ').includes(key)) return country === 'PL' ? 'GMINA' : 'OBEC';
  return (Object.keys(KIND_WORDS) as OrganisationKind[]).find((kind) => KIND_WORDS[kind]?.split(' ').includes(key));
}

function languageOf(text: string, refuse: Refuse): OrganisationRow['lang'] {
  const key = keyOf(text);
  if (key === '') return null;
  if (key === 'cz') return 'cs';
  return key === 'pl' || key === 'cs' || key === 'en'
    ? key
    : refuse(`"${text}" is no language, pl, cs or en is expected`);
}

function formOf(text: string): CooperationForm | undefined {
  return COOPERATION_FORMS.find((form) => form.toLowerCase() === keyOf(text));
}

const LEVEL_OF_NONE_GIVEN = 2;

function interestsOf(offered: string, sought: string, refuse: Refuse): ThemeInterest[] {
  const levels = new Map<string, { offers: InterestLevel; seeks: InterestLevel }>();
  for (const [side, list] of [
    ['offers', offered],
    ['seeks', sought],
  ] as const) {
    for (const item of listOf(list)) {
      const [code = '', level] = item.split(':').map((part) => part.trim());
      const theme = code.toLowerCase().replaceAll('_', '-');
      if (!isThemeCode(theme)) refuse(`"${code}" is no theme`);
      const entry = levels.get(theme) ?? { offers: 0, seeks: 0 };
      entry[side] = Math.max(entry[side], levelOf(level, refuse)) as InterestLevel;
      levels.set(theme, entry);
    }
  }
  return [...levels].map(([theme, level]) => ({ theme, ...level }));
}

function levelOf(text: string | undefined, refuse: Refuse): InterestLevel {
  if (text === undefined || text === '') return LEVEL_OF_NONE_GIVEN;
  return /^[0-3]$/.test(text) ? (Number(text) as InterestLevel) : refuse(`"${text}" is no level from 0 to 3`);
}
