import { m } from '@mosty/messages/messages';
import { error } from '@sveltejs/kit';
import { IntroductionsDocument } from '#lib/graphql/documents.generated.ts';
import { dayOf } from '#lib/introductions/clock.ts';
import { GROUP_STATES, type ListGroup, readGroup, toGroups } from '#lib/introductions/groups.ts';
import { readAsOf } from '#lib/server/introductions.ts';
import { signedIn } from '#lib/server/joining.ts';
import type { PageServerLoad } from './$types';

const ON_A_PAGE = 20;
/** Of what has ended, where all groups are shown. */
const ENDED_AT_FIRST = 5;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { api } = locals;
  const viewer = signedIn(locals, url);
  const choices = viewer.memberships.map(({ organisation }) => organisation);
  const slug = url.searchParams.get('for') ?? choices[0]?.slug;
  if (!slug) return { choices };
  const us = await readAsOf(api, choices, slug);
  if (!us) error(404, { status: 404, message: m.web_error_404_text() });

  const only = readGroup(url.searchParams.get('show'));
  const after = only ? url.searchParams.get('after') : null;
  const ask = async (group: ListGroup) => {
    const first = !only && group === 'ENDED' ? ENDED_AT_FIRST : ON_A_PAGE;
    const variables = { organisationId: us.id, states: GROUP_STATES[group], first, after };
    return { group, ...(await api.ask(IntroductionsDocument, variables)).introductions };
  };
  const parts = await Promise.all((only ? [only] : (['OPEN', 'TALKS', 'ENDED'] as const)).map(ask));
  return {
    choices,
    us,
    only,
    isFirstPage: after === null,
    groups: toGroups(parts),
    today: dayOf(new Date()),
  };
};
