/** The main job: an officer sees who across the border fits, and why, in her own language. */
import { inspect } from './inspect.ts';
import type { Page } from '@playwright/test';
import { expect, OFFICER_OF_JESENIK, OFFICER_OF_PRUDNIK, signInAs, takenOver, test } from './visitor.ts';

const JOURNEYS = [
  {
    officer: OFFICER_OF_PRUDNIK,
    language: 'pl',
    us: 'Prudnik',
    otherLanguage: 'cs',
    otherCountry: 'Czechy',
    bridge: /^Most: Prudnik – /,
    weGive: 'Państwo dają',
    gives: 'Co Państwo dają',
    gets: 'Co Państwo otrzymują',
    sentence: /Państwo|Państwa/,
    theirGives: 'Co nabízíte',
  },
  {
    officer: OFFICER_OF_JESENIK,
    language: 'cs',
    us: 'Jeseník',
    otherLanguage: 'pl',
    otherCountry: 'Polsko',
    bridge: /^Most: .* – Jeseník$/,
    weGive: 'Nabízíte',
    gives: 'Co nabízíte',
    gets: 'Co získáte',
    sentence: /Máte|Můžete/,
    theirGives: 'Co Państwo dają',
  },
] as const;

/** Below them stand offers. */
const cards = (page: Page) => page.getByRole('article').filter({ has: page.getByRole('heading', { level: 2 }) });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    for (const journey of JOURNEYS) {
      test(`the officer of ${journey.us} sees partners across the border with reasons`, async ({ page }) => {
        await signInAs(page, journey.officer);
        await expect(page).toHaveURL(new RegExp(`/${journey.language}/proposals`));
        await expect(page.locator('html')).toHaveAttribute('lang', journey.language);
        await expect(page.getByRole('heading', { level: 1 })).toContainText(journey.us);

        const proposals = page.getByRole('article');
        const shown = await proposals.count();
        expect(shown).toBeGreaterThan(4);
        await expect(proposals.filter({ hasText: journey.otherCountry })).toHaveCount(shown);

        const best = proposals.first();
        const bridge = best.getByRole('figure', { name: journey.bridge });
        await expect(bridge.getByRole('heading', { name: journey.weGive })).toBeVisible();
        const reasons = best
          .locator('section')
          .filter({ has: page.getByRole('heading', { name: journey.gives, exact: true }) });
        await expect(reasons.first().getByRole('listitem').first()).toHaveText(journey.sentence);
        await expect(best.getByRole('heading', { name: journey.gets, exact: true }).first()).toBeVisible();
      });

      test(`the officer of ${journey.us} also sees how the other side reads it`, async ({ page }) => {
        await signInAs(page, journey.officer);
        const best = page.getByRole('article').first();
        await best.locator('summary').first().click();
        const theirs = best.locator(`[lang="${journey.otherLanguage}"]`).filter({ hasText: journey.theirGives });
        await expect(theirs.getByRole('heading', { name: journey.theirGives })).toBeVisible();
      });
    }
  });
}

test('offers that fit stand below the proposals, with two reasons', async ({ page }) => {
  await signInAs(page, OFFICER_OF_PRUDNIK);
  const fitting = page.getByRole('region', { name: 'Ogłoszenia, które do Państwa pasują' });
  await expect(fitting.getByRole('article').first()).toContainText(/Aktualne do \d+ /);
  await expect(fitting.getByRole('article').first().getByRole('list').getByRole('listitem').first()).toBeVisible();
  await fitting.getByRole('article').first().getByRole('link').click();
  await expect(page).toHaveURL(/\/pl\/offers\//);
});

test('a proposal leads to the organisation it proposes', async ({ page }) => {
  await signInAs(page, OFFICER_OF_PRUDNIK);
  const link = page.getByRole('article').first().getByRole('heading', { level: 2 }).getByRole('link');
  const name = await link.innerText();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`answers ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('a proposal that does not fit goes, the next one takes its place, and it comes back', async ({
      page,
      complaints,
    }) => {
      await signInAs(page, OFFICER_OF_PRUDNIK);
      const worst = cards(page).last();
      const name = await worst.getByRole('heading', { level: 2 }).innerText();
      await worst.locator('summary', { hasText: 'To nie dla nas' }).click();
      // Without a reason it is refused, beside the field, and nothing is lost.
      await worst.getByLabel('Wyjaśnienie').fill('Mamy już takiego partnera.');
      await worst.getByRole('button', { name: 'Odrzuć propozycję' }).click();
      await expect(page.getByRole('alert')).toContainText('Proszę wybrać powód');
      const refused = cards(page).filter({ hasText: name }).last();
      await expect(refused.getByLabel('Wyjaśnienie')).toHaveValue('Mamy już takiego partnera.');
      expect(complaints.splice(0)).toEqual([expect.stringContaining('status of 400')]);
      await refused.getByLabel('Jest już inny partner').check();
      await refused.getByRole('button', { name: 'Odrzuć propozycję' }).click();

      await expect(page.getByRole('status')).toContainText(`Propozycja „${name}” została odrzucona`);
      await expect(page.getByRole('heading', { level: 2, name, exact: true })).toHaveCount(0);
      await page.getByRole('link', { name: /^Odłożone propozycje/ }).click();
      const aside = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name }) });
      await expect(aside).toContainText('Mamy już takiego partnera.');
      await aside.getByRole('button', { name: 'Przywróć' }).click();
      await expect(page.getByRole('status')).toContainText(`Propozycja „${name}” została przywrócona`);
      await expect(page.getByRole('heading', { level: 2, name })).toHaveCount(0);
    });

    test('a proposal is put aside for a week, and taken back at once', async ({ page }) => {
      await signInAs(page, OFFICER_OF_JESENIK);
      const worst = cards(page).last();
      const name = await worst.getByRole('heading', { level: 2 }).innerText();
      await worst.locator('summary', { hasText: 'Možná později' }).click();
      await worst.getByRole('button', { name: 'Za týden' }).click();
      const status = page.getByRole('status');
      await expect(status).toContainText(`Návrh „${name}“ je odložený`);
      await status.getByRole('button', { name: `Vzít zpět: ${name}` }).click();
      await expect(page.getByRole('status')).toContainText(`Návrh „${name}“ je obnovený`);
    });
  });
}

test('whoever would like to meet sees first what happens next', async ({ page, complaints }) => {
  await signInAs(page, OFFICER_OF_PRUDNIK);
  const best = page.getByRole('article').first();
  const name = await best.getByRole('heading', { level: 2 }).innerText();
  await best.getByRole('link', { name: /^Chcemy się poznać/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Chcemy poznać: ${name}`);
  const next = page.getByRole('region', { name: 'Co stanie się dalej' });
  await expect(next.getByRole('listitem').nth(1)).toContainText(/Odpowiedź może przyjść do \d+ |poczeka w kolejce/);
  await page.getByLabel('Wiadomość od Państwa').fill('x'.repeat(501));
  await page.getByRole('button', { name: 'Wyślij zapytanie' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Wiadomość od Państwa')).toHaveValue('x'.repeat(501));
  expect(complaints.splice(0)).toEqual([expect.stringContaining('status of 400')]);
  await expect(page.getByRole('link', { name: 'Wróć do propozycji' })).toBeVisible();
});

for (const language of ['pl', 'cs', 'en'] as const) {
  test(`asking to meet, and the list of what was put aside, in ${language}`, async ({ page }) => {
    test.setTimeout(120_000);
    await signInAs(page, OFFICER_OF_PRUDNIK);
    await page.goto(`/${language}/proposals`);
    await page.locator('article a.button-primary').first().click();
    await expect(page).toHaveURL(/\/proposals\/meet\//);
    await takenOver(page);
    await inspect(page);
    await page.goto(`/${language}/proposals/aside`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await inspect(page);
  });
}
