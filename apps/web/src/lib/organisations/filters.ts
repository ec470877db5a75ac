/** What the list of organisations shows, as its address says it. The same address always means the same search. */
import {
  readSearchParameters,
  SEARCH_DISTANCES,
  SEARCH_LIMITS,
  type SearchParameters,
  type SearchSort,
  toCanonicalSearch,
} from '@mosty/domain/search-parameters';

export type Sort = SearchSort;
export const DISTANCES = SEARCH_DISTANCES;
export const MOST_CHARACTERS = SEARCH_LIMITS.words;

export interface Filters extends SearchParameters {
  /** The organisation from whose seat distances are measured, by its name in addresses; else the viewer's own. */
  readonly from: string | undefined;
}

/** The filters that take several values; the order in which they are shown. */
export const FACETS = ['country', 'kind', 'theme', 'form', 'region'] as const;
export type Facet = (typeof FACETS)[number];
export type Listed = Facet | 'district';

export interface Paging {
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/** A part of an address that was left out: it is unknown here or says what it cannot say. */
export interface Unread {
  readonly name: string;
  readonly value: string;
}

const SLUG_FORM = /^[a-z0-9-]{1,200}$/;
const LISTED: readonly string[] = [...FACETS, 'district'];
const SINGLE: readonly string[] = ['alone', 'within', 'exact', 'sort', 'from'];
/** What other sites hang on addresses says nothing about a search and is nobody's mistake. */
const NOT_OURS = /^(?:utm_\w+|mc_\w+|fbclid|gclid|msclkid|after|before|q)$/;
const SHOWN_LENGTH = 40;

/** Reads an address; what it does not understand it leaves out, so that an old or mistyped link still shows something. */
export function readFilters(query: URLSearchParams): Filters {
  const from = query.get('from') ?? '';
  return { ...readSearchParameters(query), from: SLUG_FORM.test(from) ? from : undefined };
}

/** What of an address `filters` do not say, in its order, shortened to be shown. */
export function unreadOf(query: URLSearchParams, filters: Filters): Unread[] {
  const said = toQuery(filters);
  const isRead = (name: string, value: string): boolean => {
    if (value === '' || NOT_OURS.test(name)) return true;
    if (LISTED.includes(name)) return (filters[name as Listed] as readonly string[]).includes(value);
    return SINGLE.includes(name) && String(said[name]) === value;
  };
  const shown = (text: string) => (text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text);
  return [...query].flatMap(([name, value]) =>
    isRead(name, value) ? [] : [{ name: shown(name), value: shown(value.toWellFormed()) }],
  );
}

/** Whether the address has more words than are searched for. */
export const isCut = (query: URLSearchParams): boolean => [...(query.get('q') ?? '').trim()].length > MOST_CHARACTERS;

export function readPaging(query: URLSearchParams): Paging {
  const after = query.get('after') || undefined;
  return { after, before: after ? undefined : query.get('before') || undefined };
}

/** The filters as an address says them; without paging, because another search begins on its first page. */
export function toQuery(filters: Filters): Record<string, string | readonly string[] | number | undefined> {
  return { ...filters, alone: filters.alone ? '1' : undefined, exact: filters.exact ? '1' : undefined };
}

/** The search as it is saved: without language, page and whose seat. */
export const toSaved = (filters: Filters): string => toCanonicalSearch(filters);

/** The same search without one value. */
export function without(filters: Filters, name: Listed, value: string): Filters {
  return { ...filters, [name]: filters[name].filter((one) => one !== value) };
}

/** The same words with no filter at all. */
export const withoutFilters = ({ q, exact, sort, from }: Filters): Filters => ({
  ...readFilters(new URLSearchParams()),
  q,
  exact,
  sort,
  from,
});

export const hasFilters = (filters: Filters): boolean =>
  [...FACETS, 'district' as const].some((name) => filters[name].length > 0) ||
  filters.alone ||
  filters.within !== undefined;
