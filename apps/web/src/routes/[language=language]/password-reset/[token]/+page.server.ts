import { redirect } from '@sveltejs/kit';
import { PasswordResetLinkDocument, ResetPasswordDocument } from '#lib/graphql/documents.generated.ts';
import { signInPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const { passwordResetLink } = await locals.api.ask(PasswordResetLinkDocument, { token: params.token });
  return { email: passwordResetLink ?? undefined };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const newPassword = textIn(await request.formData(), 'newPassword');
    const refused = await orProblems(
      () => locals.api.ask(ResetPasswordDocument, { token: params.token, newPassword }),
      ['newPassword'],
      {},
    );
    if (refused) return refused;
    redirect(303, `${signInPath()}?reset=1`);
  },
};
