import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, LANGUAGES, OFFICER_OF_PRUDNIK, open, signInAs, test } from './visitor.ts';

test.describe.configure({ timeout: 60_000 });

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const WIDTHS = [375, 1280];

const PAGES = {
  'start page': '',
  'list of organisations': '/organisations',
  'narrowed list': '/organisations?q=kultura&country=CZ&theme=culture',
  'empty list': '/organisations?q=qqqqwwww',
  'results across languages': '/organisations?q=hasi%C4%8Di&colour=red',
  'results of the words as typed': '/organisations?q=hasi%C4%8Di&exact=1&within=50',
  'list that filters empty': '/organisations?q=Prudnik&country=CZ&kind=GMINA',
  'saving a search, not signed in': '/saved-searches/new?q=hasi%C4%8Di&country=CZ',
  'sign-in': '/sign-in',
  mailbox: '/mailbox',
  'page that does not exist': '/nothing',
};

async function findings(page: Page, only?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await (only ? axe.withRules(only) : axe.withTags(RULES)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** At both widths: no finding of axe, by night no lack of contrast either, nothing wider than the screen. */
async function inspect(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await findings(page), `${width} px, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findings(page, 'color-contrast'), `${width} px, dark`).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `wider than ${width} px`).toBeLessThanOrEqual(0);
  }
}

for (const language of LANGUAGES) {
  for (const [name, path] of Object.entries(PAGES)) {
    test(`${name} in ${language}`, async ({ page }) => {
      await open(page, `/${language}${path}`);
      await inspect(page);
    });
  }

  test(`page of an organisation in ${language}`, async ({ page }) => {
    await open(page, `/${language}/organisations?q=Prudnik&country=PL`);
    await page.getByRole('article').getByRole('link', { name: 'Prudnik', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prudnik');
    await inspect(page);
  });

  test(`proposals in ${language}`, async ({ page }) => {
    await signInAs(page, OFFICER_OF_PRUDNIK);
    await open(page, `/${language}/proposals`);
    await expect(page.getByRole('article').first()).toBeVisible();
    await inspect(page);
  });

  test(`saved searches in ${language}`, async ({ page, complaints }) => {
    await signInAs(page, OFFICER_OF_PRUDNIK);
    const find = `/${language}/saved-searches`;
    await open(page, `${find}/new?q=hasi%C4%8Di&kind=NGO&kind=OBEC&theme=culture&sort=NAME&within=100`);
    await inspect(page);
    await page.locator('#name').fill(`${language} ${'a'.repeat(80)}`);
    await page.locator('main form button').click();
    await expect(page.getByRole('alert')).toBeVisible();
    await inspect(page);
    await page.locator('#name').fill(`${language} hasiči`);
    await page.locator('main form button').click();
    await expect(page.getByRole('article').first()).toBeVisible();
    await inspect(page);
    for (const step of ['change', 'delete']) {
      await page.locator(`a[href*="?${step}="]`).first().click();
      await expect(page.locator('main form')).toBeVisible();
      await inspect(page);
      if (step === 'change') await page.locator('main form a').click();
    }
    await page.locator('main form button').click();
    await expect(page.getByRole('status')).toBeVisible();
    await inspect(page);
    // A refused form is a failed request for the browser: one was refused on purpose.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('status of 400')]);
  });
}
