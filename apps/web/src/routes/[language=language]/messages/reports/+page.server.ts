import { redirect } from '@sveltejs/kit';
import { MessageReportsDocument } from '#lib/graphql/documents.generated.ts';
import { signInPath } from '#lib/links.ts';
import type { PageServerLoad } from './$types';

const REPORTS_ON_A_PAGE = 20;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { api, language, viewer } = locals;
  if (!viewer) redirect(303, signInPath(url.pathname + url.search, language));
  const isOpen = url.searchParams.get('box') !== 'DECIDED';
  const after = url.searchParams.get('after');
  const { messageReports } = await api.ask(MessageReportsDocument, { isOpen, first: REPORTS_ON_A_PAGE, after });
  return { isOpen, isFirst: after === null, done: url.searchParams.has('decided'), ...messageReports };
};
