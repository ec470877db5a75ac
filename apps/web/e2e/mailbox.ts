/** The mailbox page, as somebody who waits for a mail reads it, beside whatever her own page shows. */
import { expect, type Page } from '@playwright/test';

/** Waits for a mail to this address whose link leads below `path` (the worker sends soon); gives the path of that link. */
export async function linkMailedTo(page: Page, email: string, path: string): Promise<string> {
  const read = async (address: string): Promise<string> => (await page.request.get(address)).text();
  let found: string | undefined;
  await expect(async () => {
    // The newest is on top.
    const entry = (await read('/pl/mailbox')).split('<li').find((one) => one.includes(email));
    const mail = await read(/href="(\/pl\/mailbox\/[^"]+)"/.exec(entry ?? '')?.[1] ?? '/nowhere');
    const text = (/<pre[^>]*>([^]*?)<\/pre>/.exec(mail)?.[1] ?? '').replaceAll('&amp;', '&');
    found = [...text.matchAll(/https?:\/\/\S+/g)]
      .map(([url]) => url)
      .find((url) => new URL(url).pathname.includes(path));
    expect(found).toBeDefined();
  }).toPass({ timeout: 20_000 });
  const { pathname, search } = new URL(found ?? '');
  return pathname + search;
}
