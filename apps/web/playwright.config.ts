/**
 * The journeys through real pages. `npm test -- --only build,journeys` starts Mosty with the example data and finds a browser;
 * their addresses come in MOSTY_URL and MOSTY_BROWSER.
 */
import { defineConfig } from '@playwright/test';

interface Browser {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

const { MOSTY_URL, MOSTY_BROWSER, CI } = process.env;
if (!MOSTY_URL || !MOSTY_BROWSER) {
  throw new Error('The journeys need a running Mosty and a browser: npm test -- --only build,journeys brings both.');
}
const { executablePath, args, env } = JSON.parse(MOSTY_BROWSER) as Browser;

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: './test-results',
  // One after the other: they share one database, and a journey may change what another one reads.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(CI),
  retries: 0,
  // Many journeys go through several pages and inspect each; a machine that is busy takes its time.
  timeout: 90_000,
  reporter: 'list',
  use: {
    baseURL: MOSTY_URL,
    browserName: 'chromium',
    headless: true,
    launchOptions: { executablePath, args, env: { ...(process.env as Record<string, string>), ...env } },
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    // A trace of every step makes a journey half as long again: ask for one with `--trace on`.
    screenshot: 'only-on-failure',
  },
});
