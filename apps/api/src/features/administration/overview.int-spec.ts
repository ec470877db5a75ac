import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { mailsTo } from '../../../test/mails-of.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Mails } from '../../platform/mail/mails.ts';

const OVERVIEW = `{ administrationOverview { stubs active archived notVerified stale withoutCoordinator accounts
  administrators brokers unconfirmedAccounts blockedAccounts openJoinRequests waitingMails failedMails waitingJobs deadJobs
  search } }`;
const FAILED = `query ($first: Int, $after: String) { failedMails(first: $first, after: $after) {
  totalCount nodes { id recipient lastError canBeRetried organisations { name } } pageInfo { hasNextPage endCursor } } }`;
const RETRY = 'mutation ($id: ID!) { retryMail(id: $id) }';
const RESTART = 'mutation { restartFailedJobs }';

interface Failed {
  readonly failedMails: {
    readonly totalCount: number;
    readonly nodes: { id: string; recipient: string; canBeRetried: boolean; organisations: { name: string }[] }[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

describe('The overview of administrators', () => {
  let api: TestApi;
  let admin: TestAccount;
  beforeAll(async () => {
    api = await createTestApi();
    admin = await api.signIn({ role: 'ADMIN' });
  });
  afterAll(() => api.close());

  const failed = async (page: object = {}) => (await api.query<Failed>(FAILED, page, { as: admin })).failedMails;
  async function failingMail(recipient: string): Promise<string | null> {
    const id = await api.app.get(Transactions).run((tx) =>
      api.app.get(Mails).queue(tx, {
        ...{ template: 'test', to: recipient, language: 'pl', params: { askedAt: '2026-11-21T10:00:00.000Z' } },
      }),
    );
    await api.db.query(
      `update mail_delivery set state = 'FAILED', last_error = '550 no such user', attempts = 20 where id = $1`,
      [id],
    );
    // Its job has ended long ago.
    await api.db.query(`delete from pgboss.job where name = 'mail.deliver'`);
    return id;
  }

  it('counts what there is and what waits', async () => {
    await anOrganisation().asStub().save(api);
    const active = await anOrganisation().save(api);
    await api.signIn({ brokerOf: 'ALL' });
    const asking = await api.signIn();
    await api.db.query('insert into join_request (organisation_id, account_id) values ($1, $2)', [
      ...[active.id, asking.accountId],
    ]);
    await api.db.query('update account set blocked_at = now() where id = $1', [asking.accountId]);
    const { administrationOverview } = await api.query<{ administrationOverview: object }>(OVERVIEW, {}, { as: admin });
    expect(administrationOverview).toEqual({
      ...{ stubs: 1, active: 1, archived: 0, notVerified: 1, stale: 0, withoutCoordinator: 1 },
      ...{ accounts: 3, administrators: 1, brokers: 1, unconfirmedAccounts: 0, blockedAccounts: 1 },
      ...{ openJoinRequests: 1, waitingMails: 0, failedMails: 0, waitingJobs: 6, deadJobs: 0, search: 'EMBEDDED' },
    });
    await api.runJobs();
  });

  it('lists mails that were given up and sends one again, once', async () => {
    const id = await failingMail('one@example.org');
    await failingMail('two@example.org');
    expect((await failed()).nodes.map(({ recipient }) => recipient)).toEqual(['two@example.org', 'one@example.org']);
    const page = await failed({ first: 1 });
    expect((await failed({ first: 1, after: page.pageInfo.endCursor })).nodes.map(({ id: one }) => one)).toEqual([id]);
    for (const after of ['x', Buffer.from('["a","b"]').toString('base64url')]) {
      expect(await api.refusal(FAILED, { after }, { as: admin })).toBe('BAD_CURSOR');
    }
    const answers = await Promise.all([1, 2].map(() => api.refusal(RETRY, { id }, { as: admin })));
    expect(answers.sort()).toEqual(['NOT_FOUND', undefined]);
    expect(await mailsTo(api, 'one@example.org')).toHaveLength(1);
    expect((await failed()).totalCount).toBe(1);
    const entries = await api.db.query(`select detail from audit_entry where action = 'MAIL_SENT_AGAIN'`);
    expect(entries).toEqual([{ detail: { mail: id } }]);
  });

  it('names the organisations of whoever did not get it', async () => {
    await anOrganisation().named('Łąka').reachedAt('Biuro@example.org', 'MEMBERS').save(api);
    const house = await anOrganisation().named('Dům').in('CZ').save(api);
    await api.signIn({ email: 'osoba@example.org', memberOf: [house.id] });
    const mail = await failingMail('biuro@example.org');
    await api.db.query(`update mail_delivery set further_recipients = '{Osoba@example.org}' where id = $1`, [mail]);
    const nobodys = await failingMail('nikt@example.org');
    const named = new Map((await failed()).nodes.map(({ id, organisations }) => [id, organisations]));
    expect(named.get(mail ?? '')).toEqual([{ name: 'Dům' }, { name: 'Łąka' }]);
    expect(named.get(nobodys ?? '')).toEqual([]);
    await api.db.query('delete from mail_delivery where id = any($1)', [[mail, nobodys]]);
  });

  it('sends nothing again that is gone, sent or never was', async () => {
    const id = await failingMail('three@example.org');
    await api.db.query(`update mail_delivery set params = '{}' where id = $1`, [id]);
    expect((await failed()).nodes.find((mail) => mail.id === id)?.canBeRetried).toBe(false);
    for (const wanted of [id, randomUUID(), 'x', "'"]) {
      expect(await api.refusal(RETRY, { id: wanted }, { as: admin })).toBe('NOT_FOUND');
    }
  });

  it('gives failed jobs back, and says how many', async () => {
    expect(await api.query(RESTART, {}, { as: admin })).toEqual({ restartFailedJobs: 0 });
    expect(await api.db.query(`select from audit_entry where action = 'JOBS_STARTED_AGAIN'`)).toEqual([]);
  });

  it('is for administrators alone', async () => {
    for (const as of [await api.signIn(), await api.signIn({ brokerOf: 'ALL' })]) {
      for (const document of [OVERVIEW, FAILED, RESTART])
        expect(await api.refusal(document, {}, { as })).toBe('NOT_FOUND');
    }
    expect(await api.refusal(OVERVIEW)).toBe('NOT_SIGNED_IN');
  });
});
