import { DeskIntroductionsDocument } from '#lib/graphql/documents.generated.ts';
import { dayOf } from '#lib/introductions/clock.ts';
import { isNarrowed, readDeskFilter } from '#lib/introductions/desk-filter.ts';
import type { PageServerLoad } from './$types';

const ON_A_PAGE = 20;

export const load: PageServerLoad = async ({ locals, url }) => {
  const filter = readDeskFilter(url.searchParams);
  const after = url.searchParams.get('after');
  const { states, isOverdue, region, text } = filter;
  const { deskIntroductions } = await locals.api.ask(DeskIntroductionsDocument, {
    filter: {
      states: states.length > 0 ? states : null,
      overdue: isOverdue,
      region: region ?? null,
      text: text || null,
    },
    first: ON_A_PAGE,
    after,
  });
  return {
    filter,
    isNarrowed: isNarrowed(filter),
    isFirstPage: after === null,
    ...deskIntroductions,
    today: dayOf(new Date()),
  };
};
