import { type Language, LANGUAGES } from '@mosty/domain/vocabulary';
import { redirect } from '@sveltejs/kit';
import { AccountSecurityDocument, ChangeAccountDocument } from '#lib/graphql/documents.generated.ts';
import { accountPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  await parent();
  const { accountSecurity } = await locals.api.ask(AccountSecurityDocument, {});
  return { email: accountSecurity.email, isSaved: url.searchParams.has('saved') };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData();
    const displayName = textIn(form, 'displayName');
    const language: Language = LANGUAGES.find((one) => one === form.get('language')) ?? locals.language;
    const refused = await orProblems(
      () => locals.api.ask(ChangeAccountDocument, { displayName, language }),
      ['displayName'],
      { displayName, language },
    );
    if (refused) return refused;
    redirect(303, accountPath('', { saved: 1 }, language));
  },
};
