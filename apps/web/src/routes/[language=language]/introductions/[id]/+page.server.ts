import { redirect } from '@sveltejs/kit';
import {
  AnswerIntroductionDocument,
  AskIntroductionDocument,
  CorrectIntroductionDocument,
  NextBestDocument,
  NoteContactDocument,
  TellOutcomeDocument,
  WithdrawIntroductionDocument,
} from '#lib/graphql/documents.generated.ts';
import { dayOf } from '#lib/introductions/clock.ts';
import {
  acceptInput,
  declineInput,
  neededSideOf,
  outcomeInput,
  readDeed,
  sideOf,
  withdrawalReasonOf,
} from '#lib/introductions/deed-input.ts';
import type { DeedForm, TypedDeed } from '#lib/introductions/deeds.ts';
import { introductionPath } from '#lib/links.ts';
import { textIn } from '#lib/server/form-text.ts';
import { orRefused } from '#lib/server/introduction-forms.ts';
import { findIntroduction, type FoundIntroduction } from '#lib/server/introductions.ts';
import { signedIn } from '#lib/server/joining.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DONE = [
  'asked',
  'accepted',
  'introduced',
  'declined',
  'withdrawn',
  'outcome',
  'contact',
  'corrected',
  'noted',
] as const;
type Done = (typeof DONE)[number];

const find = ({ locals, params, url }: Pick<RequestEvent, 'locals' | 'params' | 'url'>): Promise<FoundIntroduction> =>
  findIntroduction(locals.api, signedIn(locals, url), params.id, url.searchParams.getAll('for'));

export const load: PageServerLoad = async (event) => {
  const found = await find(event);
  const { introduction, isBroker, readAs } = found;
  const endedWithoutPartner = introduction.end !== null && introduction.end.state !== 'AGREED';
  const best =
    endedWithoutPartner && !isBroker
      ? (await event.locals.api.ask(NextBestDocument, { organisationId: readAs.id })).proposals.nodes[0]
      : undefined;
  return {
    ...found,
    best: best ?? null,
    isLookingOn: endedWithoutPartner && !isBroker,
    reader: signedIn(event.locals, event.url).displayName,
    today: dayOf(new Date()),
    done: DONE.find((done) => done === event.url.searchParams.get('done')) ?? null,
  };
};

/** Does what the form asks for as the organisation that the address names, and shows the page anew. */
async function act(
  event: RequestEvent,
  deed: DeedForm,
  work: (found: FoundIntroduction, typed: TypedDeed, form: FormData) => Promise<Done>,
) {
  const form = await event.request.formData();
  const found = await find(event);
  const typed = readDeed(form, deed);
  let done: Done = 'outcome';
  const refused = await orRefused(typed, async () => (done = await work(found, typed, form)));
  if (refused) return refused;
  redirect(303, introductionPath(found.introduction.id, { for: event.url.searchParams.getAll('for'), done }));
}

const idsOf = ({ introduction, readAs }: FoundIntroduction) => ({ id: introduction.id, organisationId: readAs.id });

export const actions: Actions = {
  ask: (event) =>
    act(event, 'ask', async (found) => {
      await event.locals.api.ask(AskIntroductionDocument, { input: idsOf(found) });
      return 'asked';
    }),
  accept: (event) =>
    act(event, 'accept', async (found, typed) => {
      const side = found.isBroker ? { side: neededSideOf(typed) } : {};
      // What a broker heard on the telephone says nothing of contacts: those of the organisation are given.
      const answer = found.isBroker ? { answer: 'ACCEPT' as const } : acceptInput(typed);
      const input = { ...idsOf(found), ...answer, ...side };
      const { answerIntroduction } = await event.locals.api.ask(AnswerIntroductionDocument, { input });
      if (answerIntroduction.state === 'INTRODUCED') return 'introduced';
      return found.isBroker ? 'noted' : 'accepted';
    }),
  decline: (event) =>
    act(event, 'decline', async (found, typed) => {
      const side = found.isBroker ? { side: neededSideOf(typed) } : {};
      const input = { ...idsOf(found), ...declineInput(typed), ...side };
      await event.locals.api.ask(AnswerIntroductionDocument, { input });
      return found.isBroker ? 'noted' : 'declined';
    }),
  withdraw: (event) =>
    act(event, 'withdraw', async (found, typed) => {
      const input = { ...idsOf(found), reason: withdrawalReasonOf(typed), note: typed.note };
      await event.locals.api.ask(WithdrawIntroductionDocument, { input });
      return 'withdrawn';
    }),
  contact: (event) =>
    act(event, 'contact', async (found) => {
      await event.locals.api.ask(NoteContactDocument, { input: idsOf(found) });
      return 'contact';
    }),
  outcome: (event) =>
    act(event, 'outcome', async (found, typed) => {
      const side = found.isBroker ? neededSideOf(typed) : sideOf(typed);
      const input = { ...idsOf(found), outcome: outcomeInput(typed), ...(found.isBroker && { side }) };
      await event.locals.api.ask(TellOutcomeDocument, { input });
      return 'outcome';
    }),
  correct: (event) =>
    act(event, 'correct', async (found, typed, form) => {
      const input = {
        ...{ ...idsOf(found), outcome: { ...outcomeInput(typed), note: typed.note }, note: typed.note },
        basedOn: Number(textIn(form, 'basedOn')) || 0,
      };
      await event.locals.api.ask(CorrectIntroductionDocument, { input });
      return 'corrected';
    }),
};
