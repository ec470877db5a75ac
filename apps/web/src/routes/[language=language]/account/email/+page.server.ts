import { redirect } from '@sveltejs/kit';
import { AccountSecurityDocument, RequestEmailChangeDocument } from '#lib/graphql/documents.generated.ts';
import { accountPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  await parent();
  const { accountSecurity } = await locals.api.ask(AccountSecurityDocument, {});
  const { email, hasPassword } = accountSecurity;
  return { email, hasPassword, isAsked: url.searchParams.has('asked') };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData();
    const email = textIn(form, 'email');
    const refused = await orProblems(
      () => locals.api.ask(RequestEmailChangeDocument, { email, password: textIn(form, 'password') }),
      ['email', 'password'],
      { email },
    );
    if (refused) return refused;
    redirect(303, accountPath('/email', { asked: 1 }));
  },
};
