/** From the question of a broker to an agreement: asked by mail, answered without signing in, told what came of it. */
import type { Page } from '@playwright/test';
import { inspect } from './inspect.ts';
import { linkMailedTo, openQuestion } from './mailbox.ts';
import { expect, LANGUAGES, open, signInAs, test } from './visitor.ts';

const BROKER_OF_OPOLE = 'Broker, Aglomeracja Opolska';
const BROKER_OF_OLOMOUC = 'Broker, Olomoucká aglomerace';
const POLISH_NGO = {
  account: 'Koordynator, „Zmyślony Szlak”',
  slug: 'zmyslony-szlak',
  email: 'zmyslony.szlak@example.org',
};
const CZECH_NGO = {
  account: 'Koordinátorka, Domácí hospic Smyšlenka',
  slug: 'hospic-smyslenka',
  email: 'hospic.smyslenka@example.org',
};

/** A refused form is a failed request for the browser. */
function forgiveRefusals(complaints: string[], count: number): void {
  const refused = complaints.splice(0);
  expect(refused.filter((complaint) => !complaint.includes('status of 400'))).toEqual([]);
  expect(refused).toHaveLength(count);
}

/** Whoever is suggested first; journeys share a database, and the same two are not asked twice. */
async function askWithTheBest(page: Page, slug: string, button = 'Wyślij zapytanie do obu stron'): Promise<void> {
  await page.goto(`/pl/desk/new?one=${slug}`);
  await page
    .getByRole('link', { name: /^Wybierz/ })
    .first()
    .click();
  await page.getByRole('button', { name: button }).click();
  await expect(page).toHaveURL(/\/introductions\/[0-9a-f-]{36}/);
}

const unfold = (page: Page, words: string): Promise<void> => page.locator('summary', { hasText: words }).click();

test('a broker asks two, both accept from the mail, and what came of it is told', async ({ page, complaints }) => {
  test.slow();
  await signInAs(page, BROKER_OF_OPOLE);
  await page.goto('/pl/desk/without?q=Zmy%C5%9Blony');
  await page.getByRole('link', { name: /^Znajdź partnera.*Zmyślony Szlak/ }).click();
  await expect(page).toHaveURL(/desk\/new\?one=/);
  await page.getByRole('searchbox').fill('Smyšlenka');
  await page.getByRole('button', { name: 'Szukaj' }).click();
  await page
    .getByRole('link', { name: /^Wybierz.*Smyšlenka/ })
    .last()
    .click();
  await page.getByLabel('Wiadomość dla obu stron').fill('x'.repeat(501));
  await page.getByRole('button', { name: 'Wyślij zapytanie do obu stron' }).click();
  await expect(page.getByRole('alert')).toContainText('500');
  await expect(page.getByLabel('Wiadomość dla obu stron')).toHaveValue('x'.repeat(501));
  forgiveRefusals(complaints, 1);
  await page.getByLabel('Wiadomość dla obu stron').fill('Obie organizacje pracują z wolontariuszami.');
  await page.getByRole('button', { name: 'Wyślij zapytanie do obu stron' }).click();
  await expect(page.getByRole('status')).toContainText('Zapytanie wysłane');
  const introduction = new URL(page.url()).pathname;
  await expect(page.getByText('czekamy na obie strony')).toBeVisible();
  await page.getByRole('button', { name: 'Wyloguj się' }).click();

  // The Polish side says yes from its mail, without signing in.
  const polish = await openQuestion(page, POLISH_NGO.email, 'Smyšlenka');
  await expect(page.getByText('Obie organizacje pracują z wolontariuszami.')).toBeVisible();
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
  await page.getByRole('button', { name: 'Tak, chcemy się poznać' }).click();
  await expect(page.getByRole('status')).toContainText('Gdy tylko odpowie druga strona, napiszemy.');
  await page.goto(polish);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ten link został już użyty');

  // The Czech side first forgets the reason, then thinks better of it.
  const czech = await openQuestion(page, CZECH_NGO.email, 'Zmyślony Szlak');
  await page.goto(czech.replace(/\?.*$/, '') + '?choice=decline');
  await page.getByLabel('Vysvětlení').fill('Raději na podzim.');
  await page.getByRole('button', { name: 'Odmítnout' }).click();
  await expect(page.getByRole('alert')).toContainText('Vyberte prosím důvod');
  await expect(page.getByLabel('Vysvětlení')).toHaveValue('Raději na podzim.');
  forgiveRefusals(complaints, 1);
  await page.getByRole('button', { name: 'Ano, chceme se seznámit' }).click();
  await expect(page.getByRole('status')).toContainText('Společný e-mail s kontakty je už na cestě.');

  // They talk, and then agree.
  await signInAs(page, POLISH_NGO.account);
  await page.goto(`${introduction}?for=${POLISH_NGO.slug}`);
  await expect(page.getByRole('link', { name: CZECH_NGO.email })).toBeVisible();
  await page.getByRole('button', { name: 'Tak, jesteśmy już w kontakcie' }).click();
  await expect(page.getByText('trwają rozmowy').first()).toBeVisible();
  await page.getByText('Co z tego wynikło?').first().click();
  await page.getByRole('radio', { name: /^Uzgodniliśmy współpracę/ }).check();
  await page.getByRole('radio', { name: /umówiony pierwszy krok/i }).check();
  await page.getByRole('button', { name: 'Zapisz odpowiedź' }).click();
  await expect(page.getByText('Obie strony uzgodniły współpracę')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Etapy budowy mostu' }).getByText('gotowe')).toHaveCount(5);
  for (const language of LANGUAGES) {
    await open(page, `${introduction.replace('/pl/', `/${language}/`)}?for=${POLISH_NGO.slug}`);
    await inspect(page);
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a broker on the page of an introduction ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('sends her draft, notes what she heard, tells what came of it and corrects it', async ({
      page,
      complaints,
    }) => {
      const done = page.getByRole('status');
      await signInAs(page, BROKER_OF_OPOLE);
      await askWithTheBest(page, javaScriptEnabled ? 'energia-z-wymyslonek' : 'nibyteatr', 'Zapisz jako szkic');
      await page.getByRole('button', { name: 'Wyślij zapytanie' }).click();
      await expect(done).toContainText('Zapytanie wysłane');

      // What she heard on the telephone: first of whom she forgets to say, then of one side, then of the other.
      await unfold(page, 'Strona chce się poznać');
      await page.getByRole('button', { name: 'Odnotuj zgodę' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      forgiveRefusals(complaints, 1);
      await page.getByRole('radio').first().check();
      await page.getByRole('button', { name: 'Odnotuj zgodę' }).click();
      await expect(done).toContainText('Odpowiedź strony zapisana');
      await unfold(page, 'Strona chce się poznać');
      await page.getByRole('button', { name: 'Odnotuj zgodę' }).click();
      await expect(done).toContainText('Obie strony chcą się poznać!');

      await page.getByRole('button', { name: 'Odnotuj, że strony są w kontakcie' }).click();
      await expect(done).toContainText('Zapisaliśmy, że strony są w kontakcie');

      await unfold(page, 'Co z tego wynikło?');
      const outcome = page.locator('form[action*=outcome]');
      await outcome.getByRole('radio').first().check();
      await outcome.getByRole('radio', { name: /^Strony uzgodniły współpracę/ }).check();
      await outcome.getByRole('radio', { name: /umówiony pierwszy krok/i }).check();
      await outcome.getByRole('button', { name: 'Zapisz odpowiedź' }).click();
      await expect(done).toContainText('odpowiedź zapisana');
      await unfold(page, 'Popraw wynik');
      const correction = page.locator('form[action*=correct]');
      await correction.getByRole('radio', { name: /^Nic z tego nie wyszło/ }).check();
      await correction.getByRole('radio', { name: /brak czasu/i }).check();
      await correction.getByLabel('Dlaczego poprawiamy').fill('Umowy jednak nie podpisano.');
      await correction.getByRole('button', { name: 'Zapisz poprawkę' }).click();
      await expect(done).toContainText('Wynik poprawiono');
    });

    test('withdraws what she asked', async ({ page }) => {
      await signInAs(page, BROKER_OF_OPOLE);
      await askWithTheBest(page, javaScriptEnabled ? 'klik-z-nibylasu' : 'bajeczny-ul');
      await unfold(page, 'Wycofaj zapytanie');
      await page.getByRole('radio').first().check();
      await page.getByRole('button', { name: 'Wycofaj', exact: true }).click();
      await expect(page.getByRole('status')).toContainText('Zapytanie zostało wycofane');
    });
  });
}

test('an address that never asked objects with one click, and brokers of its region know', async ({ page }) => {
  await signInAs(page, BROKER_OF_OPOLE);
  await page.goto('/pl/desk/new?one=stacja-nibylandia&other=digitalni-dilna');
  await page.getByRole('button', { name: 'Wyślij zapytanie do obu stron' }).click();
  await expect(page.getByRole('status')).toContainText('Zapytanie wysłane');
  const email = 'digitalni.dilna@example.org';
  const objection = await linkMailedTo(page, email, '/unsubscribe/');
  for (const language of LANGUAGES) {
    await open(page, objection.replace('/cs/', `/${language}/`));
    await inspect(page);
  }
  // Looking changes nothing, however often.
  await page.goto(objection);
  await page.getByRole('button', { name: 'Ano, už nepište' }).click();
  await expect(page.getByRole('status')).toContainText('už psát nebudeme');
  await page.goto(objection);
  await expect(page.getByRole('status')).toContainText('už psát nebudeme');
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await signInAs(page, BROKER_OF_OLOMOUC);
  await page.goto('/cs/mail-problems');
  const problem = page.getByRole('listitem').filter({ hasText: email });
  await expect(problem).toContainText('Námitka proti zprávám');
  await expect(problem.getByRole('button')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a side declines with a reason, and is shown whom it could meet instead', async ({ page, complaints }) => {
    await signInAs(page, BROKER_OF_OPOLE);
    await askWithTheBest(page, 'aglomeracja-opolska');
    const id = /introductions\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    await page.goto(`/pl/introductions/${id}?for=aglomeracja-opolska`);
    await page.getByText('Nie, dziękujemy').click();
    await page.getByRole('button', { name: 'Odmów' }).click();
    await expect(page.getByRole('alert')).toContainText('Proszę wybrać powód');
    forgiveRefusals(complaints, 1);
    await page.getByRole('radio', { name: /brak czasu w najbliższych miesiącach/i }).check();
    await page.getByRole('button', { name: 'Odmów' }).click();
    await expect(page.getByText('Państwa strona odmówiła. Powód: brak czasu w najbliższych miesiącach.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Następna najlepsza propozycja' })).toBeVisible();
    await page.goto('/pl/introductions?for=aglomeracja-opolska');
    await expect(page.getByRole('heading', { name: 'Zakończone' })).toBeVisible();
  });

  test('a broker sees who is being introduced already, and can leave those out', async ({ page }) => {
    await signInAs(page, BROKER_OF_OPOLE);
    await page.goto('/pl/desk/without');
    const names = async () => page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
    const [untouched = ''] = await page
      .getByRole('article')
      .filter({ hasNot: page.getByRole('link', { name: /^Druga strona:/ }) })
      .getByRole('heading', { level: 2 })
      .allTextContents();
    const slug = await page.getByRole('link', { name: untouched, exact: true }).first().getAttribute('href');
    await askWithTheBest(page, slug?.split('/').at(-1) ?? '');
    const introduction = new URL(page.url()).pathname;
    await page.goto(`/pl/desk/without?q=${encodeURIComponent(untouched)}`);
    const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: untouched, exact: true }) });
    await expect(card).toContainText('czekamy na obie strony');
    await card.getByRole('link', { name: /^Druga strona:/ }).click();
    await expect(page).toHaveURL(new RegExp(introduction));
    await page.goBack();
    await page.getByLabel('Tylko te, które z nikim właśnie się nie poznają').check();
    await page.getByRole('button', { name: 'Pokaż' }).click();
    await expect(page).toHaveURL(/free=1/);
    expect(await names()).not.toContain(untouched);
    await expect(page.getByLabel('Tylko te, które z nikim właśnie się nie poznają')).toBeChecked();
  });
});

test('nobody sees the introductions or the desk of others', async ({ page }) => {
  await page.goto('/pl/introductions');
  await expect(page).toHaveURL(/sign-in/);
  await signInAs(page, CZECH_NGO.account);
  expect((await page.request.get('/cs/desk')).status()).toBe(404);
  expect((await page.request.get('/cs/introductions/00000000-0000-4000-8000-000000000000')).status()).toBe(404);
  expect((await page.request.get('/cs/introductions?for=prudnik')).status()).toBe(404);
});

test('a link that nobody knows is explained, and the pages hold up in every language', async ({ page }) => {
  for (const language of LANGUAGES) {
    await open(page, `/${language}/answer/no-such-link`);
    await inspect(page);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We do not know this link');
  await signInAs(page, BROKER_OF_OPOLE);
  for (const path of ['/pl/introductions', '/cs/desk', '/pl/desk/without', '/en/desk/new?one=prudnik']) {
    await open(page, path);
    await inspect(page);
  }
});
