import { randomUUID } from 'node:crypto';
import type { Language } from '@mosty/domain/vocabulary';
import { redirect } from '@sveltejs/kit';
import {
  AnswerInterestDocument,
  ExpressInterestDocument,
  WithdrawInterestDocument,
} from '#lib/graphql/documents.generated.ts';
import { offerPath, signInPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import { answerIn, loadOffer } from '#lib/server/offer-page.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { api, viewer } = locals;
  const found = await loadOffer(api, viewer, params.slug, url.searchParams.get('for'));
  const { offer } = found;
  if (offer.slug !== null && offer.slug !== params.slug) {
    redirect(301, offerPath(offer, Object.fromEntries(url.searchParams)));
  }
  return {
    ...found,
    /** Of the next expression of interest: a form that is sent twice says it once. */
    interestId: randomUUID(),
    address: url.origin + offerPath(offer),
    done: url.searchParams.get('done'),
  };
};

async function received({ locals, request, params, url }: RequestEvent) {
  if (!locals.viewer) redirect(303, signInPath(url.pathname, locals.language));
  const form = await request.formData();
  return { form, ...(await loadOffer(locals.api, locals.viewer, params.slug, textIn(form, 'for') || null)) };
}

export const actions: Actions = {
  interest: async (event) => {
    const { form, offer, us } = await received(event);
    const sentence = textIn(form, 'sentence');
    const input = {
      ...{ organisationId: us?.id ?? '', offerId: offer.id, interestId: textIn(form, 'interest'), sentence },
      language: (textIn(form, 'language') || event.locals.language) as Language,
    };
    const refused = await orProblems(() => event.locals.api.ask(ExpressInterestDocument, { input }), ['sentence'], {
      what: 'interest' as const,
      ...{ sentence, language: input.language },
    });
    if (refused) return refused;
    redirect(303, offerPath(offer, { for: us?.slug, done: 'interest' }));
  },
  withdraw: async (event) => {
    const { form, offer, us } = await received(event);
    const interestId = textIn(form, 'interest');
    const refused = await orProblems(
      () => event.locals.api.ask(WithdrawInterestDocument, { organisationId: us?.id ?? '', interestId }),
      [],
      { what: 'withdraw' as const },
    );
    if (refused) return refused;
    redirect(303, offerPath(offer, { for: us?.slug, done: 'withdrawn' }));
  },
  answer: async (event) => {
    const { form, offer } = await received(event);
    const interestId = textIn(form, 'interest');
    const answer = answerIn(form);
    const refused = await orProblems(
      () =>
        event.locals.api.ask(AnswerInterestDocument, {
          input: { organisationId: offer.organisation.id, interestId, ...answer },
        }),
      [],
      { what: 'answer' as const, interestId, reason: textIn(form, 'reason'), note: textIn(form, 'note') },
    );
    if (refused) return refused;
    redirect(303, offerPath(offer, { done: answer.answer.toLowerCase() }) + `#interest-${interestId}`);
  },
};
