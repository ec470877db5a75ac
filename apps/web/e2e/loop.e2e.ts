/**
 * The whole way of two organisations, a Polish and a Czech person at two browsers at once: from a broker's proposal over two
 * answers by mail, the mail that introduces them, letters that arrive while they look, and a date in both calendars to the
 * agreement.
 */
import type { Browser, Page } from '@playwright/test';
import { openQuestion, textMailedTo } from './mailbox.ts';
import { expect, OFFICER_OF_PRUDNIK, open, signInAs, test } from './visitor.ts';

const BROKER = 'Broker, Aglomeracja Opolska';
const POLISH = { account: OFFICER_OF_PRUDNIK, slug: 'prudnik', name: 'Prudnik', email: 'promocja.prudnik@example.org' };
const CZECH = {
  account: 'Koordinátorka, Domácí hospic Smyšlenka',
  slug: 'hospic-smyslenka',
  name: 'Smyšlenka',
  email: 'hospic.smyslenka@example.org',
};
/** Public holidays of both countries that can be a Tuesday or a Wednesday. */
const HOLIDAYS = '01-01 01-06 05-01 05-03 05-08 07-05 07-06 08-15 09-28 10-28 11-01 11-11 11-17 12-24 12-25 12-26';
const TIME = '10:00';
/** The next Tuesday and Wednesday, two weeks from now at least, on which both countries work. */
const [TUESDAY, WEDNESDAY] = workingDays();

function workingDays(): [Date, Date] {
  for (let days = 14; ; days++) {
    const [day, next] = [days, days + 1].map((ahead) => new Date(Date.now() + ahead * 86_400_000)) as [Date, Date];
    const isFree = (date: Date): boolean => HOLIDAYS.includes(typed(date).slice(5));
    if (day.getUTCDay() === 2 && !isFree(day) && !isFree(next)) return [day, next];
  }
}

function typed(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** As it is written in that language, with or without a comma after the day of the week. */
function written(day: Date, language: string): RegExp {
  const words = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(day);
  return new RegExp(words.replace(/,? /, ',? ').replaceAll('.', '\\.'));
}

async function aBrowser(browser: Browser, locale: string, timezoneId: string): Promise<Page> {
  const context = await browser.newContext({ locale, timezoneId });
  return context.newPage();
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
    const text = await textMailedTo(
      page,
      POLISH.email,
      /Obie strony chcą się poznać.*(Prudnik.*Smyšlenka|Smyšlenka.*Prudnik)/,
    );
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
    await expect(arrived).toContainText('Dobrý den');
    await expect(arrived.locator('[lang=pl]')).toHaveText('Cieszymy się na współpracę.');
  });

  await test.step('the Czech side proposes dates, the Polish one takes one of them', async () => {
    await czech
      .getByRole('link', { name: /Navrhnout termín/ })
      .first()
      .click();
    await czech.locator('#day-1').fill(typed(TUESDAY));
    await czech.locator('#time-1').fill(TIME);
    await czech.locator('#day-2').fill(typed(WEDNESDAY));
    await czech.locator('#time-2').fill(TIME);
    await czech.getByLabel('Adresa online hovoru').fill('https://meet.example.org/most');
    await czech.getByRole('button', { name: 'Odeslat návrh' }).click();
    await expect(czech.getByRole('heading', { name: 'Váš návrh termínu' })).toBeVisible();
    const proposed = polish.getByRole('radio', { name: written(TUESDAY, 'pl') });
    await expect(proposed).toBeVisible({ timeout: 5_000 });
    await proposed.check();
    await polish.getByRole('button', { name: 'Przyjmij wybrany termin' }).click();
    await expect(polish.getByRole('heading', { name: 'Termin uzgodniony' })).toBeVisible();
    await expect(czech.getByRole('heading', { name: 'Termín domluven' })).toBeVisible({ timeout: 5_000 });
  });

  await test.step('the date is in the mail of both, and in a file for the calendar', async () => {
    expect(await textMailedTo(page, POLISH.email, /uzgodniły termin spotkania/)).toMatch(written(TUESDAY, 'pl'));
    expect(await textMailedTo(page, CZECH.email, /se domluvily na termínu schůzky/)).toMatch(written(TUESDAY, 'cs'));
    const href = await czech.getByRole('link', { name: 'Přidat do kalendáře' }).getAttribute('href');
    const calendar = await (await czech.request.get(new URL(href ?? '', czech.url()).href)).text();
    expect(calendar).toContain('BEGIN:VEVENT');
    expect(calendar).toMatch(new RegExp(`DTSTART;TZID="?Europe/Prague"?:${typed(TUESDAY).replaceAll('-', '')}T100000`));
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
