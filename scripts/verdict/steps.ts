/** The steps of `npm test`. What they find out is found out anew: only what was built comes from nx's cache. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { failedTasks, runNx } from '../local/build.ts';
import { runCommand } from '../local/child.ts';
import { ROOT } from '../local/folders.ts';
import { withoutMosty } from '../local/settings.ts';
import { workspaceFolders } from '../local/workspaces.ts';
import { type Counts, countJest, readReport } from './counts.ts';
import { runJourneys } from './journeys.ts';

export interface StepWork {
  readonly ok: boolean;
  /** Shown in full when the step failed. */
  readonly output: string;
  readonly counts?: Counts;
}

export interface Step {
  readonly name: string;
  run(signal: AbortSignal): Promise<StepWork>;
}

const ON_BOTH_CORES = '--parallel=2';
/** The build came before; without this each step would build again. */
const ON_THE_BUILD = ['--skip-nx-cache', ON_BOTH_CORES, '--exclude-task-dependencies'];

/** All steps, in order. `reports` is an empty folder for the reports of the test programs. */
export function allSteps(reports: string): Step[] {
  return [
    // From the cache, and into it: tests that start what was built, and the next `npm start`, find it up to date.
    nxStep('build', [ON_BOTH_CORES]),
    nxStep('lint', ON_THE_BUILD),
    { name: 'format', run: checkFormat },
    nxStep('typecheck', ON_THE_BUILD),
    ...projectsWithTests().map((project) => jestStep(project, join(reports, `${project.replace(/\W+/g, '-')}.json`))),
    { name: 'journeys', run: (signal) => runJourneys(reports, signal) },
  ];
}

function nxStep(target: string, more: readonly string[]): Step {
  return {
    name: target,
    async run(signal) {
      const { code, said } = await runNx({ targets: [target], more, signal });
      return { ok: code === 0, output: failedTasks(said) };
    },
  };
}

async function checkFormat(signal: AbortSignal): Promise<StepWork> {
  const prettier = join(ROOT, 'node_modules/prettier/bin/prettier.cjs');
  const { code, said } = await runCommand({ args: [prettier, '--check', '.'], cwd: ROOT, env: process.env, signal });
  return { ok: code === 0, output: `${said}\nnpm run format mends it.` };
}

/** The workspaces that have tests of Jest, by their folder. */
export function projectsWithTests(): string[] {
  return workspaceFolders().filter((folder) => existsSync(join(ROOT, folder, 'jest.config.mjs')));
}

/** Of a project whose test files are quicker together. */
const TOGETHER = 'jest.together.config.mjs';

function jestStep(folder: string, report: string): Step {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const config = existsSync(join(ROOT, folder, TOGETHER)) ? [`--config=${TOGETHER}`] : [];
  const { MEILI_URL, MEILI_KEY } = process.env;
  return {
    name: folder,
    async run(signal) {
      const { code, said } = await runCommand({
        args: [jest, ...config, '--ci', '--colors=false', '--json', `--outputFile=${report}`],
        cwd: join(ROOT, folder),
        env: {
          ...withoutMosty(process.env),
          // The contract of search is tested on Meilisearch, too, where there is one.
          ...(MEILI_URL && { MEILI_URL, MEILI_KEY }),
          NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
        },
        signal,
      });
      const counts = readReport(report, countJest);
      return { ok: code === 0 && counts !== undefined, output: said, ...(counts && { counts }) };
    },
  };
}
