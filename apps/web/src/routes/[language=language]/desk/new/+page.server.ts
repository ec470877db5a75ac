import { m } from '@mosty/messages/messages';
import { error, redirect } from '@sveltejs/kit';
import {
  DeskOrganisationsDocument,
  DeskPairDocument,
  DeskSuggestionsDocument,
  StartIntroductionForTwoDocument,
} from '#lib/graphql/documents.generated.ts';
import { introductionPath } from '#lib/links.ts';
import { ApiRefusal } from '#lib/server/api.ts';
import { textIn } from '#lib/server/form-text.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import type { Actions, PageServerLoad } from './$types';

const SUGGESTED = 6;
const FOUND = 10;
const MOST_TEXT = 100;
const MOST_TYPED = 5000;

/** Three steps, each with an address of its own: whom of my region, whom across the border, what we say to both. */
export const load: PageServerLoad = async ({ locals: { api }, url, parent }) => {
  const { ownRegions, isOfAllRegions } = await parent();
  const slugOf = (name: string) => url.searchParams.get(name) ?? '';
  const text = slugOf('q').trim().slice(0, MOST_TEXT);
  const { one, other } = await api.ask(DeskPairDocument, { one: slugOf('one'), other: slugOf('other') });
  if ((slugOf('one') && !one) || (slugOf('other') && !other))
    error(404, { status: 404, message: m.web_error_404_text() });

  if (one && other) return { step: 3 as const, one, other, text, suggestions: [], found: null };
  const find = async (filter: { country?: 'PL' | 'CZ'; region?: string[] | null }) =>
    text === ''
      ? null
      : (
          await api.ask(DeskOrganisationsDocument, {
            filter: {
              query: text,
              status: ['ACTIVE', 'STUB'],
              region: filter.region,
              country: filter.country && [filter.country],
            },
            first: FOUND,
            after: null,
          })
        ).organisations.nodes;
  if (!one) {
    const found = await find({ region: isOfAllRegions ? null : ownRegions.map(({ code }) => code) });
    return { step: 1 as const, one: null, other: null, text, suggestions: [], found };
  }
  const [suggestions, found] = await Promise.all([
    suggestionsFor(one.id),
    find({ country: one.country === 'PL' ? 'CZ' : 'PL' }),
  ]);
  return { step: 2 as const, one, other: null, text, suggestions, found };

  /** An organisation of another region is nobody of whom this broker sees proposals. */
  async function suggestionsFor(organisationId: string) {
    try {
      return (await api.ask(DeskSuggestionsDocument, { organisationId, first: SUGGESTED })).proposals.nodes;
    } catch (problem) {
      if (problem instanceof ApiRefusal && problem.has('NOT_FOUND')) return [];
      throw problem;
    }
  }
};

export const actions: Actions = {
  default: async ({ locals: { api }, request, url }) => {
    const form = await request.formData();
    const slugOf = (name: string) => url.searchParams.get(name) ?? '';
    const typed = { note: textIn(form, 'note').slice(0, MOST_TYPED) };
    const askNow = textIn(form, 'how') !== 'draft';
    let started: { id: string; state: string } | undefined;
    const refused = await orProblems(
      async () => {
        const { one, other } = await api.ask(DeskPairDocument, { one: slugOf('one'), other: slugOf('other') });
        if (!one || !other) error(404, { status: 404, message: m.web_error_404_text() });
        const input = { organisationId: one.id, partnerId: other.id, note: typed.note.trim() || null, askNow };
        started = (await api.ask(StartIntroductionForTwoDocument, { input })).startIntroductionForTwo;
      },
      ['note'],
      typed,
    );
    if (refused) return refused;
    const done = started?.state === 'DRAFT' ? undefined : 'asked';
    redirect(303, introductionPath(started?.id ?? '', { for: [slugOf('one'), slugOf('other')], done }));
  },
};
