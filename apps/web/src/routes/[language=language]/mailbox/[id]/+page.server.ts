import { loadMail } from '#lib/server/mailbox.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { html, ...mail } = await loadMail(locals.api, params.id);
  return { mail, hasHtml: Boolean(html) };
};
