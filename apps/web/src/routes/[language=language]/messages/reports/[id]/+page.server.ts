import { redirect } from '@sveltejs/kit';
import { DecideReportDocument, ReportedMessageDocument } from '#lib/graphql/documents.generated.ts';
import { messageReportsPath, signInPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { api, language, viewer } = locals;
  if (!viewer) redirect(303, signInPath(url.pathname + url.search, language));
  const { reportedMessage } = await api.ask(ReportedMessageDocument, { reportId: params.id });
  return reportedMessage;
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData();
    const [note, decision] = [textIn(form, 'note'), textIn(form, 'decision')];
    const input = { reportId: params.id, isRemoved: decision === 'REMOVED', note };
    const refused = await orProblems(() => locals.api.ask(DecideReportDocument, { input }), ['note'], {
      note,
      decision,
    });
    if (refused) return refused;
    redirect(303, messageReportsPath({ decided: '1' }));
  },
};
