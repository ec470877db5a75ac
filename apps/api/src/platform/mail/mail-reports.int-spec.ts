import '../../../test/nest-first.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { aBounce, aComplaint } from '../../../test/reports-of-mails.ts';
import { startSmtpServer, type TestSmtpServer } from '../../../test/smtp-server.ts';
import { Transactions } from '../database/transactions.ts';
import { MailDeliveryRow } from './mail-delivery.entity.ts';
import { MailDeliveries } from './mail-fates.repository.ts';
import { MailReports } from './mail-reports.ts';
import { MailSuppressions } from './mail-topics.ts';
import { Mails, type QueuedMail } from './mails.ts';

const EVENTS_SECRET = 'provider-proves-itself';
const params = { organisationName: 'Gmina Prudnik', proposalsPath: '/p', profilePath: '/q', isExample: false };

describe('What is reported of mails', () => {
  let smtp: TestSmtpServer;
  let api: TestApi;
  beforeAll(async () => {
    smtp = await startSmtpServer();
    api = await createTestApi({
      SMTP_URL: smtp.url,
      MAIL_BOUNCE_ADDRESS: 'Bounces@example.org',
      MAIL_EVENTS_SECRET: EVENTS_SECRET,
    });
  });
  afterEach(async () => {
    (smtp.received as { length: number }).length = 0;
    smtp.refuse = () => undefined;
    itIs(api);
    await api.db.query('delete from pgboss.job; delete from mail_suppression; delete from mail_delivery');
  });
  afterAll(async () => {
    await api.close();
    await smtp.close();
  });

  const queue = (to: string | readonly string[], more: Partial<QueuedMail<'welcome'>> = {}) =>
    api.app
      .get(Transactions)
      .run((tx) => api.app.get(Mails).queue(tx, { template: 'welcome', to, language: 'pl', params, ...more }));
  async function sent(to: string | readonly string[]): Promise<MailDeliveryRow> {
    const id = await queue(to);
    await api.runJobs();
    return api.db.getRepository(MailDeliveryRow).findOneByOrFail({ id: id ?? '' });
  }
  const isSuppressed = (email: string) => api.app.get(MailSuppressions).isSuppressed(email);
  const take = (raw: string) => api.app.get(MailReports).take(raw);
  const reports = () =>
    api.db.query('select email, kind, source, status from mail_report order by email, kind') as Promise<object[]>;

  it('is sent back to an address of the very mail', async () => {
    const { id } = await sent('a@example.org');
    const [arrived] = smtp.received;
    expect(arrived?.from).toMatch(new RegExp(`^bounces\\+${id.replace(/-/g, '')}[0-9a-f]{12}@example\\.org$`));
    expect(arrived?.mail.from?.address).toBe('mosty@example.org');
    const report = aBounce({ to: arrived?.from ?? '', recipient: 'A@example.org', messageId: '<lost@x>' });
    expect(await take(report)).toBe(true);
    expect(await take(report)).toBe(true);
    expect(await reports()).toEqual([{ email: 'a@example.org', kind: 'HARD_BOUNCE', source: 'DSN', status: '5.1.1' }]);
    expect(await isSuppressed('A@Example.org')).toBe(true);
    expect(await queue('a@example.org')).toBeNull();
    const fate = (await api.app.get(MailDeliveries).statesOf([id])).get(id);
    expect(fate).toMatchObject({ state: 'SENT', reports: [{ kind: 'HARD_BOUNCE', email: 'a@example.org' }] });
  });

  it.each(['text/rfc822-headers', 'message/rfc822'] as const)(
    'names the mail by its Message-ID in %s',
    async (part) => {
      const { messageId } = await sent('b@example.org');
      expect(await take(aBounce({ recipient: 'b@example.org', messageId, part }))).toBe(true);
      expect(await isSuppressed('b@example.org')).toBe(true);
    },
  );

  it('is believed for nobody but those to whom the mail went', async () => {
    const { messageId } = await sent(['a@example.org', 'b@example.org']);
    await take(aBounce({ recipient: 'victim@example.org', messageId }));
    await take(aBounce({ recipient: 'victim@example.org', messageId: '<guessed@example.org>' }));
    expect(await reports()).toEqual([]);
    await take(aBounce({ recipient: 'b@example.org', messageId }));
    expect(await isSuppressed('b@example.org')).toBe(true);
    expect(await isSuppressed('a@example.org')).toBe(false);
  });

  it('of where it was forwarded counts for the one to whom it went', async () => {
    const { messageId } = await sent('a@example.org');
    await take(aBounce({ recipient: 'forwarded@example.net', messageId }));
    expect(await isSuppressed('a@example.org')).toBe(true);
  });

  it('as delayed or delivered, as a policy, or as moved out of the unwanted, stops nothing', async () => {
    const { messageId } = await sent('a@example.org');
    await take(aBounce({ recipient: 'a@example.org', messageId, action: 'delayed', status: '4.4.1' }));
    await take(
      aBounce({ recipient: 'a@example.org', messageId, status: '5.7.1', diagnostic: 'smtp; 550 5.7.1 policy' }),
    );
    await take(aComplaint(messageId, 'not-spam'));
    expect(await reports()).toEqual([]);
  });

  it('as a complaint stops mails, though the provider names no address', async () => {
    const { messageId } = await sent('a@example.org');
    expect(await take(aComplaint(messageId))).toBe(true);
    expect(await reports()).toEqual([{ email: 'a@example.org', kind: 'COMPLAINT', source: 'ARF', status: null }]);
    expect(await queue('a@example.org')).toBeNull();
    // Whoever asks for a link to sign in gets it.
    const link = { template: 'sign-in-link', params: { kind: 'SIGN_IN', token: 't', returnTo: '' } } as const;
    const mails = api.app.get(Mails);
    const asked = await api.app
      .get(Transactions)
      .run((tx) => mails.queue(tx, { ...link, to: 'a@example.org', language: 'pl' }));
    expect(asked).not.toBeNull();
  });

  it('is no report when somebody writes to us', async () => {
    expect(await take('From: a@example.org\r\nTo: mosty@example.org\r\nSubject: 550\r\n\r\nFinal-Recipient: x')).toBe(
      false,
    );
  });

  it('as full mailboxes stops mails after five on three days, and lifting forgives them', async () => {
    for (let day = 0; day < 5; day++) {
      itIs(api, new Date(Date.UTC(2026, 10, 2 + day, 10)));
      const { messageId } = await sent('full@example.org');
      expect(await isSuppressed('full@example.org')).toBe(false);
      const status = { status: '5.2.2', diagnostic: 'smtp; 552 5.2.2 mailbox full' };
      await take(aBounce({ recipient: 'full@example.org', messageId, ...status }));
    }
    expect(await isSuppressed('full@example.org')).toBe(true);
    await api.db.query("update mail_suppression set lifted_at = '2026-11-07'");
    itIs(api, new Date(Date.UTC(2026, 10, 8, 10)));
    const { messageId } = await sent('full@example.org');
    await take(aBounce({ recipient: 'full@example.org', messageId, status: '4.2.2', diagnostic: 'smtp; 452 full' }));
    expect(await isSuppressed('full@example.org')).toBe(false);
  });

  it('by the server itself, of one of two, is remembered; the other has the mail, once', async () => {
    smtp.refuse = (to) => (to === 'b@example.org' ? { code: 550, message: '5.1.1 no such user' } : undefined);
    const delivery = await sent(['a@example.org', 'b@example.org']);
    expect(delivery).toMatchObject({ state: 'SENT', accepted: ['a@example.org'] });
    expect(delivery.lastError).toContain('b@example.org');
    expect(smtp.received.map(({ to }) => to)).toEqual([['a@example.org']]);
    expect(smtp.received[0]?.mail.to?.map(({ address }) => address)).toEqual(['a@example.org', 'b@example.org']);
    expect(await isSuppressed('b@example.org')).toBe(true);
    expect(await isSuppressed('a@example.org')).toBe(false);
  });

  it('as „come back later” by one of two, is tried again for that one only', async () => {
    smtp.refuse = (to) => (to === 'b@example.org' ? { code: 451, message: 'greylisted' } : undefined);
    const id = (await queue(['a@example.org', 'b@example.org'])) ?? '';
    await expect(api.runJobs()).rejects.toThrow('greylisted');
    const row = () => api.db.getRepository(MailDeliveryRow).findOneByOrFail({ id });
    expect(await row()).toMatchObject({ state: 'WAITING', accepted: ['a@example.org'] });
    smtp.refuse = () => undefined;
    await api.db.query("update pgboss.job set start_after = now() where state = 'retry'");
    await api.runJobs();
    expect(await row()).toMatchObject({ state: 'SENT', accepted: ['a@example.org', 'b@example.org'] });
    expect(smtp.received.map(({ to }) => to)).toEqual([['a@example.org'], ['b@example.org']]);
    expect(new Set(smtp.received.map(({ mail }) => mail.messageId)).size).toBe(1);
  });

  describe('by a provider', () => {
    const post = (body: unknown, secret = EVENTS_SECRET) =>
      fetch(`${api.url}/mail-events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify(body),
      });

    it('is taken with the secret only', async () => {
      const { messageId } = await sent('a@example.org');
      const events = [{ type: 'bounce', messageId, recipient: 'a@example.org', status: '5.1.1' }];
      expect((await post({ events }, 'guessed')).status).toBe(404);
      expect((await fetch(`${api.url}/mail-events`, { method: 'POST' })).status).toBe(404);
      expect(await isSuppressed('a@example.org')).toBe(false);
      const answer = await post({ events });
      expect([answer.status, await answer.json()]).toEqual([200, { known: 1 }]);
      expect(await isSuppressed('a@example.org')).toBe(true);
    });

    it('may come twice, in bulk, without brackets, and of mails that are not ours', async () => {
      const { messageId } = await sent('a@example.org');
      const events = [
        { type: 'complaint', messageId: messageId.slice(1, -1), recipient: 'a@example.org' },
        { type: 'complaint', messageId, recipient: 'a@example.org' },
        { type: 'delivered', messageId, recipient: 'a@example.org' },
        { type: 'bounce', messageId: '<other@example.net>', recipient: 'x@example.org', status: '5.1.1' },
      ];
      expect(await (await post({ events })).json()).toEqual({ known: 2 });
      expect(await reports()).toHaveLength(1);
    });

    it('is refused when it is something else', async () => {
      for (const body of [{}, { events: [{ type: 'opened', messageId: '<a@b>' }] }, []]) {
        expect((await post(body)).status).toBe(400);
      }
    });

    it('does not exist without a secret', async () => {
      const without = await createTestApi();
      try {
        const answer = await fetch(`${without.url}/mail-events`, {
          method: 'POST',
          headers: { authorization: 'Bearer undefined' },
        });
        expect(answer.status).toBe(404);
      } finally {
        await without.close();
      }
    });
  });
});
