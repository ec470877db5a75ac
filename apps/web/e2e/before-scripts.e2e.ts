/** On a slow line a page can be used long before its scripts have come: what was done by then stays done. */
import type { Page } from '@playwright/test';
import { aConversation } from './conversation.ts';
import { expect, hold, OFFICER_OF_PRUDNIK, signInAs, takenOver, test } from './visitor.ts';

/** Opens a page whose scripts are still under way; the answer lets them arrive, and take over. */
async function openEarly(page: Page, path: string): Promise<() => Promise<void>> {
  const scripts = /\/_app\/.*\.js$/;
  const arrive = await hold(page, scripts);
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  return async () => {
    await expect(page.locator('html[data-ready]')).toHaveCount(0);
    arrive();
    await takenOver(page);
    await page.unroute(scripts);
  };
}

test('what is chosen, typed and unfolded before the scripts have come stays', async ({ page }) => {
  await signInAs(page, OFFICER_OF_PRUDNIK);

  await test.step('boxes and lists', async () => {
    const comeScripts = await openEarly(page, '/pl/account/notifications');
    const daily = page.getByRole('group', { name: 'Wiadomości od partnerów' }).getByLabel('raz dziennie');
    const quiet = page.getByLabel('Nie wysyłać wiadomości w godzinach ciszy');
    await daily.check();
    await quiet.check();
    await page.getByLabel('Od', { exact: true }).selectOption('20:30');
    await comeScripts();
    await expect(daily).toBeChecked();
    await expect(quiet).toBeChecked();
    await expect(page.getByLabel('Od', { exact: true })).toHaveValue('20:30');
  });

  await test.step('a form that was unfolded', async () => {
    const comeScripts = await openEarly(page, '/pl/proposals');
    const card = page.locator('article').first();
    await card.locator('summary', { hasText: 'To nie dla nas' }).click();
    await card.getByLabel('Jest już inny partner').check();
    await card.getByLabel('Wyjaśnienie').fill('Mamy już takiego partnera.');
    await comeScripts();
    await expect(card.getByLabel('Jest już inny partner')).toBeChecked();
    await expect(card.getByLabel('Wyjaśnienie')).toBeVisible();
    await expect(card.getByLabel('Wyjaśnienie')).toHaveValue('Mamy już takiego partnera.');
  });

  await test.step('a filter, which then filters', async () => {
    const comeScripts = await openEarly(page, '/pl/organisations');
    await page.getByRole('checkbox', { name: /^Czechy/ }).check();
    await comeScripts();
    await expect(page).toHaveURL(/country=CZ/);
    await expect(page.getByRole('checkbox', { name: /^Czechy/ })).toBeChecked();
  });

  await test.step('words that a sentence is looked for by, which is then found', async () => {
    const comeScripts = await openEarly(page, `/pl${await aConversation(page)}`);
    await page.locator('summary', { hasText: 'Dodaj gotowe zdania' }).click();
    await page.getByLabel('Szukaj zdania').fill('tlumacz zapewnimy');
    await comeScripts();
    await expect(page.getByRole('button', { name: /^Dodaj: Na spotkanie zapewnimy tłumacza/ })).toBeVisible();
    await expect(page.getByLabel('Szukaj zdania')).toHaveValue('tlumacz zapewnimy');
  });
});
