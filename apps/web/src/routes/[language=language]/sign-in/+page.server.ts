import { errorText } from '@mosty/messages/error-texts';
import { m } from '@mosty/messages/messages';
import { fail, redirect } from '@sveltejs/kit';
import { ExampleAccountsDocument, SignInAsExampleDocument } from '#lib/graphql/documents.generated.ts';
import { inLanguage, localPath, proposalsPath, startPath } from '#lib/links.ts';
import { type Api, ApiRefusal } from '#lib/server/api.ts';
import { openSession } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

/** The accounts to choose from; none where the API does not offer them, as in production. */
async function loadAccounts(api: Api) {
  try {
    return (await api.ask(ExampleAccountsDocument, {})).exampleAccounts;
  } catch (problem) {
    if (problem instanceof ApiRefusal) return [];
    throw problem;
  }
}

export const load: PageServerLoad = async ({ locals, url }) => ({
  accounts: await loadAccounts(locals.api),
  returnTo: localPath(url.searchParams.get('to'), ''),
});

export const actions: Actions = {
  default: async ({ locals, request, cookies, url }) => {
    const form = await request.formData();
    const accountId = form.get('account');
    if (typeof accountId !== 'string' || accountId === '') return fail(400, { problem: m.sign_in_no_choice() });
    const signIn = await locals.api.ask(SignInAsExampleDocument, { accountId }).catch((problem: unknown) => {
      if (problem instanceof ApiRefusal) return problem;
      throw problem;
    });
    if (signIn instanceof ApiRefusal) {
      const [{ code, params }] = signIn.refusals;
      return fail(400, { problem: errorText(code, params) });
    }
    const { token, expiresAt, account } = signIn.signInAsExample;
    openSession(token, new Date(expiresAt), cookies, url.protocol === 'https:');
    // Everybody goes on in the language of the account: the person behind it reads that one.
    const usual = account.memberships.length > 0 ? proposalsPath({}, account.language) : startPath(account.language);
    const returnTo = localPath(form.get('to'), '');
    const wanted = returnTo && new URL(returnTo, url);
    redirect(303, wanted ? inLanguage(wanted, account.language) : usual);
  },
};
