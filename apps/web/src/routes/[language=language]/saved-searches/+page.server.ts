import { parseSearch } from '@mosty/domain/search-parameters';
import { redirect } from '@sveltejs/kit';
import {
  ChangeSavedSearchDocument,
  DeleteSavedSearchDocument,
  SavedSearchesDocument,
} from '#lib/graphql/documents.generated.ts';
import { savedSearchesPath, signInPath } from '#lib/links.ts';
import { readDraft } from '#lib/saved-searches/form.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { loadSearchesInWords } from '#lib/server/search-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { api, viewer, language } = locals;
  if (!viewer) redirect(303, signInPath(url.pathname + url.search, language));
  const { savedSearches } = await api.ask(SavedSearchesDocument, {});
  const filters = savedSearches.map(({ parameters }) => ({ ...parseSearch(parameters), from: undefined }));
  const inWords = await loadSearchesInWords(api, filters);
  const searches = savedSearches.map((search, position) => ({ ...search, conditions: inWords[position] ?? [] }));
  const named = (name: string) => searches.find(({ id }) => id === url.searchParams.get(name));
  return {
    searches,
    /** The one whose form is open. */
    open: { change: named('change')?.id, delete: named('delete')?.id },
    done: {
      saved: named('saved')?.name,
      changed: named('changed')?.name,
      isDeleted: url.searchParams.has('deleted'),
      isGone: url.searchParams.has('gone'),
    },
  };
};

const idOf = (form: FormData): string => {
  const id = form.get('id');
  return typeof id === 'string' ? id : '';
};

export const actions: Actions = {
  change: async ({ locals, request }) => {
    const form = await request.formData();
    const id = idOf(form);
    const { name, alert } = readDraft(form, { name: '', alert: 'NEVER' });
    const refused = await orProblems(
      () => locals.api.ask(ChangeSavedSearchDocument, { id, input: { name, alert } }),
      ['name', 'alert'],
      { id, name, alert },
    );
    if (refused) return refused;
    redirect(303, savedSearchesPath({ changed: id }));
  },
  delete: async ({ locals, request }) => {
    const id = idOf(await request.formData());
    const refused = await orProblems(() => locals.api.ask(DeleteSavedSearchDocument, { id }), [], { id });
    if (refused) return refused;
    redirect(303, savedSearchesPath({ deleted: '1' }));
  },
};
