import { expect, LANGUAGES, OFFICER_OF_JESENIK, OFFICER_OF_PRUDNIK, signInAs, test } from './visitor.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`signing in ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('leads to the proposals, in the language of the account, and out again', async ({ page, context }) => {
      await signInAs(page, OFFICER_OF_JESENIK);
      await expect(page).toHaveURL(/\/cs\/proposals/);
      const session = (await context.cookies()).find(({ name }) => name === 'mosty_session');
      expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
      await page.getByRole('button', { name: 'Odhlásit se' }).click();
      await expect(page).toHaveURL(/\/cs$/);
      await expect(page.getByRole('link', { name: 'Přihlásit se' }).first()).toBeVisible();
      expect((await context.cookies()).find(({ name }) => name === 'mosty_session')).toBeUndefined();
    });

    test('leads back to where one was, with its filters', async ({ page }) => {
      await page.goto('/pl/organisations?country=CZ');
      await page.getByRole('banner').getByRole('link', { name: 'Zaloguj się' }).click();
      await page.getByRole('button', { name: OFFICER_OF_PRUDNIK }).click();
      await expect(page).toHaveURL(/\/pl\/organisations\?country=CZ$/);
    });
  });
}

test('a signed-in officer sees how far away others are and can begin with the nearest', async ({ page }) => {
  await signInAs(page, OFFICER_OF_PRUDNIK);
  await page.goto('/pl/organisations?country=CZ&sort=DISTANCE');
  const distances = await page.getByText(/\d+ km od: Prudnik/).allInnerTexts();
  const kilometres = distances.map((text) => Number(/(\d+) km od/.exec(text)?.[1]));
  expect(kilometres.length).toBeGreaterThan(3);
  expect(kilometres).toEqual([...kilometres].sort((a, b) => a - b));
});

test('a form cannot send somebody who signs in to another site', async ({ page }) => {
  await page.goto('/pl/sign-in?to=https://example.org/pl');
  await page.getByRole('button', { name: OFFICER_OF_PRUDNIK }).click();
  await expect(page).toHaveURL(/\/pl\/proposals/);
});

test('an account that does not exist is refused in words', async ({ page, baseURL }) => {
  const answer = await page.request.post('/pl/sign-in?/example', {
    form: { account: '00000000-0000-4000-8000-000000000000' },
    headers: { origin: new URL(baseURL ?? '').origin, accept: 'text/html' },
  });
  expect(answer.status()).toBe(400);
  expect(await answer.text()).toContain('Nie znaleźliśmy takiego konta');
});

test('another site cannot sign anybody in', async ({ request }) => {
  const answer = await request.post('/pl/sign-in?/example', {
    form: { account: 'x' },
    headers: { origin: 'https://example.org' },
  });
  expect(answer.status()).toBe(403);
});

for (const language of LANGUAGES) {
  test(`proposals ask a visitor to sign in first, in ${language}`, async ({ page }) => {
    await page.goto(`/${language}/proposals`);
    await expect(page).toHaveURL(new RegExp(`/${language}/sign-in\\?to=`));
  });
}
