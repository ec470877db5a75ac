import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, LANGUAGES, OFFICER_OF_PRUDNIK, open, signInAs, takenOver, test } from './visitor.ts';
import { inspect } from './inspect.ts';

const ADMINISTRATOR = 'Administrator, Mosty';
const PERSON = 'Koordynator, „Zmyślony Szlak”';

/** Two entries of one association, as a broker's table might bring them. */
const table = (name: string): string =>
  [
    'Nazwa organizacji;Rodzaj;Gmina;Strona www;Formy współpracy;Języki',
    `Stowarzyszenie ${name};stowarzyszenie;Prudnik;https://${name}.example.org;szkolenie;polski`,
    `${name} – stowarzyszenie;stowarzyszenie;Prudnik;;wizyta studyjna;czeski`,
  ].join('\n');

async function upload(page: Page, content: string, name = 'organizacje.csv'): Promise<void> {
  await page.goto('/pl/admin/import');
  await page.getByLabel('Arkusz z organizacjami').check();
  await page
    .getByLabel('Plik', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.getByRole('button', { name: 'Pokaż podgląd' }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`administration ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });
    const name = javaScriptEnabled ? 'wymyslanki' : 'zmyslanki';

    test('changes the role of an account, and takes it back', async ({ page, complaints }) => {
      await signInAs(page, ADMINISTRATOR);
      await page.goto('/pl/admin/users');
      await page.getByLabel('Nazwa lub adres e-mail').fill('zmyslony');
      await page.getByRole('button', { name: 'Pokaż' }).click();
      // The person stands on the page that is left, too.
      await expect(page).toHaveURL(/q=zmyslony/);
      await takenOver(page);
      await page.getByRole('link', { name: PERSON }).click();
      await page.getByRole('radio', { name: /animator współpracy/ }).check();
      await page.getByLabel('wybrane regiony').check();
      await page.getByRole('button', { name: 'Zmień rolę' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.getByRole('radio', { name: /animator współpracy/ })).toBeChecked();
      await page.getByLabel('województwo opolskie').check();
      await page.getByRole('button', { name: 'Zmień rolę' }).click();
      await expect(page.getByRole('status')).toHaveText('Rola została zmieniona.');
      await expect(page.getByLabel('województwo opolskie')).toBeChecked();
      await page.getByRole('radio', { name: /użytkownik/ }).check();
      await page.getByRole('button', { name: 'Zmień rolę' }).click();
      await expect(page.getByRole('status')).toHaveText('Rola została zmieniona.');
      await expect(page.getByLabel('województwo opolskie')).not.toBeChecked();
      await page.getByRole('link', { name: 'Zdarzenia dotyczące tego konta' }).click();
      await expect(page.getByRole('rowheader', { name: /Zmieniono rolę konta/ }).first()).toContainText('to: MEMBER');
      expect(complaints.splice(0)).toEqual([expect.stringContaining('status of 400')]);
    });

    test('imports a table after its preview, merges what is twice in it, and the log says so', async ({
      page,
      complaints,
    }) => {
      await signInAs(page, ADMINISTRATOR);
      await page.goto('/pl/admin/import');
      await page.getByRole('button', { name: 'Pokaż podgląd' }).click();
      await expect(page.getByRole('alert')).toContainText('Proszę wybrać plik');
      await upload(page, '\u0089PNG\r\n', 'obraz.csv');
      await expect(page.getByRole('alert')).toContainText('Tego pliku nie można zaimportować');

      await upload(page, table(name));
      await expect(page.getByText('Nic jeszcze nie zostało zmienione.')).toBeVisible();
      await expect(page.getByRole('row', { name: new RegExp(`^2 Stowarzyszenie ${name}`) })).toBeVisible();
      await page.getByRole('button', { name: 'Zaimportuj' }).click();
      await expect(page.getByRole('status')).toContainText('Nowe: 2');
      await expect(page.getByRole('heading', { name: 'organizacje.csv' }).first()).toBeVisible();

      await page.goto(`/pl/admin/organisations?q=${name}`);
      const first = page.getByRole('heading', { name: `Stowarzyszenie ${name}`, exact: true });
      await page.getByRole('link', { name: `${name} – stowarzyszenie` }).click();
      const address = await page.getByRole('link', { name: 'Strona profilu' }).getAttribute('href');
      await page.goto(`/pl/admin/organisations?q=${name}`);
      await first.getByRole('link').click();
      await page.getByLabel('Połącz z inną organizacją').fill('nie-ma-takiej');
      await page.getByRole('button', { name: 'Porównaj i połącz' }).click();
      await expect(page.getByRole('alert')).toContainText('Nie ma organizacji o takim adresie');
      await page.getByLabel('Połącz z inną organizacją').fill(String(address));
      await page.getByRole('button', { name: 'Porównaj i połącz' }).click();
      await expect(page.getByText(`Zostanie „Stowarzyszenie ${name}”.`)).toBeVisible();
      const forms = page.getByRole('group', { name: 'Formy współpracy' });
      await expect(forms.getByLabel('jedno i drugie')).toBeChecked();
      await page.getByRole('button', { name: 'Połącz na stałe' }).click();
      await expect(page.getByRole('status')).toHaveText('Organizacje zostały połączone.');

      await page.goto(String(address));
      await expect(page).not.toHaveURL(new RegExp(`${String(address)}$`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Stowarzyszenie ${name}`);

      await page.goto('/pl/admin/audit?action=ORGANISATIONS_MERGED');
      await expect(page.getByRole('rowheader').first()).toContainText('Połączono organizacje');
      await expect(page.getByRole('link', { name: `Stowarzyszenie ${name}` }).first()).toBeVisible();
      // Two forms were refused on purpose.
      expect(complaints.splice(0)).toEqual([
        expect.stringContaining('status of 400'),
        expect.stringContaining('status of 400'),
      ]);
    });
  });
}

test('the log is downloaded as a table that no spreadsheet program carries out', async ({ page }) => {
  await signInAs(page, ADMINISTRATOR);
  await open(page, '/pl/admin/audit?action=REGISTER_IMPORTED');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Pobierz jako CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^mosty-audit-\d{4}-\d{2}-\d{2}\.csv$/);
  const content = await readFile(await download.path(), 'utf8');
  expect(content).toMatch(/^\uFEFFtime,action,event/);
  expect(content).toContain('REGISTER_IMPORTED,Zaimportowano rejestr');
  expect(content.split('\r\n').some((line) => /(^|,)[=+@-]/.test(line))).toBe(false);
});

test('the pages do not exist for anybody else', async ({ page }) => {
  for (const path of ['', '/users', '/organisations', '/import', '/audit', '/mails']) {
    await page.goto(`/pl/admin${path}`);
    await expect(page).toHaveURL(/sign-in/);
  }
  await signInAs(page, OFFICER_OF_PRUDNIK);
  await expect(page.getByRole('link', { name: 'Administracja' })).toHaveCount(0);
  for (const path of ['', '/users', '/organisations', '/import', '/audit', '/audit/csv', '/mails']) {
    expect((await page.goto(`/pl/admin${path}`))?.status()).toBe(404);
  }
});

test('everything is reached by keyboard from the page of the account', async ({ page }) => {
  await signInAs(page, ADMINISTRATOR);
  await open(page, '/pl/account');
  await page.getByRole('link', { name: 'Administracja' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Administracja');
  const users = page.getByRole('link', { name: 'Użytkownicy' });
  await users.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Nazwa lub adres e-mail').focus();
  await page.keyboard.type('prudnik');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=prudnik/);
  await expect(page.getByRole('link', { name: OFFICER_OF_PRUDNIK })).toBeVisible();
});

for (const language of LANGUAGES) {
  test(`pages of the administration in ${language}`, async ({ page }) => {
    test.setTimeout(240_000);
    await signInAs(page, ADMINISTRATOR);
    const first = async (path: string): Promise<string> => {
      await page.goto(`/${language}/admin${path}`);
      return String(await page.locator('main li h2 a').first().getAttribute('href')).replace(`/${language}/admin`, '');
    };
    const [organisation, other] = [
      await first('/organisations?q=Prudnik'),
      await first('/organisations?status=ACTIVE'),
    ];
    const id = (path: string): string => path.split('/').at(-1) ?? '';
    const pages = [
      ...['', '/users', await first('/users?q=prudnik'), '/organisations?concern=DUPLICATE_SUSPECTED', organisation],
      ...[`/organisations/merge?kept=${id(organisation)}&other=${id(other)}`, '/import', '/audit', '/mails'],
    ];
    for (const path of pages) {
      await open(page, `/${language}/admin${path}`);
      await inspect(page);
    }
  });
}
