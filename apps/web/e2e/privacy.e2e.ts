/** Trust and personal data: a badge and what it rests on, the yearly confirmation by mail, one's own data, an account's end. */
import type { Page } from '@playwright/test';
import { inspect } from './inspect.ts';
import { linkMailedTo } from './mailbox.ts';
import { anAddress, signUp } from './new-account.ts';
import { expect, LANGUAGES, OFFICER_OF_PRUDNIK, open, signInAs, test } from './visitor.ts';

const BROKER_OF_OPOLE = 'Broker, Aglomeracja Opolska';
const PASSWORD = 'zelená žába skáče';
const EVIDENCE = '/organisations/prudnik/evidence';

async function anAccount(page: Page): Promise<string> {
  const email = anAddress();
  await signUp(page, 'Zofia Nieistniejąca', email, { password: PASSWORD });
  await page.goto(await linkMailedTo(page, email, '/sign-in/link/'));
  await page.getByLabel('Hasło').fill(PASSWORD);
  await page.getByRole('button', { name: 'Potwierdź i zaloguj się' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: /Zofia Nieistniejąca/ })).toBeVisible();
  return email;
}

async function downloaded(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`personal data ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('are downloaded, and the account is erased by a link that asks once more', async ({ page, complaints }) => {
      const email = await anAccount(page);
      // The form of sign-up has told her: nobody asks again.
      await expect(page.getByText('Obowiązuje nowa wersja informacji')).toHaveCount(0);
      await page.goto('/pl/account/privacy');
      await expect(page.getByText(/^Informacja o danych osobowych, wersja \d+/)).toBeVisible();

      const json = JSON.parse(await downloaded(page, 'Pobierz do przeniesienia (JSON)')) as {
        account: { email: string }[];
        mails: unknown[];
      };
      expect(json.account[0]?.email).toBe(email);
      expect(json.mails.length).toBeGreaterThan(0);
      const html = await downloaded(page, 'Pobierz do czytania (HTML)');
      expect(html).toContain('<h1>Kopia danych konta</h1>');
      expect(html).toContain('Zofia Nieistniejąca');

      await page.getByRole('button', { name: 'Wyślij link do usunięcia konta' }).click();
      await expect(page.getByRole('status')).toContainText('Link wysłano');
      const link = await linkMailedTo(page, email, '/erasure/');
      await open(page, link);
      await expect(page.getByText(`Konto: ${email}`)).toBeVisible();
      await page.getByRole('button', { name: 'Usuń konto' }).click();
      await expect(page.getByRole('alert')).toContainText('trzeba zaznaczyć');
      // A refused form is a failed request for the browser.
      expect(complaints.splice(0).every((one) => one.includes('status of 400'))).toBe(true);
      await page.getByLabel('Tak, chcę na zawsze usunąć swoje konto').check();
      await page.getByRole('button', { name: 'Usuń konto' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Konto zostało usunięte');
      await expect(page.getByRole('banner').getByRole('link', { name: 'Zaloguj się' })).toBeVisible();

      await page.goto(link);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ten link już nie działa');
      await open(page, '/pl/sign-in');
      await page.getByLabel('Adres e-mail').fill(email);
      await page.getByLabel('Hasło').fill(PASSWORD);
      await page.getByRole('main').getByRole('button', { name: 'Zaloguj się', exact: true }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      complaints.splice(0);
    });
  });
}

test('a profile is confirmed by the mailed link, without signing in and without JavaScript', async ({
  page,
  browser,
}) => {
  await signInAs(page, OFFICER_OF_PRUDNIK);
  await page.goto('/pl/account');
  const email = (
    await page
      .getByText(/@example\.org/)
      .first()
      .innerText()
  ).trim();
  await signInAs(page, BROKER_OF_OPOLE);
  await page.goto(`/pl${EVIDENCE}`);
  await page.getByRole('button', { name: 'Zapytaj koordynatorów teraz' }).click();
  await expect(page.getByRole('status')).toContainText('Pytanie wysłano');
  const link = await linkMailedTo(page, email, '/confirm/');

  const context = await browser.newContext({ javaScriptEnabled: false });
  const visitor = await context.newPage();
  const visit = new URL(link, page.url()).href;
  // Opening it, as mail scanners do, answers nothing.
  for (let time = 0; time < 2; time++) {
    await visitor.goto(visit);
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Czy ten profil jest nadal aktualny?');
  }
  await expect(visitor.getByRole('link', { name: 'Coś trzeba zmienić' })).toHaveAttribute('href', /prudnik\/edit/);
  await visitor.getByRole('link', { name: 'Nie bierzemy już udziału' }).click();
  await expect(visitor.getByText('Na pewno zakończyć udział')).toBeVisible();
  await visitor.getByRole('link', { name: 'Anuluj' }).click();
  await visitor.getByRole('button', { name: 'Tak, wszystko się zgadza' }).click();
  await expect(visitor.getByRole('status')).toContainText('potwierdzony na kolejny rok');
  await visitor.goto(visit);
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Ten link został już użyty');
  await visitor.goto(`${visit.slice(0, -3)}`);
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Nie znamy tego linku');
  await context.close();
});

test('a broker takes a badge back and gives it, and everybody sees what it rests on', async ({ page, complaints }) => {
  await signInAs(page, BROKER_OF_OPOLE);
  await page.goto(`/pl${EVIDENCE}`);
  await page.getByRole('link', { name: 'Zweryfikuj lub wycofaj' }).click();
  await page.getByLabel('weryfikacja była pomyłką').check();
  await page.getByLabel('Nazwa Państwa biura').fill('Biuro próbne');
  await page.getByRole('button', { name: 'Wycofaj znak weryfikacji' }).click();
  await expect(page.getByRole('status')).toContainText('wycofany');
  await open(page, '/pl/verification/prudnik');
  await page.getByLabel('nazwa w rejestrze jest taka sama').check();
  await page.getByRole('button', { name: 'Nadaj znak weryfikacji' }).click();
  await expect(page.getByRole('alert')).toContainText('zaznaczyć oba punkty');
  await expect(page.getByLabel('nazwa w rejestrze jest taka sama')).toBeChecked();
  expect(complaints.splice(0)).toEqual([expect.stringContaining('status of 400')]);
  await page.getByLabel('organizacja figuruje w rejestrze').check();
  await page.getByRole('button', { name: 'Nadaj znak weryfikacji' }).click();
  await expect(page.getByRole('status')).toContainText('ma znak weryfikacji');
  await page.goto('/pl/organisations/prudnik');
  await page.getByRole('link', { name: 'Na czym to się opiera' }).click();
  await expect(page.getByText('Zweryfikowało biuro animatora współpracy: Biuro próbne')).toBeVisible();
  await expect(page.getByText('W rejestrze: TERYT, numer 1610043')).toBeVisible();
});

for (const language of LANGUAGES) {
  test(`the pages of trust and privacy are for everybody in ${language}`, async ({ page }) => {
    for (const path of ['/privacy', EVIDENCE, '/confirm/unknown', '/erasure/unknown']) {
      await open(page, `/${language}${path}`);
      await inspect(page);
    }
  });

  test(`own data and verification are for everybody in ${language}`, async ({ page }) => {
    await signInAs(page, BROKER_OF_OPOLE);
    for (const path of ['/account/privacy', '/verification', '/verification/prudnik', EVIDENCE]) {
      await open(page, `/${language}${path}`);
      await inspect(page);
    }
  });
}
