/** How people come to act for an organisation: claiming, asking, inviting, handing over. */
import { type Browser, expect as baseExpect, type Locator, type Page } from '@playwright/test';
import { codeMailedTo, linkMailedTo } from './mailbox.ts';
import { anAddress, signUp } from './new-account.ts';
import { expect, LANGUAGES, open, signInAs, test } from './visitor.ts';
import { inspect } from './inspect.ts';

const BROKER = 'Broker, Aglomeracja Opolska';
const STUB = 'Baborów';
/** An organisation of the example data that has a public address and no members. */
const WITH_ADDRESS = { slug: 'nibyteatr', email: 'nibyteatr@example.org', domain: 'example.org' };

/** A new account, signed in by the link of its first mail. */
async function anAccount(page: Page, name: string, email = anAddress(), to = ''): Promise<string> {
  await signUp(page, name, email, { to });
  await page.goto(await linkMailed(page, email, '/sign-in/link/'));
  await page.getByRole('main').getByRole('button').first().click();
  await expect(page.getByRole('button', { name: 'Wyloguj się' })).toBeVisible();
  return email;
}

/** Another person, in a browser of her own, without scripts. */
async function elsewhere<Outcome>(browser: Browser, work: (page: Page) => Promise<Outcome>): Promise<Outcome> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Mail is read in a window of its own, where the browser may say what it likes about the frame of a mail. */
function inMailbox<Outcome>(page: Page, read: (mailbox: Page) => Promise<Outcome>): Promise<Outcome> {
  const browser = page.context().browser();
  if (!browser) throw new Error('A page without a browser');
  return elsewhere(browser, read);
}

const linkMailed = (page: Page, email: string, path: string): Promise<string> =>
  inMailbox(page, (mailbox) => linkMailedTo(mailbox, email, path));

const codeMailed = (page: Page, email: string): Promise<string> =>
  inMailbox(page, (mailbox) => codeMailedTo(mailbox, email));

/** Presses Tab until the element has the focus: what cannot be reached so cannot be used without a mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 200; press++) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await baseExpect(target).toBeFocused();
}

async function press(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  await tabTo(page, page.getByRole(role, { name, exact: true }).last());
  await page.keyboard.press('Enter');
}

async function type(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

const status = (page: Page) => page.getByRole('status');
/** A form that was refused is a failed request for the browser; these were refused on purpose. */
function expectRefused(complaints: string[], times: number): void {
  const refused = complaints.splice(0);
  expect(refused.filter((complaint) => !complaint.includes('status of 400'))).toEqual([]);
  expect(refused).toHaveLength(times);
}

test.describe('without JavaScript, with the keyboard alone, in Polish', () => {
  test.use({ javaScriptEnabled: false });

  test('a stub is claimed: a broker is asked, confirms, and the editor of the profile opens', async ({
    page,
    browser,
  }) => {
    await page.goto('/pl/organisations/baborow');
    await press(page, 'link', 'To nasz urząd');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Przejęcie profilu');
    await press(page, 'link', 'Załóż konto');
    await expect(page).toHaveURL(/sign-up\?to=/);
    const claim = '/pl/organisations/baborow/claim';
    await anAccount(page, 'Sekretariat w Baborowie', anAddress('mail.example.org'), claim);
    await page.goto(claim);
    await type(page, 'Dopisek', 'Sekretariat, pokój 7.');
    await press(page, 'button', 'Wyślij prośbę');
    await expect(page.getByText(/^Prośbę wysłano/)).toBeVisible();

    await elsewhere(browser, async (broker) => {
      await signInAs(broker, BROKER);
      await broker.goto('/pl/join-requests');
      const card = broker.getByRole('article', { name: 'Sekretariat w Baborowie' }).last();
      await baseExpect(card).toContainText('Sekretariat, pokój 7.');
      await press(broker, 'button', 'Odmów: Sekretariat w Baborowie');
      await baseExpect(broker.getByRole('alert')).toContainText('To pole jest wymagane');
      await press(broker, 'button', 'Przyjmij: Sekretariat w Baborowie');
      await baseExpect(status(broker)).toContainText('Prośba została przyjęta');
    });

    await page.goto(claim);
    await expect(status(page)).toContainText('działa już w imieniu');
    await press(page, 'link', 'Uzupełnij profil');
    await expect(page).toHaveURL(/organisations\/baborow\/edit/);
    await page.goto('/pl/account/organisations');
    await expect(page.getByRole('listitem').filter({ hasText: STUB }).first()).toContainText('koordynator');
  });

  test('an organisation is claimed by a code that its address received; what was mistyped is told', async ({
    page,
    complaints,
  }) => {
    await anAccount(page, 'Skarbniczka', anAddress('poczta.example.org'));
    const claim = `/pl/organisations/${WITH_ADDRESS.slug}/claim`;
    await page.goto(claim);
    await press(page, 'button', 'Wyślij kod');
    await expect(page.getByText(`Kod wysłano na adres ${WITH_ADDRESS.email}`)).toBeVisible();
    await type(page, 'Kod z wiadomości', 'ABCD-2345');
    await press(page, 'button', 'Potwierdź kod');
    await expect(page.getByRole('alert')).toContainText('pozostało prób: 4');
    await expect(page.getByLabel('Kod z wiadomości')).toHaveValue('ABCD-2345');

    const code = await codeMailed(page, WITH_ADDRESS.email);
    await page.goto(claim);
    await type(page, 'Kod z wiadomości', code.toLowerCase());
    await press(page, 'button', 'Potwierdź kod');
    await expect(status(page)).toContainText('Gotowe: to konto koordynuje teraz');

    expectRefused(complaints, 1);
    // For everybody after her there are members to ask.
    await page.goto('/pl/account/organisations');
    await expect(page.getByRole('listitem').filter({ hasText: 'Nibyteatr' })).toBeVisible();
  });

  test('an address on the domain of the organisation is enough', async ({ page }) => {
    await anAccount(page, 'Prezeska', anAddress(WITH_ADDRESS.domain));
    await page.goto('/pl/organisations/energia-z-wymyslonek/claim');
    await press(page, 'button', 'Przejmij profil');
    await expect(status(page)).toContainText('Gotowe: to konto koordynuje teraz');
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('an organisation is made, a colleague invited, coordination handed over, the organisation left', async ({
      page,
      browser,
      complaints,
    }) => {
      const name = `Klub Próbny ${Date.now()}`;
      await anAccount(page, 'Anna Założycielka');
      await open(page, '/pl/organisations/new');
      await page.getByRole('button', { name: 'Utwórz profil' }).click();
      await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(4);
      await page.getByLabel('Nazwa', { exact: true }).fill(name);
      await page.getByLabel('organizacja pozarządowa').check();
      await page.getByLabel('Polska').check();
      await page.getByLabel('Siedziba').fill('Prudnik');
      await page.getByLabel(/^Numer w rejestrze/).fill('123456786');
      await page.getByRole('button', { name: 'Utwórz profil' }).click();
      await expect(page.getByRole('alert')).toContainText('Cyfra kontrolna');
      await expect(page.getByLabel('Nazwa', { exact: true })).toHaveValue(name);
      await expect(page.getByLabel('organizacja pozarządowa')).toBeChecked();
      await page.getByLabel(/^Numer w rejestrze/).fill('');
      await page.getByRole('button', { name: 'Utwórz profil' }).click();
      await expect(status(page)).toContainText(name);

      await page.getByRole('link', { name: 'Zobacz osoby w organizacji' }).click();
      await expect(page).toHaveURL(/\/members$/);
      const members = page.url();
      await expect(page.getByText('To jedyne konto, które koordynuje')).toBeVisible();
      await page.getByLabel('Adres e-mail').fill('nikt');
      await page.getByRole('button', { name: 'Wyślij zaproszenie' }).click();
      // The browser itself knows that this is no address.
      await expect(page.getByLabel('Adres e-mail')).toHaveValue('nikt');
      const colleague = anAddress();
      await page.getByLabel('Adres e-mail').fill(colleague);
      await page.getByRole('button', { name: 'Wyślij zaproszenie' }).click();
      await expect(status(page)).toHaveText('Zaproszenie zostało wysłane.');
      await expect(page.getByRole('listitem').filter({ hasText: colleague })).toBeVisible();

      await elsewhere(browser, async (other) => {
        const invitation = await linkMailed(other, colleague, '/invitations/');
        await other.goto(invitation);
        await baseExpect(other.getByText(name)).toBeVisible();
        await anAccount(other, 'Cezary Następca', colleague, invitation);
        await other.goto(invitation);
        await other.getByRole('button', { name: 'Przyjmij zaproszenie' }).click();
        await baseExpect(status(other)).toContainText(name);
        await other.goto(invitation);
        await baseExpect(other.getByText('To konto należy już do tej organizacji.')).toBeVisible();
      });

      await open(page, members);
      await page.getByRole('button', { name: 'Przekaż koordynację' }).click();
      await expect(status(page)).toHaveText('Koordynacja została przekazana.');
      await expect(page.getByRole('button', { name: 'Wyślij zaproszenie' })).toHaveCount(0);
      await page.getByRole('link', { name: 'Opuść organizację' }).click();
      await page.getByRole('button', { name: 'Tak, opuść' }).click();
      await expect(status(page)).toHaveText('To konto nie należy już do organizacji.');
      await page.goto(members);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Osoby w organizacji');
      if (javaScriptEnabled) expectRefused(complaints, 2);
      else complaints.length = 0;
    });

    test('one that is alike is shown, with the way to claim it', async ({ page, complaints }) => {
      await anAccount(page, 'Ktoś');
      await open(page, '/pl/organisations/new');
      await page.getByLabel('Nazwa', { exact: true }).fill('Klik z Nibylasu');
      await page.getByLabel('organizacja pozarządowa').check();
      await page.getByLabel('Polska').check();
      await page.getByLabel('Siedziba').fill('Opole');
      await page.getByLabel('Strona internetowa').fill('example.org');
      await page.getByRole('button', { name: 'Utwórz profil' }).click();
      const similar = page.getByRole('region', { name: 'Czy to nie któraś z tych organizacji?' });
      await expect(similar).toBeVisible();
      await similar
        .getByRole('link', { name: /^To nasza organizacja/ })
        .first()
        .click();
      await expect(page).toHaveURL(/\/claim$/);
      complaints.length = 0;
    });
  });
}

test.describe('the pages have no barriers', () => {
  for (const language of LANGUAGES) {
    test(`in ${language}`, async ({ page, complaints }) => {
      test.setTimeout(180_000);
      const unclaimed = `/${language}/organisations/korfantow/claim`;
      for (const path of [unclaimed, `/${language}/organisations/new`, `/${language}/invitations/x`]) {
        await page.goto(path);
        await inspect(page);
      }
      await anAccount(page, 'Ewa Bariera', anAddress(WITH_ADDRESS.domain));
      for (const path of [
        unclaimed,
        `/${language}/organisations/klik-z-nibylasu/claim`,
        `/${language}/organisations/prudnik/claim`,
        `/${language}/join-requests`,
        `/${language}/account/organisations`,
      ]) {
        await page.goto(path);
        await inspect(page);
      }
      await page.goto(`/${language}/organisations/new`);
      await page.locator('form.card button').click();
      await expect(page.getByRole('alert')).toBeVisible();
      await inspect(page);
      expectRefused(complaints, 1);
    });

    test(`for coordinators and brokers, in ${language}`, async ({ page, browser }) => {
      test.setTimeout(120_000);
      await elsewhere(browser, async (asking) => {
        await anAccount(asking, 'Ola Pytająca');
        await asking.goto('/pl/organisations/prudnik/claim');
        await asking.getByRole('button', { name: 'Wyślij prośbę' }).click();
      });
      await signInAs(page, 'Referat promocji, Prudnik');
      for (const path of ['organisations/prudnik/members', 'join-requests', 'account/organisations']) {
        await page.goto(`/${language}/${path}`);
        await inspect(page);
      }
      // The request goes, so that the next journey finds none.
      await page.goto('/pl/join-requests');
      await page.getByLabel('Uzasadnienie odmowy').first().fill('Próba.');
      await page
        .getByRole('button', { name: /^Odmów/ })
        .first()
        .click();
      await expect(status(page)).toContainText('odrzucona');
    });
  }
});
