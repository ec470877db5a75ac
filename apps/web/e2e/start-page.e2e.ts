import { expect, open, test } from './visitor.ts';

test.describe('the start page', () => {
  test('says what Mosty is, how large it is and which bridges stand', async ({ page }) => {
    await page.goto('/pl');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Partner po drugiej stronie granicy');
    await expect(page.getByRole('link', { name: /organizacj\S* w Polsce/ })).toHaveText(/[1-9]/);
    await expect(page.getByRole('link', { name: /organizacj\S* w Czechach/ })).toHaveText(/[1-9]/);
    const bridges = page.getByRole('region', { name: 'Te mosty już stoją' });
    await expect(bridges.getByRole('heading', { level: 3 })).toHaveCount(3);
    await expect(bridges.getByText(/^Mapa pokazuje \d+ partnerstw/)).toBeAttached();
  });

  test('leads from a word to organisations', async ({ page }) => {
    await open(page, '/cs');
    await page.getByRole('searchbox').fill('Prudnik');
    await page.getByRole('button', { name: 'Hledat' }).click();
    await expect(page).toHaveURL(/\/cs\/organisations\?q=Prudnik/);
    await expect(page.getByRole('link', { name: 'Prudnik', exact: true })).toBeVisible();
  });

  test('leads from a number to the organisations it counts', async ({ page }) => {
    await open(page, '/pl');
    const link = page.getByRole('link', { name: /organizacj\S* w Czechach/ });
    const count = (await link.innerText()).match(/[\d\s]+/)?.[0].replace(/\s/g, '');
    await link.click();
    const heading = page.getByRole('heading', { name: /^[\d\s]+ organizacj/ });
    await expect(heading).toBeVisible();
    expect((await heading.innerText()).replace(/\D/g, '')).toBe(count);
  });
});

test.describe('the first visit', () => {
  for (const [wanted, language] of [
    ['cs-CZ,cs;q=0.9', 'cs'],
    ['pl', 'pl'],
    ['sk', 'cs'],
    ['de-DE,en;q=0.4', 'en'],
    ['fr', 'pl'],
  ] as const) {
    test(`of a browser that asks for ${wanted} is answered in ${language}`, async ({ request }) => {
      const answer = await request.get('/', { headers: { 'accept-language': wanted }, maxRedirects: 0 });
      expect(answer.status()).toBe(307);
      expect(answer.headers().location).toBe(`/${language}`);
      expect(answer.headers().vary).toContain('Accept-Language');
    });
  }

  test('decides until another language is chosen', async ({ page }) => {
    await page.goto('/en');
    await page.goto('/');
    await expect(page).toHaveURL(/\/en$/);
  });
});
