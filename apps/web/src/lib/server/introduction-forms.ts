/** Doing what a form about an introduction asks for. */
import { fail } from '@sveltejs/kit';
import { Incomplete } from '#lib/introductions/deed-input.ts';
import type { TypedDeed } from '#lib/introductions/deeds.ts';
import { orProblems, type Problems } from './field-problems.ts';

/** Does it; what is missing or refused comes back to the form, together with what was typed. */
export async function orRefused(typed: TypedDeed, work: () => Promise<unknown>) {
  try {
    return await orProblems(work, ['kind', 'agreement', 'reason', 'note', 'contactIds', 'side'], typed);
  } catch (problem) {
    if (problem instanceof Incomplete) {
      const { problems }: { problems: Problems } = problem;
      return fail(400, { typed, problems });
    }
    throw problem;
  }
}
