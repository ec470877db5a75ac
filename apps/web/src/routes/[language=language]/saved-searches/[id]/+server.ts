import { redirect } from '@sveltejs/kit';
import { parseSearch } from '@mosty/domain/search-parameters';
import { MarkSavedSearchSeenDocument } from '#lib/graphql/documents.generated.ts';
import { organisationsPath, savedSearchesPath, signInPath } from '#lib/links.ts';
import { toQuery } from '#lib/organisations/filters.ts';
import { ApiRefusal } from '#lib/server/api.ts';
import type { RequestHandler } from './$types';

/** Leads to the results, which are not new any longer. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { api, language, viewer } = locals;
  if (!viewer) redirect(303, signInPath(url.pathname, language));
  try {
    const { markSavedSearchSeen } = await api.ask(MarkSavedSearchSeenDocument, { id: params.id });
    const filters = { ...parseSearch(markSavedSearchSeen.parameters), from: undefined };
    redirect(303, organisationsPath(toQuery(filters)));
  } catch (problem) {
    if (problem instanceof ApiRefusal && problem.has('NOT_FOUND')) redirect(303, savedSearchesPath({ gone: '1' }));
    throw problem;
  }
};
