import { error, redirect } from '@sveltejs/kit';
import { m } from '@mosty/messages/messages';
import { OffersOfOrganisationDocument, OrganisationPageDocument } from '#lib/graphql/documents.generated.ts';
import { organisationPath } from '#lib/links.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { organisation } = await locals.api.ask(OrganisationPageDocument, { slug: params.slug });
  if (!organisation) error(404, { status: 404, message: m.web_error_404_text() });
  // Of an organisation that was merged into this one.
  if (organisation.slug !== params.slug) redirect(301, organisationPath(organisation.slug));
  const { offers } = await locals.api.ask(OffersOfOrganisationDocument, { organisationId: organisation.id });
  const isBroker = locals.viewer?.role === 'BROKER' || locals.viewer?.role === 'ADMIN';
  return {
    organisation,
    offers: offers.nodes,
    canSeeProposals: isBroker || organisation.viewerCanEdit,
    isSaved: url.searchParams.has('saved') && organisation.viewerCanEdit,
  };
};
