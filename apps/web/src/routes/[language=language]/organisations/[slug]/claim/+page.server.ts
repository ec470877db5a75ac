import { redirect } from '@sveltejs/kit';
import {
  AskToJoinDocument,
  ClaimByEmailDomainDocument,
  ClaimByOfficeCodeDocument,
  ClaimWaysDocument,
  SendOfficeCodeDocument,
  WithdrawJoinRequestDocument,
} from '#lib/graphql/documents.generated.ts';
import { claimPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { organisationOf, signedIn, typedIn } from '#lib/server/joining.ts';
import { leadOn } from '#lib/server/new-address.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DONE = ['claimed', 'asked', 'withdrawn', 'sent'] as const;

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event;
  const organisation = await organisationOf(locals, params.slug);
  leadOn(event, organisation.slug);
  const done = DONE.find((one) => one === url.searchParams.get('done'));
  if (!locals.viewer) return { organisation, ways: undefined, done };
  const { claimWays: ways } = await locals.api.ask(ClaimWaysDocument, { organisationId: organisation.id });
  return { organisation, ways, done };
};

/** Each form says what it is about, so that what was refused is shown there. */
async function received({ locals, params, request, url }: RequestEvent) {
  signedIn(locals, url);
  const form = await request.formData();
  const { id: organisationId } = await organisationOf(locals, params.slug);
  return { api: locals.api, form, organisationId };
}

export const actions: Actions = {
  domain: async (event) => {
    const { api, organisationId } = await received(event);
    const refused = await orProblems(() => api.ask(ClaimByEmailDomainDocument, { organisationId }), [], {
      way: 'domain',
    });
    if (refused) return refused;
    redirect(303, claimPath(event.params.slug, { done: 'claimed' }));
  },

  send: async (event) => {
    const { api, form, organisationId } = await received(event);
    const typed = { way: 'code', address: typedIn(form, 'address') };
    const refused = await orProblems(
      () => api.ask(SendOfficeCodeDocument, { organisationId, addressId: typed.address }),
      [],
      typed,
    );
    if (refused) return refused;
    redirect(303, `${claimPath(event.params.slug, { done: 'sent' })}#by-code`);
  },

  code: async (event) => {
    const { api, form, organisationId } = await received(event);
    const typed = { way: 'code', code: typedIn(form, 'code') };
    const refused = await orProblems(
      () => api.ask(ClaimByOfficeCodeDocument, { organisationId, code: typed.code }),
      ['code'],
      typed,
    );
    if (refused) return refused;
    redirect(303, claimPath(event.params.slug, { done: 'claimed' }));
  },

  ask: async (event) => {
    const { api, form, organisationId } = await received(event);
    const typed = { way: 'ask', note: typedIn(form, 'note') };
    const refused = await orProblems(
      () => api.ask(AskToJoinDocument, { organisationId, note: typed.note }),
      ['note'],
      typed,
    );
    if (refused) return refused;
    redirect(303, claimPath(event.params.slug, { done: 'asked' }));
  },

  withdraw: async (event) => {
    const { api, form } = await received(event);
    const requestId = typedIn(form, 'request');
    const refused = await orProblems(() => api.ask(WithdrawJoinRequestDocument, { requestId }), [], { way: 'ask' });
    if (refused) return refused;
    redirect(303, claimPath(event.params.slug, { done: 'withdrawn' }));
  },
};
