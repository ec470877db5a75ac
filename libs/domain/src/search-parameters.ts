/**
 * A search for organisations as the address of its page says it: `q=hasi%C4%8Di&country=CZ&theme=rescue`.
 *
 * The page reads it leniently: what it does not understand it leaves out, so that an old or mistyped link still shows
 * something. Saving one is strict: a value that was left out would widen the search, and alert about what nobody asked for.
 * Names that are no conditions (language, page, cursor, what a newsletter adds) are left out by both.
 *
 * Parameters: `q` words; `country`, `kind`, `theme`, `form`, `region`, `district` codes, each several times; `alone=1`
 * without a partner across the border; `within` kilometres from one's own seat; `exact=1` only the words as typed, not
 * their equals in other languages; `sort`.
 */
import { cleanText, type Refusals } from './profile-rules.ts';
import {
  COOPERATION_FORMS,
  type CooperationForm,
  COUNTRIES,
  type Country,
  ORGANISATION_KINDS,
  type OrganisationKind,
} from './vocabulary.ts';

export const SEARCH_SORTS = ['RELEVANCE', 'NAME', 'POPULATION', 'DISTANCE'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

/** Kilometres, as the crow flies, that a search near one's own seat may be limited to. */
export const SEARCH_DISTANCES = [25, 50, 100, 200] as const;

export const SEARCH_LIMITS = {
  /** Characters of the words. */
  words: 200,
  /** Values of one parameter. */
  values: 40,
  /** Characters of all parameters in canonical form, percent signs and all; the database checks the same. */
  parameters: 2000,
} as const;

export interface SearchParameters {
  /** Without blanks around it; empty when there are no words. */
  readonly q: string;
  readonly country: readonly Country[];
  readonly kind: readonly OrganisationKind[];
  readonly theme: readonly string[];
  readonly form: readonly CooperationForm[];
  readonly region: readonly string[];
  readonly district: readonly string[];
  readonly alone: boolean;
  readonly within: number | undefined;
  readonly exact: boolean;
  readonly sort: SearchSort | undefined;
}

/** What `URLSearchParams` and `parseQuery` have in common. */
export interface QueryValues {
  getAll(name: string): readonly string[];
}

const CODE_FORM = /^[\w.-]{1,40}$/;

const oneOf =
  <Value extends string>(values: readonly Value[]) =>
  (value: string): value is Value =>
    (values as readonly string[]).includes(value);
const isCode = (value: string): value is string => CODE_FORM.test(value);
const isOne = (value: string): value is '1' => value === '1';

/** What each parameter but `q` may say. The order is the canonical one. */
const VALUES = {
  country: oneOf(COUNTRIES),
  kind: oneOf(ORGANISATION_KINDS),
  theme: isCode,
  form: oneOf(COOPERATION_FORMS),
  region: isCode,
  district: isCode,
  alone: isOne,
  within: oneOf(SEARCH_DISTANCES.map(String)),
  exact: isOne,
  sort: oneOf(SEARCH_SORTS),
} as const;
/** These say one thing; the first value counts. */
const SINGLE: readonly string[] = ['alone', 'within', 'exact', 'sort'];

/** Reads an address leniently. Each value once, in the order of the address. */
export function readSearchParameters(query: QueryValues): SearchParameters {
  const all = <Value extends string>(name: string, isValue: (value: string) => value is Value): Value[] =>
    [...new Set(query.getAll(name).filter(isValue))].slice(0, SEARCH_LIMITS.values);
  const within = all('within', VALUES.within)[0];
  return {
    q: toWords(query).slice(0, SEARCH_LIMITS.words).join('').trim(),
    country: all('country', VALUES.country),
    kind: all('kind', VALUES.kind),
    theme: all('theme', VALUES.theme),
    form: all('form', VALUES.form),
    region: all('region', VALUES.region),
    district: all('district', VALUES.district),
    alone: all('alone', VALUES.alone).length > 0,
    within: within === undefined ? undefined : Number(within),
    exact: all('exact', VALUES.exact).length > 0,
    sort: all('sort', VALUES.sort)[0],
  };
}

/** The words by character, in one line, without what cannot be printed. */
function toWords(query: QueryValues): string[] {
  return [...cleanText((query.getAll('q')[0] ?? '').toWellFormed()).replace(/\s+/g, ' ')];
}

/**
 * The one way to write a search: parameters in the order of the documentation above, values sorted, without the sort that
 * applies anyway. Two searches that find the same in the same order by their wording are the same text.
 * Encoded like a form of a web page (`URLSearchParams`), without `?`.
 */
export function toCanonicalSearch(search: SearchParameters): string {
  const usual: SearchSort = search.q === '' ? 'NAME' : 'RELEVANCE';
  const sort = search.q === '' && search.sort === 'RELEVANCE' ? usual : search.sort;
  const values: Readonly<Record<'q' | keyof typeof VALUES, readonly string[]>> = {
    q: search.q === '' ? [] : [search.q],
    country: search.country,
    kind: search.kind,
    theme: search.theme,
    form: search.form,
    region: search.region,
    district: search.district,
    alone: search.alone ? ['1'] : [],
    within: search.within === undefined ? [] : [String(search.within)],
    // Without words there is nothing to translate.
    exact: search.exact && search.q !== '' ? ['1'] : [],
    sort: sort === undefined || sort === usual ? [] : [sort],
  };
  return Object.entries(values)
    .flatMap(([name, list]) => [...list].sort().map((value) => `${name}=${encode(value)}`))
    .join('&');
}

/** Whether a search has neither words nor filters: it shows everything. */
export const isSearchForEverything = (search: SearchParameters): boolean =>
  toCanonicalSearch({ ...search, sort: undefined }) === '';

/**
 * Checks the parameters of a search that is to be saved and gives their canonical form. A leading `?` is allowed.
 * Refusals name `field`: REQUIRED without words and filters, UNKNOWN_VALUE for a value that no page offers, TOO_MANY
 * values of one parameter, TOO_LONG words or parameters.
 */
export function checkSearchParameters(refusals: Refusals, field: string, typed: string): string {
  const { parameters: max, values: most, words: mostWords } = SEARCH_LIMITS;
  // Nothing honest is three times as long as the longest canonical form; the rest is not even parsed.
  if (typed.length > 3 * max) {
    refusals.add({ code: 'TOO_LONG', params: { field, max, length: typed.length } });
    return '';
  }
  const query = parseQuery(typed);
  for (const [name, isValue] of Object.entries(VALUES)) {
    const values = [...new Set(query.getAll(name))].filter((value) => value !== '');
    const unknown = values.find((value) => !isValue(value));
    if (unknown !== undefined) {
      refusals.add({ code: 'UNKNOWN_VALUE', params: { field, value: cleanText(unknown).slice(0, 80) } });
    }
    refusals.atMost(field, values.length, SINGLE.includes(name) ? 1 : most);
  }
  const length = toWords(query).length;
  if (length > mostWords) refusals.add({ code: 'TOO_LONG', params: { field, max: mostWords, length } });
  const search = readSearchParameters(query);
  const canonical = toCanonicalSearch(search);
  if (canonical.length > max) {
    refusals.add({ code: 'TOO_LONG', params: { field, max, length: canonical.length } });
  } else if (refusals.list.length === 0 && isSearchForEverything(search)) {
    refusals.add({ code: 'REQUIRED', params: { field } });
  }
  return canonical;
}

/** Reads what `toCanonicalSearch` wrote, or any query string; what is wrongly encoded stays as it is. */
export function parseSearch(text: string): SearchParameters {
  return readSearchParameters(parseQuery(text));
}

function parseQuery(text: string): QueryValues {
  const values = new Map<string, string[]>();
  for (const pair of text.replace(/^\?/, '').split('&')) {
    const equals = pair.includes('=') ? pair.indexOf('=') : pair.length;
    const name = decode(pair.slice(0, equals));
    values.set(name, [...(values.get(name) ?? []), decode(pair.slice(equals + 1))]);
  }
  return { getAll: (name) => values.get(name) ?? [] };
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/** `encodeURIComponent` leaves five characters that forms do encode, and writes a blank in another way. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/%20|[!'()~]/g, (found) =>
    found === '%20' ? '+' : `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
