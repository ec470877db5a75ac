/** What visitors do on every journey, and what must never happen on one. */
import { expect, type Page, test as base } from '@playwright/test';

/** Accounts of the example data, by what the sign-in page calls them. */
export const OFFICER_OF_PRUDNIK = 'Referat promocji, Prudnik';
export const OFFICER_OF_JESENIK = 'Oddělení zahraniční spolupráce, Jeseník';

export const LANGUAGES = ['pl', 'cs', 'en'] as const;

/** Everything that a browser complains about, and every request to another site. It must stay empty. */
function listenForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    // A page that does not exist is a failed request for the browser; the journeys about errors check its status.
    if (isComplaint && !message.text().includes('status of 404')) complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const isElsewhere = page.url().startsWith('http') && origin !== new URL(page.url()).origin;
    if (protocol.startsWith('http') && isElsewhere) complaints.push(`request to another site: ${request.url()}`);
  });
  return complaints;
}

/** Each journey also expects that the browser had nothing to complain about. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints = listenForComplaints(page);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** The page is there as a whole and its scripts, if it has any and they may run, have taken over. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForLoadState();
  const hasScripts = await page.evaluate(() => Object.keys(globalThis).some((name) => name.startsWith('__sveltekit')));
  if (hasScripts) await page.locator('html[data-ready]').waitFor({ state: 'attached' });
}

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await takenOver(page);
}

export async function signInAs(page: Page, account: string): Promise<void> {
  await page.goto('/pl/sign-in');
  await page.getByRole('button', { name: account }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await takenOver(page);
}

/** What the page asks of such addresses waits, until the answer is called. */
export async function hold(page: Page, addresses: RegExp): Promise<() => void> {
  const { promise: line, resolve: arrive } = Promise.withResolvers<void>();
  await page.route(addresses, async (route) => {
    await line;
    // It may have been given up meanwhile.
    await route.continue().catch(() => undefined);
  });
  return arrive;
}
