/** Refusals of the API as sentences beside the fields of a form. */
import { errorText } from '@mosty/messages/error-texts';
import { m } from '@mosty/messages/messages';
import { fail } from '@sveltejs/kit';
import { ApiRefusal, ApiUnavailable } from './api.ts';

/** Sentences by field; `form` is about none. */
export type Problems = Readonly<Record<string, string | undefined>>;

/** The first problem of each field; what belongs to none of `fields` is about the form as a whole. */
export function toProblems(refusal: ApiRefusal, fields: readonly string[]): Problems {
  const problems: Record<string, string> = {};
  for (const { code, params } of refusal.refusals) {
    const named = 'field' in params ? params.field : undefined;
    const field = fields.find((one) => one === named) ?? 'form';
    problems[field] ??= errorText(code, params);
  }
  return problems;
}

/** Does `work`; what was refused, or not answered at all, comes back to the form together with what was typed. */
export async function orProblems<Typed extends object>(
  work: () => Promise<unknown>,
  fields: readonly string[],
  typed: Typed,
) {
  try {
    await work();
    return undefined;
  } catch (problem) {
    if (problem instanceof ApiRefusal) return fail(400, { typed, problems: toProblems(problem, fields) });
    if (!(problem instanceof ApiUnavailable)) throw problem;
    const problems: Problems = { form: m.web_error_503_text() };
    return fail(503, { typed, problems });
  }
}
