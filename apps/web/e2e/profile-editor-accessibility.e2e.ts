import { inspect } from './inspect.ts';
import { expect, LANGUAGES, open, signInAs, test } from './visitor.ts';

test.describe.configure({ timeout: 300_000 });

const PAGES = ['about', 'description', 'offer', 'seek', 'cooperation', 'partners', 'contacts', 'done'].map(
  (step) => `/edit/${step}`,
);

for (const language of LANGUAGES) {
  const club = `/${language}/organisations/zmyslony-szlak`;

  test(`pages of the profile editor in ${language}`, async ({ page }) => {
    await signInAs(page, 'Koordynator, „Zmyślony Szlak”');
    for (const path of [...PAGES, '/history', '/logo', '']) {
      await open(page, `${club}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await inspect(page);
    }
  });

  test(`refusals and searches of the profile editor in ${language}`, async ({ page, complaints }) => {
    await signInAs(page, 'Koordynator, „Zmyślony Szlak”');
    await open(page, `${club}/edit/about`);
    await page.locator('#name').fill('');
    await page.locator('#website').fill('nic z tego');
    await page.locator('main .button-primary').click();
    await expect(page.getByRole('alert')).toBeVisible();
    await inspect(page);
    await page.locator('#placeQuery').fill('gł');
    await page.locator('button[value="find-place"]').click();
    await expect(page.getByRole('radio').nth(3)).toBeVisible();
    await inspect(page);
    await open(page, `${club}/edit/partners`);
    await page.locator('#partnerQuery').fill('Jeseník');
    await page.locator('button[value="find-partner"]').click();
    await page.locator('button[value^="add-partner"]').first().click();
    await expect(page.locator('[name="partners.0.since"]')).toBeVisible();
    await inspect(page);
    await open(page, `${club}/edit/contacts`);
    await page.locator('button[value="add-contact"]').click();
    await expect(page.locator('[name="contacts.1.label"]')).toBeVisible();
    await inspect(page);
    // A refused form is a failed request for the browser: one was refused on purpose.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('status of 400')]);
  });
}
