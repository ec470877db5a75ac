import { m } from '@mosty/messages/messages';
import { error, redirect } from '@sveltejs/kit';
import {
  AskToConfirmDocument,
  ConfirmOwnProfileDocument,
  EvidenceDocument,
  type EvidenceQuery,
  TakePartAgainDocument,
} from '#lib/graphql/documents.generated.ts';
import { evidencePath } from '#lib/links.ts';
import type { Api } from '#lib/server/api.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { leadOn } from '#lib/server/new-address.ts';
import type { Actions, PageServerLoad } from './$types';

async function organisationOf(api: Api, slug: string): Promise<NonNullable<EvidenceQuery['organisation']>> {
  const { organisation } = await api.ask(EvidenceDocument, { slug });
  if (!organisation) error(404, m.web_error_404_text());
  return organisation;
}

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event;
  const organisation = await organisationOf(locals.api, params.slug);
  leadOn(event, organisation.slug);
  const membership = locals.viewer?.memberships.find((one) => one.organisation.id === organisation.id);
  return {
    organisation,
    mayConfirm: organisation.status === 'ACTIVE' && membership !== undefined,
    mayReturn: organisation.status === 'ARCHIVED' && membership?.role === 'COORDINATOR',
    isBroker: locals.viewer !== undefined && locals.viewer.role !== 'MEMBER',
    done: url.searchParams.get('done'),
  };
};

export const actions: Actions = {
  confirm: async ({ locals, params }) => {
    const { id, version } = await organisationOf(locals.api, params.slug);
    const refused = await orProblems(
      () => locals.api.ask(ConfirmOwnProfileDocument, { organisationId: id, version }),
      [],
      {},
    );
    if (refused) return refused;
    redirect(303, evidencePath(params.slug, { done: 'confirmed' }));
  },
  ask: async ({ locals, params }) => {
    const { id } = await organisationOf(locals.api, params.slug);
    const refused = await orProblems(() => locals.api.ask(AskToConfirmDocument, { organisationId: id }), [], {});
    if (refused) return refused;
    redirect(303, evidencePath(params.slug, { done: 'asked' }));
  },
  return: async ({ locals, params }) => {
    const { id } = await organisationOf(locals.api, params.slug);
    const refused = await orProblems(() => locals.api.ask(TakePartAgainDocument, { organisationId: id }), [], {});
    if (refused) return refused;
    redirect(303, evidencePath(params.slug, { done: 'returned' }));
  },
};
