import { REPORT_REASONS } from '@mosty/domain/conversation-rules';
import { errorText } from '@mosty/messages/error-texts';
import { m } from '@mosty/messages/messages';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  BlockOrganisationDocument,
  MuteConversationDocument,
  type ReportReason,
  ReportMessageDocument,
  UnblockOrganisationDocument,
} from '#lib/graphql/documents.generated.ts';
import { API_URL } from '$app/env/private';
import { sortOut } from '#lib/attachments/files.ts';
import { conversationPath, signInPath } from '#lib/links.ts';
import { livePlace } from '#lib/live/live-places.ts';
import { readComposition } from '#lib/messages/composer-form.ts';
import { filesIn, MOST_BYTES, uploadAll } from '#lib/server/attachments.ts';
import { send, stepped, withFiles } from '#lib/server/composer.ts';
import {
  findConversation,
  freshComposer,
  loadMessages,
  loadOriginal,
  markRead,
  type Reading,
  toWriter,
} from '#lib/server/conversation.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import { readUploadForm } from '#lib/server/upload.ts';
import type { Viewer } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

const DEEDS = ['mute', 'block', 'report'] as const;

export const load: PageServerLoad = async ({ locals, params, url, depends, isDataRequest, request }) => {
  const { api, viewer, language } = locals;
  if (!viewer) redirect(303, signInPath(url.pathname + url.search, language));
  depends(livePlace('MESSAGE', params.id));
  const slug = url.searchParams.get('for');
  const reading = await findConversation(api, viewer, params.id, slug);
  if (!reading) error(404, { status: 404, message: m.web_error_404_text() });

  const before = url.searchParams.get('before');
  const at = Number(url.searchParams.get('at')) || undefined;
  const page = await loadMessages(api, reading, { before, at });
  const original = page.messages.find(({ id }) => id === url.searchParams.get('original'));
  const shown = original && (await loadOriginal(api, reading, original, before));
  // Seen is what is on a screen: a browser that fetches ahead has nobody who looks.
  const isLookedAt = !isDataRequest && !request.headers.get('sec-purpose')?.includes('prefetch') && page.isNewest;
  const { conversation } = reading;
  if (isLookedAt) await markRead(api, reading);
  const writer = toWriter(reading, viewer, language, url.origin);
  return {
    conversation,
    ours: reading.ours,
    theirs: reading.theirs,
    slug: slug ?? undefined,
    ...page,
    isFiltered: before !== null,
    original: shown,
    now: Date.now(),
    ask: DEEDS.find((deed) => deed === url.searchParams.get('ask')),
    reported: page.messages.find(({ id }) => id === url.searchParams.get('message')),
    done: url.searchParams.get('done'),
    writer,
    fresh: freshComposer(writer, crypto.randomUUID()),
    draft: { accountId: viewer.id, conversationId: conversation.id },
    /** For the count in the header, which was asked for before. */
    seenNow: isLookedAt && !conversation.isMuted ? conversation.unreadCount : 0,
  };
};

type Event = RequestEvent<{ id: string }>;

/** Who asks, and for which conversation; an action is for nobody else. */
async function enter({ locals, params, url }: Event): Promise<Reading & { readonly viewer: Viewer }> {
  const { api, viewer, language } = locals;
  if (!viewer) redirect(303, signInPath(conversationPath(params.id, { for: url.searchParams.get('for') }), language));
  const reading = await findConversation(api, viewer, params.id, url.searchParams.get('for'));
  if (!reading) error(404, { status: 404, message: m.web_error_404_text() });
  return { ...reading, viewer };
}

const back = ({ params, url }: Event, query: Readonly<Record<string, string>>): never =>
  redirect(303, conversationPath(params.id, { for: url.searchParams.get('for'), ...query }));

/** What has been written so far, with the files that came with it. */
async function readWritten(event: Event) {
  const reading = await enter(event);
  const { locals, request, url } = event;
  const where = { conversationId: reading.conversation.id, organisationId: reading.ours.id };
  const writer = toWriter(reading, reading.viewer, locals.language, url.origin);
  const form = await readUploadForm(request, MOST_BYTES);
  const composition = form && readComposition(form, locals.language);
  if (!composition) error(400, { status: 400, message: form ? m.talks_form_lost() : m.editor_form_too_large() });
  const kept = composition.files.filter(({ isKept }) => isKept).length;
  const { fit, problems } = sortOut(filesIn(form, 'files'), kept);
  const taken = await uploadAll({ event, apiUrl: API_URL }, where, fit);
  const all = { ...taken, problems: [...problems, ...taken.problems] };
  return { form, where, writer, ...withFiles(composition, writer, all) };
}

async function mute(event: Event, isMuted: boolean) {
  const { conversation, ours } = await enter(event);
  const input = { conversationId: conversation.id, organisationId: ours.id, isMuted };
  const refused = await orProblems(() => event.locals.api.ask(MuteConversationDocument, { input }), [], {
    deed: 'mute' as const,
  });
  return refused ?? back(event, { done: isMuted ? 'muted' : 'unmuted' });
}

export const actions: Actions = {
  send: async (event) => {
    const { where, writer, whole, refused } = await readWritten(event);
    return refused ?? (await send(event.locals.api, where, whole, writer)) ?? back(event, { done: 'sent' });
  },
  step: async (event) => {
    const { form, writer, whole, refused } = await readWritten(event);
    return refused ?? stepped(whole, writer, textIn(form, 'step'));
  },
  mute: (event) => mute(event, true),
  unmute: (event) => mute(event, false),
  block: async (event) => {
    const { ours, theirs } = await enter(event);
    const reason = textIn(await event.request.formData(), 'reason');
    const input = { organisationId: ours.id, blockedId: theirs?.id ?? '', reason: reason || null };
    const refused = await orProblems(() => event.locals.api.ask(BlockOrganisationDocument, { input }), ['reason'], {
      deed: 'block' as const,
      reason,
    });
    return refused ?? back(event, { done: 'blocked' });
  },
  unblock: async (event) => {
    const { ours, theirs } = await enter(event);
    const input = { organisationId: ours.id, blockedId: theirs?.id ?? '' };
    const ask = () => event.locals.api.ask(UnblockOrganisationDocument, { input });
    const refused = await orProblems(ask, [], { deed: 'block' as const });
    return refused ?? back(event, { done: 'unblocked' });
  },
  report: async (event) => {
    const { ours } = await enter(event);
    const form = await event.request.formData();
    const [message, note] = [textIn(form, 'message'), textIn(form, 'note')];
    const reason = REPORT_REASONS.find((one) => one === form.get('reason')) ?? '';
    const typed = { deed: 'report' as const, message, note, reason };
    // Whoever chooses nothing is asked to choose; the schema would call it a fault of the page.
    if (reason === '') return fail(400, { typed, problems: { reason: errorText('REQUIRED', { field: 'reason' }) } });
    const input = { organisationId: ours.id, messageId: message, reason: reason as ReportReason, note: note || null };
    const refused = await orProblems(
      () => event.locals.api.ask(ReportMessageDocument, { input }),
      ['reason', 'note'],
      typed,
    );
    return refused ?? back(event, { done: 'reported' });
  },
};
