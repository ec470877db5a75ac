/** The last step of `npm test`: real pages in a real browser, against what was built. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findChromium } from '../local/chromium.ts';
import { runCommand } from '../local/child.ts';
import { ensureDatabase } from '../local/database.ts';
import { ROOT } from '../local/folders.ts';
import { freePort } from '../local/ports.ts';
import { withoutMosty } from '../local/settings.ts';
import { startMosty } from '../local/start-mosty.ts';
import { startTestPostgres, type TestPostgres } from '../local/test-postgres.ts';
import { countPlaywright, readReport } from './counts.ts';
import { startScanner } from './scanner.ts';
import { type StepWork } from './steps.ts';

/** A journey waits for a third of its time: so many at once keep two cores at work. Each has a Mosty of its own. */
const AT_ONCE = 3;

interface Stage {
  readonly url: string;
  /** What Mosty said. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

export async function runJourneys(reports: string, signal: AbortSignal): Promise<StepWork> {
  const postgres = await startTestPostgres();
  const attempts = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, (_, at) => startStage(postgres, at + 1, signal)),
  );
  const stages = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
  try {
    for (const attempt of attempts) if (attempt.status === 'rejected') throw attempt.reason;
    return await runPlaywright(stages, join(reports, 'journeys.json'), signal);
  } finally {
    await Promise.all(stages.map((stage) => stage.stop()));
    await postgres.stop();
  }
}

/** A Mosty with the example data, on a database of its own, with a scanner for what is attached. */
async function startStage(postgres: TestPostgres, number: number, signal: AbortSignal): Promise<Stage> {
  const database = `mosty_${number}`;
  await ensureDatabase(postgres.url, database);
  const scanner = await startScanner();
  const lines: string[] = [];
  try {
    const mosty = await startMosty({
      state: join(postgres.folder, `run-${number}`),
      purpose: 'npm test',
      build: false,
      variables: {
        ...withoutMosty(process.env),
        DATABASE_URL: new URL(`/${database}`, postgres.url).toString(),
        PORT: String(await freePort()),
        API_PORT: String(await freePort()),
        // A browser that clicks without pause is no attack.
        RATE_LIMIT_PER_MINUTE: '100000',
        CLAMAV_URL: scanner.url,
      },
      report: { say: (text) => void lines.push(text), step: (_, work) => work(() => undefined) },
      signal,
      onGivingUp: (problem) => void lines.push(problem.message),
    });
    return {
      ...{ url: mosty.url, lines },
      async stop() {
        await mosty.stop();
        await scanner.stop();
      },
    };
  } catch (error) {
    await scanner.stop();
    throw error;
  }
}

async function runPlaywright(stages: readonly Stage[], report: string, signal: AbortSignal): Promise<StepWork> {
  const browser = findChromium();
  const playwright = createRequire(join(ROOT, 'package.json')).resolve('@playwright/test/cli');
  const { code, said } = await runCommand({
    args: [playwright, 'test', '--reporter=list,json'],
    cwd: join(ROOT, 'apps/web'),
    env: {
      ...withoutMosty(process.env),
      MOSTY_URLS: stages.map(({ url }) => url).join(' '),
      MOSTY_BROWSER: JSON.stringify(browser),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    },
    signal,
  });
  const counts = readReport(report, countPlaywright);
  const output = [`Browser: ${browser.version}`, ...stages.flatMap(({ lines }) => lines), said].join('\n');
  return { ok: code === 0 && counts !== undefined, output, ...(counts && { counts }) };
}
