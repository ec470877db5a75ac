import { redirect } from '@sveltejs/kit';
import { DecideJoinRequestDocument, JoinRequestsDocument } from '#lib/graphql/documents.generated.ts';
import { joinRequestsPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { signedIn, typedIn } from '#lib/server/joining.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  signedIn(locals, url);
  const { joinRequests } = await locals.api.ask(JoinRequestsDocument, {});
  return { requests: joinRequests, done: url.searchParams.get('done') };
};

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    signedIn(locals, url);
    const form = await request.formData();
    const typed = { id: typedIn(form, 'request'), reason: typedIn(form, 'reason') };
    const accept = form.get('decision') === 'accept';
    const input = { requestId: typed.id, accept, reason: accept ? null : typed.reason };
    const refused = await orProblems(() => locals.api.ask(DecideJoinRequestDocument, { input }), ['reason'], typed);
    if (refused) return refused;
    redirect(303, joinRequestsPath({ done: accept ? 'accepted' : 'declined' }));
  },
};
