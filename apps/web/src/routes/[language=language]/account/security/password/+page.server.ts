import { redirect } from '@sveltejs/kit';
import { AccountSecurityDocument, ChangePasswordDocument } from '#lib/graphql/documents.generated.ts';
import { accountPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import { openSession } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  await parent();
  const { accountSecurity } = await locals.api.ask(AccountSecurityDocument, {});
  return { email: accountSecurity.email, hasPassword: accountSecurity.hasPassword };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const variables = { password: textIn(form, 'password'), newPassword: textIn(form, 'newPassword') };
    const refused = await orProblems(
      async () => openSession((await event.locals.api.ask(ChangePasswordDocument, variables)).changePassword, event),
      ['password', 'newPassword'],
      {},
    );
    if (refused) return refused;
    redirect(303, accountPath('/security', { done: 'password' }));
  },
};
