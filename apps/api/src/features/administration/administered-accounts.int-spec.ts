import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anOrganisation, type SavedOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { mailsTo } from '../../../test/mails-of.ts';
import { AccountsService } from '../accounts/accounts.service.ts';

const FIELDS =
  '{ id email role blockedAt openSessions lastSignedInAt brokerOfAll brokerRegions organisations { slug role } }';
const LIST = `query ($filter: AdministeredAccountFilter, $first: Int, $after: String) {
  administeredAccounts(filter: $filter, first: $first, after: $after) {
    totalCount nodes ${FIELDS} pageInfo { hasNextPage endCursor } } }`;
const ONE = `query ($id: ID!) { administeredAccount(accountId: $id) ${FIELDS} }`;
const ROLE = `mutation ($input: ChangeAccountRoleInput!) { changeAccountRole(input: $input) ${FIELDS} }`;
const acting = (name: string) => `mutation ($id: ID!) { ${name}(accountId: $id) ${FIELDS} }`;
const BLOCK = acting('blockAccount');
const UNBLOCK = acting('unblockAccount');
const END = acting('endAccountSessions');
const RESEND = acting('resendAccountConfirmation');
const ME = '{ viewer { id } }';

interface Seen {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly blockedAt: string | null;
  readonly openSessions: number;
  readonly lastSignedInAt: string | null;
  readonly brokerOfAll: boolean;
  readonly brokerRegions: string[];
  readonly organisations: { slug: string; role: string }[];
}

describe('Accounts, for administrators', () => {
  let api: TestApi;
  let ours: SavedOrganisation;
  let admin: TestAccount;
  let member: TestAccount;
  beforeAll(async () => {
    api = await createTestApi();
    ours = await anOrganisation().named('Nasza gmina', 'nasza-gmina').save(api);
  });
  beforeEach(async () => {
    await api.db.query('delete from account');
    admin = await api.signIn({ role: 'ADMIN' });
    member = await api.signIn({ memberOf: [ours.id] });
  });
  afterAll(() => api.close());

  const one = async ({ accountId }: TestAccount): Promise<Seen> =>
    (await api.query<{ administeredAccount: Seen }>(ONE, { id: accountId }, { as: admin })).administeredAccount;
  const list = async (filter: object | null = null, page: object = {}) =>
    (
      await api.query<{
        administeredAccounts: {
          totalCount: number;
          nodes: Seen[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      }>(LIST, { filter, ...page }, { as: admin })
    ).administeredAccounts;
  const role = (to: TestAccount, wanted: string, regions: string[] = [], as = admin, isBrokerOfAll = false) =>
    api.ask(ROLE, { input: { accountId: to.accountId, role: wanted, isBrokerOfAll, regions } }, { as });
  const refusal = (document: string, id: string, as = admin) => api.refusal(document, { id }, { as });
  const actions = async (): Promise<string[]> =>
    (await api.db.query<{ action: string }[]>('select action from audit_entry order by id')).map((row) => row.action);
  const since = async (work: () => Promise<unknown>): Promise<string[]> => {
    const before = await actions();
    await work();
    return (await actions()).slice(before.length);
  };

  it('are listed by address, found by parts of name and address, and narrowed to role and state', async () => {
    await api.db.query(`update account set email = 'anna@example.org', display_name = 'Źdźbło, Anna' where id = $1`, [
      member.accountId,
    ]);
    const other = await api.signIn({ brokerOf: ['PL-16', 'CZ071'] });
    await api.db.query(`update account set email = 'zz_top@example.org', email_verified_at = null where id = $1`, [
      other.accountId,
    ]);
    const all = await list();
    expect(all.totalCount).toBe(3);
    expect(all.nodes.map(({ email }) => email)).toEqual(all.nodes.map(({ email }) => email).sort());
    const found = async (filter: object) => (await list(filter)).nodes.map(({ id }) => id);
    expect(await found({ text: 'zdzblo' })).toEqual([member.accountId]);
    expect(await found({ text: ' ANNA@ ' })).toEqual([member.accountId]);
    expect(await found({ text: 'zz_t' })).toEqual([other.accountId]);
    for (const text of ['%', '_example', "'; drop table account; --", '😀', '\\', '‮', 'a'.repeat(200)]) {
      expect(await found({ text })).toEqual([]);
    }
    expect(await found({ role: 'ADMIN' })).toEqual([admin.accountId]);
    expect(await found({ role: 'BROKER', state: 'UNCONFIRMED' })).toEqual([other.accountId]);
    expect(await found({ state: 'BLOCKED' })).toEqual([]);
    expect(await api.refusal(LIST, { filter: { text: 'a'.repeat(201) } }, { as: admin })).toBe('TOO_LONG');
    expect(await one(other)).toMatchObject({ brokerOfAll: false, brokerRegions: ['CZ071', 'PL-16'] });
    expect(await one(member)).toMatchObject({
      ...{ openSessions: 1, organisations: [{ slug: 'nasza-gmina', role: 'COORDINATOR' }] },
      lastSignedInAt: expect.any(String),
    });
  });

  it('come in pages, none twice', async () => {
    const first = await list(null, { first: 1 });
    const second = await list(null, { first: 1, after: first.pageInfo.endCursor });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size).toBe(2);
    expect(await api.refusal(LIST, { after: 'nonsense' }, { as: admin })).toBe('BAD_CURSOR');
    expect(await api.refusal(LIST, { first: 101 }, { as: admin })).toBe('PAGE_TOO_LARGE');
    expect(await api.refusal(LIST, { first: 0 }, { as: admin })).toBe('OUT_OF_RANGE');
  });

  it('become broker of some or all regions, administrator, and member again; recorded and told', async () => {
    const recorded = await since(() => role(member, 'BROKER', ['PL-16', 'CZ071', 'PL-16']));
    expect(recorded).toEqual(['ACCOUNT_ROLE_CHANGED', 'BROKER_REGIONS_CHANGED']);
    const { email, ...broker } = await one(member);
    expect(broker).toMatchObject({ role: 'BROKER', brokerRegions: ['CZ071', 'PL-16'], brokerOfAll: false });
    const [mail] = await mailsTo(api, email);
    // The text of a mail is broken into lines.
    const said = mail?.text.replace(/\s+/g, ' ');
    expect(said).toContain('Regiony: kraj ołomuniecki, województwo opolskie.');
    expect(await since(() => role(member, 'BROKER', [], admin, true))).toEqual(['BROKER_REGIONS_CHANGED']);
    expect(await one(member)).toMatchObject({ brokerOfAll: true, brokerRegions: [] });
    expect(await since(() => role(member, 'BROKER', [], admin, true))).toEqual([]);
    await role(member, 'ADMIN');
    expect(await one(member)).toMatchObject({ role: 'ADMIN', brokerOfAll: false });
    await role(member, 'MEMBER');
    expect(await one(member)).toMatchObject({ role: 'MEMBER' });
    expect(await mailsTo(api, email)).toHaveLength(4);
  });

  it('refuses brokers without a region or of one that does not exist, and accounts that are not there', async () => {
    const code = async (answer: ReturnType<typeof role>) => (await answer).errors?.[0]?.extensions;
    expect(await code(role(member, 'BROKER'))).toMatchObject({ code: 'REQUIRED', params: { field: 'regions' } });
    expect(await code(role(member, 'BROKER', ['PL-16', 'DE-1']))).toMatchObject({
      ...{ code: 'UNKNOWN_VALUE', params: { field: 'regions', value: 'DE-1' } },
    });
    expect(await code(role(member, 'KING'))).toMatchObject({ code: 'BAD_REQUEST' });
    const nobody = { accountId: '00000000-0000-4000-8000-000000000000', token: '' };
    expect(await code(role(nobody, 'ADMIN'))).toMatchObject({ code: 'NOT_FOUND' });
    for (const id of [nobody.accountId, 'x', "' or 1=1"]) {
      for (const document of [BLOCK, UNBLOCK, END, RESEND, ONE]) expect(await refusal(document, id)).toBe('NOT_FOUND');
    }
    expect(await one(member)).toMatchObject({ role: 'MEMBER' });
  });

  it('blocked: signed out everywhere, nobody, and not signed in again until unblocked; recorded and told', async () => {
    expect(await since(() => api.query(BLOCK, { id: member.accountId }, { as: admin }))).toEqual(['ACCOUNT_BLOCKED']);
    expect(await one(member)).toMatchObject({ blockedAt: expect.any(String), openSessions: 0 });
    expect(await api.query(ME, {}, { as: member })).toEqual({ viewer: null });
    const gate = api.app.get(AccountsService, { strict: false });
    await expect(gate.openSession(member.accountId)).rejects.toMatchObject({ code: 'ACCOUNT_BLOCKED' });
    // Whatever opens a session beside the library: nobody asks with it.
    await api.db.query(`update account set blocked_at = null where id = $1`, [member.accountId]);
    const { token } = await gate.openSession(member.accountId);
    await api.db.query(`update account set blocked_at = now() where id = $1`, [member.accountId]);
    expect(await api.query(ME, {}, { as: { ...member, token } })).toEqual({ viewer: null });
    expect((await list({ state: 'BLOCKED' })).nodes.map(({ id }) => id)).toEqual([member.accountId]);
    expect(await since(() => api.query(BLOCK, { id: member.accountId }, { as: admin }))).toEqual([]);
    expect(await since(() => api.query(UNBLOCK, { id: member.accountId }, { as: admin }))).toEqual([
      'ACCOUNT_UNBLOCKED',
    ]);
    expect(await api.query(ME, {}, { as: { ...member, token } })).toEqual({ viewer: { id: member.accountId } });
    const mails = await mailsTo(api, (await one(member)).email);
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'Konto w serwisie Mosty jest odblokowane',
      'Konto w serwisie Mosty zostało zablokowane',
    ]);
  });

  it('have their sessions ended, and confirmations sent again only while they are not confirmed', async () => {
    expect(await since(() => api.query(END, { id: member.accountId }, { as: admin }))).toEqual(['SESSIONS_ENDED']);
    expect(await api.query(ME, {}, { as: member })).toEqual({ viewer: null });
    expect(await since(() => api.query(END, { id: member.accountId }, { as: admin }))).toEqual([]);
    expect(await refusal(RESEND, member.accountId)).toBe('ADDRESS_CONFIRMED_ALREADY');
    await api.db.query('update account set email_verified_at = null where id = $1', [member.accountId]);
    expect(await since(() => api.query(RESEND, { id: member.accountId }, { as: admin }))).toEqual([
      'CONFIRMATION_SENT_AGAIN',
    ]);
    const mails = await mailsTo(api, (await one(member)).email);
    expect(mails.some(({ text }) => /\/pl\/sign-in\/link\/|\/pl\/[\w-]+\/[\w-]{20,}/.test(text))).toBe(true);
  });

  it('keep at least one administrator, whoever asks and however many ask at once', async () => {
    expect((await role(admin, 'MEMBER')).errors?.[0]?.extensions.code).toBe('LAST_ADMINISTRATOR');
    expect((await role(admin, 'BROKER', ['PL-16'])).errors?.[0]?.extensions.code).toBe('LAST_ADMINISTRATOR');
    expect(await refusal(BLOCK, admin.accountId)).toBe('OWN_ACCOUNT');
    expect(await refusal(BLOCK, admin.accountId.toUpperCase())).toBe('OWN_ACCOUNT');
    // One that is blocked or was never confirmed is none.
    const second = await api.signIn({ role: 'ADMIN' });
    await api.db.query('update account set email_verified_at = null where id = $1', [second.accountId]);
    expect((await role(admin, 'MEMBER')).errors?.[0]?.extensions.code).toBe('LAST_ADMINISTRATOR');

    for (let round = 0; round < 5; round += 1) {
      await api.db.query('delete from account');
      const all = await Promise.all(Array.from({ length: 4 }, () => api.signIn({ role: 'ADMIN' })));
      const next = (index: number) => all[(index + 1) % all.length] as TestAccount;
      // Each takes the role from the next one, or blocks her.
      await Promise.all(
        all.map((as, index) =>
          index % 2 === 0 ? role(next(index), 'MEMBER', [], as) : api.ask(BLOCK, { id: next(index).accountId }, { as }),
        ),
      );
      const [left] = await api.db.query<{ count: number }[]>(
        `select count(*)::int from account where role = 'ADMIN' and blocked_at is null`,
      );
      expect(left?.count).toBeGreaterThanOrEqual(1);
    }
  });

  it('do not exist for anybody else', async () => {
    const others = [member, await api.signIn(), await api.signIn({ brokerOf: 'ALL' })];
    for (const as of others) {
      expect(await api.refusal(LIST, {}, { as })).toBe('NOT_FOUND');
      for (const document of [ONE, BLOCK, UNBLOCK, END, RESEND]) {
        expect(await refusal(document, admin.accountId, as)).toBe('NOT_FOUND');
      }
      expect((await role(as, 'ADMIN', [], as)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect(await api.refusal(LIST, {})).toBe('NOT_SIGNED_IN');
  });
});
