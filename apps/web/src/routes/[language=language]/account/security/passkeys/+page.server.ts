import { redirect } from '@sveltejs/kit';
import {
  AccountSecurityDocument,
  AddPasskeyDocument,
  AskForNewPasskeyDocument,
  RemovePasskeyDocument,
} from '#lib/graphql/documents.generated.ts';
import { browserInWords } from '#lib/account/browser-words.ts';
import { accountPath } from '#lib/links.ts';
import { orProblems, type Problems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import { dropTicket, keepTicket, readTicket } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

const NO_PROBLEMS: Problems | undefined = undefined;

export const load: PageServerLoad = async ({ locals, parent, request, url }) => {
  await parent();
  const { accountSecurity } = await locals.api.ask(AccountSecurityDocument, {});
  const { hasPassword, passkeys } = accountSecurity;
  const removing = passkeys.find(({ id }) => id === url.searchParams.get('remove'));
  return { hasPassword, passkeys, removing, device: browserInWords(request.headers.get('user-agent') ?? '') ?? '' };
};

export const actions: Actions = {
  ask: async (event) => {
    const form = await event.request.formData();
    const work = async () =>
      (await event.locals.api.ask(AskForNewPasskeyDocument, { password: textIn(form, 'password') })).askForNewPasskey;
    let asked: Awaited<ReturnType<typeof work>> | undefined;
    const typed = { name: textIn(form, 'name') };
    const refused = await orProblems(async () => (asked = await work()), ['password'], typed);
    if (refused || !asked) return refused;
    keepTicket('passkey', asked.ticket, event);
    return { problems: NO_PROBLEMS, typed, options: asked.options };
  },
  add: async (event) => {
    const form = await event.request.formData();
    const name = textIn(form, 'name');
    const variables = { ticket: readTicket('passkey', event), answer: textIn(form, 'answer'), name };
    const refused = await orProblems(() => event.locals.api.ask(AddPasskeyDocument, variables), ['name'], { name });
    if (refused) return refused;
    dropTicket('passkey', event);
    redirect(303, accountPath('/security', { done: 'passkey' }));
  },
  remove: async ({ locals, request }) => {
    const form = await request.formData();
    const variables = { id: textIn(form, 'id'), password: textIn(form, 'password') };
    const refused = await orProblems(() => locals.api.ask(RemovePasskeyDocument, variables), ['password'], {
      name: '',
    });
    if (refused) return refused;
    redirect(303, accountPath('/security', { done: 'passkey-removed' }));
  },
};
