import { m } from '@mosty/messages/messages';
import { fail, redirect } from '@sveltejs/kit';
import { AccountErasureByLinkDocument, EraseAccountByLinkDocument } from '#lib/graphql/documents.generated.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { closeSession } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looks only; nothing is erased by opening a link. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  setHeaders({ 'referrer-policy': 'same-origin', 'cache-control': 'private, no-store' });
  const { accountErasureByLink } = await locals.api.ask(AccountErasureByLinkDocument, { token: params.token });
  return { erasure: accountErasureByLink, isDone: accountErasureByLink === null && url.searchParams.has('done') };
};

export const actions: Actions = {
  default: async (event) => {
    const { locals, params, request, url } = event;
    const { token } = params;
    const form = await request.formData();
    if (form.get('sure') !== 'yes') {
      const problems: Record<string, string> = { sure: m.erasure_confirm_needed() };
      return fail(400, { typed: {}, problems });
    }
    let isDone = false;
    const refused = await orProblems(
      async () => (isDone = (await locals.api.ask(EraseAccountByLinkDocument, { token })).eraseAccountByLink),
      [],
      {},
    );
    if (refused) return refused;
    // Of the account that is gone, most likely; if not, signing in again is a small price.
    if (isDone) closeSession(event);
    redirect(303, url.pathname + (isDone ? '?done=1' : ''));
  },
};
