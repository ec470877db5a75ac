import { expect, open, test } from './visitor.ts';

const PAPER = { light: 'rgb(250, 247, 241)', dark: 'rgb(16, 25, 31)' };

for (const javaScriptEnabled of [true, false]) {
  test.describe(`the appearance ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled, colorScheme: 'light' });

    test('is chosen once and stays, on the same page', async ({ page }) => {
      await open(page, '/pl/organisations?country=PL');
      await expect(page.locator('html')).toHaveCSS('background-color', PAPER.light);
      const saved = page.waitForResponse((response) => response.url().endsWith('/pl/theme'));
      await page.getByRole('button', { name: 'Wygląd: ciemny' }).click();
      await saved;
      await expect(page.locator('html')).toHaveCSS('background-color', PAPER.dark);
      await expect(page).toHaveURL(/\/pl\/organisations\?country=PL$/);
      await page.goto('/cs');
      await expect(page.locator('html')).toHaveCSS('background-color', PAPER.dark);
      await expect(page.getByRole('button', { name: 'Vzhled: tmavý' })).toHaveAttribute('aria-pressed', 'true');
    });
  });
}

test.describe('a browser that prefers dark', () => {
  test.use({ colorScheme: 'dark' });

  test('gets it, unless light is chosen', async ({ page }) => {
    await open(page, '/en');
    await expect(page.locator('html')).toHaveCSS('background-color', PAPER.dark);
    await page.getByRole('button', { name: 'Appearance: light' }).click();
    await expect(page.locator('html')).toHaveCSS('background-color', PAPER.light);
  });
});

test('a printed page is light and has no navigation', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/pl/organisations?country=PL');
  await expect(page.locator('html')).toHaveCSS('color', 'rgb(21, 34, 44)');
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(page.getByRole('article').first()).toBeVisible();
});
