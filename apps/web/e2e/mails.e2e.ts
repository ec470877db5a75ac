import type { Page } from '@playwright/test';
import { inspect } from './inspect.ts';
import { expect, LANGUAGES, OFFICER_OF_PRUDNIK, open, signInAs, test } from './visitor.ts';

const topic = (page: Page, name: string) => page.getByRole('group', { name });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`choosing what comes by mail ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('is kept by topic and by hour; what cannot be is said and nothing is lost', async ({ page, complaints }) => {
      await signInAs(page, OFFICER_OF_PRUDNIK);
      await page.goto('/pl/account/notifications');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Powiadomienia');
      await topic(page, 'Wiadomości od partnerów').getByLabel('raz dziennie').check();
      await page.getByLabel('Nie wysyłać wiadomości w godzinach ciszy').check();
      await page.getByLabel('Od', { exact: true }).selectOption('07:00');
      await page.getByLabel('Do', { exact: true }).selectOption('07:00');
      await page.getByRole('button', { name: 'Zapisz' }).click();
      await expect(page.getByRole('alert')).toContainText('różny początek i koniec');
      await expect(topic(page, 'Wiadomości od partnerów').getByLabel('raz dziennie')).toBeChecked();
      await page.getByLabel('Od', { exact: true }).selectOption('20:30');
      await page.getByRole('button', { name: 'Zapisz' }).click();
      await expect(page.getByRole('status')).toHaveText('Ustawienia zapisano.');
      await expect(topic(page, 'Wiadomości od partnerów').getByLabel('raz dziennie')).toBeChecked();
      await expect(page.getByLabel('Od', { exact: true })).toHaveValue('20:30');

      await open(page, '/pl/account/notifications');
      await topic(page, 'Wiadomości od partnerów').getByLabel('od razu').check();
      await page.getByLabel('Nie wysyłać wiadomości w godzinach ciszy').uncheck();
      await page.getByRole('button', { name: 'Zapisz' }).click();
      await expect(page.getByRole('status')).toHaveText('Ustawienia zapisano.');
      await open(page, '/pl/account/notifications');
      await expect(topic(page, 'Wiadomości od partnerów').getByLabel('od razu')).toBeChecked();
      await expect(page.getByLabel('Nie wysyłać wiadomości w godzinach ciszy')).not.toBeChecked();
      // The form was refused once on purpose.
      expect(complaints.splice(0).filter((complaint) => !complaint.includes('status of 400'))).toEqual([]);
    });

    test('by a link that is broken says what to do', async ({ page }) => {
      await page.goto('/cs/unsubscribe/0123456789abcdef');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tento odkaz nefunguje');
    });
  });
}

test('mail programs reach the link by a POST without a page, a session or an origin', async ({ request, baseURL }) => {
  const answer = await request.post(`${baseURL}/pl/unsubscribe/0123456789abcdef`, {
    form: { 'List-Unsubscribe': 'One-Click' },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(200);
});

test('every mail is shown with sample data, also in both languages side by side', async ({ page, complaints }) => {
  await page.goto('/pl/mail-preview');
  await page.getByRole('link', { name: 'welcome first-mail, pl + cs' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Vítejte ve službě Mosty');
  // In its frame nothing runs, not even what a test would ask it.
  const mail = await page.request.get((await page.locator('iframe').getAttribute('src')) ?? '');
  expect(mail.headers()['content-security-policy']).toContain('sandbox');
  expect(await mail.text()).toMatch(/Dzień dobry!<\/h1>[^]+lang="cs">Dobrý den!<\/h1>/);
  // Nothing more is said of a page that is left.
  await page.goto('about:blank');
  const others = complaints.splice(0).filter((one) => !one.startsWith('console: Blocked script execution'));
  expect(others).toEqual([]);
});

for (const language of LANGUAGES) {
  test(`choosing what comes by mail can be used by everybody, ${language}`, async ({ page }) => {
    await signInAs(page, OFFICER_OF_PRUDNIK);
    await page.goto(`/${language}/account/notifications`);
    await inspect(page);
  });
}

test('stopping mails and looking at samples can be done by everybody', async ({ page }) => {
  await page.goto('/pl/unsubscribe/0123456789abcdef');
  await inspect(page);
  await page.goto('/cs/mail-preview');
  await inspect(page);
});
