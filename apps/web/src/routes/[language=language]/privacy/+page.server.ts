import { PrivacyPageDocument } from '#lib/graphql/documents.generated.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { operator } = await locals.api.ask(PrivacyPageDocument, {});
  return { operator };
};
