import { type MailChoice } from '@mosty/domain/mail-topics';
import { redirect } from '@sveltejs/kit';
import { ChooseByLinkDocument, UnsubscribeLinkDocument } from '#lib/graphql/documents.generated.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looks only: mail programs and their scanners open links by themselves. */
export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
  // The address acts for whoever knows it: no other site may learn it, and nobody keeps the page.
  setHeaders({ 'referrer-policy': 'same-origin', 'cache-control': 'private, no-store' });
  const { unsubscribeLink } = await locals.api.ask(UnsubscribeLinkDocument, { token: params.token });
  return { link: unsubscribeLink, isDone: url.searchParams.has('done') };
};

const CHOICES: readonly MailChoice[] = ['AT_ONCE', 'DAILY', 'WEEKLY', 'OFF'];

export const actions: Actions = {
  /** By a button of the page; or by one of the mail program (RFC 8058), which wants an answer without a redirect. */
  default: async ({ locals, params: { token }, request, url }) => {
    const form = await request.formData();
    const isOneClick = textIn(form, 'List-Unsubscribe') === 'One-Click';
    const choice = isOneClick ? 'OFF' : CHOICES.find((one) => one === textIn(form, 'choice'));
    if (choice !== undefined) {
      const input = { token, choice, isOneClick };
      const refused = await orProblems(() => locals.api.ask(ChooseByLinkDocument, { input }), [], {});
      if (refused) return refused;
    }
    if (!isOneClick) redirect(303, `${url.pathname}?done=1`);
    return undefined;
  },
};
