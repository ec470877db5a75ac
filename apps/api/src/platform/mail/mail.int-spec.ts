import '../../../test/nest-first.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Language } from '@mosty/domain/vocabulary';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { startSmtpServer, type TestSmtpServer } from '../../../test/smtp-server.ts';
import { Transactions } from '../database/transactions.ts';
import { MailDeliveryRow } from './mail-delivery.entity.ts';
import { MailDeliveryHandler } from './mail-delivery.jobs.ts';
import { Mails } from './mails.ts';
import { TestMailSender } from './test-mail.ts';

const TO = 'urzad@prudnik.example.org';

async function queueWelcome(api: TestApi, language: Language, to = TO): Promise<string> {
  const id = await api.app.get(Transactions).run((tx) =>
    api.app.get(Mails).queue(tx, {
      template: 'welcome',
      to,
      language,
      params: {
        organisationName: 'Gmina Prudnik <i>&',
        proposalsPath: '/proposals',
        profilePath: '/account',
        isExample: true,
      },
    }),
  );
  if (id === null) throw new Error('Nobody gets it.');
  return id;
}

describe('Mail by SMTP', () => {
  let smtp: TestSmtpServer;
  let api: TestApi;
  /** What each mail waits for before the server hears of it. */
  let mayBegin: () => Promise<void> | undefined = () => undefined;
  const received = () => smtp.received as { length: number };
  const deliveryOf = (id: string) => api.db.getRepository(MailDeliveryRow).findOneByOrFail({ id });
  const dueNow = () => api.db.query("update pgboss.job set start_after = now() where state = 'retry'");

  beforeAll(async () => {
    smtp = await startSmtpServer({
      onMailFrom: (_address, _session, done) => void Promise.resolve(mayBegin()).then(() => done()),
    });
    api = await createTestApi({ SMTP_URL: smtp.url, PUBLIC_URL: 'https://mosty.example.org/' });
  });
  afterEach(async () => {
    received().length = 0;
    smtp.refuse = () => undefined;
    mayBegin = () => undefined;
    await api.db.query('delete from pgboss.job; delete from mail_suppression; delete from mail_report');
  });
  afterAll(async () => {
    await api.close();
    await smtp.close();
  });

  it.each([
    ['pl', 'Witamy w serwisie Mosty – Gmina Prudnik <i>&', 'Zobacz propozycje'],
    ['cs', 'Vítejte ve službě Mosty – Gmina Prudnik <i>&', 'Zobrazit návrhy'],
    ['en', 'Welcome to Mosty – Gmina Prudnik <i>&', 'See the proposals'],
  ] as const)('arrives in the language of its reader: %s', async (language, subject, button) => {
    const id = await queueWelcome(api, language);
    expect(smtp.received).toHaveLength(0);
    await api.runJobs();
    const [arrived] = smtp.received;
    expect(smtp.received).toHaveLength(1);
    expect(arrived?.to).toEqual([TO]);
    expect(arrived?.mail.subject).toBe(subject);
    expect(arrived?.mail.messageId).toBe(`<${id}@example.org>`);
    expect(arrived?.mail.html).toContain(`<html lang="${language}" `);
    expect(arrived?.mail.html).toContain('Gmina Prudnik &#60;i&#62;&#38;');
    expect(arrived?.mail.html).toContain(`href="https://mosty.example.org/${language}/proposals"`);
    expect(arrived?.mail.text).toContain(`${button}:\nhttps://mosty.example.org/${language}/proposals`);
    expect(arrived?.mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(await deliveryOf(id)).toMatchObject({ state: 'SENT', attempts: 1, claimedUntil: null });
  });

  it('says the same in HTML and in plain text, in every language', async () => {
    for (const language of LANGUAGES) await queueWelcome(api, language);
    await api.runJobs();
    for (const { mail } of smtp.received) {
      const words = (text: string) => text.replace(/\s+/g, ' ').trim();
      // Comments are for one old program.
      const body = (mail.html ?? '').replace(/<!--[\s\S]*?-->/g, '').replace(/^[\s\S]*<h1/, '<h1');
      const pieces = body
        .split(/<[^>]+>/)
        .map((piece) => words(piece.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))))
        .filter((piece) => piece !== '');
      expect(pieces.length).toBeGreaterThan(8);
      for (const piece of pieces) expect(words(mail.text ?? '')).toContain(piece);
    }
  });

  it('says nothing in the database, and leaves there only that it was sent', async () => {
    const rowOf = async (id: string) =>
      (await api.db.query('select m::text from mail_delivery m where id = $1', [id]))[0];
    const id = await queueWelcome(api, 'pl');
    expect(JSON.stringify(await rowOf(id))).not.toContain('Prudnik <i>');
    await api.runJobs();
    expect(await deliveryOf(id)).toMatchObject({ state: 'SENT', params: {}, recipient: TO });
  });

  it('has failed when the secret that sealed it has changed', async () => {
    const id = await queueWelcome(api, 'pl');
    await api.db.query(`update mail_delivery set params = '{"sealed": "AAAA"}' where id = $1`, [id]);
    await api.runJobs();
    expect(await deliveryOf(id)).toMatchObject({ state: 'FAILED', lastError: expect.stringContaining('SECRET') });
    expect(smtp.received).toHaveLength(0);
  });

  it('is not sent when the transaction that promised it is rolled back', async () => {
    const promise = api.app.get(Transactions).run(async (tx) => {
      const params = { askedAt: '2026-11-21T10:00:00Z' };
      await api.app.get(Mails).queue(tx, { template: 'test', to: TO, language: 'pl', params });
      throw new Error('no');
    });
    await expect(promise).rejects.toThrow('no');
    await api.runJobs();
    expect(smtp.received).toHaveLength(0);
  });

  it('waits and is tried again when the server cannot take it now', async () => {
    smtp.refuse = () => ({ code: 451, message: 'greylisted' });
    const id = await queueWelcome(api, 'pl');
    await expect(api.runJobs()).rejects.toThrow('greylisted');
    expect(await deliveryOf(id)).toMatchObject({ state: 'WAITING', attempts: 1 });
    smtp.refuse = () => undefined;
    await dueNow();
    await api.runJobs();
    expect(await deliveryOf(id)).toMatchObject({ state: 'SENT', attempts: 2 });
    expect(smtp.received).toHaveLength(1);
  });

  it('has failed when the server will never take it, and says why', async () => {
    smtp.refuse = () => ({ code: 550, message: 'no such mailbox' });
    const id = await queueWelcome(api, 'cs');
    await api.runJobs();
    const delivery = await deliveryOf(id);
    expect(delivery.state).toBe('FAILED');
    expect(delivery.lastError).toContain('no such mailbox');
    smtp.refuse = () => undefined;
    await api.app.get(MailDeliveryHandler).deliver(id);
    expect(smtp.received).toHaveLength(0);
  });

  it('has failed after the last of its attempts', async () => {
    smtp.refuse = () => ({ code: 451, message: 'later, perhaps' });
    const id = await queueWelcome(api, 'pl');
    await api.db.query('update mail_delivery set attempts = 19 where id = $1', [id]);
    await api.runJobs();
    expect(await deliveryOf(id)).toMatchObject({ state: 'FAILED', attempts: 20 });
  });

  it('is sent once though its job runs again', async () => {
    const id = await queueWelcome(api, 'pl');
    await api.runJobs();
    await api.app.get(MailDeliveryHandler).deliver(id);
    expect(smtp.received).toHaveLength(1);
  });

  it('is sent once though two workers have its job at the same time', async () => {
    const id = await queueWelcome(api, 'pl');
    const handler = api.app.get(MailDeliveryHandler);
    const bothHaveAsked = Promise.withResolvers<void>();
    let begun = 0;
    mayBegin = () => {
      if (++begun === 2) bothHaveAsked.resolve();
      return bothHaveAsked.promise;
    };
    // While the mail of the first is held up, the second gives up, or sends one too.
    const deliveries = [handler.deliver(id), handler.deliver(id)];
    for (const delivery of deliveries) delivery.then(bothHaveAsked.resolve, () => bothHaveAsked.resolve());
    const outcomes = await Promise.allSettled(deliveries);
    // The one that came second keeps its job, in case the first one dies.
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(smtp.received).toHaveLength(1);
  });

  it('of a worker that died while sending comes again under the same Message-ID and date', async () => {
    const id = await queueWelcome(api, 'pl');
    const { params } = await deliveryOf(id);
    await api.runJobs();
    // The server had accepted it, but the worker was killed before it wrote so.
    await api.db.query(
      `update mail_delivery set state = 'CLAIMED', sent_at = null, accepted = '{}', claimed_until = now() + interval '1 minute', params = $2
        where id = $1`,
      [id, params],
    );
    const handler = api.app.get(MailDeliveryHandler);
    await expect(handler.deliver(id)).rejects.toThrow('another process');
    await api.db.query("update mail_delivery set claimed_until = now() - interval '1 second' where id = $1", [id]);
    await handler.deliver(id);
    const [first, second] = smtp.received;
    expect(smtp.received).toHaveLength(2);
    expect(second?.mail.messageId).toBe(first?.mail.messageId);
    expect(second?.mail.date).toBe(first?.mail.date);
    expect(second?.mail.text).toBe(first?.mail.text);
    expect(await deliveryOf(id)).toMatchObject({ state: 'SENT', attempts: 2 });
  });

  it('whose row is gone is forgotten', async () => {
    const id = await queueWelcome(api, 'pl');
    await api.db.query('delete from mail_delivery where id = $1', [id]);
    await api.runJobs();
    expect(smtp.received).toHaveLength(0);
  });

  it('can be tried out by an operator, who is told at once how it went', async () => {
    const sender = api.app.get(TestMailSender);
    const sent = await sender.send('operator@example.org', 'cs');
    expect(sent.isSent).toBe(true);
    expect(smtp.received[0]?.mail.subject).toBe('Mosty: zkušební zpráva');
    expect(smtp.received[0]?.mail.text).toContain('zażółć gęślą jaźń');
    smtp.refuse = () => ({ code: 550, message: 'relaying denied' });
    const refused = await sender.send('operator@example.org', 'cs');
    expect(refused.isSent).toBe(false);
    expect(refused.sentence).toContain('relaying denied');
  });
});

describe('Mail without a server', () => {
  const MAILBOX = `query ($first: Int, $after: String) { mailbox(first: $first, after: $after) {
    nodes { id subject to from text html sentAt messageId } pageInfo { hasNextPage endCursor } totalCount } }`;
  interface Mailbox {
    readonly mailbox: {
      readonly nodes: readonly { readonly id: string; readonly subject: string; readonly to: readonly string[] }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly totalCount: number;
    };
  }
  let api: TestApi;
  afterEach(() => api.close());

  it('waits in the mailbox, newest first, page by page', async () => {
    api = await createTestApi();
    for (const to of ['first@example.org', 'second@example.org', 'third@example.org']) {
      await queueWelcome(api, 'pl', to);
      await api.runJobs();
    }
    const { mailbox } = await api.query<Mailbox>(MAILBOX, { first: 2 });
    expect(mailbox.totalCount).toBe(3);
    expect(mailbox.nodes.map(({ to }) => to)).toEqual([['third@example.org'], ['second@example.org']]);
    const next = await api.query<Mailbox>(MAILBOX, { first: 2, after: mailbox.pageInfo.endCursor });
    expect(next.mailbox.nodes.map(({ to }) => to)).toEqual([['first@example.org']]);
    expect(next.mailbox.pageInfo.hasNextPage).toBe(false);
    const one = await api.query<{ capturedMail: { subject: string } }>(
      'query ($id: ID!) { capturedMail(id: $id) { subject } }',
      {
        id: mailbox.nodes[0]?.id,
      },
    );
    expect(one.capturedMail.subject).toBe('Witamy w serwisie Mosty – Gmina Prudnik <i>&');
  });

  it('answers nothing for a mail that does not exist, and refuses a forged cursor', async () => {
    api = await createTestApi();
    const ask = 'query ($id: ID!) { capturedMail(id: $id) { subject } }';
    expect(await api.query(ask, { id: 'no-such-mail' })).toEqual({ capturedMail: null });
    expect(await api.query(ask, { id: '00000000-0000-4000-8000-000000000000' })).toEqual({ capturedMail: null });
    const forged = Buffer.from('["now","x"]').toString('base64url');
    expect(await api.refusal(MAILBOX, { first: 2, after: forged })).toBe('BAD_CURSOR');
  });

  it('has no mailbox in production and keeps its mails waiting, with the reason', async () => {
    api = await createTestApi({ NODE_ENV: 'production' });
    expect(await api.refusal('{ mailbox { totalCount } }')).toBe('BAD_REQUEST');
    const id = await queueWelcome(api, 'pl');
    await expect(api.runJobs()).rejects.toThrow('SMTP_URL is not set');
    const delivery = await api.db.getRepository(MailDeliveryRow).findOneByOrFail({ id });
    expect(delivery).toMatchObject({ state: 'WAITING', attempts: 1 });
  });
});
