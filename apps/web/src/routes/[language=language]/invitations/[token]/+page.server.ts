import { redirect } from '@sveltejs/kit';
import { AcceptInvitationDocument, InvitationLinkDocument } from '#lib/graphql/documents.generated.ts';
import { ownOrganisationsPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { signedIn } from '#lib/server/joining.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looking uses nothing up: mail programs open links by themselves. Other sites do not learn the address. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'referrer-policy': 'same-origin', 'cache-control': 'private, no-store' });
  const { invitation, viewer } = await locals.api.ask(InvitationLinkDocument, { token: params.token });
  return { invitation, ownEmail: viewer?.email };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    signedIn(locals, url);
    const withOtherAddress = (await request.formData()).get('other') === 'yes';
    let name = '';
    const refused = await orProblems(
      async () => {
        const { acceptInvitation } = await locals.api.ask(AcceptInvitationDocument, {
          token: params.token,
          withOtherAddress,
        });
        ({ name } = acceptInvitation);
      },
      [],
      { withOtherAddress },
    );
    if (refused) return refused;
    redirect(303, ownOrganisationsPath({ joined: name }));
  },
};
