import { expect, LANGUAGES, open, test } from './visitor.ts';

test('another language keeps the page and its filters', async ({ page }) => {
  await open(page, '/pl/organisations?q=kultura&country=CZ&theme=culture');
  await page.getByRole('link', { name: 'Čeština' }).click();
  await expect(page).toHaveURL(/\/cs\/organisations\?q=kultura&country=CZ&theme=culture$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Organizace');
  await expect(page.getByRole('searchbox')).toHaveValue('kultura');
  await expect(page.locator('html')).toHaveAttribute('lang', 'cs');
});

for (const language of LANGUAGES) {
  test(`a page in ${language} names its language and its versions`, async ({ page }) => {
    await page.goto(`/${language}/organisations?country=PL`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const other of LANGUAGES) {
      await expect(page.locator(`link[rel="alternate"][hreflang="${other}"]`)).toHaveAttribute(
        'href',
        new RegExp(`/${other}/organisations\\?country=PL$`),
      );
    }
    await expect(page.locator('link[rel="alternate"][hreflang="x-default"]')).toHaveCount(1);
  });
}

test('pages that are made at the same time do not mix their languages', async ({ request }) => {
  const titles = { pl: 'Organizacje', cs: 'Organizace', en: 'Organisations' } as const;
  const asked = Array.from({ length: 8 }, () => LANGUAGES).flat();
  const pages = await Promise.all(
    asked.map(async (language) => ({ language, html: await (await request.get(`/${language}/organisations`)).text() })),
  );
  for (const { language, html } of pages) {
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toMatch(new RegExp(`<h1[^>]*>${titles[language]}</h1>`));
  }
});
