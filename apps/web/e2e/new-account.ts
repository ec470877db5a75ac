/** Somebody whom Mosty does not know yet. */
import type { Page } from '@playwright/test';
import { expect, open } from './visitor.ts';

let number = 0;

export const anAddress = (domain = 'gmina.example.org'): string => `osoba${Date.now()}-${++number}@${domain}`;

/** Opens an account, up to the page that sends her to her mail. `to`: where she wanted to go. */
export async function signUp(page: Page, name: string, email: string, { password = '', to = '' } = {}): Promise<void> {
  await open(page, `/pl/sign-up${to && `?to=${encodeURIComponent(to)}`}`);
  await page.getByLabel('Imię i nazwisko albo nazwa komórki').fill(name);
  await page.getByLabel('Adres e-mail').fill(email);
  await page.getByLabel('Hasło (nieobowiązkowe)').fill(password);
  await expect(page.getByText('Zakładając konto, potwierdzam')).toBeVisible();
  await page.getByRole('button', { name: 'Załóż konto' }).click();
  await toldToLookForMail(page);
}

/** The page that says so has come; before that, whatever is opened next could be left again by what was sent. */
export const toldToLookForMail = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText('Proszę sprawdzić pocztę');
