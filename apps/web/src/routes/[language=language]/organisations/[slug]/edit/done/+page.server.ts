import { redirect } from '@sveltejs/kit';
import { ConfirmProfileDocument } from '#lib/graphql/documents.generated.ts';
import { editPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { openProfile, readDescription, readerOf } from '#lib/server/profile-editor.ts';
import { leadOn } from '#lib/server/new-address.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event;
  const { profile, themes, fields } = await openProfile(locals, params.slug, url);
  leadOn(event, profile.slug);
  const reader = readerOf(url.searchParams.get('reader'), profile);
  const isMember = locals.viewer?.memberships.some(({ organisation }) => organisation.id === profile.id) ?? false;
  return {
    ...{ profile, themes, fields, reader },
    reading: await readDescription(locals.api, fields, reader),
    // Only the organisation itself knows.
    canConfirm: isMember,
    isConfirmed: url.searchParams.has('confirmed'),
  };
};

export const actions: Actions = {
  confirm: async ({ locals, params, url }) => {
    const { profile } = await openProfile(locals, params.slug, url);
    const { id, version } = profile;
    const refused = await orProblems(() => locals.api.ask(ConfirmProfileDocument, { id, version }), [], {});
    if (refused) return refused;
    redirect(303, editPath(params.slug, 'done', { confirmed: 1 }));
  },
};
