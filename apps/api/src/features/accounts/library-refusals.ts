import { isAPIError } from 'better-auth/api';
import { AppError } from '../../platform/errors/app-error.ts';

/** What the library calls a refusal, or undefined for an error that is none. */
export function refusalOf(error: unknown): string | undefined {
  if (!isAPIError(error)) return undefined;
  const { code } = (error as { body?: { code?: string } }).body ?? {};
  // A redirect is how it refuses a link.
  return code ?? String((error as { status?: unknown }).status);
}

/** Does what the library does; refusals that are expected become ours, everything else stays an error. */
export async function translated<Outcome>(
  work: Promise<Outcome>,
  expected: Readonly<Record<string, () => AppError>>,
): Promise<Outcome> {
  try {
    return await work;
  } catch (error) {
    const refused = expected[refusalOf(error) ?? ''];
    if (refused) throw refused();
    throw error;
  }
}
