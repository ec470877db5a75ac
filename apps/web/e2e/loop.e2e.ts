/**
 * The whole way of two organisations, a Polish and a Czech person at two browsers at once: from a broker's proposal over two
 * answers by mail, the mail that introduces them, letters that arrive while they look, and a date in both calendars to the
 * agreement.
 */
import type { Browser, Page } from '@playwright/test';
import { linkMailedTo, textMailedTo } from './mailbox.ts';
import { expect, OFFICER_OF_PRUDNIK, open, signInAs, test } from './visitor.ts';

const BROKER = 'Broker, Aglomeracja Opolska';
const POLISH = { account: OFFICER_OF_PRUDNIK, slug: 'prudnik', name: 'Prudnik', email: 'promocja.prudnik@example.org' };
const CZECH = {
  account: 'Koordinátorka, Domácí hospic Smyšlenka',
  slug: 'hospic-smyslenka',
  name: 'Smyšlenka',
  email: 'hospic.smyslenka@example.org',
};
/** A Tuesday on which both countries work. */
const DAY = { typed: '2027-05-11', time: '10:00', pl: /wtorek,? 11 maja 2027/, cs: /úterý,? 11\. května 2027/ };

async function aBrowser(browser: Browser, locale: string, timezoneId: string): Promise<Page> {
  const context = await browser.newContext({ locale, timezoneId });
  return context.newPage();
}

/** Opens the link of the latest question; an older one in the same mailbox was about somebody else. */
async function openQuestion(page: Page, email: string, partner: string): Promise<void> {
  await expect(async () => {
    await page.goto(await linkMailedTo(page, email, '/answer/'));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(partner, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

test('from the proposal to the agreement, in two browsers and two languages', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const polish = await aBrowser(browser, 'pl-PL', 'Europe/Warsaw');
  const czech = await aBrowser(browser, 'cs-CZ', 'Europe/Prague');

  await test.step('a broker proposes them to each other', async () => {
    await signInAs(page, BROKER);
    await page.goto(`/pl/desk/new?one=${POLISH.slug}&other=${CZECH.slug}`);
    await page.getByRole('button', { name: 'Wyślij zapytanie do obu stron' }).click();
    await expect(page).toHaveURL(/\/introductions\/[0-9a-f-]{36}/);
  });
  const introduction = new URL(page.url()).pathname.replace(/^\/pl/, '');

  await test.step('both accept from the mail, and nobody has signed in', async () => {
    await openQuestion(polish, POLISH.email, CZECH.name);
    await openQuestion(czech, CZECH.email, POLISH.name);
    await polish.getByRole('button', { name: 'Tak, chcemy się poznać' }).click();
    await expect(polish.getByRole('status')).toContainText('Gdy tylko odpowie druga strona, napiszemy.');
    await czech.getByRole('button', { name: 'Ano, chceme se seznámit' }).click();
    await expect(czech.getByRole('status')).toContainText('Společný e-mail s kontakty je už na cestě.');
  });

  await test.step('one mail in both languages introduces them', async () => {
    const text = await textMailedTo(page, POLISH.email, /Prudnik.*Smyšlenka|Smyšlenka.*Prudnik/);
    expect(text).toContain(POLISH.email);
    expect(text).toContain(CZECH.email);
    expect(text).toMatch(/Szanowni Państwo|Dzień dobry/);
    expect(text).toMatch(/Vážení|Dobrý den/);
  });

  const conversation = await test.step('they have a conversation', async () => {
    await signInAs(polish, POLISH.account);
    await polish.goto(`/pl${introduction}?for=${POLISH.slug}`);
    const href = await polish.getByRole('link', { name: 'Przejdź do rozmowy' }).first().getAttribute('href');
    return new URL(href ?? '', polish.url()).pathname.replace(/^\/pl/, '');
  });

  await test.step('a letter of sentences arrives on the page that the other has open, in her language', async () => {
    await signInAs(czech, CZECH.account);
    await open(czech, `/cs${conversation}`);
    await open(polish, `/pl${conversation}`);
    const composer = polish.getByRole('region', { name: 'Napisz wiadomość' });
    await polish.getByRole('button', { name: 'Odpowiedź', exact: true }).click();
    await composer.getByLabel('Własne słowa').fill('Cieszymy się na współpracę.');
    await composer.getByRole('button', { name: 'Wyślij wiadomość' }).click();
    await expect(polish.getByText('Wiadomość została wysłana.')).toBeVisible();
    const arrived = czech.getByRole('article').last();
    await expect(arrived).toContainText('Dobrý den', { timeout: 5_000 });
    await expect(arrived.locator('[lang=pl]')).toHaveText('Cieszymy się na współpracę.');
  });

  await test.step('the Czech side proposes dates, the Polish one takes one of them', async () => {
    await czech
      .getByRole('link', { name: /Navrhnout termín/ })
      .first()
      .click();
    await czech.locator('#day-1').fill(DAY.typed);
    await czech.locator('#time-1').fill(DAY.time);
    await czech.locator('#day-2').fill('2027-05-12');
    await czech.locator('#time-2').fill(DAY.time);
    await czech.getByLabel('Adresa online hovoru').fill('https://meet.example.org/most');
    await czech.getByRole('button', { name: 'Odeslat návrh' }).click();
    await expect(czech.getByRole('heading', { name: 'Váš návrh termínu' })).toBeVisible();
    const proposed = polish.getByRole('radio', { name: DAY.pl });
    await expect(proposed).toBeVisible({ timeout: 5_000 });
    await proposed.check();
    await polish.getByRole('button', { name: 'Przyjmij wybrany termin' }).click();
    await expect(polish.getByRole('heading', { name: 'Termin uzgodniony' })).toBeVisible();
    await expect(czech.getByRole('heading', { name: 'Termín domluven' })).toBeVisible({ timeout: 5_000 });
  });

  await test.step('the date is in the mail of both, and in a file for the calendar', async () => {
    expect(await textMailedTo(page, POLISH.email, /termin/i)).toMatch(DAY.pl);
    expect(await textMailedTo(page, CZECH.email, /termín/i)).toMatch(DAY.cs);
    const href = await czech.getByRole('link', { name: 'Přidat do kalendáře' }).getAttribute('href');
    const calendar = await (await czech.request.get(new URL(href ?? '', czech.url()).href)).text();
    expect(calendar).toContain('BEGIN:VEVENT');
    expect(calendar).toMatch(/DTSTART;TZID="?Europe\/Prague"?:20270511T100000/);
  });

  await test.step('what came of it is recorded, and the other side sees it', async () => {
    await polish.goto(`/pl${introduction}?for=${POLISH.slug}`);
    await polish.getByText('Co z tego wynikło?').first().click();
    await polish.getByRole('radio', { name: /^Uzgodniliśmy współpracę/ }).check();
    await polish.getByRole('radio', { name: /umówiony pierwszy krok/i }).check();
    await polish.getByRole('button', { name: 'Zapisz odpowiedź' }).click();
    await expect(polish.getByText('Obie strony uzgodniły współpracę')).toBeVisible();
    await czech.goto(`/cs${introduction}?for=${CZECH.slug}`);
    await expect(czech.getByRole('list', { name: /Jak pokročila stavba mostu/ }).getByText('hotovo')).toHaveCount(5);
  });
  await polish.context().close();
  await czech.context().close();
});
