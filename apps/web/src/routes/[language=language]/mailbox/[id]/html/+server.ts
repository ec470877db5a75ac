import { lockedMail } from '#lib/server/locked-mail.ts';
import { loadMail } from '#lib/server/mailbox.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const { html, text } = await loadMail(locals.api, params.id);
  return html ? lockedMail(html) : new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
