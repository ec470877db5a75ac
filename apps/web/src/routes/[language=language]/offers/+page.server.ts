import { redirect } from '@sveltejs/kit';
import { offersPath } from '#lib/links.ts';
import { isFiltered, readOfferFilters, toOfferQuery } from '#lib/offers/filters.ts';
import { ApiRefusal } from '#lib/server/api.ts';
import { loadOfferList } from '#lib/server/offer-list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const filters = readOfferFilters(url.searchParams);
  const after = url.searchParams.get('after') ?? undefined;
  try {
    const list = await loadOfferList(locals.api, filters, after);
    return { filters, isFiltered: isFiltered(filters), ...list };
  } catch (problem) {
    // A link to a page of results that no longer exists leads to the first page.
    if (problem instanceof ApiRefusal && problem.has('BAD_CURSOR')) redirect(307, offersPath(toOfferQuery(filters)));
    throw problem;
  }
};
