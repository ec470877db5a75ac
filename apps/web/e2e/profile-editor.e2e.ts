import type { Locator, Page } from '@playwright/test';
import { png } from './picture.ts';
import { expect, OFFICER_OF_PRUDNIK, open, signInAs, test } from './visitor.ts';

const COORDINATOR_OF_CLUB = 'Koordynator, „Zmyślony Szlak”';
const CLUB = '/pl/organisations/zmyslony-szlak';

/** Presses Tab until the element has the focus: what cannot be reached so cannot be used without a mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 200; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }).last());
  await page.keyboard.press('Enter');
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Takes back whatever was changed, through the history, newest first: other journeys read the same profiles. */
async function undoAll(page: Page, profile = CLUB): Promise<void> {
  await page.goto(`${profile}/history`);
  const changed = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Cofnij tę zmianę' }) })
    .filter({ hasNotText: 'Cofnięcie wcześniejszej zmiany' });
  for (let left = await changed.count(); left > 0; left--) {
    await changed.first().getByRole('button').click();
    await expect(changed).toHaveCount(left - 1);
  }
}

/** A refused form is a failed request for the browser: only those on purpose were refused. */
function expectRefused(complaints: string[], status: number, times: number): void {
  const refused = complaints.splice(0);
  expect(refused.filter((complaint) => !complaint.includes(`status of ${status}`))).toEqual([]);
  expect(refused).toHaveLength(times);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a profile is filled in with the keyboard alone, and is there for the other side', async ({
    page,
    complaints,
  }) => {
    test.setTimeout(240_000);
    await signInAs(page, COORDINATOR_OF_CLUB);
    await undoAll(page);
    await page.goto(`${CLUB}/edit`);
    await expect(heading(page)).toHaveText('Kim jesteśmy');
    await typeInto(page, page.getByLabel('Strona internetowa'), 'www.example.org/szlak');
    await typeInto(page, page.getByLabel('numer KRS'), '98765');
    await typeInto(page, page.getByLabel('Nazwa gminy'), 'glub');
    await press(page, 'Szukaj gminy');
    await tabTo(page, page.getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowUp');
    await press(page, 'Zapisz i przejdź dalej');

    await expect(heading(page)).toHaveText('Opis własnymi słowami');
    await expect(page.getByRole('status')).toHaveText('Zapisano zmiany.');
    await typeInto(
      page,
      page.getByLabel('Opis po polsku'),
      'Prowadzimy muzeum techniki i organizujemy festiwal orkiestr dętych. Szukamy strażaków do wspólnych ćwiczeń.',
    );
    await press(page, 'Zaproponuj tematy na podstawie opisu');
    await expect(page.getByText('„strażaków”')).toBeVisible();
    await expect(page.getByLabel('Opis po polsku')).toHaveValue(/festiwal orkiestr dętych/);
    await press(page, 'Zapisz i przejdź dalej');

    await expect(heading(page)).toHaveText('Co oferujemy');
    await expect(page.getByText('W opisie jest mowa o:').first()).toBeVisible();
    await tabTo(page, page.getByRole('group', { name: 'Kultura' }).getByRole('radio', { checked: true }));
    for (let level = 0; level < 3; level++) await page.keyboard.press('ArrowRight');
    await press(page, 'Zapisz i przejdź dalej');

    await expect(heading(page)).toHaveText('Czego szukamy');
    await press(page, 'Zapisz i przejdź dalej');
    await expect(heading(page)).toHaveText('Jak pracujemy');
    await tabTo(page, page.getByRole('checkbox', { name: 'niemiecki' }));
    await page.keyboard.press('Space');
    await typeInto(page, page.getByLabel('Godziny w miesiącu na współpracę'), 'dużo');
    await press(page, 'Zapisz i przejdź dalej');
    await expect(page.getByRole('alert')).toContainText('„dużo” nie jest liczbą całkowitą');
    await expect(page.getByLabel('Godziny w miesiącu na współpracę')).toHaveValue('dużo');
    await typeInto(page, page.getByLabel('Godziny w miesiącu na współpracę'), '7');
    await press(page, 'Zapisz i przejdź dalej');

    await expect(heading(page)).toHaveText('Obecni partnerzy');
    await typeInto(page, page.getByLabel('Nazwa gminy lub organizacji w Czechach'), 'Krnov');
    await press(page, 'Szukaj');
    await press(page, 'Dodaj partnera Krnov');
    await typeInto(page, page.getByLabel('Współpraca od roku').last(), '2019');
    await press(page, 'Zapisz i przejdź dalej');

    await expect(heading(page)).toHaveText('Z kim się kontaktować');
    await press(page, 'Dodaj kontakt');
    const contact = page.getByRole('group', { name: /^Kontakt \d/ }).last();
    await typeInto(page, contact.getByLabel('Stanowisko lub komórka'), 'Biuro szlaków');
    await typeInto(page, contact.getByLabel('E-mail'), 'to nie jest adres');
    await press(page, 'Zapisz i przejdź dalej');
    await expect(page.getByRole('alert')).toContainText('nie jest poprawnym adresem e-mail');
    await expect(contact.getByLabel('Stanowisko lub komórka')).toHaveValue('Biuro szlaków');
    await typeInto(page, contact.getByLabel('E-mail'), 'szlaki@example.org');
    await press(page, 'Zapisz i zakończ');

    await expect(heading(page)).toHaveText('Towarzystwo Rowerowe „Zmyślony Szlak”');
    await expect(page.getByText('Zapisano zmiany.')).toBeVisible();
    await expect(page.getByText('szlaki@example.org')).toBeVisible();
    await expect(page.getByText('7 godzin w miesiącu')).toBeVisible();
    await expect(page.getByRole('row', { name: 'Kultura' })).toContainText('mocna strona');
    await expect(page.getByText('Głubczyce', { exact: true })).toBeVisible();
    await expect(page.getByText('(podaje tylko jedna strona)')).toBeVisible();
    await page.goto(CLUB.replace('/pl/', '/cs/'));
    await expect(page.getByText('Text je polsky.').first()).toBeVisible();
    await expect(page.getByText('festiwal orkiestr dętych')).toBeVisible();
    expectRefused(complaints, 400, 2);
    await undoAll(page);
  });

  test('the preview shows what is typed as the other side reads it', async ({ page }) => {
    await signInAs(page, COORDINATOR_OF_CLUB);
    await page.goto(`${CLUB}/edit/description`);
    await page.getByLabel('Opis po polsku').fill('Organizujemy festiwal i ćwiczenia straży pożarnej.');
    await page.getByRole('button', { name: 'po czesku', exact: true }).click();
    const preview = page.getByRole('region', { name: 'Podgląd po czesku' });
    await expect(preview).toContainText('Text je polsky.');
    await expect(preview).toContainText('Organizujemy festiwal i ćwiczenia straży pożarnej.');
    await expect(preview).toContainText('hasiči');
    await expect(preview).toContainText('Nabízí zkušenosti');
    await page.getByRole('button', { name: 'po angielsku', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Podgląd po angielsku' })).toContainText('Offers experience');
    await expect(page.getByLabel('Opis po polsku')).toHaveValue(/festiwal i ćwiczenia/);
  });
});

test('while one types, the preview and the suggested themes follow', async ({ page }) => {
  await signInAs(page, COORDINATOR_OF_CLUB);
  await open(page, `${CLUB}/edit/description`);
  const preview = page.getByRole('region', { name: 'Podgląd po czesku' });
  await page.getByLabel('Opis po polsku').fill('Prowadzimy muzeum.');
  await expect(preview).toContainText('Prowadzimy muzeum.');
  await expect(preview.getByText('muzeum', { exact: true })).toBeVisible();
  await expect(page.getByText('W opisie jest mowa o: „muzeum”')).toBeVisible();
  await open(page, `${CLUB}/edit/cooperation`);
  await page.getByLabel('Godziny w miesiącu na współpracę').fill('5');
  await expect(preview).toContainText('5 hodin měsíčně');
});

test('two tabs: the second is told what the first has saved, sees both values and loses nothing', async ({
  page,
  context,
  complaints,
}) => {
  await signInAs(page, COORDINATOR_OF_CLUB);
  await undoAll(page);
  const second = await context.newPage();
  for (const tab of [page, second]) await open(tab, `${CLUB}/edit/about`);
  await page.getByLabel('Nazwa', { exact: true }).fill('Towarzystwo Rowerowe Pierwsze');
  await page.getByLabel('Strona internetowa').fill('www.example.org/pierwsze');
  await page.getByRole('button', { name: 'Zapisz i zakończ' }).click();
  await expect(heading(page)).toHaveText('Towarzystwo Rowerowe Pierwsze');

  await second.getByLabel('Nazwa', { exact: true }).fill('Towarzystwo Rowerowe Drugie');
  await second.getByRole('button', { name: 'Zapisz i przejdź dalej' }).last().click();
  const notice = second.getByRole('alert');
  await expect(notice).toContainText('W tym czasie ktoś inny zapisał zmiany');
  await expect(notice).toContainText(COORDINATOR_OF_CLUB);
  await expect(notice).toContainText('Towarzystwo Rowerowe Pierwsze');
  await expect(notice).toContainText('Towarzystwo Rowerowe Drugie');
  await expect(notice).toContainText('https://www.example.org/pierwsze');
  await expect(second.getByLabel('Nazwa', { exact: true })).toHaveValue('Towarzystwo Rowerowe Drugie');
  await expect(second.getByLabel('Strona internetowa')).toHaveValue('https://www.example.org/pierwsze');
  await second.getByRole('button', { name: 'Zapisz i przejdź dalej' }).last().click();
  await expect(heading(second)).toHaveText('Opis własnymi słowami');
  await page.goto(CLUB);
  await expect(heading(page)).toHaveText('Towarzystwo Rowerowe Drugie');
  await expect(page.getByRole('link', { name: 'https://www.example.org/pierwsze' })).toBeVisible();

  await page.goto(`${CLUB}/history`);
  await page.getByRole('button', { name: 'Cofnij tę zmianę' }).nth(1).click();
  await expect(page.getByRole('alert')).toContainText('Nie cofnięto, bo te pola zmieniono później');
  await expect(page.getByRole('alert')).toContainText('Towarzystwo Rowerowe Drugie');
  expectRefused(complaints, 409, 1);
  await second.close();
  await undoAll(page);
  await page.goto(CLUB);
  await expect(heading(page)).toHaveText('Towarzystwo Rowerowe „Zmyślony Szlak”');
});

test('two tabs: a partner that the first has added is there when the second saves', async ({
  page,
  context,
  complaints,
}) => {
  await signInAs(page, COORDINATOR_OF_CLUB);
  await undoAll(page);
  const second = await context.newPage();
  for (const tab of [page, second]) await open(tab, `${CLUB}/edit/partners`);
  const add = async (tab: Page, name: string) => {
    await tab.getByLabel('Nazwa gminy lub organizacji w Czechach').fill(name);
    await tab.getByRole('button', { name: 'Szukaj', exact: true }).click();
    await tab.getByRole('button', { name: `Dodaj partnera ${name}` }).click();
    await expect(tab.getByRole('group', { name, exact: true })).toBeVisible();
  };
  await add(page, 'Krnov');
  await page.getByRole('button', { name: 'Zapisz i zakończ' }).click();
  await expect(page.getByRole('link', { name: 'Krnov' })).toBeVisible();
  await add(second, 'Jeseník');
  await second.getByRole('button', { name: 'Zapisz i zakończ' }).click();
  await expect(second.getByRole('alert')).toContainText('Partner: Krnov');
  for (const name of ['Krnov', 'Jeseník']) {
    await expect(second.getByRole('group', { name, exact: true })).toBeVisible();
  }
  await second.getByRole('button', { name: 'Zapisz i zakończ' }).click();
  for (const name of ['Krnov', 'Jeseník']) await expect(second.getByRole('link', { name, exact: true })).toBeVisible();
  expectRefused(complaints, 409, 0);
  await second.close();
  await undoAll(page);
});

test('a logo is uploaded, shown and removed; what is none is refused with the reason', async ({ page, complaints }) => {
  await signInAs(page, COORDINATOR_OF_CLUB);
  await undoAll(page);
  await open(page, `${CLUB}/logo`);
  const upload = async (name: string, mimeType: string, buffer: Buffer) => {
    await page.getByLabel('Plik z obrazem').setInputFiles({ name, mimeType, buffer });
    await page.getByRole('button', { name: 'Zapisz logo' }).click();
  };
  await page.getByLabel('Co widać na obrazie?').fill('Dwa koła na szlaku');
  await upload('logo.png', 'image/png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await expect(page.getByRole('alert')).toContainText('Plików SVG nie przyjmujemy');
  await expect(page.getByLabel('Co widać na obrazie?')).toHaveValue('Dwa koła na szlaku');
  await upload('logo.png', 'image/png', Buffer.from('to nie jest obraz'));
  await expect(page.getByRole('alert')).toContainText('nie jest obrazem PNG, JPEG ani WebP');
  expectRefused(complaints, 400, 2);

  await upload('logo.png', 'image/png', png(300, 200));
  await expect(page.getByRole('status')).toContainText('Logo zostało zapisane.');
  const picture = page.getByRole('main').getByRole('img', { name: 'Dwa koła na szlaku' });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(256);
  await page.goto(CLUB);
  await expect(picture).toBeVisible();
  await page.goto(`${CLUB}/logo`);
  await page.getByRole('button', { name: 'Usuń logo' }).click();
  await expect(page.getByRole('status')).toContainText('Logo zostało usunięte');
  await expect(picture).toHaveCount(0);
});

test.describe('a file of 50 megabytes', () => {
  test.use({ javaScriptEnabled: false });

  test('is refused with a sentence', async ({ page, complaints }) => {
    await signInAs(page, COORDINATOR_OF_CLUB);
    await page.goto(`${CLUB}/logo`);
    const file = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.alloc(49 * 1024 * 1024, 'x') };
    await page.getByLabel('Plik z obrazem').setInputFiles(file);
    await page.getByRole('button', { name: 'Zapisz logo' }).click();
    await expect(page.getByRole('alert')).toContainText('Plik jest za duży: dozwolony rozmiar to najwyżej 5 MB.');
    expectRefused(complaints, 413, 1);
  });
});

test('names that only look like names are refused, odd text stays text', async ({ page, complaints }) => {
  await signInAs(page, COORDINATOR_OF_CLUB);
  await undoAll(page);
  await open(page, `${CLUB}/edit/about`);
  const name = page.getByLabel('Nazwa', { exact: true });
  const save = () => page.getByRole('button', { name: 'Zapisz i zakończ' }).click();
  for (const [typed, reason] of [
    ['', 'To pole jest wymagane'],
    ['Gmіna Prudnik', '„Gmіna”'],
    ['a'.repeat(201), 'dozwolona liczba znaków to 200'],
  ] as const) {
    await name.fill(typed);
    await save();
    await expect(page.getByRole('alert')).toContainText(reason);
    await expect(name).toHaveValue(typed);
    await expect(name).toHaveAttribute('aria-invalid', 'true');
  }
  expectRefused(complaints, 400, 3);
  await name.fill('\u202eklub\u202c <script>alert(1)</script>');
  await save();
  await expect(heading(page)).toHaveText('klub <script>alert(1)</script>');
  await undoAll(page);
});

test('a profile is edited by its own people only', async ({ page }) => {
  await page.goto(`${CLUB}/edit/about`);
  await expect(page).toHaveURL(/\/pl\/sign-in\?to=/);
  await signInAs(page, OFFICER_OF_PRUDNIK);
  for (const path of ['edit/about', 'edit/done', 'history', 'logo']) {
    const answer = await page.goto(`${CLUB}/${path}`);
    expect(answer?.status()).toBe(404);
  }
  await page.goto(CLUB);
  await expect(page.getByRole('link', { name: 'Edytuj profil' })).toHaveCount(0);
  await expect(page.getByText('Czego jeszcze brakuje')).toHaveCount(0);
});
