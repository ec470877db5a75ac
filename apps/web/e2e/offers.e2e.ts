import type { Page } from '@playwright/test';
import { inspect } from './inspect.ts';
import { expect, OFFICER_OF_JESENIK, OFFICER_OF_PRUDNIK, open, signInAs, test } from './visitor.ts';

/** So far from today, as the field of a day takes it. */
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const offer = (page: Page, title: string) =>
  page.getByRole('article').filter({ has: page.getByRole('link', { name: title, exact: true }) });

test('the list is filtered by its address, says when nothing fits, and shows what is open', async ({ page }) => {
  await page.goto('/pl/offers');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ogłoszenia');
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.goto('/pl/offers?kind=REQUEST&country=CZ');
  for (const article of await page.getByRole('article').all()) await expect(article).toContainText('Szukamy');
  await page.goto('/cs/offers?q=jednoro%C5%BEec&theme=sport');
  await expect(page.getByRole('heading', { name: 'Nic takového tu teď není' })).toBeVisible();
  await page.getByRole('link', { name: 'Zobrazit všechny nabídky' }).first().click();
  await expect(page).toHaveURL(/\/cs\/offers$/);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`an offer ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('is drafted, published, answered and closed', async ({ page, browser, complaints, contextOptions }) => {
      const title = `Wspólny plener malarski ${javaScriptEnabled ? 'z' : 'bez'} skryptu ${Date.now()}`;
      await signInAs(page, OFFICER_OF_PRUDNIK);
      await page.goto('/pl/offers');
      await page.getByRole('link', { name: 'Dodaj ogłoszenie' }).first().click();
      await page.getByRole('button', { name: 'Dalej' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await page.getByLabel('Tytuł').fill(title);
      await page.getByRole('button', { name: 'Dalej' }).click();

      await expect(page.getByLabel('Tytuł').first()).toHaveValue(title);
      await page.getByLabel('Treść').first().fill('Zapraszamy malarzy z Czech nad rzekę.');
      await page.getByRole('button', { name: 'Zapisz i przejdź dalej' }).last().click();
      await page.getByLabel('Kultura', { exact: true }).check();
      await page.getByRole('button', { name: 'Zapisz i przejdź dalej' }).last().click();
      await expect(page).toHaveURL(/partner/);
      await page.getByRole('button', { name: 'Zapisz i przejdź dalej' }).last().click();
      await page.getByLabel('Do', { exact: true }).fill('dużo');
      await page.getByRole('button', { name: 'Zapisz i przejdź dalej' }).last().click();
      await expect(page.getByLabel('Do', { exact: true })).toHaveAttribute('aria-invalid', 'true');
      await expect(page.getByLabel('Do', { exact: true })).toHaveValue('dużo');
      await page.getByLabel('Do', { exact: true }).fill('5 000');
      await page.getByRole('button', { name: 'Zapisz i przejdź dalej' }).last().click();
      await page.getByLabel('Do kiedy ogłoszenie jest aktualne?').fill(day(40));
      await page.getByRole('button', { name: 'Opublikuj' }).click();
      await expect(page.getByRole('status')).toContainText('Ogłoszenie jest opublikowane');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      const address = page.url().replace('/pl/', '/cs/').replace(/\?.*$/, '');

      const context = await browser.newContext({ ...contextOptions, javaScriptEnabled });
      const czech = await context.newPage();
      await signInAs(czech, OFFICER_OF_JESENIK);
      await czech.goto(address);
      await expect(czech.getByText('Zapraszamy malarzy z Czech nad rzekę.')).toBeVisible();
      await czech.getByLabel('Proč vás to zajímá?').fill('Přijedeme s pěti malíři.');
      await czech.getByRole('button', { name: 'Máme zájem' }).click();
      await expect(czech.getByRole('status')).toContainText('váš zájem jsme přijali');
      await expect(czech.getByText('Přijedeme s pěti malíři.')).toBeVisible();

      await page.goto('/pl/offers/mine');
      const own = offer(page, title);
      await expect(own).toContainText('Přijedeme s pěti malíři.');
      await own.getByText('Tym razem nie').click();
      await own.getByRole('button', { name: 'Wyślij odpowiedź' }).click();
      await expect(page.getByRole('alert').first()).toBeVisible();
      await offer(page, title).getByRole('button', { name: 'Chcemy porozmawiać' }).click();
      await expect(page.getByRole('status')).toContainText('Otwarto rozmowę');
      await czech.reload();
      await expect(czech.getByText('Autor chce jednat.')).toBeVisible();
      await offer(page, title).getByRole('button', { name: 'To nasz partner' }).click();
      await expect(page.getByRole('status')).toContainText('Partner zapisany');
      await expect(offer(page, title)).toContainText('Partner znaleziony');
      await czech.goto('/cs/offers/interests');
      await expect(offer(czech, title)).toContainText('Autor si vás vybral za partnera.');
      await context.close();
      // A refused form is a failed request for the browser: three were refused on purpose.
      expect(complaints.splice(0).filter((complaint) => !complaint.includes('status of 400'))).toEqual([]);
    });
  });
}

test('their pages have no barriers, and fit a phone', async ({ page }) => {
  test.slow();
  await open(page, '/cs/offers');
  await inspect(page);
  await page.getByRole('article').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/offers\/[^/?]+$/);
  await inspect(page);
  await signInAs(page, OFFICER_OF_PRUDNIK);
  for (const path of ['/pl/offers', '/pl/offers/new', '/pl/offers/mine', '/pl/offers/interests']) {
    await open(page, path);
    await inspect(page);
  }
});
