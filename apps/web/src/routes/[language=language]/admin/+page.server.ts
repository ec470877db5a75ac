import { redirect } from '@sveltejs/kit';
import { AdminOverviewDocument, AdminRestartJobsDocument } from '#lib/graphql/documents.generated.ts';
import { adminPath } from '#lib/links.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { administrationOverview } = await locals.api.ask(AdminOverviewDocument, {});
  return { figures: administrationOverview, isRestarted: url.searchParams.has('restarted') };
};

export const actions: Actions = {
  default: async ({ locals }) => {
    await locals.api.ask(AdminRestartJobsDocument, {});
    redirect(303, adminPath('', { restarted: 1 }));
  },
};
