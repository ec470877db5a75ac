import { redirect } from '@sveltejs/kit';
import { organisationsPath } from '#lib/links.ts';
import { readFilters, readPaging, toQuery } from '#lib/organisations/filters.ts';
import { ApiRefusal } from '#lib/server/api.ts';
import { loadOrganisationList } from '#lib/server/organisation-list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { api, language, viewer } = locals;
  const filters = readFilters(url.searchParams);
  const paging = readPaging(url.searchParams);
  const ours = viewer?.memberships[0]?.organisation;
  try {
    const list = await loadOrganisationList(api, { filters, paging, language, near: ours?.id });
    return { filters, ours: ours && { name: ours.name, country: ours.country }, ...list };
  } catch (problem) {
    // A link to a page of results that no longer exists leads to the first page.
    if (problem instanceof ApiRefusal && problem.has('BAD_CURSOR')) redirect(307, organisationsPath(toQuery(filters)));
    throw problem;
  }
};
