import { type Language, LANGUAGES } from '@mosty/domain/vocabulary';
import { redirect } from '@sveltejs/kit';
import {
  ChangeMemberRoleDocument,
  HandOverCoordinationDocument,
  InviteMemberDocument,
  LeaveOrganisationDocument,
  OrganisationMembersDocument,
  RemoveMemberDocument,
  ResendInvitationDocument,
  RevokeInvitationDocument,
} from '#lib/graphql/documents.generated.ts';
import { membersPath, ownOrganisationsPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { organisationOf, signedIn, typedIn } from '#lib/server/joining.ts';
import { leadOn } from '#lib/server/new-address.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DONE = ['invited', 'resent', 'revoked', 'role', 'removed', 'handed-over'] as const;

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event;
  signedIn(locals, url);
  const organisation = await organisationOf(locals, params.slug);
  leadOn(event, organisation.slug);
  const { organisationMembers } = await locals.api.ask(OrganisationMembersDocument, {
    organisationId: organisation.id,
  });
  return {
    organisation,
    ...organisationMembers,
    done: DONE.find((one) => one === url.searchParams.get('done')),
    /** Whose removal is asked about before it is done. */
    remove: organisationMembers.members.find(({ accountId }) => accountId === url.searchParams.get('remove')),
    isLeaving: url.searchParams.has('leave'),
  };
};

const languageIn = (form: FormData): Language =>
  LANGUAGES.find((language) => language === form.get('language')) ?? 'pl';
const roleIn = (form: FormData): 'MEMBER' | 'COORDINATOR' =>
  form.get('role') === 'COORDINATOR' ? 'COORDINATOR' : 'MEMBER';

async function received({ locals, params, request, url }: RequestEvent) {
  signedIn(locals, url);
  const form = await request.formData();
  const { id: organisationId } = await organisationOf(locals, params.slug);
  return { api: locals.api, form, organisationId };
}

export const actions: Actions = {
  invite: async (event) => {
    const { api, form, organisationId } = await received(event);
    const typed = { about: 'invite', email: typedIn(form, 'email'), role: roleIn(form), language: languageIn(form) };
    const { email, role, language } = typed;
    const input = { organisationId, email, role, language } as const;
    const refused = await orProblems(() => api.ask(InviteMemberDocument, { input }), ['email'], typed);
    if (refused) return refused;
    redirect(303, membersPath(event.params.slug, { done: 'invited' }));
  },

  resend: async (event) => {
    const { api, form, organisationId } = await received(event);
    const variables = { organisationId, invitationId: typedIn(form, 'invitation') };
    const refused = await orProblems(() => api.ask(ResendInvitationDocument, variables), [], { about: 'list' });
    if (refused) return refused;
    redirect(303, membersPath(event.params.slug, { done: 'resent' }));
  },

  revoke: async (event) => {
    const { api, form, organisationId } = await received(event);
    const variables = { organisationId, invitationId: typedIn(form, 'invitation') };
    const refused = await orProblems(() => api.ask(RevokeInvitationDocument, variables), [], { about: 'list' });
    if (refused) return refused;
    redirect(303, membersPath(event.params.slug, { done: 'revoked' }));
  },

  role: async (event) => {
    const { api, form, organisationId } = await received(event);
    const input = { organisationId, accountId: typedIn(form, 'account'), role: roleIn(form) } as const;
    const refused = await orProblems(() => api.ask(ChangeMemberRoleDocument, { input }), [], { about: 'list' });
    if (refused) return refused;
    redirect(303, membersPath(event.params.slug, { done: 'role' }));
  },

  remove: async (event) => {
    const { api, form, organisationId } = await received(event);
    const variables = { organisationId, accountId: typedIn(form, 'account') };
    const refused = await orProblems(() => api.ask(RemoveMemberDocument, variables), [], { about: 'list' });
    if (refused) return refused;
    redirect(303, membersPath(event.params.slug, { done: 'removed' }));
  },

  handOver: async (event) => {
    const { api, form, organisationId } = await received(event);
    const variables = { organisationId, accountId: typedIn(form, 'account') };
    const refused = await orProblems(() => api.ask(HandOverCoordinationDocument, variables), [], { about: 'own' });
    if (refused) return refused;
    redirect(303, membersPath(event.params.slug, { done: 'handed-over' }));
  },

  leave: async (event) => {
    const { api, organisationId } = await received(event);
    const refused = await orProblems(() => api.ask(LeaveOrganisationDocument, { organisationId }), [], {
      about: 'own',
    });
    if (refused) return refused;
    redirect(303, ownOrganisationsPath({ left: 1 }));
  },
};
