import { isSearchForEverything } from '@mosty/domain/search-parameters';
import { redirect } from '@sveltejs/kit';
import { SaveSearchDocument } from '#lib/graphql/documents.generated.ts';
import { organisationsPath, savedSearchesPath } from '#lib/links.ts';
import { readFilters, toQuery, toSaved } from '#lib/organisations/filters.ts';
import { readDraft } from '#lib/saved-searches/form.ts';
import { suggestedName } from '#lib/saved-searches/suggested-name.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { loadSearchesInWords } from '#lib/server/search-words.ts';
import { seatsOf } from '#lib/server/seat.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { api, viewer } = locals;
  const filters = readFilters(url.searchParams);
  const [conditions = []] = await loadSearchesInWords(api, [filters]);
  const name = suggestedName(filters.q, filters.q ? conditions.slice(filters.exact ? 2 : 1) : conditions);
  return {
    conditions,
    isEverything: isSearchForEverything(filters),
    back: organisationsPath(toQuery(filters)),
    // An alert comes from the seat of the account, whosever the link was.
    seat: filters.within === undefined ? undefined : seatsOf(viewer)[0],
    draft: readDraft(url.searchParams, { name, alert: 'WEEKLY' }),
  };
};

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const draft = readDraft(await request.formData(), { name: '', alert: 'NEVER' });
    const parameters = toSaved(readFilters(url.searchParams));
    let id = '';
    const refused = await orProblems(
      async () => ({ id } = (await locals.api.ask(SaveSearchDocument, { input: { ...draft, parameters } })).saveSearch),
      ['name', 'alert'],
      draft,
    );
    if (refused) return refused;
    redirect(303, savedSearchesPath({ saved: id }));
  },
};
