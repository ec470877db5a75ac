import { redirect } from '@sveltejs/kit';
import { typedIn } from '#lib/admin/words.ts';
import { AdminMailsDocument, AdminRetryMailDocument } from '#lib/graphql/documents.generated.ts';
import { adminPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const after = url.searchParams.get('after');
  const { failedMails } = await locals.api.ask(AdminMailsDocument, { after });
  const { nodes, totalCount, pageInfo } = failedMails;
  return {
    ...{ mails: nodes, totalCount, isRetried: url.searchParams.has('retried') },
    next: pageInfo.hasNextPage ? adminPath('/mails', { after: pageInfo.endCursor }) : undefined,
    first: after === null ? undefined : adminPath('/mails'),
  };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const id = typedIn((await request.formData()).get('id'));
    const refused = await orProblems(() => locals.api.ask(AdminRetryMailDocument, { id }), [], {});
    if (refused) return refused;
    redirect(303, adminPath('/mails', { retried: 1 }));
  },
};
