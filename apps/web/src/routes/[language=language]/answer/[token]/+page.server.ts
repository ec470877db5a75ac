import { redirect } from '@sveltejs/kit';
import {
  AnswerIntroductionByLinkDocument,
  IntroductionByLinkDocument,
  TellOutcomeByLinkDocument,
} from '#lib/graphql/documents.generated.ts';
import { acceptInput, declineInput, outcomeInput, readDeed } from '#lib/introductions/deed-input.ts';
import type { DeedForm, TypedDeed } from '#lib/introductions/deeds.ts';
import { chosenByAddress, doneByAddress } from '#lib/introductions/link-choice.ts';
import { orRefused } from '#lib/server/introduction-forms.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Looks only: mail programs and their scanners open links by themselves. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  // The address acts for whoever knows it: no other site may learn it, nobody keeps the page and nobody finds it.
  setHeaders({
    'referrer-policy': 'same-origin',
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow',
  });
  const { introductionByLink: link } = await locals.api.ask(IntroductionByLinkDocument, { token: params.token });
  return {
    link,
    choice: chosenByAddress(url.searchParams.get('choice')),
    // The address may say what it likes: only a used link has done something.
    done: link.state === 'USED' ? doneByAddress(url.searchParams.get('done')) : null,
    isSignedIn: locals.viewer !== undefined,
  };
};

async function act(
  { request, url }: RequestEvent,
  deed: DeedForm,
  work: (typed: TypedDeed) => Promise<{ readonly isDone: boolean }>,
) {
  const typed = readDeed(await request.formData(), deed);
  let isDone = false;
  const refused = await orRefused(typed, async () => ({ isDone } = await work(typed)));
  if (refused) return refused;
  redirect(303, url.pathname + (isDone ? `?done=${deed}` : ''));
}

export const actions: Actions = {
  accept: (event) =>
    act(event, 'accept', async (typed) => {
      const variables = { token: event.params.token, input: acceptInput(typed) };
      return (await event.locals.api.ask(AnswerIntroductionByLinkDocument, variables)).answerIntroductionByLink;
    }),
  decline: (event) =>
    act(event, 'decline', async (typed) => {
      const variables = { token: event.params.token, input: declineInput(typed) };
      return (await event.locals.api.ask(AnswerIntroductionByLinkDocument, variables)).answerIntroductionByLink;
    }),
  outcome: (event) =>
    act(event, 'outcome', async (typed) => {
      const variables = { token: event.params.token, input: outcomeInput(typed) };
      return (await event.locals.api.ask(TellOutcomeByLinkDocument, variables)).tellOutcomeByLink;
    }),
};
