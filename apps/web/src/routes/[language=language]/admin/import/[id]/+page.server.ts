import { fail, redirect } from '@sveltejs/kit';
import { codeIn } from '#lib/admin/words.ts';
import {
  AdminDiscardImportDocument,
  AdminImportDocument,
  AdminRunImportDocument,
  type ImportRowOutcome,
} from '#lib/graphql/documents.generated.ts';
import { adminPath } from '#lib/links.ts';
import type { Actions, PageServerLoad } from './$types';

const ROWS_OF_A_PAGE = 50;
const OUTCOMES: Readonly<Record<ImportRowOutcome, true>> = { CREATED: true, CHANGED: true, UNCHANGED: true };

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const id = params.id;
  const asked = codeIn(OUTCOMES, url.searchParams.get('rows'));
  const page = Math.max(1, Math.floor(Number(url.searchParams.get('page') ?? 1)) || 1);
  const offset = Math.min((page - 1) * ROWS_OF_A_PAGE, 10_000_000);
  const look = (outcome: ImportRowOutcome) => locals.api.ask(AdminImportDocument, { id, outcome, offset });
  let outcome: ImportRowOutcome = asked ?? 'CREATED';
  let { importUpload } = await look(outcome);
  // Whoever has not said what she wants to see sees what changes.
  if (!asked && importUpload.result.created === 0 && importUpload.result.changed > 0) {
    outcome = 'CHANGED';
    ({ importUpload } = await look(outcome));
  }
  const path = (query: Record<string, string | number>) => adminPath(`/import/${encodeURIComponent(id)}`, query);
  const { rows, ...upload } = importUpload;
  return {
    upload,
    outcome,
    rows: rows.slice(0, ROWS_OF_A_PAGE),
    tabs: (['CREATED', 'CHANGED', 'UNCHANGED'] as const).map((one) => ({ outcome: one, href: path({ rows: one }) })),
    next: rows.length > ROWS_OF_A_PAGE ? path({ rows: outcome, page: page + 1 }) : undefined,
    first: page > 1 ? path({ rows: outcome }) : undefined,
  };
};

export const actions: Actions = {
  run: async ({ locals, params }) => {
    const { runImport } = await locals.api.ask(AdminRunImportDocument, { id: params.id });
    const { outcome, refusal, created, changed, unchanged } = runImport;
    if (outcome !== 'DONE') return fail(409, { refusal });
    redirect(303, adminPath('/import', { done: 1, created, changed, unchanged }));
  },
  discard: async ({ locals, params }) => {
    await locals.api.ask(AdminDiscardImportDocument, { id: params.id });
    redirect(303, adminPath('/import', { discarded: 1 }));
  },
};
