/** The mailbox page, as somebody who waits for a mail reads it, beside whatever her own page shows. */
import { expect, type Page } from '@playwright/test';

/** Waits for a mail to this address (the worker sends soon) whose text is what is looked for; gives what was found there. */
async function waitForMail<Found>(
  page: Page,
  email: string,
  find: (text: string) => Found | undefined,
): Promise<Found> {
  const read = async (address: string): Promise<string> => (await page.request.get(address)).text();
  let found: Found | undefined;
  await expect(async () => {
    // The newest is on top.
    const entries = (await read('/pl/mailbox')).split('<li').filter((one) => one.includes(email));
    for (const entry of entries.slice(0, MOST)) {
      const mail = await read(/href="(\/pl\/mailbox\/[^"]+)"/.exec(entry)?.[1] ?? '/nowhere');
      found = find(unescaped(/<pre[^>]*>([^]*?)<\/pre>/.exec(mail)?.[1] ?? ''));
      if (found !== undefined) return;
    }
    expect(found).toBeDefined();
  }).toPass({ timeout: 20_000 });
  return found as Found;
}

/** Journeys that came before have left older ones. */
const MOST = 5;

const unescaped = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Waits for a mail to this address whose link leads below `path`, with such a query; gives the path of that link. */
export function linkMailedTo(page: Page, email: string, path: string, query = ''): Promise<string> {
  return waitForMail(page, email, (text) => {
    const link = [...text.matchAll(/https?:\/\/[^\s>"]+/g)]
      .map(([url]) => new URL(url))
      .find(({ pathname, search }) => pathname.includes(path) && search.includes(query));
    return link && link.pathname + link.search;
  });
}

/** Opens the question of a mail, whether to meet that partner, and gives its path; an older one was about somebody else. */
export async function openQuestion(page: Page, email: string, partner: string): Promise<string> {
  let path = '';
  await expect(async () => {
    path = await linkMailedTo(page, email, '/answer/');
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(partner, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  return path;
}

/** Waits for a mail to this address with a code; it stands alone in its line. */
export const codeMailedTo = (page: Page, email: string): Promise<string> =>
  waitForMail(page, email, (text) => /^[2-9A-Z]{4}-[2-9A-Z]{4}$/m.exec(text)?.[0]);

/** Waits for a mail to this address whose text says that; gives its text, each line break a space. */
export function textMailedTo(page: Page, email: string, says: RegExp): Promise<string> {
  return waitForMail(page, email, (text) => {
    const line = text.replace(/\s+/g, ' ');
    return says.test(line) ? line : undefined;
  });
}
