import { ORGANISATION_STATUSES } from '@mosty/domain/vocabulary';
import { CONCERN_NAMES, codeIn, typedIn } from '#lib/admin/words.ts';
import { AdminOrganisationsDocument } from '#lib/graphql/documents.generated.ts';
import { adminPath } from '#lib/links.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const text = typedIn(url.searchParams.get('q'));
  const status = ORGANISATION_STATUSES.find((one) => one === url.searchParams.get('status'));
  const concern = codeIn(CONCERN_NAMES, url.searchParams.get('concern'));
  const after = url.searchParams.get('after');
  const filter = { text, status: status ?? null, concern: concern ?? null };
  const { administeredOrganisations } = await locals.api.ask(AdminOrganisationsDocument, { filter, after });
  const { nodes, totalCount, pageInfo } = administeredOrganisations;
  const query = { q: text, status, concern };
  return {
    ...{ organisations: nodes, totalCount, text, status, concern },
    next: pageInfo.hasNextPage ? adminPath('/organisations', { ...query, after: pageInfo.endCursor }) : undefined,
    first: after === null ? undefined : adminPath('/organisations', query),
  };
};
