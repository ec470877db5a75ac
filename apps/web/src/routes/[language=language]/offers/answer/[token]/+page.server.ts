import { redirect } from '@sveltejs/kit';
import { AnswerInterestByLinkDocument, OfferAnswerByLinkDocument } from '#lib/graphql/documents.generated.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import { answerIn } from '#lib/server/offer-page.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looks only: mail programs and their scanners open links by themselves. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  // The address acts for whoever knows it: no other site may learn it, and nobody keeps the page.
  setHeaders({ 'referrer-policy': 'same-origin', 'cache-control': 'private, no-store' });
  const { offerAnswerByLink } = await locals.api.ask(OfferAnswerByLinkDocument, { token: params.token });
  const { state } = offerAnswerByLink;
  return {
    ...offerAnswerByLink,
    // The address may say what it likes: only a used link has done something.
    isDone: state === 'USED' && url.searchParams.has('done'),
    canSignIn: locals.viewer === undefined,
  };
};

export const actions: Actions = {
  answer: async ({ locals, params: { token }, request, url }) => {
    const form = await request.formData();
    const typed = { reason: textIn(form, 'reason'), note: textIn(form, 'note') };
    const input = answerIn(form);
    const refused = await orProblems(() => locals.api.ask(AnswerInterestByLinkDocument, { token, input }), [], typed);
    if (refused) return refused;
    redirect(303, `${url.pathname}?done=1`);
  },
};
