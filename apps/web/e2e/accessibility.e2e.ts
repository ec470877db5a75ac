import { inspect } from './inspect.ts';
import { expect, LANGUAGES, OFFICER_OF_PRUDNIK, open, signInAs, test } from './visitor.ts';

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
  'sign-up': '/sign-up',
  'mail on its way': '/sign-in/sent?what=sign-up',
  'forgotten password': '/password-reset',
  'link that is over': '/sign-in/link/none',
  'reset that is over': '/password-reset/none',
  'change of address that is over': '/email-change/none',
  mailbox: '/mailbox',
  'page that does not exist': '/nothing',
};

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

  test(`signing up, refused, in ${language}`, async ({ page, complaints }) => {
    await open(page, `/${language}/sign-up`);
    await page.locator('main form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
    await page.locator('#displayName').fill('<b>');
    await page.locator('#password').fill('x');
    await page.locator('main form button').click();
    await expect(page.getByRole('alert')).toBeVisible();
    await inspect(page);
    expect(complaints.splice(0)).toEqual([expect.stringContaining('status of 400')]);
  });

  test(`pages of an account in ${language}`, async ({ page }) => {
    test.setTimeout(180_000);
    await signInAs(page, OFFICER_OF_PRUDNIK);
    for (const path of [
      '',
      '/email',
      '/security',
      '/security/password',
      '/security/passkeys',
      '/security/second-step',
    ]) {
      await open(page, `/${language}/account${path}`);
      await inspect(page);
    }
    await page.locator('main form button').click();
    await expect(page.getByRole('main').getByRole('img')).toBeVisible();
    await inspect(page);
  });

  test(`saved searches in ${language}`, async ({ page, complaints }) => {
    test.slow();
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
      await expect(page).toHaveURL(new RegExp(`\\?${step}=`));
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
