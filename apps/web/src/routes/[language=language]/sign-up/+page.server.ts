import { redirect } from '@sveltejs/kit';
import { SignUpDocument } from '#lib/graphql/documents.generated.ts';
import { localPath, signInSentPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ returnTo: localPath(url.searchParams.get('to'), '') });

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData();
    const typed = { displayName: textIn(form, 'displayName'), email: textIn(form, 'email') };
    const input = { ...typed, password: textIn(form, 'password') || null, returnTo: localPath(form.get('to'), '') };
    const refused = await orProblems(
      () => locals.api.ask(SignUpDocument, { input }),
      ['displayName', 'email', 'password'],
      typed,
    );
    if (refused) return refused;
    redirect(303, signInSentPath('sign-up'));
  },
};
