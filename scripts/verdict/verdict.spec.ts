import { describe, expect, it } from '@jest/globals';
import { countJest, countPlaywright, type Counts } from './counts.ts';
import { isGreen, summarise, type StepOutcome } from './summary.ts';

const assertion = (status: string, fullName = status) => ({ status, fullName });

describe('the counts of Jest', () => {
  it('are its tests, with the reason of each skipped one', () => {
    const passing = {
      status: 'passed',
      assertionResults: [
        assertion('passed'),
        assertion('pending', 'search on Meilisearch (skipped: no Meilisearch) finds'),
      ],
    };
    const failing = {
      status: 'failed',
      assertionResults: [assertion('passed'), assertion('failed'), assertion('todo', 'later')],
    };
    expect(countJest({ testResults: [passing, failing] })).toEqual({
      passed: 2,
      failed: 1,
      skipped: [
        { title: 'search on Meilisearch (skipped: no Meilisearch) finds', reason: 'no Meilisearch' },
        { title: 'later', reason: undefined },
      ],
    });
  });

  it('count a file that cannot be run as failed', () => {
    expect(countJest({ testResults: [{ status: 'failed', assertionResults: [] }] })).toMatchObject({
      passed: 0,
      failed: 1,
    });
    const afterAll = { status: 'failed', assertionResults: [assertion('passed')] };
    expect(countJest({ testResults: [afterAll] })).toMatchObject({ passed: 1, failed: 1 });
  });
});

describe('the counts of Playwright', () => {
  it('are its tests at any depth; what passed only at the second try is failed', () => {
    const test = (status: string, description?: string) => ({
      status,
      annotations: description ? [{ type: 'skip', description }] : [],
    });
    const inner = {
      title: 'in Czech',
      specs: [{ title: 'reads', tests: [test('skipped', 'skipped: no shared data'), test('flaky')] }],
    };
    const outer = { title: 'officer.e2e.ts', suites: [inner], specs: [{ title: 'opens', tests: [test('expected')] }] };
    expect(countPlaywright({ suites: [outer], errors: [{}] })).toEqual({
      passed: 1,
      failed: 2,
      skipped: [{ title: 'officer.e2e.ts › in Czech › reads', reason: 'no shared data' }],
    });
  });
});

describe('the verdict', () => {
  const counts = (changes: Partial<Counts>): Counts => ({ passed: 0, failed: 0, skipped: [], ...changes });
  const step = (changes: Partial<StepOutcome>): StepOutcome => ({
    name: 'api',
    ok: true,
    milliseconds: 1234,
    ...changes,
  });
  const withReason = { title: 'search', reason: 'no Meilisearch' };

  it('ends with the sums in one line and lists what was skipped', () => {
    const text = summarise([
      step({ name: 'lint' }),
      step({ counts: counts({ passed: 7, skipped: [withReason] }) }),
      step({ name: 'journeys', ok: false, counts: counts({ passed: 2, failed: 1 }) }),
    ]);
    expect(text).toBe(
      [
        'step      result  passed  failed  skipped   time',
        'lint      ok                               1.2 s',
        'api       ok           7       0        1  1.2 s',
        'journeys  FAILED       2       1        0  1.2 s',
        '',
        'Skipped:',
        '  skipped: no Meilisearch — api: search',
        '',
        '9 passed, 1 failed, 1 skipped',
      ].join('\n'),
    );
  });

  it.each<[string, StepOutcome, boolean]>([
    ['all passed', step({ counts: counts({ passed: 1 }) }), true],
    ['a test was skipped for a reason', step({ counts: counts({ skipped: [withReason] }) }), true],
    [
      'a test was skipped without a reason',
      step({ counts: counts({ skipped: [{ title: 'x', reason: undefined }] }) }),
      false,
    ],
    ['a test failed', step({ counts: counts({ failed: 1 }) }), false],
    ['a step failed', step({ ok: false }), false],
  ])('when %s', (_, outcome, green) => expect(isGreen([step({ name: 'lint' }), outcome])).toBe(green));
});
