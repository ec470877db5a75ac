/** What somebody may do who found nothing: which filter to leave out, what else is called like that, which themes there are. */
import {
  OrganisationCountDocument,
  SimilarNamesDocument,
  ThemeCountsDocument,
} from '#lib/graphql/documents.generated.ts';
import { type Filters, withoutFilters } from '#lib/organisations/filters.ts';
import type { Limit } from '#lib/organisations/limits.ts';
import { beginningsOf, mostSimilar } from '#lib/organisations/similar-names.ts';
import type { Api } from './api.ts';
import { toApiFilter } from './organisation-list.ts';

const MOST_NAMES = 5;
const MOST_THEMES = 6;
/** More filters than this are taken away together only: each costs a search. */
const MOST_TRIED = 6;

export interface WaysOut {
  /** Searches with one filter less that find something, with how many; the most helpful first. */
  readonly wider: readonly (Limit & { readonly count: number })[];
  /** How many the words find without any filter; null where there is no filter or they find nothing. */
  readonly unfiltered: number | null;
  /** How many are found when words of other languages are searched, too. */
  readonly acrossLanguages: number | null;
  readonly names: readonly { readonly slug: string; readonly name: string; readonly country: 'PL' | 'CZ' }[];
  readonly themes: readonly { readonly code: string; readonly label: string; readonly count: number }[];
}

export interface WaysOutRequest {
  readonly filters: Filters;
  readonly near: string | undefined;
  readonly limits: readonly Limit[];
}

export async function loadWaysOut(api: Api, { filters, near, limits }: WaysOutRequest): Promise<WaysOut> {
  const countOf = async (other: Filters): Promise<number> =>
    (await api.ask(OrganisationCountDocument, { filter: toApiFilter(other, near) })).organisations.totalCount;
  const [counts, unfiltered, acrossLanguages, names, themes] = await Promise.all([
    Promise.all(
      (limits.length > 1 ? limits.slice(0, MOST_TRIED) : []).map(async (limit) => ({
        ...limit,
        count: await countOf(limit.filters),
      })),
    ),
    limits.length > 0 ? countOf(withoutFilters(filters)) : 0,
    filters.exact && filters.q ? countOf({ ...filters, exact: false }) : 0,
    namesLike(api, filters.q),
    topThemes(api),
  ]);
  return {
    wider: counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
    unfiltered: unfiltered || null,
    acrossLanguages: acrossLanguages || null,
    names,
    themes,
  };
}

async function namesLike(api: Api, query: string): Promise<WaysOut['names']> {
  const answers = await Promise.all(
    beginningsOf(query).map((beginning) =>
      api.ask(SimilarNamesDocument, { filter: { query: beginning, acrossLanguages: false } }),
    ),
  );
  const bySlug = new Map(
    answers.flatMap(({ organisations }) => organisations.nodes.map((node) => [node.slug, node] as const)),
  );
  return mostSimilar(query, [...bySlug.values()], MOST_NAMES);
}

async function topThemes(api: Api): Promise<WaysOut['themes']> {
  const { organisations, themes } = await api.ask(ThemeCountsDocument, {});
  const labels = new Map(themes.map(({ code, label }) => [code, label]));
  return [...organisations.facets.theme]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_THEMES)
    .map(({ value, count }) => ({ code: value, label: labels.get(value) ?? value, count }));
}
