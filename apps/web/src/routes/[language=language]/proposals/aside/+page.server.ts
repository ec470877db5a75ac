import { doneOf, ownOrganisation, proposalActions, putAsideOf } from '#lib/server/proposals.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const us = ownOrganisation(event);
  const { api } = event.locals;
  const putAside = await putAsideOf(api, us.id);
  return { us, putAside, done: await doneOf(api, event.url, putAside) };
};

export const actions = { undo: proposalActions('aside').undo };
