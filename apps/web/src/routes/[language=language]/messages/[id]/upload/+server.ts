import { ATTACHMENT_BYTES, ATTACHMENT_LIMITS } from '@mosty/domain/attachments';
import { errorText } from '@mosty/messages/error-texts';
import { m } from '@mosty/messages/messages';
import { json } from '@sveltejs/kit';
import { API_URL } from '$app/env/private';
import { filesIn, uploadAll } from '#lib/server/attachments.ts';
import { findConversation } from '#lib/server/conversation.ts';
import { readUploadForm } from '#lib/server/upload.ts';
import type { RequestHandler } from './$types';

/** One file, while the message is still being written. */
export const POST: RequestHandler = async (event) => {
  const { locals, params, request, url } = event;
  const reading =
    locals.viewer && (await findConversation(locals.api, locals.viewer, params.id, url.searchParams.get('for')));
  if (!reading) return json({ problem: m.web_error_404_text() }, { status: 404 });
  const form = await readUploadForm(request, ATTACHMENT_BYTES);
  const tooLarge = { field: 'files', maxMegabytes: ATTACHMENT_LIMITS.megabytes };
  if (!form) return json({ problem: errorText('ATTACHMENT_TOO_LARGE', tooLarge) }, { status: 413 });
  const where = { conversationId: reading.conversation.id, organisationId: reading.ours.id };
  const { uploaded, problems } = await uploadAll({ event, apiUrl: API_URL }, where, filesIn(form, 'files').slice(0, 1));
  const [file] = uploaded;
  return file ? json({ id: file.id }) : json({ problem: problems[0] ?? m.talks_form_lost() }, { status: 400 });
};
