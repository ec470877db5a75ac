/** What the composer's form asks of the server: a step, or to send. Whatever comes of it, everything typed comes back. */
import { errorText } from '@mosty/messages/error-texts';
import { m } from '@mosty/messages/messages';
import { fail } from '@sveltejs/kit';
import { SendMessageDocument } from '#lib/graphql/documents.generated.ts';
import { toView } from '#lib/messages/composer-view.ts';
import type { Composition, Writer } from '#lib/messages/composition.ts';
import { check, entriesToSend, fieldOf } from '#lib/messages/check.ts';
import { readStep, type Step, take } from '#lib/messages/steps.ts';
import { type Api, ApiRefusal, ApiUnavailable } from './api.ts';
import type { UploadedFile } from './attachments.ts';
import type { Problems } from './field-problems.ts';
import { onceKey } from './once-key.ts';

/** The composer as an answer to its form shows it. */
export interface ComposerAnswer {
  readonly composition: Composition;
  readonly view: ReturnType<typeof toView>;
  readonly problems: Problems;
  /** The entry to go on with. */
  readonly at: string | undefined;
  /** Sentences are being chosen: they stay open. */
  readonly isPicking: boolean;
}

export function stepped(composition: Composition, writer: Writer, step: string): { composer: ComposerAnswer } {
  const taken = readStep(step);
  const done = take(composition, taken, writer);
  const isPicking = PICKING.has(taken.do);
  return { composer: { ...answer(done.composition, writer, {}), at: done.at, isPicking } };
}

const PICKING: ReadonlySet<Step['do']> = new Set(['add', 'group', 'find', 'forget']);

const answer = (composition: Composition, writer: Writer, problems: Problems): ComposerAnswer => ({
  composition,
  view: toView(composition, writer),
  problems,
  at: undefined,
  isPicking: composition.group !== undefined || composition.find.trim() !== '',
});

/** The first refusal of each field. */
function toProblems(refused: ReturnType<typeof check>['refused']): Problems {
  const problems: Record<string, string> = {};
  for (const { field, refusal } of refused) problems[field] ??= errorText(refusal.code, refusal.params);
  return problems;
}

const attachmentIds = ({ files }: Composition): string[] => files.filter(({ isKept }) => isKept).map(({ id }) => id);

/** What a form carried was taken over before the step; a file that was refused stops the message, too. */
export const withFiles = (
  composition: Composition,
  writer: Writer,
  { uploaded, problems }: { readonly uploaded: readonly UploadedFile[]; readonly problems: readonly string[] },
) => {
  const added = uploaded.map((file) => ({ ...file, isKept: true }));
  const whole = { ...composition, files: [...composition.files, ...added] };
  const refused =
    problems.length > 0 ? fail(400, { composer: answer(whole, writer, { files: problems.join('\n') }) }) : undefined;
  return { whole, refused };
};

/** Undefined when the message was sent. */
export async function send(
  api: Api,
  where: { readonly conversationId: string; readonly organisationId: string },
  composition: Composition,
  writer: Writer,
) {
  const { refused } = check(composition);
  if (refused.length > 0) return fail(400, { composer: answer(composition, writer, toProblems(refused)) });
  const said = { entries: entriesToSend(composition), attachmentIds: attachmentIds(composition) };
  const clientKey = onceKey(composition.clientKey, said);
  try {
    await api.ask(SendMessageDocument, { input: { ...where, clientKey, ...said } });
    return undefined;
  } catch (problem) {
    if (problem instanceof ApiRefusal) {
      const problems = toProblems(
        problem.refusals.map((refusal) => ({ field: fieldOf(refusal, composition), refusal })),
      );
      return fail(400, { composer: answer(composition, writer, problems) });
    }
    if (!(problem instanceof ApiUnavailable)) throw problem;
    return fail(503, { composer: answer(composition, writer, { form: m.talks_no_connection() }) });
  }
}
