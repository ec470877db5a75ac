import { redirect } from '@sveltejs/kit';
import { ConfirmEmailChangeDocument, EmailChangeLinkDocument } from '#lib/graphql/documents.generated.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import type { Actions, PageServerLoad } from './$types';

const DONE = ['OLD', 'NEW'] as const;

export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const done = DONE.find((at) => at === url.searchParams.get('done'));
  if (done) return { done, change: undefined };
  const { emailChangeLink } = await locals.api.ask(EmailChangeLinkDocument, { token: params.token });
  return { done, change: emailChangeLink ?? undefined };
};

export const actions: Actions = {
  default: async ({ locals, params }) => {
    let at = '';
    const refused = await orProblems(
      async () =>
        ({ at } = (await locals.api.ask(ConfirmEmailChangeDocument, { token: params.token })).confirmEmailChange),
      [],
      {},
    );
    if (refused) return refused;
    redirect(303, `?done=${at}`);
  },
};
