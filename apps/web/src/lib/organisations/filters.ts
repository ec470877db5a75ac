/** What the list of organisations shows, as its address says it. The same address always means the same search. */
import {
  COOPERATION_FORMS,
  type CooperationForm,
  COUNTRIES,
  type Country,
  ORGANISATION_KINDS,
  type OrganisationKind,
} from '@mosty/domain/vocabulary';

export const SORTS = ['RELEVANCE', 'NAME', 'POPULATION', 'DISTANCE'] as const;
export type Sort = (typeof SORTS)[number];

/** Kilometres, as the crow flies, that a search near one's own seat may be limited to. */
export const DISTANCES = [25, 50, 100, 200] as const;

export interface Filters {
  readonly q: string;
  readonly country: readonly Country[];
  readonly kind: readonly OrganisationKind[];
  readonly theme: readonly string[];
  readonly form: readonly CooperationForm[];
  readonly region: readonly string[];
  readonly district: readonly string[];
  /** Only organisations without any partner across the border. */
  readonly alone: boolean;
  readonly within: number | undefined;
  readonly sort: Sort | undefined;
}

/** The filters that take several values; the order in which they are shown. */
export const FACETS = ['country', 'kind', 'theme', 'form', 'region'] as const;
export type Facet = (typeof FACETS)[number];

export interface Paging {
  readonly after: string | undefined;
  readonly before: string | undefined;
}

const MAX_QUERY = 200;
const CODE_FORM = /^[\w.-]{1,40}$/;

const oneOf =
  <Value extends string>(values: readonly Value[]) =>
  (value: string): value is Value =>
    (values as readonly string[]).includes(value);
const isCode = (value: string): value is string => CODE_FORM.test(value);

/** Reads an address; what it does not understand it leaves out, so that an old or mistyped link still shows something. */
export function readFilters(query: URLSearchParams): Filters {
  const all = <Value extends string>(name: string, isValue: (value: string) => value is Value): Value[] => [
    ...new Set(query.getAll(name).filter(isValue)),
  ];
  const within = Number(query.get('within'));
  return {
    q: (query.get('q') ?? '').trim().slice(0, MAX_QUERY),
    country: all('country', oneOf(COUNTRIES)),
    kind: all('kind', oneOf(ORGANISATION_KINDS)),
    theme: all('theme', isCode),
    form: all('form', oneOf(COOPERATION_FORMS)),
    region: all('region', isCode),
    district: all('district', isCode),
    alone: query.get('alone') === '1',
    within: (DISTANCES as readonly number[]).includes(within) ? within : undefined,
    sort: all('sort', oneOf(SORTS))[0],
  };
}

export function readPaging(query: URLSearchParams): Paging {
  const after = query.get('after') || undefined;
  return { after, before: after ? undefined : query.get('before') || undefined };
}

/** The filters as an address says them; without paging, because another search begins on its first page. */
export function toQuery(filters: Filters): Record<string, string | readonly string[] | number | undefined> {
  return { ...filters, alone: filters.alone ? '1' : undefined };
}

/** The same search without one value. */
export function without(filters: Filters, name: Facet | 'district', value: string): Filters {
  return { ...filters, [name]: filters[name].filter((one) => one !== value) };
}

/** The same words with no filter at all. */
export const withoutFilters = ({ q, sort }: Filters): Filters => ({ ...readFilters(new URLSearchParams()), q, sort });

export const hasFilters = (filters: Filters): boolean =>
  [...FACETS, 'district' as const].some((name) => filters[name].length > 0) ||
  filters.alone ||
  filters.within !== undefined;
