import { loadMail } from '#lib/server/mailbox.ts';
import type { RequestHandler } from './$types';

const POLICY = [
  'sandbox allow-top-navigation-by-user-activation',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The mail as it looks, locked in: no script, nothing from elsewhere, shown only inside the mailbox. Links leave the frame. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { html, text } = await loadMail(locals.api, params.id);
  return new Response(html?.replace(/<head[^>]*>/i, '$&<base target="_top">') ?? text, {
    headers: {
      'content-type': `${html ? 'text/html' : 'text/plain'}; charset=utf-8`,
      'content-security-policy': POLICY,
    },
  });
};
