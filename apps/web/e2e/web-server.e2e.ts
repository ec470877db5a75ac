/** The web server by itself: what it says without an API or with one that has no example accounts, and how it ends. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { CapturedMailQuery } from '../src/lib/graphql/documents.generated.ts';
import { expect, test } from './visitor.ts';

const PROGRAM = fileURLToPath(new URL('../serve.mjs', import.meta.url));
/** Port 9 is for discarding; nothing listens there. */
const NOWHERE = 'http://127.0.0.1:9';

const running = new Set<ChildProcess | Server>();
test.afterEach(() => {
  for (const one of running) {
    if ('kill' in one) one.kill('SIGKILL');
    else one.close();
  }
  running.clear();
});

async function startWeb(apiUrl: string): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(PROGRAM, {
    env: { ...process.env, ORIGIN: '', PUBLIC_URL: '', HOST: '127.0.0.1', PORT: '0', API_URL: apiUrl },
    silent: true,
  });
  running.add(child);
  const [{ listening }] = (await once(child, 'message')) as [{ listening: number }];
  return { child, url: `http://127.0.0.1:${listening}` };
}

/** An API that gives the same answer to everything. */
async function startApi(answer: object): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer));
  });
  running.add(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** As in production: the fields that only trial installations have are unknown. */
const startProductionApi = () =>
  startApi({ errors: [{ message: 'Cannot query field', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });

test.describe('without the API', () => {
  for (const [path, title] of [
    ['/pl', 'Mosty są chwilowo niedostępne'],
    ['/cs/organisations', 'Mosty jsou dočasně nedostupné'],
    ['/en/sign-in', 'Mosty cannot be reached at the moment'],
  ] as const) {
    test(`${path} says so, in its language, with a way to try again`, async ({ request }) => {
      const { url } = await startWeb(NOWHERE);
      const answer = await request.get(url + path);
      expect(answer.status()).toBe(503);
      const html = await answer.text();
      expect(html).toContain(`<h1 class="mt-1">${title}</h1>`);
      expect(html).toContain(`href="${path}" data-sveltekit-reload`);
    });
  }

  test('the web server is well all the same', async ({ request }) => {
    const { url } = await startWeb(NOWHERE);
    expect((await request.get(`${url}/health`)).status()).toBe(200);
    expect((await request.get(`${url}/pl/nothing`)).status()).toBe(404);
  });

  test('a session is not forgotten', async ({ request }) => {
    const { url } = await startWeb(NOWHERE);
    const answer = await request.get(`${url}/pl/nothing`, { headers: { cookie: 'mosty_session=opaque' } });
    expect(
      answer.headersArray().filter(({ name, value }) => name === 'set-cookie' && value.includes('session')),
    ).toEqual([]);
  });
});

test.describe('in production', () => {
  test('the sign-in page offers no account to choose', async ({ request }) => {
    const { url } = await startWeb(await startProductionApi());
    const answer = await request.get(`${url}/pl/sign-in`);
    expect(answer.status()).toBe(200);
    const html = await answer.text();
    expect(html).toContain('Wyślij link do logowania');
    expect(html).not.toContain('name="account"');
    expect(html).not.toContain('Konta przykładowe');
  });

  test('a chosen account is refused', async ({ request }) => {
    const { url } = await startWeb(await startProductionApi());
    const answer = await request.post(`${url}/pl/sign-in?/example`, {
      form: { account: 'any' },
      headers: { origin: url, accept: 'text/html' },
    });
    expect(answer.status()).toBe(400);
    expect(answer.headers()['set-cookie'] ?? '').not.toContain('mosty_session');
  });

  for (const path of ['/pl/mailbox', '/pl/mailbox/any', '/pl/mailbox/any/html']) {
    test(`${path} does not exist`, async ({ request }) => {
      const { url } = await startWeb(await startProductionApi());
      expect((await request.get(url + path)).status()).toBe(404);
    });
  }
});

test.describe('what mail servers tell', () => {
  test('is handed on to the API, whose answer they get', async ({ request }) => {
    const { url } = await startWeb(await startApi({ known: 1 }));
    for (const path of ['/mail-events', '/inbound-mail']) {
      const answer = await request.post(url + path, { data: 'From: a', headers: { 'content-type': 'message/rfc822' } });
      expect([answer.status(), await answer.json()]).toEqual([200, { known: 1 }]);
      expect((await request.get(url + path)).status()).toBe(404);
    }
  });

  test('has to come again while the API is away', async ({ request }) => {
    const { url } = await startWeb(NOWHERE);
    expect((await request.post(`${url}/inbound-mail`, { data: 'From: a' })).status()).toBe(503);
  });
});

test.describe('the web server ends', () => {
  test('when it is told to', async ({ request }) => {
    const { child, url } = await startWeb(NOWHERE);
    await request.get(`${url}/health`);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('when the process that started it is gone', async () => {
    const { child } = await startWeb(NOWHERE);
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('with a sentence when its port is taken', async () => {
    const { url } = await startWeb(NOWHERE);
    const child = fork(PROGRAM, { env: { ...process.env, HOST: '127.0.0.1', PORT: new URL(url).port }, silent: true });
    running.add(child);
    let said = '';
    child.stderr?.on('data', (part) => (said += String(part)));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(said).toContain('cannot listen');
  });
});

test.describe('a captured mail', () => {
  const mail = {
    id: 'mail-1',
    messageId: '<mail-1@mosty.example.org>',
    from: 'Mosty <mosty@example.org>',
    to: ['urzad@example.org'],
    subject: 'Propozycja partnera',
    text: 'Dzień dobry,\n\nznaleźliśmy partnera.',
    html: '<html><head></head><body><h1>Dzień dobry</h1><script>document.title = "ran"</script></body></html>',
    replyTo: [],
    unsubscribeUrl: null,
    calendar: null,
    sentAt: '2026-11-20T10:00:00.000Z',
  } satisfies CapturedMailQuery['capturedMail'];
  const mailbox = { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [mail] };

  test('is listed and shown as text and as it looks, locked in', async ({ page, complaints }) => {
    const { url } = await startWeb(await startApi({ data: { mailbox, capturedMail: mail } }));
    await page.goto(`${url}/pl/mailbox`);
    await expect(page.getByText('1 wiadomość')).toBeVisible();
    await page.getByRole('link', { name: mail.subject }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(mail.subject);
    await expect(page.locator('pre')).toHaveText(mail.text);
    await expect(page.getByText('20 lis 2026, 11:00')).toBeVisible();
    const shown = page.frameLocator('iframe');
    await expect(shown.getByRole('heading', { name: 'Dzień dobry' })).toBeVisible();
    const answer = await page.request.get(`${url}/pl/mailbox/mail-1/html`);
    expect(answer.headers()['content-security-policy']).toMatch(
      /^sandbox allow-top-navigation-by-user-activation; default-src 'none'/,
    );
    await expect.poll(() => complaints.length).toBeGreaterThan(0);
    // Nothing more is said of a page that is left.
    await page.goto('about:blank');
    // The browser says, once or several times, that it kept the script of the mail from running: here that is what is wanted.
    expect(
      new Set(complaints.splice(0).map((complaint) => /^(console: )?Blocked script execution/.test(complaint))),
    ).toEqual(new Set([true]));
  });
});
