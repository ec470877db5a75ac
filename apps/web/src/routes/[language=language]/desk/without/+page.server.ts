import { DeskOrganisationsDocument } from '#lib/graphql/documents.generated.ts';
import type { PageServerLoad } from './$types';

const ON_A_PAGE = 20;
const MOST_TEXT = 100;

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { ownRegions, isOfAllRegions } = await parent();
  const asked = url.searchParams.get('region');
  const region = ownRegions.find(({ code }) => code === asked)?.code;
  const text = (url.searchParams.get('q') ?? '').trim().slice(0, MOST_TEXT);
  const isClaimedOnly = url.searchParams.has('active');
  const after = url.searchParams.get('after');
  const { organisations } = await locals.api.ask(DeskOrganisationsDocument, {
    filter: {
      withoutPartner: true,
      query: text || null,
      region: region ? [region] : isOfAllRegions ? null : ownRegions.map(({ code }) => code),
      status: isClaimedOnly ? ['ACTIVE'] : ['ACTIVE', 'STUB'],
    },
    first: ON_A_PAGE,
    after,
  });
  return { filter: { region, text, isClaimedOnly }, isFirstPage: after === null, ...organisations };
};
