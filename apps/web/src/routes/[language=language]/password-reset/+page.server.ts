import { redirect } from '@sveltejs/kit';
import { RequestPasswordResetDocument } from '#lib/graphql/documents.generated.ts';
import { signInSentPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const email = textIn(await request.formData(), 'email');
    const refused = await orProblems(() => locals.api.ask(RequestPasswordResetDocument, { email }), ['email'], {
      email,
    });
    if (refused) return refused;
    redirect(303, signInSentPath('reset'));
  },
};
