/** What must hold for each page, on a phone by day and on a screen by night. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './visitor.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** Each width and each colour scheme once: colours are the same tokens everywhere, and each look at a page takes a second. */
const VIEWS = [
  { width: 375, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

async function findings(page: Page): Promise<string[]> {
  // The legacy mode looks at the page alone; the other one gathers what frames of other sites say in a window of its own, which
  // takes twice as long. Mosty shows no frame of another site.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.withTags(RULES).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** No finding of axe, and nothing wider than the screen; on the wide screen, where words have room, in Polish only. */
export async function inspect(page: Page): Promise<void> {
  const isPolish = new URL(page.url()).pathname.startsWith('/pl');
  for (const { width, colorScheme } of isPolish ? VIEWS : VIEWS.slice(0, 1)) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    expect(await findings(page), `${width} px, ${colorScheme}`).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `wider than ${width} px`).toBeLessThanOrEqual(0);
  }
}
