/** The main job: an officer sees who across the border fits, and why, in her own language. */
import { expect, OFFICER_OF_JESENIK, OFFICER_OF_PRUDNIK, signInAs, test } from './visitor.ts';

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

test('a proposal leads to the organisation it proposes', async ({ page }) => {
  await signInAs(page, OFFICER_OF_PRUDNIK);
  const link = page.getByRole('article').first().getByRole('heading', { level: 2 }).getByRole('link');
  const name = await link.innerText();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});
