import { LANGUAGE_OF } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { error, redirect } from '@sveltejs/kit';
import { FittingOffersDocument, ProposalsDocument, ProposalsForDocument } from '#lib/graphql/documents.generated.ts';
import { signInPath } from '#lib/links.ts';
import { doneOf, proposalActions, putAsideOf } from '#lib/server/proposals.ts';
import type { PageServerLoad } from './$types';

/** Few on a page: each is an argument to read, not a row of a table. */
const PROPOSALS_ON_A_PAGE = 10;
/** Beside them, on the first page. */
const FITTING_OFFERS = 3;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { api, viewer, language } = locals;
  if (!viewer) redirect(303, signInPath(url.pathname + url.search, language));

  const choices = viewer.memberships.map(({ organisation }) => organisation);
  const slug = url.searchParams.get('for') ?? choices[0]?.slug;
  if (!slug) return { choices };

  const { organisation } = await api.ask(ProposalsForDocument, { slug });
  if (!organisation) error(404, { status: 404, message: m.web_error_404_text() });
  const isMember = choices.some(({ id }) => id === organisation.id);
  const isFirstPage = !url.searchParams.has('after');
  const [{ proposals }, putAside, { fittingOffers }] = await Promise.all([
    api.ask(ProposalsDocument, {
      organisationId: organisation.id,
      first: PROPOSALS_ON_A_PAGE,
      after: url.searchParams.get('after'),
      theirLanguage: LANGUAGE_OF[organisation.country === 'PL' ? 'CZ' : 'PL'],
    }),
    isMember ? putAsideOf(api, organisation.id) : [],
    isFirstPage
      ? api.ask(FittingOffersDocument, { organisationId: organisation.id, first: FITTING_OFFERS })
      : { fittingOffers: [] },
  ]);
  return {
    ...{ choices, organisation, proposals, isMember, isFirstPage, fittingOffers },
    putAsideCount: putAside.length,
    done: await doneOf(api, url, putAside),
  };
};

export const actions = proposalActions('proposals');
