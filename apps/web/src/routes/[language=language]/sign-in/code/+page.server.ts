import { redirect } from '@sveltejs/kit';
import { SignInWithCodeDocument } from '#lib/graphql/documents.generated.ts';
import { localPath, signInPath } from '#lib/links.ts';
import { goOn } from '#lib/server/arrival.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import { readTicket } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const returnTo = localPath(event.url.searchParams.get('to'), '');
  if (readTicket('second_step', event) === '') redirect(303, signInPath(returnTo || undefined));
  return { returnTo };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const ticket = readTicket('second_step', event);
    const work = async () =>
      (await event.locals.api.ask(SignInWithCodeDocument, { ticket, code: textIn(form, 'code') })).signInWithCode;
    let outcome: Awaited<ReturnType<typeof work>> | undefined;
    const refused = await orProblems(async () => (outcome = await work()), ['code'], {});
    if (refused) return refused;
    if (outcome) await goOn(outcome, form.get('to'), event);
    return undefined;
  },
};
