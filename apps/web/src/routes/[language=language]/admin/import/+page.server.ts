import { errorText } from '@mosty/messages/error-texts';
import { m } from '@mosty/messages/messages';
import { error, fail, redirect } from '@sveltejs/kit';
import { API_URL } from '$app/env/private';
import { codeIn, SOURCE_NAMES, typedIn } from '#lib/admin/words.ts';
import { AdminImportRunsDocument } from '#lib/graphql/documents.generated.ts';
import { adminPath } from '#lib/links.ts';
import { ApiRefusal } from '#lib/server/api.ts';
import type { Problems } from '#lib/server/field-problems.ts';
import { IMPORT_MEGABYTES, sendImport } from '#lib/server/import-upload.ts';
import { readUploadForm } from '#lib/server/upload.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const after = url.searchParams.get('after');
  const { importRuns } = await locals.api.ask(AdminImportRunsDocument, { after });
  const { nodes, pageInfo } = importRuns;
  const number = (name: string): number => Number(url.searchParams.get(name) ?? 0) || 0;
  return {
    runs: nodes,
    megabytes: IMPORT_MEGABYTES,
    next: pageInfo.hasNextPage ? adminPath('/import', { after: pageInfo.endCursor }) : undefined,
    first: after === null ? undefined : adminPath('/import'),
    isDiscarded: url.searchParams.has('discarded'),
    done: url.searchParams.has('done')
      ? { created: number('created'), changed: number('changed'), unchanged: number('unchanged') }
      : undefined,
  };
};

export const actions: Actions = {
  default: async (event) => {
    // Before fifty megabytes are read; the API asks again.
    if (event.locals.viewer?.role !== 'ADMIN') error(404, { status: 404, message: m.web_error_404_text() });
    const form = await readUploadForm(event.request, IMPORT_MEGABYTES * 1024 * 1024);
    const source = codeIn(SOURCE_NAMES, form?.get('source') ?? null);
    const file = form?.get('file');
    const typed = {
      source,
      sheet: typedIn(form?.get('sheet') ?? null, 100),
      map: typedIn(form?.get('map') ?? null, 5000),
    };
    const refused = (status: number, problems: Problems) => fail(status, { typed, problems });
    if (!form) return refused(413, { file: m.admin_import_file_large({ max: IMPORT_MEGABYTES }) });
    const hasFile = file instanceof File && file.size > 0;
    if (source === undefined || !hasFile) {
      return refused(400, {
        ...(source === undefined && { source: m.admin_import_source_missing() }),
        ...(!hasFile && { file: m.admin_import_file_missing() }),
      });
    }
    let id: string;
    try {
      id = await sendImport({ event, apiUrl: API_URL, ...typed, source, file });
    } catch (problem) {
      if (!(problem instanceof ApiRefusal)) throw problem;
      const [{ code, params }] = problem.refusals;
      return refused(400, { form: errorText(code, params) });
    }
    redirect(303, adminPath(`/import/${encodeURIComponent(id)}`));
  },
};
