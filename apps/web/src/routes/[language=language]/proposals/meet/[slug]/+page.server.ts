import { m } from '@mosty/messages/messages';
import { error, redirect } from '@sveltejs/kit';
import {
  AcceptProposalDocument,
  MeetingOutlookDocument,
  OwnContactsDocument,
  ProposalToMeetDocument,
} from '#lib/graphql/documents.generated.ts';
import { readDeed } from '#lib/introductions/deed-input.ts';
import { introductionPath } from '#lib/links.ts';
import { orRefused } from '#lib/server/introduction-forms.ts';
import { signedIn } from '#lib/server/joining.ts';
import { orNotFound, ownOrganisation } from '#lib/server/proposals.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function partnerOf({ locals, params }: RequestEvent | Parameters<PageServerLoad>[0]) {
  const { organisation } = await locals.api.ask(ProposalToMeetDocument, { slug: params.slug });
  if (!organisation) error(404, { status: 404, message: m.web_error_404_text() });
  return organisation;
}

export const load: PageServerLoad = async (event) => {
  const us = ownOrganisation(event);
  const { api } = event.locals;
  const partner = await partnerOf(event);
  const [{ meetingOutlook }, { organisation }] = await orNotFound(() =>
    Promise.all([
      api.ask(MeetingOutlookDocument, { organisationId: us.id, partnerId: partner.id }),
      api.ask(OwnContactsDocument, { slug: us.slug }),
    ]),
  );
  return {
    ...{ us, partner, outlook: meetingOutlook, contacts: organisation?.contacts ?? [] },
    reader: signedIn(event.locals, event.url).displayName,
  };
};

export const actions: Actions = {
  default: async (event) => {
    const us = ownOrganisation(event);
    const partner = await partnerOf(event);
    const typed = readDeed(await event.request.formData(), 'accept');
    const { note, contactIds, giveSelf } = typed;
    let id = '';
    const refused = await orRefused(typed, async () => {
      const input = {
        ...{ organisationId: us.id, partnerId: partner.id, note: note.trim() || null, contactIds: [...contactIds] },
        giveSelf: giveSelf || contactIds.length === 0,
      };
      ({ id } = (await event.locals.api.ask(AcceptProposalDocument, { input })).acceptProposal);
    });
    if (refused) return refused;
    redirect(303, introductionPath(id, { for: us.slug, done: 'asked' }));
  },
};
