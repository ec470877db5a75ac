/** An account from its first day on: opened, confirmed, locked with a second step, used on two devices, left. */
import { type Browser, expect as baseExpect, type Page } from '@playwright/test';
import { codeFor, wrongCodeFor } from './code-app.ts';
import { linkMailedTo } from './mailbox.ts';
import { anAddress, signUp, toldToLookForMail } from './new-account.ts';
import { expect, open, test } from './visitor.ts';

const PASSWORD = 'zelená žába skáče';

async function anAccount(page: Page): Promise<string> {
  const email = anAddress();
  await signUp(page, 'Anna Kowalska', email, { password: PASSWORD });
  await page.goto(await linkMailedTo(page, email, '/sign-in/link/'));
  await page.getByLabel('Hasło').fill(PASSWORD);
  await page.getByRole('button', { name: 'Potwierdź i zaloguj się' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: /Anna Kowalska/ })).toBeVisible();
  return email;
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Wyloguj się' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Zaloguj się' })).toBeVisible();
}

async function signInWithPassword(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/pl/sign-in');
  await page.getByLabel('Adres e-mail').fill(email);
  await page.getByLabel('Hasło').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Zaloguj się', exact: true }).click();
}

async function onAnotherDevice<Outcome>(browser: Browser, work: (page: Page) => Promise<Outcome>): Promise<Outcome> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`an account ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('is opened, confirmed, locked with a second step, used on two devices and left', async ({
      page,
      browser,
      complaints,
    }) => {
      const email = await anAccount(page);
      await page.goto('/pl/account/security');
      await expect(page.getByText('Hasło jest ustawione.')).toBeVisible();

      // The second step: the key of the picture stands below it, too.
      await page.getByRole('link', { name: 'Dodaj drugi krok' }).click();
      await page.getByLabel('Obecne hasło').fill(PASSWORD);
      await page.getByRole('button', { name: 'Dalej' }).click();
      await expect(page.getByRole('img', { name: /Kod QR/ })).toBeVisible();
      const key = (await page.locator('main p.font-mono').innerText()).trim();
      const recoveryCodes = await page.locator('main ul.font-mono li').allInnerTexts();
      expect(recoveryCodes).toHaveLength(10);
      await page.getByLabel('Kod z aplikacji').fill(wrongCodeFor(key));
      await page.getByRole('button', { name: 'Włącz drugi krok' }).click();
      await expect(page.getByRole('alert')).toContainText('Ten kod się nie zgadza');
      await expect(page.locator('main p.font-mono')).toHaveText(key);
      // A refused form is a failed request for the browser: one was refused on purpose.
      expect(complaints.splice(0)).toEqual([expect.stringContaining('status of 400')]);
      await page.getByLabel('Kod z aplikacji').fill(codeFor(key));
      await page.getByRole('button', { name: 'Włącz drugi krok' }).click();
      await expect(page.getByRole('status')).toHaveText('Drugi krok logowania jest włączony.');

      await signOut(page);
      await signInWithPassword(page, email);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Drugi krok logowania');
      // One that was not used, and is still right if the half minute ends while it is typed.
      await page.getByLabel('Kod').fill(codeFor(key, 1));
      await page.getByRole('main').getByRole('button', { name: 'Zaloguj się' }).click();
      await expect(page.getByRole('banner').getByRole('link', { name: /Anna Kowalska/ })).toBeVisible();

      // By a link, on another device, with a recovery code.
      await onAnotherDevice(browser, async (other) => {
        const origin = new URL(page.url()).origin;
        await other.goto(`${origin}/pl/sign-in?to=%2Fpl%2Faccount%2Fsecurity`);
        await other.getByLabel('Adres e-mail').fill(email);
        await other.getByRole('button', { name: 'Wyślij link do logowania' }).click();
        await toldToLookForMail(other);
        const link = await linkMailedTo(page, email, '/sign-in/link/', 'to=');
        await other.goto(origin + link);
        await other.getByRole('main').getByRole('button', { name: 'Zaloguj się' }).click();
        await other.getByLabel('Kod').fill(recoveryCodes[0] ?? '');
        await other.getByRole('main').getByRole('button', { name: 'Zaloguj się' }).click();
        await baseExpect(other).toHaveURL(/\/pl\/account\/security$/);
        await baseExpect(other.getByText('ta sesja')).toHaveCount(1);

        await page.goto('/pl/account/security');
        await expect(page.getByText('pozostało 9 kodów zapasowych')).toBeVisible();
        await expect(page.getByRole('button', { name: /^Zakończ sesję:/ })).toHaveCount(1);
        await page.getByRole('button', { name: /^Zakończ sesję:/ }).click();
        await expect(page.getByRole('status')).toHaveText('Sesja została zakończona.');
        await other.reload();
        await baseExpect(other).toHaveURL(/\/pl\/sign-in\?to=/);

        // The same link a second time.
        await other.goto(origin + link);
        await baseExpect(other.getByRole('heading', { level: 1 })).toHaveText('Ten link nie jest już ważny');
      });
      await signOut(page);
    });

    test('gets a new password when the old one is forgotten', async ({ page }) => {
      const email = await anAccount(page);
      await signOut(page);
      await page.goto('/pl/sign-in');
      await page.getByRole('link', { name: 'Nie pamiętam hasła' }).click();
      // The page that is left has such a field, too.
      await expect(page).toHaveURL(/password-reset/);
      await page.getByLabel('Adres e-mail').fill(email);
      await page.getByRole('button', { name: 'Wyślij link' }).click();
      await toldToLookForMail(page);
      await page.goto(await linkMailedTo(page, email, '/password-reset/'));
      await page.getByLabel('Nowe hasło').fill('most przez Odrę');
      await page.getByRole('button', { name: 'Zapisz nowe hasło' }).click();
      await expect(page.getByRole('status')).toContainText('Nowe hasło zostało zapisane');
      await signInWithPassword(page, email, 'most przez Odrę');
      await expect(page.getByRole('banner').getByRole('link', { name: /Anna Kowalska/ })).toBeVisible();
    });

    test('changes its address at both addresses, and its language', async ({ page }) => {
      const email = await anAccount(page);
      const newEmail = anAddress();
      await page.goto('/pl/account/email');
      await page.getByLabel('Nowy adres').fill(newEmail);
      await page.getByLabel('Obecne hasło').fill(PASSWORD);
      await page.getByRole('button', { name: 'Wyślij link na obecny adres' }).click();
      await expect(page.getByRole('status')).toContainText(email);
      await page.goto(await linkMailedTo(page, email, '/email-change/'));
      await page.getByRole('button', { name: 'Potwierdź zmianę' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jeszcze jeden krok');
      await page.goto(await linkMailedTo(page, newEmail, '/email-change/'));
      await page.getByRole('button', { name: 'Potwierdź zmianę' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Adres został zmieniony');
      await page.goto('/pl/account');
      await expect(page.getByRole('main').getByText(newEmail)).toBeVisible();
      await page.getByLabel('czeski').check();
      await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
      await expect(page).toHaveURL(/\/cs\/account\?saved=1/);
      await expect(page.getByRole('status')).toHaveText('Změny jsou uloženy.');
    });
  });
}

test('an account is opened and confirmed with the keyboard alone', async ({ page }) => {
  const email = anAddress();
  await page.goto('/pl/sign-up');
  await page.getByLabel('Imię i nazwisko albo nazwa komórki').focus();
  await page.keyboard.type('Anna Kowalska');
  await page.keyboard.press('Tab');
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await toldToLookForMail(page);
  await page.goto(await linkMailedTo(page, email, '/sign-in/link/'));
  await page.getByLabel('Hasło').focus();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Potwierdź i zaloguj się' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByRole('link', { name: /Anna Kowalska/ })).toBeVisible();
});

test('what was typed is not lost, and everything that is wrong is said at once', async ({ page, complaints }) => {
  // Without scripts, the password is asked for again: a server does not send it back.
  await open(page, '/pl/sign-up');
  await page.getByLabel('Imię i nazwisko albo nazwa komórki').fill('Jаn <b>');
  await page.getByLabel('Adres e-mail').fill('nikt');
  await page.getByLabel('Hasło (nieobowiązkowe)').fill('krótkie');
  // The browser has a word about the address first; what the server says must do without it.
  await page.locator('main form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
  await page.getByRole('button', { name: 'Załóż konto' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(3);
  await expect(page.getByLabel('Imię i nazwisko albo nazwa komórki')).toHaveValue('Jаn <b>');
  await expect(page.getByLabel('Adres e-mail')).toHaveValue('nikt');
  await expect(page.getByLabel('Hasło (nieobowiązkowe)')).toHaveValue('krótkie');
  expect(complaints.splice(0)).toEqual([expect.stringContaining('status of 400')]);
});

test.describe('a passkey', () => {
  // Browsers make passkeys for names, not for numbers.
  test.use({ baseURL: async ({ baseURL }, use) => use((baseURL ?? '').replace('127.0.0.1', 'localhost')) });

  test('is made, signs in, and is removed', async ({ page, context }) => {
    await anAccount(page);
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    const device = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
    } as const;
    await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { ...device, isUserVerified: true } });
    await open(page, '/pl/account/security/passkeys');
    await page.getByLabel('Nazwa klucza').fill('Telefon');
    await page.getByLabel('Obecne hasło').fill(PASSWORD);
    await page.getByRole('button', { name: 'Dodaj klucz dostępu' }).click();
    await expect(page.getByRole('status')).toHaveText('Klucz dostępu został dodany.');
    await signOut(page);
    await open(page, '/pl/sign-in');
    await page.getByRole('button', { name: 'Zaloguj się kluczem dostępu' }).click();
    await expect(page.getByRole('banner').getByRole('link', { name: /Anna Kowalska/ })).toBeVisible();
    await page.goto('/pl/account/security/passkeys');
    await page.getByRole('link', { name: /Usuń.*Telefon/ }).click();
    await expect(page.getByRole('button', { name: 'Usuń klucz' })).toBeVisible();
    await page.getByLabel('Obecne hasło').fill(PASSWORD);
    await page.getByRole('button', { name: 'Usuń klucz' }).click();
    await expect(page.getByRole('status')).toHaveText('Klucz dostępu został usunięty.');
  });
});

for (const path of ['/pl/account', '/cs/account/security', '/en/account/security/passkeys']) {
  test(`${path} asks a visitor to sign in first`, async ({ page }) => {
    await page.goto(path);
    await expect(page).toHaveURL(new RegExp(`${path.slice(0, 3)}/sign-in\\?to=`));
  });
}

for (const path of [
  '/pl/sign-in?/password',
  '/pl/sign-in?/link',
  '/pl/sign-up',
  '/pl/password-reset',
  '/pl/sign-out',
]) {
  test(`another site cannot send the form of ${path}`, async ({ request }) => {
    const form = { email: 'a@example.org', password: 'x' };
    const answer = await request.post(path, { form, headers: { origin: 'https://example.org' } });
    expect(answer.status()).toBe(403);
  });
}

for (const to of ['https://example.org/pl', '//example.org', '/\\example.org', 'javascript:alert(1)']) {
  test(`signing in cannot lead to ${to}`, async ({ page }) => {
    await page.goto(`/pl/sign-in?to=${encodeURIComponent(to)}`);
    await expect(page.locator('main input[name="to"]').first()).toHaveValue('');
  });
}
