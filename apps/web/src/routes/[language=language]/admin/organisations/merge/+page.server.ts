import type { FieldValue } from '@mosty/domain/profile-changes';
import { m } from '@mosty/messages/messages';
import { error, redirect } from '@sveltejs/kit';
import { typedIn } from '#lib/admin/words.ts';
import { AdminMergeDocument, AdminMergePreviewDocument, type MergeTake } from '#lib/graphql/documents.generated.ts';
import { adminPath } from '#lib/links.ts';
import { fieldName, languageOfField, valueInWords } from '#lib/profile-editor/words.ts';
import { ApiRefusal } from '#lib/server/api.ts';
import { orProblems, toProblems } from '#lib/server/field-problems.ts';
import type { Actions, PageServerLoad } from './$types';

const TAKES: readonly MergeTake[] = ['KEPT', 'OTHER', 'BOTH'];

const idsIn = (url: URL) => ({
  keptId: url.searchParams.get('kept') ?? '',
  otherId: url.searchParams.get('other') ?? '',
});

export const load: PageServerLoad = async ({ locals, url }) => {
  const ids = idsIn(url);
  const swapped = adminPath('/organisations/merge', { kept: ids.otherId, other: ids.keptId });
  try {
    const { mergePreview, themes } = await locals.api.ask(AdminMergePreviewDocument, { ...ids, choices: [] });
    const themeName = (code: string) => themes.find((theme) => theme.code === code)?.label ?? code;
    const { kept, other, fields, parts } = mergePreview;
    return {
      refusal: undefined,
      swapped,
      preview: {
        ...{ kept, other, parts: parts.filter(({ moved, dropped }) => moved + dropped > 0) },
        fields: fields.map(({ field, options, take, ...values }) => {
          const [before, after] = [JSON.parse(values.kept) as FieldValue, JSON.parse(values.other) as FieldValue];
          return {
            ...{ field, options, take },
            name: fieldName({ field, before, after }, themeName),
            kept: shown(field, before),
            other: shown(field, after),
            both: [...new Set([before, after].flatMap((value) => shown(field, value).split(', ')))].join(', '),
            language: languageOfField(field),
          };
        }),
      },
    };
  } catch (problem) {
    // What can be mended is said here; what is missing is missing.
    if (!(problem instanceof ApiRefusal) || problem.has('NOT_FOUND')) throw problem;
    return { refusal: toProblems(problem, []).form, swapped, preview: undefined };
  }
};

/** Of contacts only what they are called is told. */
const shown = (field: string, value: FieldValue): string =>
  field === 'contacts' && Array.isArray(value) ? (value as readonly string[]).join(', ') : valueInWords(field, value);

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const ids = idsIn(url);
    const form = await request.formData();
    const choices = [...form.entries()].flatMap(([name, value]) => {
      const take = TAKES.find((one) => one === value);
      return name.startsWith('field.') && take ? [{ field: name.slice('field.'.length), take }] : [];
    });
    const [keptVersion, otherVersion] = ['keptVersion', 'otherVersion'].map((name) => Number(typedIn(form.get(name))));
    if (!Number.isInteger(keptVersion) || !Number.isInteger(otherVersion)) {
      error(400, { status: 400, message: m.web_error_400_text() });
    }
    const input = { ...ids, choices, keptVersion: keptVersion ?? 0, otherVersion: otherVersion ?? 0 };
    const typed = Object.fromEntries(choices.map(({ field, take }) => [field, take]));
    const refused = await orProblems(() => locals.api.ask(AdminMergeDocument, { input }), [], typed);
    if (refused) return refused;
    redirect(303, adminPath(`/organisations/${ids.keptId}`, { done: 'merged' }));
  },
};
