import { redirect } from '@sveltejs/kit';
import {
  AcknowledgePrivacyTextDocument,
  AskToEraseAccountDocument,
  MyDataDocument,
} from '#lib/graphql/documents.generated.ts';
import { accountPath, localPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  await parent();
  const { ownConsents, accountErasure } = await locals.api.ask(MyDataDocument, {});
  return { consents: ownConsents, erasure: accountErasure, isSent: url.searchParams.has('sent') };
};

export const actions: Actions = {
  acknowledge: async ({ locals, request }) => {
    const form = await request.formData();
    const version = Number(form.get('version')) || 0;
    const refused = await orProblems(() => locals.api.ask(AcknowledgePrivacyTextDocument, { version }), [], {});
    if (refused) return refused;
    redirect(303, localPath(form.get('to'), accountPath('/privacy')));
  },
  erase: async ({ locals }) => {
    const refused = await orProblems(() => locals.api.ask(AskToEraseAccountDocument, {}), [], {});
    if (refused) return refused;
    redirect(303, accountPath('/privacy', { sent: 1 }));
  },
};
