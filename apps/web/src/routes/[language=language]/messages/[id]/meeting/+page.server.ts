import { m } from '@mosty/messages/messages';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  AnswerMeetingDocument,
  CancelMeetingDocument,
  MeetingMomentsDocument,
  MeetingToAnswerDocument,
  ProposeMeetingDocument,
} from '#lib/graphql/documents.generated.ts';
import { conversationPath, signInPath } from '#lib/links.ts';
import { blankMeeting, momentsOf, readMeeting, type TypedMeeting } from '#lib/meetings/meeting-form.ts';
import { freeDayWarning } from '#lib/meetings/meeting-times.ts';
import { type Api, ApiRefusal } from '#lib/server/api.ts';
import { findConversation } from '#lib/server/conversation.ts';
import { orProblems, type Problems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import { onceKey } from '#lib/server/once-key.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ id: string }>;
const missing = () => error(404, { status: 404, message: m.web_error_404_text() });

async function enter({ locals, params, url }: Event) {
  const { api, viewer, language } = locals;
  if (!viewer) redirect(303, signInPath(url.pathname + url.search, language));
  const reading = await findConversation(api, viewer, params.id, url.searchParams.get('for'));
  return reading ?? missing();
}

/** The meeting that is answered, moved or cancelled; one of another conversation is none. */
async function findMeeting(api: Api, organisationId: string, conversationId: string, id: string | null) {
  if (!id) return undefined;
  try {
    const { meeting } = await api.ask(MeetingToAnswerDocument, { organisationId, id });
    return meeting.conversationId === conversationId ? meeting : missing();
  } catch (problem) {
    if (problem instanceof ApiRefusal && problem.has('NOT_FOUND')) return missing();
    throw problem;
  }
}

export const load: PageServerLoad = async (event) => {
  const { conversation, ours, theirs } = await enter(event);
  const query = event.url.searchParams;
  const find = (name: string) => findMeeting(event.locals.api, ours.id, conversation.id, query.get(name));
  return {
    id: conversation.id,
    slug: query.get('for') ?? undefined,
    name: theirs?.name ?? m.talks_organisation_gone(),
    isClosed: conversation.isClosed,
    replaced: await find('replaces'),
    cancelled: await find('cancel'),
    answered: await find('meeting'),
    fresh: blankMeeting(crypto.randomUUID()),
  };
};

const back = ({ params, url }: Event, done: string): never =>
  redirect(303, conversationPath(params.id, { for: url.searchParams.get('for'), done }));

/** The API counts the dates that it was given, the form its rows. */
const toRows = (problems: Problems, numbers: readonly number[]): Problems =>
  Object.fromEntries(
    Object.entries(problems).map(([field, text]) => {
      const place = /^moments\.(\d)$/.exec(field)?.[1];
      return [place === undefined ? field : `day-${numbers[Number(place)] ?? 1}`, text];
    }),
  );

export const actions: Actions = {
  propose: async (event) => {
    const { conversation, ours } = await enter(event);
    const { locals, request, url } = event;
    const form = await request.formData();
    const typed: TypedMeeting = readMeeting(form);
    const { found, half } = momentsOf(typed);
    const refuse = (problems: Problems, warnings: readonly string[] = []) =>
      fail(400, { typed, problems, warnings: [...warnings] });
    if (half.length > 0) {
      return refuse(Object.fromEntries(half.map((number) => [`day-${number}`, m.meetings_half_date()])));
    }
    const moments = found.map(({ at }) => at);
    if (form.get('anyway') !== 'yes' && moments.length > 0) {
      const { meetingMoments } = await locals.api.ask(MeetingMomentsDocument, { moments });
      const warnings = meetingMoments.flatMap(({ at, freeIn }) => freeDayWarning(at, freeIn) ?? []);
      if (warnings.length > 0) return refuse({}, warnings);
    }
    const says = {
      ...{ moments, minutes: Number(typed.minutes) || 0, replacesId: url.searchParams.get('replaces') },
      ...{ link: typed.link || null, place: typed.place || null, note: typed.note || null },
    };
    const clientKey = onceKey(typed.clientKey, says);
    const input = { organisationId: ours.id, conversationId: conversation.id, clientKey, ...says };
    const fields = ['moments', ...moments.map((_, place) => `moments.${place}`), 'minutes', 'link', 'place', 'note'];
    const refused = await orProblems(() => locals.api.ask(ProposeMeetingDocument, { input }), fields, typed);
    if (refused) {
      const numbers = found.map(({ number }) => number);
      const { place, ...others } = toRows(refused.data.problems, numbers);
      const isMissing = typed.place === '' && typed.link === '';
      return refuse({ ...others, ...(place && { place: isMissing ? m.meetings_place_or_link() : place }) });
    }
    return back(event, 'meeting-proposed');
  },
  answer: async (event) => {
    const { ours } = await enter(event);
    const form = await event.request.formData();
    const moment = form.has('none') ? null : textIn(form, 'moment');
    if (moment === '')
      return fail(400, { typed: undefined, problems: { form: m.meetings_choose_one() }, warnings: [] });
    const input = { organisationId: ours.id, meetingId: event.url.searchParams.get('meeting') ?? '', moment };
    const refused = await orProblems(() => event.locals.api.ask(AnswerMeetingDocument, { input }), [], {});
    if (refused) return fail(400, { typed: undefined, problems: refused.data.problems, warnings: [] });
    return back(event, 'meeting-answered');
  },
  cancel: async (event) => {
    const { ours } = await enter(event);
    const query = event.url.searchParams;
    const note = textIn(await event.request.formData(), 'note').trim();
    const meetingId = query.get('cancel') ?? query.get('meeting') ?? '';
    const input = { organisationId: ours.id, meetingId, note: note || null };
    const refused = await orProblems(() => event.locals.api.ask(CancelMeetingDocument, { input }), ['note'], {});
    if (refused) return fail(400, { typed: undefined, problems: refused.data.problems, warnings: [] });
    return back(event, 'meeting-cancelled');
  },
};
