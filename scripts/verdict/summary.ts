/** The end of `npm test`: what was done, how long it took, what was skipped and why, and one line for machines. */
import { seconds } from '../local/report.ts';
import { type Counts } from './counts.ts';

export interface StepOutcome {
  readonly name: string;
  readonly ok: boolean;
  readonly milliseconds: number;
  /** Only of steps that run tests. */
  readonly counts?: Counts;
}

const none: Counts = { passed: 0, failed: 0, skipped: [] };

export function isGreen(outcomes: readonly StepOutcome[]): boolean {
  return outcomes.every(
    ({ ok, counts = none }) => ok && counts.failed === 0 && counts.skipped.every(({ reason }) => reason),
  );
}

/** Ends with exactly `N passed, N failed, N skipped`. */
export function summarise(outcomes: readonly StepOutcome[]): string {
  const sum = outcomes.reduce(
    (total, { counts = none }) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped.length,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
  const last = `${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`;
  return [...table(outcomes), '', ...skippedTests(outcomes), last].join('\n');
}

function table(outcomes: readonly StepOutcome[]): string[] {
  const rows = [
    ['step', 'result', 'passed', 'failed', 'skipped', 'time'],
    ...outcomes.map(({ name, ok, counts, milliseconds }) => [
      name,
      ok ? 'ok' : 'FAILED',
      ...(counts ? [counts.passed, counts.failed, counts.skipped.length].map(String) : ['', '', '']),
      seconds(milliseconds),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function skippedTests(outcomes: readonly StepOutcome[]): string[] {
  const lines = outcomes.flatMap(({ name, counts = none }) =>
    counts.skipped.map(({ title, reason }) =>
      reason
        ? `  skipped: ${reason} — ${name}: ${title}`
        : `  skipped without a reason, which is a failure (write „skipped: why” into its name) — ${name}: ${title}`,
    ),
  );
  return lines.length > 0 ? ['Skipped:', ...lines, ''] : [];
}
