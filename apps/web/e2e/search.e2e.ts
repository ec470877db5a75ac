import type { Locator, Page } from '@playwright/test';
import { expect, hold, LANGUAGES, OFFICER_OF_PRUDNIK, open, signInAs, test } from './visitor.ts';

const DATA = /\/organisations\/__data\.json/;
const count = (page: Page) => page.locator('#results');
const marks = (page: Page) => page.locator('article mark');

/** Letter by letter, and no machine is so slow that there is a pause between them. */
const typeQuickly = (field: Locator, letters: string): Promise<void> =>
  field.evaluate((input: HTMLInputElement, typed) => {
    for (const letter of typed) {
      input.value += letter;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter }));
    }
  }, letters);

test.describe('searching while one types', () => {
  test('asks once for a word, ends what it overtakes, and leaves one entry in the history', async ({ page }) => {
    await open(page, '/pl/organisations?country=CZ');
    const asked: string[] = [];
    const ended: string[] = [];
    page.on('request', (request) => DATA.test(request.url()) && asked.push(request.url()));
    page.on('requestfailed', (request) => DATA.test(request.url()) && ended.push(request.url()));
    // The first answer is the slowest: it must not come last.
    const first = Promise.withResolvers<void>();
    let isFirst = true;
    await page.route(DATA, async (route) => {
      const isSlow = isFirst;
      isFirst = false;
      if (isSlow) await first.promise;
      await route.continue().catch(() => undefined);
    });
    const field = page.getByRole('searchbox');
    await field.focus();
    await typeQuickly(field, 'hasi');
    await expect.poll(() => asked.length).toBe(1);
    await typeQuickly(field, 'či');
    await expect(page).toHaveURL(/q=hasi%C4%8Di&country=CZ$/);
    await expect(marks(page).first()).toContainText(/hasič/i);
    // What was ended has no answer any more that could come late.
    expect(ended).toHaveLength(1);
    first.resolve();
    expect(asked).toHaveLength(2);
    await expect(page).toHaveURL(/q=hasi%C4%8Di&country=CZ$/);
    await expect(field).toBeFocused();
    await page.goBack();
    await expect(page).toHaveURL(/organisations\?country=CZ$/);
    await expect(field).toHaveValue('');
    await page.goForward();
    await expect(field).toHaveValue('hasiči');
  });

  test('keeps the caret where it is, also in the middle of a word', async ({ page }) => {
    await open(page, '/pl/organisations?q=hasici');
    const field = page.getByRole('searchbox');
    await field.focus();
    await page.keyboard.press('Home');
    await page.keyboard.type('młodzi ', { delay: 20 });
    await expect(page).toHaveURL(/q=m%C5%82odzi\+hasici/);
    await page.keyboard.type('w ');
    await expect(field).toHaveValue('młodzi w hasici');
    await expect(page).toHaveURL(/q=m%C5%82odzi\+w\+hasici/);
    expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe('młodzi w '.length);
  });

  test('tells the count once, when the hand rests', async ({ page }) => {
    await page.clock.install();
    await open(page, '/pl/organisations');
    // From here on, time passes for this page only where the journey says so: no machine is too slow for it.
    await page.clock.pauseAt(Date.now() + 60_000);
    const status = page.locator('[role=status]');
    const field = page.getByRole('searchbox');
    for (const [letters, words] of [
      ['hasi', 'hasi'],
      ['či', 'hasi%C4%8Di'],
    ] as const) {
      await typeQuickly(field, letters);
      await page.clock.runFor(250);
      await expect(page).toHaveURL(new RegExp(`q=${words}$`));
      await expect(page.getByText('Szukamy…', { exact: true })).toBeHidden();
      await page.clock.runFor(900);
      await expect(status).toHaveText('');
    }
    await page.clock.runFor(100);
    await expect(status).not.toHaveText('');
    await expect(status).toHaveText(await count(page).innerText());
  });

  test('shows that a slow network is at work, and moves nothing', async ({ page }) => {
    await open(page, '/pl/organisations');
    const arrive = await hold(page, DATA);
    const place = () => count(page).evaluate((heading) => heading.getBoundingClientRect().top);
    const before = await place();
    await page.getByRole('searchbox').pressSequentially('hasiči');
    await expect(page.getByText('Szukamy…', { exact: true })).toBeVisible();
    expect(await place()).toBe(before);
    arrive();
    await expect(page.getByText('Szukamy…', { exact: true })).toBeHidden();
    expect(await place()).toBe(before);
  });

  test('goes on after the network failed', async ({ page, complaints }) => {
    await open(page, '/pl/organisations');
    await page.route(DATA, (route) => route.abort());
    const failed = page.waitForEvent('requestfailed');
    await page.getByRole('searchbox').pressSequentially('ha');
    await failed;
    await page.unroute(DATA);
    await open(page, '/pl/organisations?q=hasiči');
    await expect(marks(page).first()).toBeVisible();
    // The browser says that it lost the network; that is what this journey did.
    complaints.splice(0);
  });
});

test.describe('what was found', () => {
  for (const [language, also, off, on] of [
    ['pl', 'Szukano także:', 'Szukaj tylko wpisanych słów', 'Szukaj także w innych językach'],
    ['cs', 'Hledáno také:', 'Hledat jen zadaná slova', 'Hledat také v jiných jazycích'],
    ['en', 'Also searched:', 'Search only the words as typed', 'Search other languages, too'],
  ] as const) {
    test(`is marked across languages, which can be turned off and on, in ${language}`, async ({ page }) => {
      await open(page, `/${language}/organisations?q=stra%C5%BC+po%C5%BCarna`);
      const everything = await count(page).innerText();
      await expect(page.getByText(also)).toBeVisible();
      await expect(page.locator('[lang=cs]', { hasText: /hasič/ }).first()).toBeVisible();
      await expect(page.locator('article [lang=cs] mark, article p:not([lang]) mark').first()).toBeVisible();
      await page.getByRole('link', { name: off }).click();
      await expect(page).toHaveURL(/exact=1/);
      await expect(page.getByText(also)).toBeHidden();
      await expect.poll(() => count(page).innerText()).not.toBe(everything);
      await page.getByRole('link', { name: on }).click();
      await expect(page).not.toHaveURL(/exact/);
      await expect.poll(() => count(page).innerText()).toBe(everything);
    });
  }

  test('is far or near from our seat, which the address names for everybody', async ({ page, browser }) => {
    await signInAs(page, OFFICER_OF_PRUDNIK);
    await open(page, '/pl/organisations');
    await page.getByRole('radio', { name: 'do 50 km' }).check();
    await expect(page).toHaveURL(/within=50&from=prudnik/);
    const near = await count(page).innerText();
    await expect(page.getByRole('link', { name: 'Usuń filtr: do 50 km od: Prudnik' })).toBeVisible();
    const visitor = await browser.newPage();
    await visitor.goto(page.url());
    await expect(count(visitor)).toHaveText(near);
    await visitor.goto('/pl/organisations?within=50');
    await expect(visitor.getByText('Pominięto odległość')).toBeVisible();
    await visitor.close();
  });
});

test.describe('an address that is not understood', () => {
  for (const language of LANGUAGES) {
    test(`still shows something, and says what it left out, in ${language}`, async ({ page }) => {
      const query = 'country=DE&theme=nothing&within=abc&sort=%00&colour=%3Cb%3Ered&from=nobody&region=CZ071';
      const answer = await page.goto(`/${language}/organisations?${query}`);
      expect(answer?.status()).toBe(200);
      for (const part of ['country=DE', 'theme=nothing', 'within=abc'])
        await expect(page.getByText(part)).toBeVisible();
      await expect(page.getByRole('article').first()).toBeVisible();
    });
  }

  for (const q of ['a'.repeat(10_000), '%00%01%02', '%F0%9F%92%A7'.repeat(300), '"OR 1=1 --', '))((', '%E0%A4%A'])
    test(`answers ${q.slice(0, 12)}… with a page`, async ({ page }) => {
      const answer = await page.goto(`/cs/organisations?q=${q}`);
      expect(answer?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
});

test.describe('when nothing was found', () => {
  test('a filter less, a similar name or a theme lead on', async ({ page }) => {
    await open(page, '/pl/organisations?q=Prudnik&country=CZ&kind=GMINA');
    await page.getByRole('link', { name: 'Bez filtra: Czechy' }).click();
    await expect(page).toHaveURL(/q=Prudnik&kind=GMINA$/);
    await expect(page.getByRole('article').first()).toBeVisible();
    await open(page, '/pl/organisations?q=qqqqwwww');
    await page.getByText('Można też wybrać temat:').waitFor();
    await page.getByRole('link', { name: 'Kultura', exact: true }).click();
    await expect(page.getByRole('article').first()).toBeVisible();
  });
});
