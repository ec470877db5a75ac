import { codeIn, ROLE_NAMES, STATE_NAMES, typedIn } from '#lib/admin/words.ts';
import { AdminUsersDocument } from '#lib/graphql/documents.generated.ts';
import { adminPath } from '#lib/links.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const text = typedIn(url.searchParams.get('q'));
  const role = codeIn(ROLE_NAMES, url.searchParams.get('role'));
  const state = codeIn(STATE_NAMES, url.searchParams.get('state'));
  const after = url.searchParams.get('after');
  const filter = { text, role: role ?? null, state: state ?? null };
  const { administeredAccounts } = await locals.api.ask(AdminUsersDocument, { filter, after });
  const { nodes, totalCount, pageInfo } = administeredAccounts;
  const query = { q: text, role, state };
  return {
    ...{ users: nodes, totalCount, text, role, state },
    next: pageInfo.hasNextPage ? adminPath('/users', { ...query, after: pageInfo.endCursor }) : undefined,
    first: after === null ? undefined : adminPath('/users', query),
  };
};
