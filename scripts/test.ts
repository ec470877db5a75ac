/**
 * `npm test`: everything, from scratch, with what it needs. The last line is `N passed, N failed, N skipped`.
 * Options: --only build,lint,… runs some of the steps (the journeys need the build).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Interrupted, listenForInterruption } from './local/interruption.ts';
import { describeFailure, Problem } from './local/problem.ts';
import { createReport } from './local/report.ts';
import { allSteps, type Step, type StepWork } from './verdict/steps.ts';
import { isGreen, summarise, type StepOutcome } from './verdict/summary.ts';

const { signal } = listenForInterruption();
const report = createReport();
const reports = mkdtempSync(join(tmpdir(), 'mosty-reports-'));

function chooseSteps(all: readonly Step[]): readonly Step[] {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return all;
  const names = values.only.split(',');
  const unknown = names.find((name) => !all.some((step) => step.name === name));
  if (unknown !== undefined) {
    throw new Problem(`There is no step "${unknown}". The steps are ${all.map(({ name }) => name).join(', ')}.`);
  }
  return all.filter(({ name }) => names.includes(name));
}

async function outcomeOf(step: Step): Promise<StepOutcome> {
  const began = Date.now();
  let work: StepWork = { ok: false, output: '' };
  try {
    await report.step(step.name, async (note) => {
      work = await step.run(signal);
      signal.throwIfAborted();
      if (work.counts) note(`${work.counts.passed} passed, ${work.counts.failed} failed`);
      if (!work.ok) throw new Problem(work.output.trim());
    });
  } catch (error) {
    if (signal.aborted) throw error;
    report.say(`\n${describeFailure(error)}\n`);
    work = { ...work, ok: false };
  }
  const { ok, counts } = work;
  return { name: step.name, ok, milliseconds: Date.now() - began, ...(counts && { counts }) };
}

try {
  const outcomes: StepOutcome[] = [];
  for (const step of chooseSteps(allSteps(reports))) outcomes.push(await outcomeOf(step));
  process.exitCode = isGreen(outcomes) ? 0 : 1;
  report.say(`\n${summarise(outcomes)}`);
} catch (error) {
  if (!(error instanceof Interrupted)) process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = signal.aborted ? 130 : 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
