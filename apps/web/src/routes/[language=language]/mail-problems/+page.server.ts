import { m } from '@mosty/messages/messages';
import { error, redirect } from '@sveltejs/kit';
import { LiftMailSuppressionDocument, MailSuppressionsDocument } from '#lib/graphql/documents.generated.ts';
import { mailProblemsPath, signInPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

/** For brokers and administrators. For everybody else who is signed in this page does not exist. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { api, language, viewer } = locals;
  if (!viewer) redirect(303, signInPath(url.pathname + url.search, language));
  if (viewer.role === 'MEMBER') error(404, { status: 404, message: m.web_error_404_text() });
  const after = url.searchParams.get('after');
  const { mailSuppressions } = await api.ask(MailSuppressionsDocument, { after });
  const { nodes, totalCount, pageInfo } = mailSuppressions;
  return {
    ...{ viewer, addresses: nodes, totalCount, lifted: url.searchParams.get('lifted') },
    next: pageInfo.hasNextPage ? mailProblemsPath({ after: pageInfo.endCursor }) : undefined,
    first: after === null ? undefined : mailProblemsPath(),
  };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData();
    const id = textIn(form, 'id');
    const refused = await orProblems(() => locals.api.ask(LiftMailSuppressionDocument, { id }), [], {});
    if (refused) return refused;
    redirect(303, mailProblemsPath({ lifted: textIn(form, 'email') }));
  },
};
