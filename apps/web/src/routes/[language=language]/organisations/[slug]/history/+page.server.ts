import type { FieldChange, FieldValue } from '@mosty/domain/profile-changes';
import { m } from '@mosty/messages/messages';
import { error, fail, redirect } from '@sveltejs/kit';
import { OrganisationHistoryDocument, UndoChangeDocument } from '#lib/graphql/documents.generated.ts';
import { historyPath } from '#lib/links.ts';
import { fieldName, languageOfField, valueInWords } from '#lib/profile-editor/words.ts';
import { ApiRefusal } from '#lib/server/api.ts';
import { toProblems } from '#lib/server/field-problems.ts';
import { openProfile } from '#lib/server/profile-editor.ts';
import { leadOn } from '#lib/server/new-address.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event;
  const { profile, themes } = await openProfile(locals, params.slug, url);
  leadOn(event, profile.slug);
  const after = url.searchParams.get('after');
  const { organisationHistory } = await locals.api.ask(OrganisationHistoryDocument, { id: profile.id, after });
  const themeName = (code: string) => themes.find((theme) => theme.code === code)?.[locals.language] ?? code;
  return {
    profile,
    isNewest: after === null,
    hasMore: organisationHistory.hasMore,
    changes: organisationHistory.changes.map(({ changes, ...entry }) => ({
      ...entry,
      fields: changes.map(({ field, before, after: then }) => inWords(valueOf(field, before, then), themeName)),
    })),
    isUndone: url.searchParams.has('undone'),
  };
};

const valueOf = (field: string, before: string, after: string): FieldChange => ({
  field,
  before: JSON.parse(before) as FieldValue,
  after: JSON.parse(after) as FieldValue,
});

const inWords = (change: FieldChange, themeName: (code: string) => string) => ({
  field: change.field,
  name: fieldName(change, themeName),
  before: valueInWords(change.field, change.before),
  after: valueInWords(change.field, change.after),
  language: languageOfField(change.field),
});

export const actions: Actions = {
  undo: async ({ locals, params, request, url }) => {
    const { profile, themes } = await openProfile(locals, params.slug, url);
    const changeId = (await request.formData()).get('change');
    if (typeof changeId !== 'string') error(400, { status: 400, message: m.web_error_400_text() });
    try {
      await locals.api.ask(UndoChangeDocument, { input: { organisationId: profile.id, changeId } });
    } catch (problem) {
      if (!(problem instanceof ApiRefusal)) throw problem;
      const conflict = problem.refusals.find(({ code }) => code === 'UNDO_CONFLICT');
      const changedSince = ((conflict?.params as { changes?: FieldChange[] } | undefined)?.changes ?? []).map(
        (change) => inWords(change, (code) => themes.find((theme) => theme.code === code)?.[locals.language] ?? code),
      );
      return fail(conflict ? 409 : 400, { changeId, changedSince, problems: toProblems(problem, []) });
    }
    redirect(303, historyPath(params.slug, { undone: 1 }));
  },
};
