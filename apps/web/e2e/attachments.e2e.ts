/** Files in a conversation: sent, refused and downloaded, as both sides meet them. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { aConversation, CZECH_SIDE } from './conversation.ts';
import { inspect } from './inspect.ts';
import { expect, open, signInAs, test } from './visitor.ts';

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const PDF = '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
const file = (name: string, content: string | Buffer): ChosenFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
const pdf = (name: string): ChosenFile => file(name, PDF);
/** A program, whatever it is called. */
const PROGRAM = file('Umowa.pdf', Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0'), Buffer.alloc(200)]));
const TOO_LARGE = file('Mapa.pdf', Buffer.concat([Buffer.from(PDF), Buffer.alloc(11 * 1024 * 1024, 32)]));
/** What every scanner finds, though it harms nobody. */
const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
/** The scanner of the journeys (scripts/verdict/scanner.ts) has no verdict about it when it is asked at first. */
const busy = (id: string, more = ''): string => `BUSY-SCANNER-TEST-FILE ${id} ${more}`;
/** From then on the scanner has a verdict about those. */
const free = (id: string): string => `FREE-SCANNER-TEST-FILE ${id}`;

const POLISH_NAME = 'Zażółć gęślą – „umowa” nr 7.pdf';
const CZECH_NAME = 'Příliš žluťoučký kůň (2).pdf';
const WORDS = 'Przesyłamy dokumenty.';

const field = (page: Page): Locator => page.getByLabel('Dodaj pliki');
const problemOfFiles = (page: Page): Locator => page.locator('#files-problem');
const words = (page: Page): Locator => page.getByLabel('Wiadomość', { exact: true });
const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Wyślij wiadomość' }).click();
const waiting = (page: Page): Locator => page.getByRole('group', { name: 'Zostaną wysłane z wiadomością' });

/** The answer to a form with a mistake is one that a browser complains about. */
const refusedOnPurpose = (complaints: string[]): void => {
  expect(complaints.splice(0).filter((one) => !one.includes('status of 400'))).toEqual([]);
};

async function begin(page: Page): Promise<string> {
  const path = await aConversation(page);
  await page.goto(`/pl${path}`);
  await page.evaluate(() => localStorage.clear());
  await open(page, `/pl${path}`);
  return path;
}

/** Clicks a file of the newest message; gives the name and the content that are saved. */
async function download(page: Page, name: string) {
  const link = page.getByRole('article').last().getByRole('link', { name, exact: true });
  const [saved] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: saved.suggestedFilename(), content: await readFile(await saved.path(), 'utf8') };
}

test.describe('files in a conversation', () => {
  test('are taken over while one writes, sent, and saved under their names by the other side', async ({ page }) => {
    test.slow();
    const path = await begin(page);
    await field(page).setInputFiles([pdf(POLISH_NAME), pdf(CZECH_NAME)]);
    await expect(waiting(page).getByRole('checkbox')).toHaveCount(2);
    await words(page).fill(WORDS);
    await send(page);
    await expect(page.getByText('Wiadomość została wysłana.')).toBeVisible();
    await expect(waiting(page)).toHaveCount(0);

    await signInAs(page, CZECH_SIDE);
    await open(page, `/cs${path}`);
    const message = page.getByRole('article').last();
    await expect(message.getByRole('list', { name: 'Přílohy' })).toContainText('Zkontrolováno antivirem');
    for (const name of [POLISH_NAME, CZECH_NAME]) {
      expect(await download(page, name)).toEqual({ name, content: PDF });
    }
    await inspect(page);
  });

  test('that are refused are named beside the field, and nothing else is lost', async ({ page, complaints }) => {
    await begin(page);
    await words(page).fill(WORDS);
    await field(page).setInputFiles([pdf('Plan.pdf'), PROGRAM, TOO_LARGE]);
    await expect(problemOfFiles(page)).toContainText('Mapa.pdf: Plik jest za duży');
    await expect(problemOfFiles(page)).toContainText('Plików takich jak „Umowa.pdf” nie przyjmujemy.');
    // Each is named once.
    expect((await problemOfFiles(page).innerText()).split('Umowa.pdf')).toHaveLength(2);
    await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(field(page)).toHaveAccessibleDescription(/Plik jest za duży/);
    await expect(waiting(page).getByRole('checkbox')).toHaveCount(1);
    await expect(words(page)).toHaveValue(WORDS);
    refusedOnPurpose(complaints);
    await inspect(page);

    await field(page).setInputFiles(Array.from({ length: 5 }, (_, number) => pdf(`Strona ${number + 1}.pdf`)));
    await expect(problemOfFiles(page)).toHaveText(
      'Do wiadomości można dołączyć najwyżej 5 plików. Nie dodano: Strona 5.pdf.',
    );
    await expect(waiting(page).getByRole('checkbox')).toHaveCount(5);
    await send(page);
    await expect(page.getByText('Wiadomość została wysłana.')).toBeVisible();
    await expect(page.getByRole('article').last().getByRole('listitem')).toHaveCount(5);
    // The next message begins without the mistakes of this one.
    await expect(problemOfFiles(page)).toHaveCount(0);
  });

  test('are waited for by whoever sends before they are there', async ({ page }) => {
    await begin(page);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/upload*', async (route) => {
      await held;
      await route.continue();
    });
    await words(page).fill(WORDS);
    await field(page).setInputFiles(pdf('Powoli.pdf'));
    await expect(page.getByRole('status').filter({ hasText: 'Dodajemy pliki…' })).toBeVisible();
    await send(page);
    await expect(page.getByRole('button', { name: 'Wysyłamy…' })).toBeVisible();
    release();
    await expect(page.getByText('Wiadomość została wysłana.')).toBeVisible();
    await expect(page.getByRole('article').last()).toContainText('Powoli.pdf');
  });

  test('with malware are not taken over, and say so', async ({ page, complaints }) => {
    await begin(page);
    await words(page).fill(WORDS);
    await field(page).setInputFiles(file('Faktura.txt', EICAR));
    await expect(problemOfFiles(page)).toContainText('znalazł w pliku „Faktura.txt” złośliwe oprogramowanie');
    await expect(waiting(page)).toHaveCount(0);
    await expect(words(page)).toHaveValue(WORDS);
    refusedOnPurpose(complaints);
  });

  test('that still wait for the scanner are given to nobody until it has answered', async ({ page }) => {
    // A file is scanned again later each time.
    test.setTimeout(300_000);
    const soon = { timeout: 150_000 };
    const path = await begin(page);
    const id = crypto.randomUUID();
    await field(page).setInputFiles([file('Dobry.txt', busy(id)), file('Zły.txt', busy(id, EICAR))]);
    await expect(waiting(page).getByRole('checkbox')).toHaveCount(2);
    await words(page).fill(WORDS);
    await send(page);
    await expect(page.getByText('Wiadomość została wysłana.')).toBeVisible();
    await signInAs(page, CZECH_SIDE);
    await open(page, `/cs${path}`);
    const files = page.getByRole('article').last().getByRole('listitem');
    await expect(files.getByText('Čeká na antivirovou kontrolu')).toHaveCount(2);
    await expect(files.getByRole('link')).toHaveCount(0);
    await page.getByLabel('Přidat soubory').setInputFiles(file('Hotovo.txt', free(id)));
    // What the scanner says comes to the open page.
    await expect(files.filter({ hasText: 'Dobry.txt' })).toContainText('Zkontrolováno antivirem', soon);
    const bad = files.filter({ hasText: 'Zły.txt' });
    await expect(bad).toContainText('Odstraněno: obsahoval škodlivý software', soon);
    await expect(bad.getByRole('link')).toHaveCount(0);
    expect((await download(page, 'Dobry.txt')).content).toContain('BUSY-SCANNER');
  });

  test('of others do not exist', async ({ page }) => {
    await begin(page);
    await field(page).setInputFiles(pdf('Tylko dla Czech.pdf'));
    // A file may go without words.
    await expect(waiting(page)).toBeVisible();
    await send(page);
    const link = page.getByRole('article').last().getByRole('link', { name: 'Tylko dla Czech.pdf' });
    const address = (await link.getAttribute('href')) ?? '';
    expect((await page.request.get(address)).status()).toBe(200);
    await signInAs(page, 'Referat promocji, Prudnik');
    expect((await page.request.get(address)).status()).toBe(404);
  });
});

test.describe('files without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('go with the form, and with the next one when something else is wrong', async ({ page, complaints }) => {
    test.slow();
    const path = await aConversation(page);
    await page.goto(`/pl${path}`);
    await field(page).setInputFiles([pdf(POLISH_NAME), pdf(CZECH_NAME), PROGRAM, TOO_LARGE]);
    await words(page).fill(WORDS);
    await send(page);
    await expect(page.getByRole('alert').first()).toContainText('Wiadomość nie została wysłana');
    await expect(problemOfFiles(page)).toContainText('Mapa.pdf: Plik jest za duży');
    await expect(problemOfFiles(page)).toContainText('Plików takich jak „Umowa.pdf” nie przyjmujemy.');
    await expect(words(page)).toHaveValue(WORDS);
    await expect(waiting(page).getByRole('checkbox', { checked: true })).toHaveCount(2);
    refusedOnPurpose(complaints);

    // One is left out, one comes too many.
    await waiting(page).getByLabel(`Wyślij plik ${CZECH_NAME}`).uncheck();
    await field(page).setInputFiles(Array.from({ length: 5 }, (_, number) => pdf(`Strona ${number + 1}.pdf`)));
    await send(page);
    await expect(problemOfFiles(page)).toContainText('Nie dodano: Strona 5.pdf.');
    await expect(waiting(page).getByRole('checkbox', { checked: true })).toHaveCount(5);
    await waiting(page).getByLabel(`Wyślij plik ${CZECH_NAME}`).check();
    await send(page);
    await expect(problemOfFiles(page)).toContainText('dozwolona liczba to 5, podano 6');
    await expect(words(page)).toHaveValue(WORDS);
    await waiting(page).getByLabel('Wyślij plik Strona 4.pdf').uncheck();
    await send(page);
    await expect(page.getByText('Wiadomość została wysłana.')).toBeVisible();
    refusedOnPurpose(complaints);

    await signInAs(page, CZECH_SIDE);
    await page.goto(`/cs${path}`);
    await expect(page.getByRole('article').last().getByRole('listitem')).toHaveCount(5);
    for (const name of [POLISH_NAME, CZECH_NAME]) {
      expect(await download(page, name)).toEqual({ name, content: PDF });
    }
  });

  test('with malware stop the message, in the language of whoever sends it', async ({ page, complaints }) => {
    const path = await aConversation(page);
    await signInAs(page, CZECH_SIDE);
    await page.goto(`/cs${path}`);
    await page.getByLabel('Zpráva', { exact: true }).fill('Posíláme podklady.');
    await page.getByLabel('Přidat soubory').setInputFiles(file('Žádost.txt', EICAR));
    await page.getByRole('button', { name: 'Odeslat zprávu' }).click();
    await expect(problemOfFiles(page)).toContainText('našla v souboru „Žádost.txt“ škodlivý software');
    await expect(page.getByLabel('Zpráva', { exact: true })).toHaveValue('Posíláme podklady.');
    refusedOnPurpose(complaints);
  });
});
