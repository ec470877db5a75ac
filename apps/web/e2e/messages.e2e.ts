/** Organisations write to each other: each side in its own language, at once, and without anything being lost. */
import type { Browser, Page } from '@playwright/test';
import { aConversation, begin, CZECH_SIDE, POLISH_SIDE } from './conversation.ts';
import { inspect } from './inspect.ts';
import { expect, LANGUAGES, open, signInAs, test } from './visitor.ts';

const refusedOnPurpose = (complaints: string[]): void => {
  const refused = complaints.splice(0);
  expect(refused.filter((complaint) => !complaint.includes('status of 400'))).toEqual([]);
};

async function somebodyElse(browser: Browser, account: string, path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'cs-CZ', timezoneId: 'Europe/Prague' });
  const page = await context.newPage();
  await signInAs(page, account);
  await openForNews(page, path);
  return page;
}

/** From then on the page hears of what happens. */
async function openForNews(page: Page, path: string): Promise<void> {
  const stream = page.waitForResponse(/\/live$/);
  await open(page, path);
  await stream;
}

test.describe('a conversation', () => {
  test('sentences of a letter arrive at once, each side reads its own language', async ({
    page,
    browser,
    complaints,
  }) => {
    const path = await aConversation(page);
    const theirs = await somebodyElse(browser, CZECH_SIDE, `/cs${path}`);
    const before = await theirs.getByRole('article').count();
    await begin(page, `/pl${path}`);

    await page.getByRole('button', { name: 'Zaproszenie do rozmowy', exact: true }).click();
    const composer = page.getByRole('region', { name: 'Napisz wiadomość' });
    await expect(composer.getByText('Dobrý den,')).toBeVisible();
    await composer.getByLabel('Własne słowa').fill('Mamy pomysł na wspólny rajd rowerowy.');
    await composer.getByRole('button', { name: 'Wyślij wiadomość' }).click();

    // What is missing is said at its field, and nothing is lost.
    await expect(page.getByRole('alert')).toContainText('Wiadomość nie została wysłana');
    await expect(composer.getByLabel('Własne słowa')).toHaveValue('Mamy pomysł na wspólny rajd rowerowy.');
    refusedOnPurpose(complaints);
    for (const [position, day] of ['2027-05-11', '2027-05-12'].entries()) {
      await composer.getByLabel('Dzień').nth(position).fill(day);
      await composer.getByLabel('Godzina').nth(position).fill('14:30');
    }
    await composer.getByLabel('Liczba minut').fill('45');
    await expect(composer.getByText('úterý 11. května 2027, 14:30 hodin')).toBeVisible();
    await composer.getByRole('button', { name: 'Wyślij wiadomość' }).click();
    await expect(page.getByText('Wiadomość została wysłana.')).toBeVisible();

    // It comes to the page that the other side has open, in Czech; own words stay Polish and say so.
    const arrived = theirs.getByRole('article').last();
    await expect(theirs.getByRole('article')).toHaveCount(before + 1);
    await expect(arrived).toContainText('úterý 11. května 2027, 14:30 hodin');
    await expect(arrived.locator('[lang=pl]')).toHaveText('Mamy pomysł na wspólny rajd rowerowy.');
    await expect(arrived).toContainText('vlastní slova, polsky');
    await expect(theirs.getByRole('status').filter({ hasText: 'Nová zpráva' })).toHaveCount(1);
    // … and whoever wrote it learns that it was read.
    await expect(page.getByRole('article').last()).toContainText('przeczytane po drugiej stronie');

    await arrived.getByRole('link', { name: 'Zobrazit originál' }).click();
    await expect(theirs.getByRole('article').last()).toContainText('wtorek 11 maja 2027 r.');
    await theirs.getByRole('link', { name: 'Zpět do svého jazyka' }).click();
    await expect(theirs.getByRole('article').last()).toContainText('úterý 11. května 2027');
    await theirs.context().close();
  });

  test('a message is counted in the header until it is read', async ({ page, browser }) => {
    const path = await aConversation(page);
    const theirs = await somebodyElse(browser, CZECH_SIDE, '/cs/organisations');
    const link = theirs.getByRole('banner').getByRole('link', { name: /^Zprávy/ });
    const unread = async (): Promise<number> => Number(/\((\d+)/.exec(await link.innerText())?.[1] ?? 0);
    const before = await unread();
    const told: string[] = [];
    theirs.on('request', (request) => request.url().endsWith('/read') && told.push(request.url()));
    await begin(page, `/pl${path}`);
    await page.getByLabel('Wiadomość', { exact: true }).fill('Krótka wiadomość');
    await page.getByRole('button', { name: 'Wyślij wiadomość' }).click();
    await expect.poll(unread).toBe(before + 1);
    await link.click();
    await expect(theirs.getByRole('article').first()).toContainText('Krótka wiadomość');
    await theirs.getByRole('article').first().getByRole('link').first().click();
    await expect(theirs.getByRole('article').last()).toContainText('Krótka wiadomość');
    await expect.poll(unread).toBe(before);
    // Opened anew it is seen at once; that it was seen is said once each time, not again and again.
    await page.getByLabel('Wiadomość', { exact: true }).fill('Jeszcze jedna');
    await page.getByRole('button', { name: 'Wyślij wiadomość' }).click();
    await expect(theirs.getByRole('article').last()).toContainText('Jeszcze jedna');
    await openForNews(theirs, '/cs/organisations');
    await page.getByLabel('Wiadomość', { exact: true }).fill('I jeszcze jedna');
    await page.getByRole('button', { name: 'Wyślij wiadomość' }).click();
    await expect.poll(unread).toBe(before + 1);
    await open(theirs, `/cs${path}`);
    await expect.poll(unread).toBe(before);
    expect(told.length).toBeLessThanOrEqual(3);
    await theirs.context().close();
  });

  test('news leave alone what somebody is filling in', async ({ page, browser }) => {
    const path = await aConversation(page);
    const theirs = await somebodyElse(browser, CZECH_SIDE, '/cs/account/notifications');
    const daily = theirs.locator('[name="topic.MESSAGES"][value=DAILY]');
    await expect(daily).not.toBeChecked();
    await daily.check();
    const count = theirs.getByRole('banner').getByRole('link', { name: /^Zprávy/ });
    // The first news after the page was opened, and the second.
    for (const words of ['Pierwsza nowina', 'Druga nowina']) {
      const before = await count.innerText();
      await begin(page, `/pl${path}`);
      await page.getByLabel('Wiadomość', { exact: true }).fill(words);
      await page.getByRole('button', { name: 'Wyślij wiadomość' }).click();
      await expect(count).not.toHaveText(before);
      await expect(daily).toBeChecked();
    }
    await theirs.context().close();
  });

  test('a letter is composed with the keyboard alone', async ({ page }) => {
    const path = await aConversation(page);
    await begin(page, `/pl${path}`);
    const press = async (name: string | RegExp, key = 'Enter'): Promise<void> => {
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press(key);
    };
    await page.getByText('Dodaj gotowe zdania').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Szukaj zdania').focus();
    await page.keyboard.type('tlumacz zapewnimy');
    await press(/^Dodaj: Na spotkanie zapewnimy tłumacza/);
    const letter = page.locator('#composer ol > li');
    await expect(letter.first()).toContainText('Na spotkanie zapewnimy tłumacza.');
    await page.getByRole('button', { name: 'Wróć do tematów zdań' }).click();
    await press('Budżet');
    await press(/^Dodaj: Szacowany budżet/);
    // The field of the sentence that was added is the next thing to type in.
    await expect(letter.nth(1).locator('input:focus')).toBeVisible();
    await page.keyboard.type('12500');
    await expect(letter.nth(1)).toContainText('Předpokládaný rozpočet projektu');
    await expect(letter.nth(1)).toContainText('12 500 EUR');
    await press(/^Wyżej: Zdanie 2/);
    await expect(letter.first()).toContainText('12 500 EUR');
    await expect(page.getByRole('button', { name: /^Wyżej: Zdanie 1/ })).toBeFocused();
    await press(/^Usuń: Zdanie 1/);
    await expect(page.getByRole('button', { name: 'Cofnij' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(letter.first()).toContainText('12 500 EUR');
    await page.evaluate(() => localStorage.clear());
  });

  test('is found by its words, muted and taken back, and a message reported', async ({ page, complaints }) => {
    const path = await aConversation(page);
    await signInAs(page, CZECH_SIDE);
    await page.goto('/cs/messages?q=rajd');
    await expect(page.getByRole('article').first().locator('mark').first()).toHaveText('rajd');
    await page.goto(`/cs${path}`);
    await page.getByText('Nastavení této konverzace').click();
    await page.getByRole('link', { name: 'Ztlumit konverzaci' }).click();
    await page.getByRole('button', { name: 'Ano, ztlumit' }).click();
    await expect(page.getByText('Konverzace je ztlumená.')).toBeVisible();
    await page.goto('/cs/messages?box=MUTED');
    await expect(page.getByRole('article').first()).toContainText('ztlumeno');
    await page.goto(`/cs${path}`);
    await page.getByText('Nastavení této konverzace').click();
    await page.getByRole('button', { name: 'Zrušit ztlumení' }).click();
    await expect(page.getByText('Ztlumení bylo zrušeno.')).toBeVisible();

    await page
      .getByRole('link', { name: /^Nahlásit/ })
      .last()
      .click();
    await page.getByRole('button', { name: 'Odeslat nahlášení' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    refusedOnPurpose(complaints);
    await page.getByLabel('reklama nebo hromadná zpráva').check();
    await page.getByRole('button', { name: 'Odeslat nahlášení' }).click();
    await expect(page.getByText('Nahlášení jsme předali')).toBeVisible();
  });

  test('that was reported is read in her language and decided by a broker, without JavaScript', async ({
    page,
    browser,
  }) => {
    test.slow();
    const path = await aConversation(page);
    await begin(page, `/pl${path}`);
    await page.getByRole('button', { name: 'Odpowiedź', exact: true }).click();
    const words = `Kupcie tanie kosiarki, numer ${Date.now()}`;
    await page.getByRole('region', { name: 'Napisz wiadomość' }).getByLabel('Własne słowa').fill(words);
    await page.getByRole('button', { name: 'Wyślij wiadomość' }).click();
    await expect(page.getByText('Wiadomość została wysłana.')).toBeVisible();
    await signInAs(page, CZECH_SIDE);
    await page.goto(`/cs${path}`);
    await page
      .getByRole('article')
      .last()
      .getByRole('link', { name: /^Nahlásit/ })
      .click();
    await page.getByLabel('reklama nebo hromadná zpráva').check();
    await page.getByLabel(/^Poznámka/).fill('Nechceme žádné sekačky.');
    await page.getByRole('button', { name: 'Odeslat nahlášení' }).click();
    await expect(page.getByText('Nahlášení jsme předali')).toBeVisible();

    const desk = await browser.newContext({ javaScriptEnabled: false, locale: 'cs-CZ' });
    const broker = await desk.newPage();
    await signInAs(broker, 'Broker, Olomoucká aglomerace');
    await broker.goto('/cs/desk');
    await broker.getByRole('link', { name: 'Nahlášené zprávy' }).click();
    await expect(broker).toHaveURL(/desk\/reports/);
    await broker.waitForLoadState();
    // The oldest stand first; this one was reported just now.
    await broker.getByRole('article').last().getByRole('link').click();
    await expect(broker.getByRole('main')).toContainText(words);
    await expect(broker.getByRole('main')).toContainText('Dobrý den,');
    await expect(broker.getByText('Nechceme žádné sekačky.')).toBeVisible();
    await broker.getByText('Zobrazit originál').click();
    await expect(broker.getByText('Dzień dobry,')).toBeVisible();
    await broker.getByLabel('Odstranit zprávu').check();
    await broker.getByRole('button', { name: 'Uložit rozhodnutí' }).click();
    // What lacks is said at its field, and the choice is still made.
    await expect(broker.getByLabel('Odůvodnění pro toho, kdo zprávu nahlásil')).toHaveAttribute('aria-invalid', 'true');
    await expect(broker.getByLabel('Odstranit zprávu')).toBeChecked();
    await broker.getByLabel('Odůvodnění pro toho, kdo zprávu nahlásil').fill('Je to reklama.');
    await broker.getByRole('button', { name: 'Uložit rozhodnutí' }).click();
    await expect(broker.getByText('Rozhodnutí bylo uloženo.')).toBeVisible();
    await expect(broker.getByRole('heading', { name: 'Rozhodnutí: odstraněna' })).toBeVisible();
    await expect(broker.getByText('Je to reklama.')).toBeVisible();
    await broker.getByRole('link', { name: 'Nahlášené zprávy' }).click();
    await broker.getByRole('link', { name: 'Posouzená' }).click();
    await expect(broker.getByRole('article').first()).toContainText('odstraněna');
    await desk.close();

    await page.goto(`/cs${path}`);
    await expect(page.getByRole('article').last()).not.toContainText(words);
  });

  test('of others does not exist', async ({ page }) => {
    const path = await aConversation(page);
    await signInAs(page, 'Referat promocji, Prudnik');
    const answer = await page.goto(`/pl${path}`);
    expect(answer?.status()).toBe(404);
  });

  test('is written without a finding of axe, and nothing is wider than the screen', async ({ page }) => {
    const path = await aConversation(page);
    await begin(page, `/pl${path}`);
    await page.getByRole('button', { name: 'Zaproszenie z wizytą', exact: true }).click();
    await page.getByText('Dodaj gotowe zdania').click();
    await page.getByRole('button', { name: 'Nabór i wniosek' }).click();
    await inspect(page);
    await page.evaluate(() => localStorage.clear());
  });

  for (const language of LANGUAGES) {
    test(`is read without a finding of axe in ${language}`, async ({ page }) => {
      const path = await aConversation(page);
      await open(page, `/${language}/messages`);
      await inspect(page);
      await open(page, `/${language}${path}?ask=block`);
      await inspect(page);
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a letter is composed step by step, and a mistake loses nothing', async ({ page, complaints }) => {
    test.slow();
    const path = await aConversation(page);
    await page.goto(`/pl${path}`);
    await page.getByLabel('Wiadomość', { exact: true }).fill('Własny akapit');
    await page.getByText('Dodaj gotowe zdania').click();
    await page.getByRole('button', { name: 'Powitanie', exact: true }).click();
    await page.getByRole('button', { name: /^Dodaj: Szanowni Państwo,/ }).click();
    await page.getByLabel('Szukaj zdania').fill('termin 12');
    await page.getByRole('button', { name: 'Szukaj', exact: true }).click();
    await expect(page.getByText('Nie ma takiego zdania.')).toBeVisible();
    await page.getByRole('button', { name: 'Wróć do tematów zdań' }).click();
    await page.getByRole('button', { name: 'Terminy', exact: true }).click();
    await page.getByRole('button', { name: /^Dodaj: Proponujemy termin/ }).click();
    const letter = page.locator('#composer ol > li');
    await expect(letter).toHaveCount(3);
    await expect(letter.first()).toContainText('Vážená paní, vážený pane,');

    await page.getByLabel('od', { exact: true }).fill('2027-05-14');
    await page.getByLabel('do', { exact: true }).fill('2027-05-12');
    await page.getByRole('button', { name: 'Wyślij wiadomość' }).click();
    await expect(page.getByRole('alert')).toContainText('Wiadomość nie została wysłana');
    refusedOnPurpose(complaints);
    await expect(page.getByLabel('od', { exact: true })).toHaveValue('2027-05-14');
    await expect(page.getByLabel('Własne słowa')).toHaveValue('Własny akapit');
    await page.getByLabel('do', { exact: true }).fill('2027-05-16');
    await page.getByRole('button', { name: 'Pokaż, jak to będzie wyglądać' }).last().click();
    await expect(letter.last()).toContainText('14.–16. května 2027');
    await page.getByRole('button', { name: /^Wyżej: Zdanie 3/ }).click();
    await page.getByRole('button', { name: /^Usuń: Akapit 3/ }).click();
    await page.getByRole('button', { name: 'Cofnij' }).click();
    await expect(letter).toHaveCount(3);
    await page.getByRole('button', { name: 'Wyślij wiadomość' }).click();
    await expect(page.getByText('Wiadomość została wysłana.')).toBeVisible();
    const sent = page.getByRole('article').last();
    await expect(sent).toContainText('14–16 maja 2027 r.');
    await expect(sent).toContainText('Własny akapit');

    await signInAs(page, CZECH_SIDE);
    await page.goto(`/cs${path}`);
    await expect(page.getByRole('article').last()).toContainText('14.–16. května 2027');
    await signInAs(page, POLISH_SIDE);
    await page.goto(`/pl${path}`);
    await expect(page.getByRole('article').last()).toContainText('przeczytane po drugiej stronie');
  });
});
