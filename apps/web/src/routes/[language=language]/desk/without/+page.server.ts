import { OrganisationsAtDeskDocument } from '#lib/graphql/documents.generated.ts';
import type { PageServerLoad } from './$types';

const ON_A_PAGE = 20;
const MOST_TEXT = 100;

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { ownRegions } = await parent();
  const asked = url.searchParams.get('region');
  const region = ownRegions.find(({ code }) => code === asked)?.code;
  const text = (url.searchParams.get('q') ?? '').trim().slice(0, MOST_TEXT);
  const isClaimedOnly = url.searchParams.has('active');
  const isUntouchedOnly = url.searchParams.has('free');
  const after = url.searchParams.get('after');
  const { organisationsAtDesk } = await locals.api.ask(OrganisationsAtDeskDocument, {
    filter: {
      text: text || null,
      region: region ?? null,
      activeOnly: isClaimedOnly,
      withoutIntroduction: isUntouchedOnly,
    },
    first: ON_A_PAGE,
    after,
  });
  return {
    filter: { region, text, isClaimedOnly, isUntouchedOnly },
    isFirstPage: after === null,
    ...organisationsAtDesk,
  };
};
