import { error, redirect } from '@sveltejs/kit';
import { m } from '@mosty/messages/messages';
import { codeIn, ROLE_NAMES } from '#lib/admin/words.ts';
import {
  AdminBlockDocument,
  AdminChangeRoleDocument,
  AdminEndSessionsDocument,
  AdminResendConfirmationDocument,
  AdminUnblockDocument,
  AdminUserDocument,
  type TypedDocumentString,
} from '#lib/graphql/documents.generated.ts';
import { adminPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { administeredAccount, regions } = await locals.api.ask(AdminUserDocument, { id: params.id });
  return { user: administeredAccount, regions, done: url.searchParams.get('done') };
};

/** A deed that needs nothing but the account. */
const deed =
  <Answer>(document: TypedDocumentString<Answer, { id: string }>, done: string): Actions[string] =>
  async ({ locals, params }) => {
    const refused = await orProblems(() => locals.api.ask(document, { id: params.id ?? '' }), [], {
      role: null,
      regions: null,
      all: null,
    });
    if (refused) return refused;
    redirect(303, adminPath(`/users/${params.id ?? ''}`, { done }));
  };

export const actions: Actions = {
  role: async ({ locals, params, request }) => {
    const form = await request.formData();
    const role = codeIn(ROLE_NAMES, form.get('role'));
    if (role === undefined) error(400, { status: 400, message: m.web_error_400_text() });
    const isBrokerOfAll = form.get('all') === 'yes';
    const regions = form.getAll('regions').filter((region) => typeof region === 'string');
    const refused = await orProblems(
      () => locals.api.ask(AdminChangeRoleDocument, { input: { accountId: params.id, role, isBrokerOfAll, regions } }),
      ['regions'],
      { role, regions, all: isBrokerOfAll },
    );
    if (refused) return refused;
    redirect(303, adminPath(`/users/${params.id}`, { done: 'role' }));
  },
  block: deed(AdminBlockDocument, 'block'),
  unblock: deed(AdminUnblockDocument, 'unblock'),
  sessions: deed(AdminEndSessionsDocument, 'sessions'),
  resend: deed(AdminResendConfirmationDocument, 'resend'),
};
