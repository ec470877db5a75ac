import type { Page } from '@playwright/test';
import { expect, OFFICER_OF_JESENIK, OFFICER_OF_PRUDNIK, open, signInAs, test } from './visitor.ts';

const card = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('link', { name, exact: true }) });

async function removeAll(page: Page): Promise<void> {
  await page.goto('/pl/saved-searches');
  const links = page.getByRole('link', { name: /^Usuń / });
  for (let left = await links.count(); left > 0; left--) {
    await links.first().click();
    await page.getByRole('button', { name: 'Tak, usuń' }).click();
    await expect(page).toHaveURL(/deleted=1/);
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`saving a search ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('keeps it under a name, opens, renames and deletes it', async ({ page, complaints }) => {
      await signInAs(page, OFFICER_OF_PRUDNIK);
      await removeAll(page);
      await expect(page.getByText('Nie mają Państwo zapisanych wyszukiwań')).toBeVisible();
      await page.goto('/pl/organisations?q=hasi%C4%8Di&country=CZ');
      await page.getByRole('link', { name: 'Zapisz to wyszukiwanie' }).click();
      const name = page.getByLabel('Nazwa wyszukiwania');
      await expect(name).toHaveValue('hasiči, Czechy');

      await name.fill('x'.repeat(81));
      await page.getByLabel('codziennie').check();
      await page.getByRole('button', { name: 'Zapisz wyszukiwanie' }).click();
      await expect(page.getByRole('alert')).toContainText('80');
      await expect(name).toHaveValue('x'.repeat(81));
      await expect(name).toHaveAttribute('aria-invalid', 'true');
      await expect(page.getByLabel('codziennie')).toBeChecked();

      await name.fill('Strażacy w Czechach');
      await page.getByRole('button', { name: 'Zapisz wyszukiwanie' }).click();
      await expect(page.getByRole('status')).toHaveText('Zapisano wyszukiwanie „Strażacy w Czechach”.');
      await expect(card(page, 'Strażacy w Czechach')).toContainText('codziennie');

      await page.goto('/pl/saved-searches/new?country=CZ&q=hasi%C4%8Di');
      await page.getByRole('button', { name: 'Zapisz wyszukiwanie' }).click();
      await expect(page.getByRole('alert')).toContainText('„Strażacy w Czechach”');

      await page.goto('/pl/saved-searches');
      await page.getByRole('link', { name: 'Strażacy w Czechach', exact: true }).click();
      await expect(page).toHaveURL(/organisations\?q=hasi%C4%8Di&country=CZ$/);

      await page.goto('/pl/account');
      await page.getByRole('link', { name: 'Zapisane wyszukiwania', exact: true }).click();
      await page.getByRole('link', { name: 'Zmień Strażacy w Czechach' }).click();
      await page.getByLabel('Nazwa wyszukiwania').fill(' ');
      await page.getByRole('button', { name: 'Zapisz zmiany' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await page.getByLabel('Nazwa wyszukiwania').fill('Czescy strażacy');
      await page.getByLabel('bez powiadomień').check();
      await page.getByRole('button', { name: 'Zapisz zmiany' }).click();
      await expect(card(page, 'Czescy strażacy')).toContainText('bez powiadomień');

      await page.getByRole('link', { name: 'Usuń Czescy strażacy' }).click();
      await page.getByRole('link', { name: 'Anuluj' }).click();
      await page.getByRole('link', { name: 'Usuń Czescy strażacy' }).click();
      await page.getByRole('button', { name: 'Tak, usuń' }).click();
      await expect(page.getByRole('status')).toHaveText('Wyszukiwanie zostało usunięte.');
      // A refused form is a failed request for the browser: three were refused on purpose.
      const refused = complaints.splice(0);
      expect(refused.filter((complaint) => !complaint.includes('status of 400'))).toEqual([]);
      expect(refused).toHaveLength(3);
    });

    test('leads a visitor to sign in and back', async ({ page }) => {
      await page.goto('/pl/organisations?theme=culture');
      await page.getByRole('link', { name: 'Zapisz to wyszukiwanie' }).click();
      await expect(page.getByText('Zapisane wyszukiwania należą do konta')).toBeVisible();
      await page.getByRole('link', { name: 'Zaloguj się i zapisz' }).click();
      await page.getByRole('button', { name: OFFICER_OF_PRUDNIK }).click();
      await expect(page).toHaveURL(/saved-searches\/new\?theme=culture$/);
      await expect(page.getByLabel('Nazwa wyszukiwania')).toHaveValue('kultura');
    });
  });
}

test('a search of somebody else does not exist', async ({ page }) => {
  await signInAs(page, OFFICER_OF_JESENIK);
  await page.goto('/cs/saved-searches/00000000-0000-4000-8000-000000000000');
  await expect(page.getByRole('alert')).toContainText('Toto hledání už v seznamu není');
});

test('everything is no search to save', async ({ page }) => {
  await open(page, '/pl/organisations');
  await expect(page.getByRole('link', { name: 'Zapisz to wyszukiwanie' })).toHaveCount(0);
  await page.goto('/pl/saved-searches/new?sort=NAME');
  await expect(page.getByText('Nie ma czego zapisać')).toBeVisible();
});

test('a search is saved with the keyboard alone', async ({ page }) => {
  await signInAs(page, OFFICER_OF_PRUDNIK);
  await removeAll(page);
  await open(page, '/pl/organisations');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('powódź');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=pow%C3%B3d%C5%BA/);
  await page.getByRole('link', { name: 'Zapisz to wyszukiwanie' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Nazwa wyszukiwania').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('powódź');
  await removeAll(page);
});
