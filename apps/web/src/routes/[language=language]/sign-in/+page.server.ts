import { m } from '@mosty/messages/messages';
import { fail, redirect } from '@sveltejs/kit';
import {
  AskForPasskeyDocument,
  ExampleAccountsDocument,
  RequestSignInLinkDocument,
  SignInAsExampleDocument,
  SignInDocument,
  SignInWithPasskeyDocument,
} from '#lib/graphql/documents.generated.ts';
import { localPath, signInSentPath } from '#lib/links.ts';
import { type Api, ApiRefusal } from '#lib/server/api.ts';
import { arrive, goOn } from '#lib/server/arrival.ts';
import { orProblems, type Problems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import { keepTicket, readTicket } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

/** The accounts to choose from; none where the API does not offer them, as in production. */
async function loadAccounts(api: Api) {
  try {
    return (await api.ask(ExampleAccountsDocument, {})).exampleAccounts;
  } catch (problem) {
    if (problem instanceof ApiRefusal) return [];
    throw problem;
  }
}

export const load: PageServerLoad = async ({ locals, url }) => ({
  accounts: await loadAccounts(locals.api),
  returnTo: localPath(url.searchParams.get('to'), ''),
  isReset: url.searchParams.has('reset'),
});

export const actions: Actions = {
  password: async (event) => {
    const form = await event.request.formData();
    const email = textIn(form, 'email');
    const work = async () =>
      (await event.locals.api.ask(SignInDocument, { email, password: textIn(form, 'password') })).signIn;
    let outcome: Awaited<ReturnType<typeof work>> | undefined;
    const refused = await orProblems(async () => (outcome = await work()), ['email', 'password'], { email });
    if (refused) return refused;
    if (outcome) await goOn(outcome, form.get('to'), event);
    return undefined;
  },
  link: async ({ locals, request }) => {
    const form = await request.formData();
    const email = textIn(form, 'email');
    const returnTo = localPath(form.get('to'), '');
    const refused = await orProblems(() => locals.api.ask(RequestSignInLinkDocument, { email, returnTo }), ['email'], {
      email,
    });
    if (refused) return refused;
    redirect(303, signInSentPath('link'));
  },
  askPasskey: async (event) => {
    const { askForPasskey } = await event.locals.api.ask(AskForPasskeyDocument, {});
    keepTicket('passkey', askForPasskey.ticket, event);
    return { options: askForPasskey.options };
  },
  passkey: async (event) => {
    const form = await event.request.formData();
    const answer = textIn(form, 'answer');
    const ticket = readTicket('passkey', event);
    const work = async () =>
      (await event.locals.api.ask(SignInWithPasskeyDocument, { ticket, answer })).signInWithPasskey;
    let outcome: Awaited<ReturnType<typeof work>> | undefined;
    const refused = await orProblems(async () => (outcome = await work()), [], { email: '' });
    if (refused) return refused;
    if (outcome) await goOn(outcome, form.get('to'), event);
    return undefined;
  },
  example: async (event) => {
    const form = await event.request.formData();
    const accountId = textIn(form, 'account');
    if (accountId === '') {
      const problems: Problems = { form: m.sign_in_no_choice() };
      return fail(400, { typed: { email: '' }, problems });
    }
    const work = async () => (await event.locals.api.ask(SignInAsExampleDocument, { accountId })).signInAsExample;
    let session: Awaited<ReturnType<typeof work>> | undefined;
    const refused = await orProblems(async () => (session = await work()), [], { email: '' });
    if (refused) return refused;
    if (session) await arrive(session, form.get('to'), event);
    return undefined;
  },
};
