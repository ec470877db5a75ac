import { fail, redirect } from '@sveltejs/kit';
import { m } from '@mosty/messages/messages';
import { errorText } from '@mosty/messages/error-texts';
import { codeIn, REASON_NAMES, typedIn } from '#lib/admin/words.ts';
import {
  AdminArchiveDocument,
  AdminOrganisationPageDocument,
  AdminRestoreDocument,
  OrganisationPageDocument,
} from '#lib/graphql/documents.generated.ts';
import { adminPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { administeredOrganisation } = await locals.api.ask(AdminOrganisationPageDocument, { id: params.id });
  return { organisation: administeredOrganisation, done: url.searchParams.get('done') };
};

const NOTHING = { reason: undefined, note: '', address: '' };
/** The end of an address that was copied whole. */
const slugIn = (address: string): string => /([a-z0-9-]+)\/?(?:[?#].*)?$/.exec(address.trim().toLowerCase())?.[1] ?? '';

export const actions: Actions = {
  archive: async ({ locals, params, request }) => {
    const form = await request.formData();
    const reason = codeIn(REASON_NAMES, form.get('reason'));
    const typed = { ...NOTHING, reason, note: typedIn(form.get('note'), 2000) };
    if (reason === undefined) {
      return fail(400, { typed, problems: { reason: errorText('REQUIRED', { field: 'reason' }) } });
    }
    const input = { organisationId: params.id, reason, note: typed.note };
    const refused = await orProblems(() => locals.api.ask(AdminArchiveDocument, { input }), ['note'], typed);
    if (refused) return refused;
    redirect(303, adminPath(`/organisations/${params.id}`, { done: 'archived' }));
  },
  restore: async ({ locals, params }) => {
    const refused = await orProblems(() => locals.api.ask(AdminRestoreDocument, { id: params.id }), [], NOTHING);
    if (refused) return refused;
    redirect(303, adminPath(`/organisations/${params.id}`, { done: 'restored' }));
  },
  compare: async ({ locals, params, request }) => {
    const address = typedIn((await request.formData()).get('address'), 500);
    const slug = slugIn(address);
    const { organisation } = slug ? await locals.api.ask(OrganisationPageDocument, { slug }) : { organisation: null };
    if (!organisation) {
      return fail(400, { typed: { ...NOTHING, address }, problems: { address: m.admin_merge_not_found() } });
    }
    redirect(303, adminPath('/organisations/merge', { kept: params.id, other: organisation.id }));
  },
};
