/** The steps of `npm test`. What they find out is found out anew: only what was built comes from nx's cache. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { failedTasks, runNx } from '../local/build.ts';
import { findChromium } from '../local/chromium.ts';
import { runCommand } from '../local/child.ts';
import { ensureDatabase } from '../local/database.ts';
import { ROOT } from '../local/folders.ts';
import { freePort } from '../local/ports.ts';
import { withoutMosty } from '../local/settings.ts';
import { startMosty } from '../local/start-mosty.ts';
import { startTestPostgres } from '../local/test-postgres.ts';
import { countJest, countPlaywright, type Counts } from './counts.ts';
import { startScanner } from './scanner.ts';

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
  const { workspaces } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { workspaces: string[] };
  const folders = workspaces.flatMap((pattern) =>
    pattern.endsWith('/*')
      ? readdirSync(join(ROOT, pattern.slice(0, -2))).map((name) => pattern.replace('*', name))
      : [pattern],
  );
  return folders.filter((folder) => existsSync(join(ROOT, folder, 'jest.config.mjs')));
}

function jestStep(folder: string, report: string): Step {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const { MEILI_URL, MEILI_KEY } = process.env;
  return {
    name: folder,
    async run(signal) {
      const { code, said } = await runCommand({
        args: [jest, '--ci', '--colors=false', '--json', `--outputFile=${report}`],
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

/** Journeys of one part are made one after the other; each part has a Mosty of its own, so that both cores are at work. */
const PARTS = 2;

/** Real pages in a real browser against what was built, on databases of their own with the example data. */
async function runJourneys(reports: string, signal: AbortSignal): Promise<StepWork> {
  const postgres = await startTestPostgres();
  try {
    const parts = Array.from({ length: PARTS }, (_, at) => runPart({ part: at + 1, postgres, reports, signal }));
    const done = await Promise.all(parts);
    const counts = done.flatMap((part) => part.counts ?? []);
    return {
      ok: done.every(({ ok }) => ok),
      output: done.map(({ output }) => output).join('\n'),
      ...(counts.length === PARTS && { counts: sumOf(counts) }),
    };
  } finally {
    await postgres.stop();
  }
}

interface PartOfJourneys {
  /** From 1. */
  readonly part: number;
  readonly postgres: { readonly url: string; readonly folder: string };
  readonly reports: string;
  readonly signal: AbortSignal;
}

async function runPart(journeys: PartOfJourneys): Promise<StepWork> {
  const scanner = await startScanner();
  try {
    return await runWith(scanner.url, journeys);
  } finally {
    await scanner.stop();
  }
}

async function runWith(scannerUrl: string, { part, postgres, reports, signal }: PartOfJourneys): Promise<StepWork> {
  const browser = findChromium();
  const report = join(reports, `journeys-${part}.json`);
  const database = `mosty_${part}`;
  await ensureDatabase(postgres.url, database);
  const lines: string[] = [];
  const mosty = await startMosty({
    state: join(postgres.folder, `run-${part}`),
    purpose: 'npm test',
    build: false,
    variables: {
      ...withoutMosty(process.env),
      DATABASE_URL: new URL(`/${database}`, postgres.url).toString(),
      PORT: String(await freePort()),
      API_PORT: String(await freePort()),
      // A browser that clicks without pause is no attack.
      RATE_LIMIT_PER_MINUTE: '100000',
      CLAMAV_URL: scannerUrl,
    },
    report: { say: (text) => void lines.push(text), step: (_, work) => work(() => undefined) },
    signal,
    onGivingUp: (problem) => void lines.push(problem.message),
  });
  try {
    const playwright = createRequire(join(ROOT, 'package.json')).resolve('@playwright/test/cli');
    const { code, said } = await runCommand({
      args: [
        ...[playwright, 'test', '--reporter=list,json', `--shard=${part}/${PARTS}`],
        ...['--output', `./test-results/${part}`],
      ],
      cwd: join(ROOT, 'apps/web'),
      env: {
        ...withoutMosty(process.env),
        MOSTY_URL: mosty.url,
        MOSTY_BROWSER: JSON.stringify(browser),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
      signal,
    });
    const counts = readReport(report, countPlaywright);
    const output = [`Browser: ${browser.version}`, ...lines, said].join('\n');
    return { ok: code === 0 && counts !== undefined, output, ...(counts && { counts }) };
  } finally {
    await mosty.stop();
  }
}

function sumOf(counts: readonly Counts[]): Counts {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    skipped: counts.flatMap(({ skipped }) => skipped),
  };
}

function readReport<Report>(file: string, count: (report: Report) => Counts): Counts | undefined {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}
