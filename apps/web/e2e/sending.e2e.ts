/** A message on its way: nothing that was written is lost, and nothing is sent twice. */
import { aConversation, begin } from './conversation.ts';
import { expect, hold, open, test } from './visitor.ts';

const SENDING = /\?\/send$/;

test.describe('a message', () => {
  test('what was not sent is there again after the page was closed', async ({ page }) => {
    const path = await aConversation(page);
    await begin(page, `/pl${path}`);
    await page.getByLabel('Wiadomość', { exact: true }).fill('Szkic, który nie może zginąć');
    await expect(page.getByText('Szkic jest zapisywany w tej przeglądarce.')).toBeVisible();
    await open(page, '/pl/messages');
    await open(page, `/pl${path}`);
    await expect(page.getByText('To jest Państwa niewysłany szkic.')).toBeVisible();
    await expect(page.getByLabel('Wiadomość', { exact: true })).toHaveValue('Szkic, który nie może zginąć');
    await page.getByRole('button', { name: 'Usuń szkic' }).click();
    await expect(page.getByLabel('Wiadomość', { exact: true })).toHaveValue('');
  });

  test('what is typed while a message is on its way stays, and becomes the next one', async ({ page }) => {
    const path = await aConversation(page);
    await begin(page, `/pl${path}`);
    const arrive = await hold(page, SENDING);
    const field = page.getByLabel('Wiadomość', { exact: true });
    await field.fill('Piszemy jeszcze dziś');
    await page.getByRole('button', { name: 'Wyślij wiadomość' }).click();
    await expect(page.getByRole('button', { name: 'Wysyłamy…' })).toBeVisible();
    await field.fill('Dodajemy jeszcze to');
    arrive();
    await expect(page.getByRole('article').last()).toContainText('Piszemy jeszcze dziś');
    await expect(field).toHaveValue('Dodajemy jeszcze to');
    await page.getByRole('button', { name: 'Wyślij wiadomość' }).click();
    await expect(page.getByRole('article').last()).toContainText('Dodajemy jeszcze to');
    await expect(field).toHaveValue('');
  });

  test('the next message is sent when the one before is done with, and none is lost', async ({ page }) => {
    const path = await aConversation(page);
    await begin(page, `/pl${path}`);
    const arrive = await hold(page, /__data\.json/);
    const field = page.getByLabel('Wiadomość', { exact: true });
    const taken = page.waitForResponse(SENDING);
    const [first, second] = [`Pierwsza z dwóch, ${Date.now()}`, `Druga z dwóch, ${Date.now()}`];
    await field.fill(first);
    await page.getByRole('button', { name: 'Wyślij wiadomość' }).click();
    await taken;
    await field.fill(second);
    // It is sent; the page that shows it is under way.
    await expect(page.getByRole('button', { name: 'Wysyłamy…' })).toBeVisible();
    arrive();
    await page.getByRole('button', { name: 'Wyślij wiadomość' }).click();
    for (const words of [first, second])
      await expect(page.getByRole('article').filter({ hasText: words })).toHaveCount(1);
  });

  test('when an answer is lost, the same words are taken once, and other words are not lost', async ({
    page,
    complaints,
  }) => {
    const path = await aConversation(page);
    await begin(page, `/pl${path}`);
    const send = page.getByRole('button', { name: 'Wyślij wiadomość' });
    async function sendAndHearNothing(words: string): Promise<void> {
      await page.route(SENDING, async (route) => {
        await route.fetch();
        await route.abort();
      });
      await page.getByLabel('Wiadomość', { exact: true }).fill(words);
      await send.click();
      await expect(page.getByRole('alert')).toContainText('połączyć');
      await page.unroute(SENDING);
      // The browser says that it lost the network.
      complaints.splice(0);
    }
    const said = (words: string) => page.getByRole('article').filter({ hasText: words });
    const [same, tuesday, wednesday] = ['Czy to doszło?', 'Może we wtorek?', 'Może w środę?'].map(
      (words) => `${words} ${Date.now()}`,
    ) as [string, string, string];

    await sendAndHearNothing(same);
    await send.click();
    await expect(page.getByRole('status').filter({ hasText: 'Wiadomość została wysłana' })).toBeVisible();
    await expect(said(same)).toHaveCount(1);
    await expect(page.getByRole('alert')).toHaveCount(0);

    await sendAndHearNothing(tuesday);
    await page.getByLabel('Wiadomość', { exact: true }).fill(wednesday);
    await send.click();
    await expect(said(wednesday)).toHaveCount(1);
    await expect(said(tuesday)).toHaveCount(1);
  });
});
