import { m } from '@mosty/messages/messages';
import { fail, redirect } from '@sveltejs/kit';
import { DecideReportDocument, ReportedMessageDocument } from '#lib/graphql/documents.generated.ts';
import { messageReportPath } from '#lib/links.ts';
import { orProblems, type Problems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

const DECISIONS = ['KEPT', 'REMOVED'];
const MOST_TYPED = 5000;

export const load: PageServerLoad = async ({ locals: { api, language }, params, url, parent }) => {
  await parent();
  const { reportedMessage } = await api.ask(ReportedMessageDocument, { reportId: params.id });
  const { report, paragraphs } = reportedMessage;
  const original = reportedMessage[report.language];
  /** Own words stay as they are; only sentences of the catalogue have another wording. */
  const isTranslated = report.language !== language && paragraphs.some(({ kind }) => kind === 'PHRASES');
  return { report, paragraphs, original: isTranslated ? original : null, isDone: url.searchParams.has('decided') };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData();
    const typed = { note: textIn(form, 'note').slice(0, MOST_TYPED), decision: textIn(form, 'decision') };
    if (!DECISIONS.includes(typed.decision)) {
      const problems: Problems = { decision: m.talks_reports_decide_which() };
      return fail(400, { typed, problems });
    }
    const input = { reportId: params.id, isRemoved: typed.decision === 'REMOVED', note: typed.note };
    const refused = await orProblems(() => locals.api.ask(DecideReportDocument, { input }), ['note'], typed);
    if (refused) return refused;
    redirect(303, messageReportPath(params.id, { decided: '1' }));
  },
};
