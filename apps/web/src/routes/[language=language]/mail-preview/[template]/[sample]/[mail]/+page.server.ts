import { loadMailPreview } from '#lib/server/mail-preview.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { subject, text } = await loadMailPreview(locals.api, params);
  return { subject, text, params };
};
