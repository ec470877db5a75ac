import { error, redirect } from '@sveltejs/kit';
import { m } from '@mosty/messages/messages';
import {
  ConfirmationLinkDocument,
  ConfirmByLinkDocument,
  LeaveByLinkDocument,
} from '#lib/graphql/documents.generated.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looks only: mail programs and their scanners open links by themselves. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  // The address acts for whoever knows it: no other site may learn it, and nobody keeps the page.
  setHeaders({ 'referrer-policy': 'same-origin', 'cache-control': 'private, no-store' });
  const { confirmationLink } = await locals.api.ask(ConfirmationLinkDocument, { token: params.token });
  const { state, organisation } = confirmationLink;
  if (state === 'OPEN' && !organisation) error(404, m.web_error_404_text());
  const done = url.searchParams.get('done');
  return {
    state,
    organisation,
    isLeaving: url.searchParams.has('leave'),
    // The address may say what it likes: only a used link has done something.
    done: state === 'USED' && (done === 'confirmed' || done === 'left') ? done : null,
    canSignIn: locals.viewer === undefined,
  };
};

export const actions: Actions = {
  confirm: async ({ locals, params: { token }, url }) => {
    let isDone = false;
    const refused = await orProblems(
      async () => ({ isDone } = (await locals.api.ask(ConfirmByLinkDocument, { token })).confirmByLink),
      [],
      {},
    );
    if (refused) return refused;
    redirect(303, url.pathname + (isDone ? '?done=confirmed' : ''));
  },
  leave: async ({ locals, params: { token }, url }) => {
    let isDone = false;
    const refused = await orProblems(
      async () => ({ isDone } = (await locals.api.ask(LeaveByLinkDocument, { token })).leaveByLink),
      [],
      {},
    );
    if (refused) return refused;
    redirect(303, url.pathname + (isDone ? '?done=left' : ''));
  },
};
