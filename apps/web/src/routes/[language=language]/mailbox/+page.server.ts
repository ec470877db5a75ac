import { loadMailbox } from '#lib/server/mailbox.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
  mailbox: await loadMailbox(locals.api, url.searchParams.get('after')),
  isFirstPage: !url.searchParams.has('after'),
});
