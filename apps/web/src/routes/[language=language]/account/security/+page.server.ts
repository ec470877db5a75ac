import { redirect } from '@sveltejs/kit';
import {
  AccountSecurityDocument,
  EndOtherSessionsDocument,
  EndSessionDocument,
} from '#lib/graphql/documents.generated.ts';
import { browserInWords } from '#lib/account/browser-words.ts';
import { accountPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

const DONE = [
  'password',
  'second-step-on',
  'second-step-off',
  'session',
  'sessions',
  'passkey',
  'passkey-removed',
] as const;

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  await parent();
  const { accountSecurity } = await locals.api.ask(AccountSecurityDocument, {});
  const sessions = accountSecurity.sessions.map(({ browser, ...session }) => ({
    ...session,
    device: browserInWords(browser),
  }));
  return { security: { ...accountSecurity, sessions }, done: DONE.find((one) => one === url.searchParams.get('done')) };
};

export const actions: Actions = {
  end: async ({ locals, request }) => {
    const id = textIn(await request.formData(), 'id');
    const refused = await orProblems(() => locals.api.ask(EndSessionDocument, { id }), [], {});
    if (refused) return refused;
    redirect(303, accountPath('/security', { done: 'session' }));
  },
  endOthers: async ({ locals }) => {
    const refused = await orProblems(() => locals.api.ask(EndOtherSessionsDocument, {}), [], {});
    if (refused) return refused;
    redirect(303, accountPath('/security', { done: 'sessions' }));
  },
};
