import { AdminAuditDocument } from '#lib/graphql/documents.generated.ts';
import { adminPath } from '#lib/links.ts';
import { askedFor, readAuditForm } from '#lib/server/audit-filter.ts';
import type { PageServerLoad } from './$types';

const ENTRIES_OF_A_PAGE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const form = readAuditForm(url.searchParams);
  const { question, problems } = await askedFor(locals.api, form);
  const after = url.searchParams.get('after');
  const asked = question && { ...question, first: ENTRIES_OF_A_PAGE, after };
  const entries = asked && (await locals.api.ask(AdminAuditDocument, asked)).auditEntries;
  const query = { ...form };
  const { hasNextPage = false, endCursor = null } = entries?.pageInfo ?? {};
  return {
    ...{ filter: form, problems },
    entries: entries?.nodes ?? [],
    totalCount: entries?.totalCount ?? 0,
    csv: adminPath('/audit/csv', query),
    next: hasNextPage ? adminPath('/audit', { ...query, after: endCursor }) : undefined,
    first: after === null ? undefined : adminPath('/audit', query),
  };
};
