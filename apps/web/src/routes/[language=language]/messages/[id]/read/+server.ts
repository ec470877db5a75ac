import { findConversation, markRead } from '#lib/server/conversation.ts';
import type { RequestHandler } from './$types';

/** A page that came without a new document says here that it is being looked at. */
export const POST: RequestHandler = async ({ locals, params, url }) => {
  const { api, viewer } = locals;
  const reading = viewer && (await findConversation(api, viewer, params.id, url.searchParams.get('for')));
  if (reading) await markRead(api, reading);
  return new Response(null, { status: reading ? 204 : 404 });
};
