/** Something the person at the terminal can mend: one clear sentence with what to do, shown without a stack trace. */
export class Problem extends Error {
  override readonly name = 'Problem';
}

/** What to write to the terminal for whatever was thrown. */
export function describeFailure(thrown: unknown): string {
  if (thrown instanceof Problem) return thrown.message;
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

/** Whether a failed system call failed for this reason, e.g. `hasCode(error, 'ENOENT')`. */
export function hasCode(thrown: unknown, ...codes: readonly string[]): boolean {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && codes.includes(String(thrown.code));
}
