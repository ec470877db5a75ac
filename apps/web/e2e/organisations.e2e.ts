import type { Page } from '@playwright/test';
import { expect, open, test } from './visitor.ts';

const results = (page: Page) => page.getByRole('region', { name: /organizac/ });
const total = async (page: Page): Promise<number> =>
  Number((await results(page).getByRole('heading', { level: 2 }).innerText()).replace(/\D/g, ''));
const firstName = (page: Page) => results(page).getByRole('article').first().getByRole('heading').innerText();

test.describe('the list of organisations', () => {
  test('finds by a word, without Polish letters, too', async ({ page }) => {
    await open(page, '/pl/organisations?q=glucholazy');
    await expect(results(page).getByRole('link', { name: 'Głuchołazy' }).first()).toBeVisible();
  });

  test('searches while one types, without leaving the field, and can be gone back from', async ({ page }) => {
    await open(page, '/pl/organisations');
    const before = await total(page);
    const field = page.getByRole('searchbox');
    await field.pressSequentially('Jeseník', { delay: 20 });
    await expect(page).toHaveURL(/q=Jesen%C3%ADk/);
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('Jeseník');
    await expect.poll(() => total(page)).toBeLessThan(before);
  });

  test('is narrowed by facets whose numbers come true', async ({ page }) => {
    await open(page, '/pl/organisations');
    const box = page.getByRole('group', { name: 'Rodzaj organizacji' }).getByLabel(/Organizacja pozarządowa/i);
    const promised = Number((await box.locator('xpath=ancestor::label').innerText()).replace(/\D/g, ''));
    await box.check();
    await expect(page).toHaveURL(/kind=NGO/);
    await expect.poll(() => total(page)).toBe(promised);
    await expect(box).toBeChecked();
  });

  test('shows what it is limited to, and each limit can be taken away', async ({ page }) => {
    await open(page, '/pl/organisations?country=CZ&kind=NGO');
    const limited = await total(page);
    await page.getByRole('link', { name: 'Usuń filtr: organizacja pozarządowa' }).click();
    await expect(page).toHaveURL(/\?country=CZ$/);
    await expect.poll(() => total(page)).toBeGreaterThan(limited);
    await page.getByRole('link', { name: 'Usuń wszystkie filtry' }).click();
    await expect(page).toHaveURL(/organisations$/);
    await page.goBack();
    await expect(page.getByRole('link', { name: 'Usuń filtr: Czechy' })).toBeVisible();
  });

  test('is turned over page by page and back, and the address says where one is', async ({ page }) => {
    await open(page, '/pl/organisations?country=PL');
    const first = await firstName(page);
    await page.getByRole('link', { name: 'Następne' }).click();
    await expect(page).toHaveURL(/after=/);
    await expect.poll(() => firstName(page)).not.toBe(first);
    const second = await firstName(page);
    await page.reload();
    expect(await firstName(page)).toBe(second);
    await page.getByRole('link', { name: 'Poprzednie' }).click();
    await expect.poll(() => firstName(page)).toBe(first);
  });

  test('begins anew where a link to a page of results is worth nothing any more', async ({ page }) => {
    await open(page, '/pl/organisations?country=PL&after=worthless');
    await expect(page).toHaveURL(/\?country=PL$/);
    await expect(results(page).getByRole('article').first()).toBeVisible();
  });

  test('can be put in another order', async ({ page }) => {
    await open(page, '/pl/organisations?kind=GMINA');
    await page.getByLabel('Kolejność').selectOption({ label: 'od największej liczby mieszkańców' });
    await expect(page).toHaveURL(/sort=POPULATION/);
    await expect.poll(() => firstName(page)).toBe('Opole');
  });

  test('says what to do when nothing was found', async ({ page }) => {
    await open(page, '/pl/organisations?q=qqqqwwww');
    await expect(page.getByText('Proszę spróbować innego słowa')).toBeVisible();
    await page.goto('/pl/organisations?kind=AGGLOMERATION&theme=sport&region=CZ010');
    await expect(page.getByRole('link', { name: 'Pokaż wszystkie organizacje' })).toBeVisible();
  });

  test('shows a text of another language as that', async ({ page }) => {
    await open(page, '/pl/organisations?country=CZ&kind=OBEC');
    const card = results(page).getByRole('article').filter({ hasText: 'Tekst po czesku' }).first();
    await expect(card.locator('p[lang="cs"]')).toBeVisible();
  });

  test('draws the results on a map that the list says in words', async ({ page }) => {
    await open(page, '/pl/organisations?kind=AGGLOMERATION');
    const map = page.getByRole('region', { name: 'Mapa' });
    await expect(map.locator('svg a')).toHaveCount(2);
    await expect(map.getByText('1 w Polsce i 1 w Czechach')).toBeAttached();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is searched, narrowed and turned over by plain forms and links', async ({ page }) => {
    await page.goto('/pl/organisations');
    await page.getByRole('group', { name: 'Kraj' }).getByLabel('Polska').check();
    await page.getByRole('searchbox').fill('turystyka');
    await page.getByRole('button', { name: 'Szukaj' }).click();
    await expect(page).toHaveURL(/q=turystyka.*country=PL/);
    await expect(page.getByRole('link', { name: 'Usuń filtr: Polska' })).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveValue('turystyka');
    await expect(page.getByRole('group', { name: 'Kraj' }).getByLabel('Polska')).toBeChecked();
    await page.goto('/pl/organisations');
    const first = await firstName(page);
    await page.getByRole('link', { name: 'Następne' }).click();
    expect(await firstName(page)).not.toBe(first);
  });

  test('filters can be opened on a telephone', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 800 });
    await page.goto('/pl/organisations');
    const box = page.getByRole('group', { name: 'Kraj' }).getByLabel('Czechy');
    await expect(box).toBeHidden();
    await page.locator('summary', { hasText: 'Filtry' }).click();
    await box.check();
    await page.getByRole('button', { name: 'Zastosuj filtry' }).click();
    await expect(page).toHaveURL(/country=CZ/);
  });
});
