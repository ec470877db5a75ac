import { expect, test } from './visitor.ts';

const MISSING = { pl: 'Nie ma takiej strony', cs: 'Taková stránka neexistuje', en: 'There is no such page' } as const;

for (const [language, title] of Object.entries(MISSING)) {
  for (const path of [
    '/nothing',
    '/organisations/no-such-organisation',
    '/mailbox/00000000-0000-4000-8000-000000000000',
  ]) {
    test(`${language}: ${path} says that there is no such page and where to go`, async ({ page }) => {
      const answer = await page.goto(`/${language}${path}`);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByRole('main').getByRole('link')).toHaveCount(2);
    });
  }
}

test('an address without a language says it in the language of the browser', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'cs-CZ', baseURL: baseURL ?? '' });
  const page = await context.newPage();
  expect((await page.goto('/nothing'))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(MISSING.cs);
  await context.close();
});

test('pages are locked against scripts and frames of others', async ({ request }) => {
  const { headers } = { headers: (await request.get('/pl')).headers() };
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe-inline');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
});

test('the web server says that it is well', async ({ request }) => {
  expect(await (await request.get('/health')).json()).toEqual({ status: 'ok' });
});
