/** Reads what Jest and Playwright report about their tests. */
import { existsSync, readFileSync } from 'node:fs';

export interface SkippedTest {
  readonly title: string;
  /** What follows `skipped:` in its name or in its annotation; undefined when it does not say why. */
  readonly reason: string | undefined;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly SkippedTest[];
}

interface JestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

const SKIPPED_IN_JEST = ['pending', 'skipped', 'todo', 'disabled'];

/** Counts of `jest --json`. A file that could not be run counts as one failed test. */
export function countJest(report: JestReport): Counts {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const failed = tests.filter(({ status }) => status === 'failed').length + brokenFiles.length;
  const skipped = tests.filter(({ status }) => SKIPPED_IN_JEST.includes(status));
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed,
    skipped: skipped.map(({ fullName }) => ({ title: fullName, reason: reasonIn(fullName) })),
  };
}

interface PlaywrightTest {
  /** `expected`, `unexpected`, `flaky` or `skipped`. */
  readonly status: string;
  readonly annotations?: readonly { readonly type: string; readonly description?: string }[];
}
interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly { readonly title: string; readonly tests: readonly PlaywrightTest[] }[];
}
interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors?: readonly unknown[];
}

/** Counts of Playwright's JSON report. An error outside of all tests counts as one failed test. */
export function countPlaywright(report: PlaywrightReport): Counts {
  const tests = report.suites.flatMap((suite) => testsOf(suite, []));
  const skipped = tests.filter(({ test }) => test.status === 'skipped');
  return {
    passed: tests.filter(({ test }) => test.status === 'expected').length,
    failed:
      tests.filter(({ test }) => test.status === 'unexpected' || test.status === 'flaky').length +
      (report.errors?.length ?? 0),
    skipped: skipped.map(({ title, test }) => {
      const said = test.annotations?.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
      return { title, reason: said?.replace(/^skipped:\s*/, '') ?? reasonIn(title) };
    }),
  };
}

function testsOf(suite: PlaywrightSuite, above: readonly string[]): { title: string; test: PlaywrightTest }[] {
  const names = [...above, suite.title].filter((name) => name !== '');
  const own = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests.map((test) => ({ title: [...names, title].join(' › '), test })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, names))];
}

function reasonIn(title: string): string | undefined {
  return /skipped:\s*([^()]+)/.exec(title)?.[1]?.trim();
}

/** Undefined where the program ended before it wrote a report. */
export function readReport<Report>(file: string, count: (report: Report) => Counts): Counts | undefined {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}
