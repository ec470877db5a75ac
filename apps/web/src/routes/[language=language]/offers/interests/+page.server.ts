import { redirect } from '@sveltejs/kit';
import {
  FittingOffersDocument,
  OwnInterestsDocument,
  WithdrawInterestDocument,
} from '#lib/graphql/documents.generated.ts';
import { ownInterestsPath, signInPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

const FITTING = 5;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { api, viewer, language } = locals;
  if (!viewer) redirect(303, signInPath(url.pathname + url.search, language));
  const choices = viewer.memberships.map(({ organisation }) => organisation);
  const us = choices.find(({ slug }) => slug === url.searchParams.get('for')) ?? choices[0];
  if (!us) return { choices };
  const [{ ownInterests }, { fittingOffers }] = await Promise.all([
    api.ask(OwnInterestsDocument, { organisationId: us.id }),
    api.ask(FittingOffersDocument, { organisationId: us.id, first: FITTING }),
  ]);
  return {
    choices,
    us,
    interests: ownInterests,
    fitting: fittingOffers,
    isWithdrawn: url.searchParams.has('withdrawn'),
  };
};

export const actions: Actions = {
  withdraw: async ({ locals, request, url }) => {
    const { viewer, language, api } = locals;
    if (!viewer) redirect(303, signInPath(url.pathname, language));
    const form = await request.formData();
    const slug = textIn(form, 'for');
    const us = viewer.memberships.find(({ organisation }) => organisation.slug === slug)?.organisation;
    const variables = { organisationId: us?.id ?? '', interestId: textIn(form, 'interest') };
    const refused = await orProblems(() => api.ask(WithdrawInterestDocument, variables), [], {});
    if (refused) return refused;
    redirect(303, ownInterestsPath({ for: slug, withdrawn: 1 }));
  },
};
