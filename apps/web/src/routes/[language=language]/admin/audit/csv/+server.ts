import { csvCell } from '@mosty/domain/administration-rules';
import { m } from '@mosty/messages/messages';
import { error } from '@sveltejs/kit';
import { auditText } from '#lib/admin/audit-texts.ts';
import { AdminAuditDocument, type AdminAuditQuery } from '#lib/graphql/documents.generated.ts';
import { askedFor, readAuditForm } from '#lib/server/audit-filter.ts';
import type { RequestHandler } from './$types';

/** So many are asked for at once, and so many make a file: what is more is asked for by dates. */
const AT_ONCE = 100;
const MOST = 20_000;

/** The log as it is narrowed on its page, for a spreadsheet program. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { api, viewer } = locals;
  if (viewer?.role !== 'ADMIN') error(404, { status: 404, message: m.web_error_404_text() });
  const { question } = await askedFor(api, readAuditForm(url.searchParams));
  if (!question) error(404, { status: 404, message: m.web_error_404_text() });
  const heading = ['time', 'action', 'event', 'actor', 'actor_id', 'account', 'account_id'];
  const lines = [[...heading, 'organisation', 'organisation_id', 'detail'].join(',')];
  for (let after: string | null = null; lines.length <= MOST;) {
    const { auditEntries }: AdminAuditQuery = await api.ask(AdminAuditDocument, { ...question, first: AT_ONCE, after });
    for (const { at, action, actor, account, organisation, detail } of auditEntries.nodes) {
      const cells = [
        ...[at, action, auditText(action), actor?.name ?? null, actor?.id ?? null, account?.name ?? null],
        ...[account?.id ?? null, organisation?.name ?? null, organisation?.id ?? null, detail ?? null],
      ];
      lines.push(cells.map(csvCell).join(','));
    }
    if (!auditEntries.pageInfo.hasNextPage) break;
    after = auditEntries.pageInfo.endCursor ?? null;
  }
  // The mark at the beginning tells spreadsheet programs that it is UTF-8.
  return new Response(`\uFEFF${lines.join('\r\n')}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="mosty-audit-${new Date().toISOString().slice(0, 10)}.csv"`,
    },
  });
};
