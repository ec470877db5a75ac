import { loadMail } from '#lib/server/mailbox.ts';
import { AnswerCapturedMailDocument } from '#lib/graphql/documents.generated.ts';
import { mailPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { html, ...mail } = await loadMail(locals.api, params.id);
  return { mail, hasHtml: Boolean(html), answered: url.searchParams.get('answered') };
};

export const actions: Actions = {
  /** Goes the way of every mail that comes in. */
  answer: async ({ locals, params, request }) => {
    const text = textIn(await request.formData(), 'text');
    let outcome = '';
    const ask = async () => {
      ({ answerCapturedMail: outcome } = await locals.api.ask(AnswerCapturedMailDocument, { id: params.id, text }));
    };
    return (
      (await orProblems(ask, ['text'], { text })) ?? redirect(303, `${mailPath(params.id)}?answered=${outcome}#answer`)
    );
  },
};
