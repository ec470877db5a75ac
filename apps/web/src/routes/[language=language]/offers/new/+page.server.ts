import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import { SaveOfferDocument } from '#lib/graphql/documents.generated.ts';
import { editOfferPath, signInPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const { viewer, language } = locals;
  if (!viewer) redirect(303, signInPath(url.pathname + url.search, language));
  const choices = viewer.memberships.map(({ organisation }) => organisation);
  /** The draft's: a form that is sent twice makes one. */
  return { choices, as: url.searchParams.get('for'), id: randomUUID() };
};

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const { viewer, language, api } = locals;
    if (!viewer) redirect(303, signInPath(url.pathname, language));
    const form = await request.formData();
    const [kind, slug, title, id] = ['kind', 'for', 'title', 'id'].map((name) => textIn(form, name)) as [
      ...[string, string, string, string],
    ];
    const organisation =
      viewer.memberships.find((membership) => membership.organisation.slug === slug)?.organisation ??
      viewer.memberships[0]?.organisation;
    const field = `texts.${language}.title`;
    const refused = await orProblems(
      () =>
        api.ask(SaveOfferDocument, {
          input: {
            ...{ organisationId: organisation?.id ?? '', id, version: 0 },
            kind: kind === 'REQUEST' ? 'REQUEST' : 'OFFER',
            // A text of one space: without a title the API says so.
            texts: [{ language, title, text: title.trim() === '' ? '-' : '' }],
          },
        }),
      [field],
      { kind, slug, title, id },
    );
    if (refused) {
      const { [field]: problem, form: other } = refused.data.problems;
      return { ...refused.data, problems: { ...(problem && { title: problem }), ...(other && { form: other }) } };
    }
    redirect(303, editOfferPath(id, 'words'));
  },
};
