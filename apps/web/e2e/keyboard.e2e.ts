import { expect, open, test } from './visitor.ts';

test('the first key leads past the menu', async ({ page }) => {
  await open(page, '/pl/organisations');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Przejdź do treści' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('a search needs no mouse', async ({ page }) => {
  await open(page, '/cs');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('Opole');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cs\/organisations\?q=Opole/);
  await page
    .getByRole('group', { name: 'Země' })
    .getByRole('checkbox', { name: /Polsko/ })
    .focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/country=PL/);
  await expect(page.getByRole('checkbox', { name: /Polsko/ })).toBeFocused();
});

test('what has the focus shows it', async ({ page }) => {
  await open(page, '/pl');
  for (let press = 0; press < 14; press++) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
    expect(outline).toBe('solid');
  }
});
