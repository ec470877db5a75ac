import '../../../test/nest-first.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type MailTopic } from '@mosty/domain/mail-topics';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { startSmtpServer, type TestSmtpServer } from '../../../test/smtp-server.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Mails, type QueuedMail } from '../../platform/mail/mails.ts';
import { DailyDigestHandler, FindDailyDigestsHandler } from './daily-digests.jobs.ts';

const SETTINGS = `{ notificationSettings { email topics { topic choice choices } quietHours { from until onFreeDays }
  suppression { reason } } }`;
const SAVE = `mutation ($input: NotificationSettingsInput!) { saveNotificationSettings(input: $input) {
  topics { topic choice } quietHours { from until onFreeDays } } }`;
const LINK = `query ($token: String!) { unsubscribeLink(token: $token) { isKnown topic choice maskedEmail } }`;
const CHOOSE = `mutation ($input: ChooseByLinkInput!) { chooseByLink(input: $input) { isKnown topic choice } }`;
const SUPPRESSIONS = `query ($first: Int, $after: String) { mailSuppressions(first: $first, after: $after) {
  totalCount nodes { id email reason organisations { name } } pageInfo { hasNextPage endCursor } } }`;
const LIFT = 'mutation ($id: ID!) { liftMailSuppression(id: $id) }';

interface Settings {
  readonly notificationSettings: {
    readonly topics: readonly { readonly topic: MailTopic; readonly choice: string }[];
    readonly quietHours: object | null;
    readonly suppression: { readonly reason: string } | null;
  };
}
interface Suppressed {
  readonly mailSuppressions: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly email: string; readonly organisations: object[] }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

describe('Notifications', () => {
  let smtp: TestSmtpServer;
  let api: TestApi;
  let me: TestAccount;
  beforeAll(async () => {
    smtp = await startSmtpServer();
    api = await createTestApi({ SMTP_URL: smtp.url, PUBLIC_URL: 'https://mosty.example.org' });
  });
  afterEach(async () => {
    (smtp.received as { length: number }).length = 0;
    itIs(api);
    await api.db.query(
      `delete from pgboss.job; delete from mail_suppression; delete from mail_delivery; delete from mail_choice;
       delete from quiet_hours`,
    );
  });
  afterAll(async () => {
    await api.close();
    await smtp.close();
  });

  const of = ({ accountId }: TestAccount): string => `${accountId}@example.org`;
  const choose = (topics: readonly { topic: MailTopic; choice: string }[], quietHours: object | null = null) =>
    api.query(SAVE, { input: { topics, quietHours } }, { as: me });
  const queue = (topic: MailTopic, more: Partial<QueuedMail<'member-removed'>> = {}) =>
    api.app.get(Transactions).run((tx) =>
      api.app.get(Mails).queue(tx, {
        template: 'member-removed',
        ...{ to: of(me), accountId: me.accountId, language: 'pl', topic },
        params: { organisationName: `Gmina ${topic}` },
        ...more,
      }),
    );
  const arrived = () => smtp.received.map(({ mail }) => mail);
  const headerOf = (name: string) =>
    arrived()
      .at(-1)
      ?.headers.find(({ key }) => key === name)?.value ?? '';
  const stateOf = async (id: string | null) =>
    (await api.db.query('select state, last_error, params from mail_delivery where id = $1', [id]))[0];

  it('come as the lists say until somebody chooses', async () => {
    me = await api.signIn();
    const { notificationSettings } = await api.query<Settings>(SETTINGS, {}, { as: me });
    expect(notificationSettings.topics.map(({ choice }) => choice)).toEqual([
      ...['AT_ONCE', 'AT_ONCE', 'AT_ONCE', 'AT_ONCE', 'WEEKLY', 'AT_ONCE', 'AT_ONCE'],
    ]);
    expect(notificationSettings).toMatchObject({ email: of(me), quietHours: null, suppression: null });
    expect(await api.refusal(SETTINGS)).toBe('NOT_SIGNED_IN');
  });

  it('are chosen by topic; what a topic does not offer is refused', async () => {
    await choose([
      { topic: 'OFFERS', choice: 'OFF' },
      { topic: 'MESSAGES', choice: 'DAILY' },
    ]);
    const { notificationSettings } = await api.query<Settings>(SETTINGS, {}, { as: me });
    expect(notificationSettings.topics).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ topic: 'OFFERS', choice: 'OFF' }),
        expect.objectContaining({ topic: 'MESSAGES', choice: 'DAILY' }),
        expect.objectContaining({ topic: 'PROFILE', choice: 'AT_ONCE' }),
      ]),
    );
    const wrong = { input: { topics: [{ topic: 'MEETINGS', choice: 'DAILY' }] } };
    expect(await api.refusal(SAVE, wrong, { as: me })).toBe('BAD_REQUEST');
    const times = { input: { topics: [], quietHours: { from: '07:00', until: '07:00', onFreeDays: true } } };
    expect(await api.refusal(SAVE, times, { as: me })).toBe('QUIET_HOURS_EMPTY');
    expect(await queue('OFFERS')).toBeNull();
  });

  it('of one cause are sent once, under a Message-ID that cannot be guessed', async () => {
    const key = 'introduction/SEND_ASK/PL';
    const [first, second] = [await queue('INTRODUCTIONS', { key }), await queue('INTRODUCTIONS', { key })];
    expect(second).toBe(first);
    await api.runJobs();
    expect(await queue('INTRODUCTIONS', { key })).toBe(first);
    await api.runJobs();
    expect(arrived()).toHaveLength(1);
    expect(arrived()[0]?.messageId).toBe(api.app.get(Mails).messageIdOfKey(key));
  });

  it('of one cause are sent once, also when two processes have it at the same moment', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => queue('INTRODUCTIONS', { key: 'at-once' })));
    expect(new Set(ids).size).toBe(1);
    await api.runJobs();
    expect(arrived()).toHaveLength(1);
  });

  it('say where they are stopped; one click stops that topic, twice does no harm, and no other topic is touched', async () => {
    await queue('MESSAGES', { replyTo: ['reply+1@example.org'], references: ['<a@x>', '<b@x>'], inReplyTo: '<b@x>' });
    await api.runJobs();
    expect(headerOf('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(arrived()[0]).toMatchObject({ inReplyTo: '<b@x>', references: '<a@x> <b@x>' });
    expect(arrived()[0]?.replyTo?.map(({ address }) => address)).toEqual(['reply+1@example.org']);
    const url = /^<https:\/\/mosty\.example\.org\/pl\/unsubscribe\/([0-9a-f]+)>$/;
    const [, token = ''] = url.exec(headerOf('list-unsubscribe')) ?? [];
    expect(arrived()[0]?.text).toContain(`https://mosty.example.org/pl/unsubscribe/${token}\n`);
    expect(arrived()[0]?.html).toContain(`href="https://mosty.example.org/pl/unsubscribe/${token}"`);
    expect(await api.query(LINK, { token })).toEqual({
      unsubscribeLink: {
        ...{ isKnown: true, topic: 'MESSAGES', choice: 'AT_ONCE' },
        maskedEmail: expect.stringMatching(/^.….@example\.org$/),
      },
    });
    const input = { token, choice: 'OFF', isOneClick: true };
    for (let time = 0; time < 2; time++) {
      expect(await api.query(CHOOSE, { input })).toMatchObject({ chooseByLink: { topic: 'MESSAGES', choice: 'OFF' } });
    }
    expect(await queue('MESSAGES')).toBeNull();
    expect(await queue('OFFERS')).not.toBeNull();
    expect(await api.db.query('select topic, choice, chosen_by from mail_choice')).toEqual([
      { topic: 'MESSAGES', choice: 'OFF', chosen_by: 'ONE_CLICK' },
    ]);
    // Back by the page of the same link; forged ones do nothing.
    await api.query(CHOOSE, { input: { token, choice: 'AT_ONCE', isOneClick: false } });
    expect(await queue('MESSAGES')).not.toBeNull();
    const forged = { ...input, token: token.replace(/.$/, (last) => (last === '0' ? '1' : '0')) };
    expect(await api.query(CHOOSE, { input: forged })).toMatchObject({ chooseByLink: { isKnown: false } });
    expect(await queue('MESSAGES')).not.toBeNull();
  });

  it('that were switched off, or whose address bounced, while they waited are not sent', async () => {
    const off = await queue('OFFERS');
    const bounced = await queue('PROFILE', { to: 'gone@example.org' });
    await choose([{ topic: 'OFFERS', choice: 'OFF' }]);
    await api.db.query("insert into mail_suppression (email, reason) values ('gone@example.org', 'HARD_BOUNCE')");
    await api.runJobs();
    expect(arrived()).toEqual([]);
    expect(await stateOf(off)).toEqual({ state: 'DROPPED', last_error: 'switched off', params: {} });
    expect(await stateOf(bounced)).toEqual({ state: 'DROPPED', last_error: 'suppressed', params: {} });
  });

  it('wait for the end of quiet hours', async () => {
    await choose([], { from: '21:00', until: '07:00', onFreeDays: false });
    itIs(api, new Date('2026-11-12T21:30:00Z'));
    const id = await queue('MESSAGES');
    const [row] = await api.db.query<{ due: Date; job: Date }[]>(
      `select not_before as due, (select start_after from pgboss.job where data ->> 'mailId' = mail_delivery.id::text) as job
         from mail_delivery where id = $1`,
      [id],
    );
    expect(row?.due).toEqual(new Date('2026-11-13T06:00:00Z'));
    expect(row?.job).toEqual(new Date('2026-11-13T06:00:00Z'));
    itIs(api, new Date('2026-11-13T08:00:00Z'));
    const day = await queue('MESSAGES');
    expect(await api.db.query('select not_before from mail_delivery where id = $1', [day])).toEqual([
      { not_before: null },
    ]);
    // A mail without a topic does not wait.
    itIs(api, new Date('2026-11-13T23:00:00Z'));
    const urgent = await queue('MESSAGES', { topic: undefined, accountId: undefined } as never);
    expect(await api.db.query('select not_before from mail_delivery where id = $1', [urgent])).toEqual([
      { not_before: null },
    ]);
  });

  describe('of the day', () => {
    const find = async () => {
      await api.app.get(FindDailyDigestsHandler).handle();
      await api.runJobs();
    };

    it('are one mail at seven on a working day, with the text of everything', async () => {
      await choose([
        { topic: 'MESSAGES', choice: 'DAILY' },
        { topic: 'OFFERS', choice: 'DAILY' },
      ]);
      // A Friday evening.
      itIs(api, new Date('2026-11-13T17:00:00Z'));
      const ids = [await queue('MESSAGES'), await queue('OFFERS')];
      await find();
      itIs(api, new Date('2026-11-14T12:00:00Z'));
      await find();
      expect(arrived()).toEqual([]);
      itIs(api, new Date('2026-11-16T06:00:01Z'));
      const late = await queue('OFFERS', { params: { organisationName: 'Gmina Później' } });
      for (let time = 0; time < 3; time++) await find();
      expect(arrived()).toHaveLength(1);
      const { text, subject } = arrived()[0] ?? {};
      expect(subject).toBe('Mosty: 2 wiadomości z ostatniego dnia');
      expect(text).toContain('Gmina MESSAGES');
      expect(text).toContain('Gmina OFFERS');
      expect(text).not.toContain('Później');
      for (const id of ids) expect(await stateOf(id)).toEqual({ state: 'DIGESTED', last_error: null, params: {} });
      expect((await stateOf(late)).state).toBe('COLLECTED');
      // Its link stops all that is collected.
      const [, token = ''] = /unsubscribe\/([0-9a-f]+)/.exec(headerOf('list-unsubscribe')) ?? [];
      expect(await api.query(LINK, { token })).toMatchObject({ unsubscribeLink: { topic: null, choice: 'DAILY' } });
      await api.query(CHOOSE, { input: { token, choice: 'OFF', isOneClick: true } });
      expect([await queue('MESSAGES'), await queue('OFFERS')]).toEqual([null, null]);
      expect(await queue('PROFILE')).not.toBeNull();
      itIs(api, new Date('2026-11-17T06:00:01Z'));
      await find();
      expect(await stateOf(late)).toEqual({ state: 'DROPPED', last_error: 'switched off', params: {} });
    });

    it('lose nothing when the job dies before its commit', async () => {
      await choose([{ topic: 'MESSAGES', choice: 'DAILY' }]);
      itIs(api, new Date('2026-11-13T17:00:00Z'));
      const id = await queue('MESSAGES');
      itIs(api, new Date('2026-11-16T08:00:00Z'));
      const { queue: send } = Mails.prototype;
      const mails = api.app.get(Mails);
      mails.queue = async (...all) => {
        await send.apply(mails, all);
        throw new Error('killed');
      };
      const outcomes = await api.app.get(DailyDigestHandler).handle([{ accountId: me.accountId }]);
      expect(outcomes).toMatchObject([{ status: 'rejected' }]);
      mails.queue = send;
      expect((await stateOf(id)).state).toBe('COLLECTED');
      await find();
      expect(arrived()).toHaveLength(1);
    });
  });

  describe('that no mailbox takes', () => {
    const suppress = (email: string, reason = 'HARD_BOUNCE') =>
      api.db.query('insert into mail_suppression (email, reason, since) values ($1, $2, clock_timestamp())', [
        email,
        reason,
      ]);
    const seen = async (as: TestAccount, page: object = {}) =>
      (await api.query<Suppressed>(SUPPRESSIONS, page, { as })).mailSuppressions;

    it('are seen by brokers of the region, and by those of all also when they belong to nobody', async () => {
      const { id } = await anOrganisation().named('Gmina Cicha').save(api);
      const member = await api.signIn({ memberOf: [id] });
      await suppress(of(member));
      await suppress('nobody@example.org', 'COMPLAINT');
      const [here, elsewhere, everywhere, admin] = await Promise.all([
        ...[['PL-16'], ['CZ071'], 'ALL' as const].map((brokerOf) => api.signIn({ brokerOf })),
        api.signIn({ role: 'ADMIN' }),
      ]);
      if (!here || !elsewhere || !everywhere || !admin) throw new Error('Nobody looks.');
      expect((await seen(here)).nodes).toEqual([
        { id: expect.any(String), email: of(member), reason: 'HARD_BOUNCE', organisations: [{ name: 'Gmina Cicha' }] },
      ]);
      expect(await seen(elsewhere)).toMatchObject({ totalCount: 0, nodes: [] });
      const first = await seen(everywhere, { first: 1 });
      expect(first).toMatchObject({ totalCount: 2, nodes: [{ email: 'nobody@example.org', organisations: [] }] });
      const next = await seen(everywhere, { first: 1, after: first.pageInfo.endCursor });
      expect(next).toMatchObject({ nodes: [{ email: of(member) }], pageInfo: { hasNextPage: false } });
      expect((await seen(admin)).totalCount).toBe(2);
      expect(await api.refusal(SUPPRESSIONS, {}, { as: member })).toBe('NOT_FOUND');
      const target = next.nodes[0]?.id;
      expect(await api.refusal(LIFT, { id: target }, { as: elsewhere })).toBe('NOT_FOUND');
      expect(await api.query(LIFT, { id: target }, { as: here })).toEqual({ liftMailSuppression: true });
      expect(await api.refusal(LIFT, { id: target }, { as: here })).toBe('NOT_FOUND');
      expect(await seen(here)).toMatchObject({ totalCount: 0 });
    });

    it('are resumed by their owner', async () => {
      await suppress(of(me));
      expect(await queue('MESSAGES')).toBeNull();
      const { notificationSettings } = await api.query<Settings>(SETTINGS, {}, { as: me });
      expect(notificationSettings.suppression).toEqual({ reason: 'HARD_BOUNCE' });
      await api.query('mutation { resumeMails { suppression { reason } } }', {}, { as: me });
      expect(await queue('MESSAGES')).not.toBeNull();
    });
  });
});
