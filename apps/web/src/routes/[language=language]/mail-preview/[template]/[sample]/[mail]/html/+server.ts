import { lockedMail } from '#lib/server/locked-mail.ts';
import { loadMailPreview } from '#lib/server/mail-preview.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const { html } = await loadMailPreview(locals.api, params);
  return lockedMail(html);
};
