import type { RegisterName } from '@mosty/domain/errors';
import { REVOCATION_REASONS, VERIFICATION_CHECKS } from '@mosty/domain/verification';
import { m } from '@mosty/messages/messages';
import { error, redirect } from '@sveltejs/kit';
import {
  OrganisationToVerifyDocument,
  RevokeVerificationDocument,
  VerificationFactsDocument,
  VerifyOrganisationDocument,
} from '#lib/graphql/documents.generated.ts';
import { signInPath, verificationPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { api, language, viewer } = locals;
  if (!viewer) redirect(303, signInPath(url.pathname, language));
  const { organisation, brokerOffice } = await api.ask(OrganisationToVerifyDocument, params);
  if (!organisation) error(404, m.web_error_404_text());
  const { verificationFacts } = await api.ask(VerificationFactsDocument, { organisationId: organisation.id });
  const isOwn = viewer.memberships.some((membership) => membership.organisation.id === organisation.id);
  return { viewer, organisation, office: brokerOffice ?? '', facts: verificationFacts, isOwn };
};

export const actions: Actions = {
  verify: async ({ locals, params, request }) => {
    const form = await request.formData();
    const checked = form.getAll('checks');
    const typed = {
      register: textIn(form, 'register'),
      checks: VERIFICATION_CHECKS.filter((check) => checked.includes(check)),
      office: textIn(form, 'office'),
      reason: '',
      note: '',
    };
    const refused = await orProblems(
      async () => {
        const input = {
          ...{ organisationId: textIn(form, 'organisationId'), version: Number(textIn(form, 'version')) || 0 },
          ...{ register: typed.register as RegisterName, checks: typed.checks, office: typed.office },
        };
        await locals.api.ask(VerifyOrganisationDocument, { input });
      },
      ['register', 'checks', 'office'],
      typed,
    );
    if (refused) return refused;
    redirect(303, verificationPath({ verified: textIn(form, 'name') || params.slug }));
  },
  revoke: async ({ locals, params, request }) => {
    const form = await request.formData();
    const typed = {
      register: '',
      checks: [],
      office: textIn(form, 'office'),
      reason: REVOCATION_REASONS.find((reason) => reason === form.get('reason')) ?? 'OTHER',
      note: textIn(form, 'note'),
    };
    const { office, reason, note } = typed;
    const refused = await orProblems(
      () => {
        const input = { organisationId: textIn(form, 'organisationId'), reason, note, office };
        return locals.api.ask(RevokeVerificationDocument, { input });
      },
      ['office', 'reason', 'note'],
      typed,
    );
    if (refused) return refused;
    redirect(303, verificationPath({ revoked: textIn(form, 'name') || params.slug }));
  },
};
