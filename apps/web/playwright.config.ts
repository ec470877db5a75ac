/**
 * The journeys through real pages. `npm test -- --only build,journeys` starts Mosty with the example data, as often as journeys
 * are made at once, and finds a browser; their addresses come in MOSTY_URLS, separated by spaces, and MOSTY_BROWSER.
 */
import { defineConfig } from '@playwright/test';

interface Browser {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

const { MOSTY_URLS, MOSTY_BROWSER, TEST_PARALLEL_INDEX = '0', CI } = process.env;
if (!MOSTY_URLS || !MOSTY_BROWSER) {
  throw new Error('The journeys need a running Mosty and a browser: npm test -- --only build,journeys brings both.');
}
const urls = MOSTY_URLS.split(' ');
const { executablePath, args, env } = JSON.parse(MOSTY_BROWSER) as Browser;

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: './test-results',
  // One after the other on each Mosty: they share a database, and a journey may change what another one reads.
  workers: urls.length,
  fullyParallel: false,
  forbidOnly: Boolean(CI),
  retries: 0,
  // Many journeys go through several pages and inspect each; a machine that is busy takes its time.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    // This file is read by each worker, too.
    baseURL: urls[Number(TEST_PARALLEL_INDEX)],
    browserName: 'chromium',
    headless: true,
    launchOptions: { executablePath, args, env: { ...(process.env as Record<string, string>), ...env } },
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    // A trace of every step makes a journey half as long again: ask for one with `--trace on`.
    screenshot: 'only-on-failure',
  },
});
