/** Answers to proposals: what the forms of both pages ask for, and what is said after it. */
import { DISMISSAL_RULES } from '@mosty/domain/introductions/dismissals';
import { m } from '@mosty/messages/messages';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  DismissProposalDocument,
  ProposalToMeetDocument,
  PutAsideDocument,
  type PutAsideQuery,
  SnoozeProposalDocument,
  UndoDismissalDocument,
} from '#lib/graphql/documents.generated.ts';
import { declineInput, Incomplete, readDeed } from '#lib/introductions/deed-input.ts';
import { proposalsPath, putAsidePath } from '#lib/links.ts';
import type { AnswerDone, TypedAnswer } from '#lib/proposals/answers.ts';
import { type Api, ApiRefusal } from './api.ts';
import { orProblems, type Problems } from './field-problems.ts';
import { textIn } from './form-text.ts';
import { signedIn } from './joining.ts';

export type PutAside = PutAsideQuery['dismissedProposals'][number];

export async function putAsideOf(api: Api, organisationId: string): Promise<readonly PutAside[]> {
  return (await api.ask(PutAsideDocument, { organisationId })).dismissedProposals;
}

/** What the address says was done last; null if it does not hold any more. */
export async function doneOf(api: Api, url: URL, putAside: readonly PutAside[]): Promise<AnswerDone | null> {
  const about = url.searchParams.get('about');
  const what = url.searchParams.get('done');
  if (about === null) return null;
  if (what === 'undone') {
    const { organisation } = await api.ask(ProposalToMeetDocument, { slug: about });
    return (
      organisation && {
        what,
        name: organisation.name,
        partnerId: organisation.id,
        slug: about,
        until: null,
        teaches: false,
      }
    );
  }
  const one = putAside.find(({ organisation }) => organisation.slug === about);
  if (one === undefined) return null;
  const { organisation, until, reason } = one;
  const { id: partnerId, name } = organisation;
  const teaches = reason !== null && DISMISSAL_RULES[reason].teaches !== null;
  return { what: reason === null ? 'snoozed' : 'dismissed', name, partnerId, slug: about, until, teaches };
}

/** The organisation of the reader that the address names; without a name, her first. */
export function ownOrganisation({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>) {
  const own = signedIn(locals, url).memberships.map(({ organisation }) => organisation);
  const slug = url.searchParams.get('for');
  const found = slug === null ? own[0] : own.find((organisation) => organisation.slug === slug);
  if (!found) error(404, { status: 404, message: m.web_error_404_text() });
  return found;
}

type Done = 'dismissed' | 'snoozed' | 'undone';

async function answer(
  event: RequestEvent,
  page: 'proposals' | 'aside',
  what: TypedAnswer['answer'],
  work: (pair: { organisationId: string; partnerId: string }, typed: TypedAnswer, form: FormData) => Promise<Done>,
) {
  const us = ownOrganisation(event);
  const form = await event.request.formData();
  const partnerId = textIn(form, 'partnerId');
  const typed: TypedAnswer = { ...readDeed(form, 'decline'), partnerId, answer: what };
  let done: Done = 'undone';
  try {
    const ask = async () => (done = await work({ organisationId: us.id, partnerId }, typed, form));
    const refused = await orProblems(ask, ['reason', 'note'], typed);
    if (refused) return refused;
  } catch (problem) {
    if (!(problem instanceof Incomplete)) throw problem;
    const { problems }: { problems: Problems } = problem;
    return fail(400, { typed, problems });
  }
  const query = { for: us.slug, done, about: await slugOf(event, us.id, partnerId, form) };
  redirect(303, page === 'proposals' ? proposalsPath(query) : putAsidePath(query));
}

/** The address names whom the answer is about as all addresses do; what is taken back says its name itself. */
async function slugOf({ locals }: RequestEvent, organisationId: string, partnerId: string, form: FormData) {
  const putAside = await putAsideOf(locals.api, organisationId);
  const found = putAside.find(({ organisation }) => organisation.id === partnerId);
  return found?.organisation.slug ?? textIn(form, 'slug');
}

/** The actions of a page that shows proposals, or those that were put aside. */
export const proposalActions = (page: 'proposals' | 'aside') => ({
  dismiss: (event: RequestEvent) =>
    answer(event, page, 'dismiss', async (pair, typed) => {
      const { reason, note } = declineInput(typed);
      if (!reason) throw new Incomplete({ reason: m.intro_reason_choose() });
      await event.locals.api.ask(DismissProposalDocument, { input: { ...pair, reason, note: note ?? null } });
      return 'dismissed';
    }),
  snooze: (event: RequestEvent) =>
    answer(event, page, 'snooze', async (pair, _, form) => {
      const days = Number(textIn(form, 'days')) || 0;
      await event.locals.api.ask(SnoozeProposalDocument, { input: { ...pair, days } });
      return 'snoozed';
    }),
  undo: (event: RequestEvent) =>
    answer(event, page, 'undo', async (pair) => {
      await event.locals.api.ask(UndoDismissalDocument, { input: pair });
      return 'undone';
    }),
});

/** What does not exist, or is not proposed across the border, is no page. */
export async function orNotFound<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (problem) {
    const isMissing = problem instanceof ApiRefusal && (problem.has('NOT_FOUND') || problem.has('SAME_COUNTRY'));
    if (isMissing) error(404, { status: 404, message: m.web_error_404_text() });
    throw problem;
  }
}
