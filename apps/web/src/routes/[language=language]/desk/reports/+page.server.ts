import { MessageReportsDocument } from '#lib/graphql/documents.generated.ts';
import type { PageServerLoad } from './$types';

const REPORTS_ON_A_PAGE = 20;

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  await parent();
  const isOpen = url.searchParams.get('box') !== 'DECIDED';
  const after = url.searchParams.get('after');
  const { messageReports } = await locals.api.ask(MessageReportsDocument, { isOpen, first: REPORTS_ON_A_PAGE, after });
  return { isOpen, isFirst: after === null, ...messageReports };
};
