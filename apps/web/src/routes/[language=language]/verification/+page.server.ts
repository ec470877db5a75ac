import { redirect } from '@sveltejs/kit';
import { OrganisationsToVerifyDocument } from '#lib/graphql/documents.generated.ts';
import { signInPath } from '#lib/links.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { api, language, viewer } = locals;
  if (!viewer) redirect(303, signInPath(url.pathname + url.search, language));
  const after = url.searchParams.get('after');
  const { organisationsToVerify } = await api.ask(OrganisationsToVerifyDocument, { after });
  return {
    viewer,
    ...organisationsToVerify,
    isFirst: after === null,
    done: { verified: url.searchParams.get('verified'), revoked: url.searchParams.get('revoked') },
  };
};
