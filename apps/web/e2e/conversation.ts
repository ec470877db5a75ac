/** Two organisations that may write to each other: introduced through the pages, as anybody would be. */
import type { Page } from '@playwright/test';
import { expect, open, signInAs } from './visitor.ts';

export const POLISH_SIDE = 'Koordynator, „Zmyślony Szlak”';
export const CZECH_SIDE = 'Oddělení zahraniční spolupráce, Jeseník';

/** The path of their conversation, without a language; made when there is none yet. `page` is signed in afterwards as the Polish side. */
export async function aConversation(page: Page): Promise<string> {
  await signInAs(page, POLISH_SIDE);
  const found = await conversationIn(page, '/pl/messages', 'Jeseník');
  if (found) return found;
  await page.goto('/pl/proposals/meet/jesenik');
  await page.getByRole('button', { name: 'Wyślij zapytanie' }).click();
  await expect(page).not.toHaveURL(/meet/);
  await signInAs(page, CZECH_SIDE);
  await page.goto('/cs/introductions');
  await page
    .getByRole('link', { name: /Zmyślony Szlak/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Ano, chceme se seznámit' }).first().click();
  await expect(page.getByRole('link', { name: 'Přejít do konverzace' })).toBeVisible();
  await signInAs(page, POLISH_SIDE);
  return (await conversationIn(page, '/pl/messages', 'Jeseník')) ?? '';
}

async function conversationIn(page: Page, list: string, name: string): Promise<string | undefined> {
  await open(page, list);
  const link = page.getByRole('article').getByRole('link', { name, exact: true }).first();
  if ((await link.count()) === 0) return undefined;
  const path = new URL((await link.getAttribute('href')) ?? '', page.url()).pathname;
  return path.replace(/^\/pl/, '');
}

/** Opens it without what an earlier journey left unsent. */
export async function begin(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(() => localStorage.clear());
  await open(page, path);
}
