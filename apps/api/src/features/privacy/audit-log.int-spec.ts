import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation, type SavedOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { type AuditAction } from '../../platform/audit/audit-actions.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Transactions } from '../../platform/database/transactions.ts';

const LIST = `query ($first: Int, $after: String, $action: AuditAction, $organisationId: ID, $accountId: ID, $from: DateTime, $until: DateTime) {
  auditEntries(first: $first, after: $after, action: $action, organisationId: $organisationId, accountId: $accountId, from: $from, until: $until) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { action actor { id name } account { id name } organisation { id name slug } detail } } }`;
interface Answer {
  readonly auditEntries: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly { readonly action: string; readonly detail: string | null }[];
  };
}

describe('The audit log', () => {
  let api: TestApi;
  let admin: TestAccount;
  let member: TestAccount;
  let organisation: SavedOrganisation;
  const gone = randomUUID();
  const record = (actor: string, action: AuditAction, more: object = {}) =>
    api.app.get(Transactions).run((tx) => api.app.get(Audit).record(tx, { actor, action, ...more }));
  const list = async (asked: object = {}) => (await api.query<Answer>(LIST, asked, { as: admin })).auditEntries;
  const actions = async (asked: object) => (await list(asked)).nodes.map(({ action }) => action);

  beforeAll(async () => {
    api = await createTestApi();
    admin = await api.signIn({ role: 'ADMIN' });
    organisation = await anOrganisation().named('Fundacja Spis').save(api);
    member = await api.signIn({ memberOf: [organisation.id], name: 'Członkini' });
    await api.db.query('truncate audit_entry');
    await record('SYSTEM', 'CONFIRMATION_ASKED', { organisationId: organisation.id, detail: { count: 1 } });
    await record(member.accountId, 'PROFILE_CONFIRMED', { organisationId: organisation.id });
    await record(admin.accountId, 'ACCOUNT_BLOCKED', { accountId: member.accountId });
    await record(gone, 'MEMBER_LEFT', { organisationId: randomUUID() });
  });
  afterAll(() => api.close());

  it('says who did what to whom, newest first; what is gone has no name', async () => {
    const { nodes, totalCount } = await list();
    expect(totalCount).toBe(4);
    expect(nodes).toEqual([
      expect.objectContaining({ action: 'MEMBER_LEFT', actor: { id: gone, name: null } }),
      expect.objectContaining({
        action: 'ACCOUNT_BLOCKED',
        account: { id: member.accountId, name: 'Członkini' },
        organisation: null,
      }),
      expect.objectContaining({
        action: 'PROFILE_CONFIRMED',
        actor: { id: member.accountId, name: 'Członkini' },
        organisation: { id: organisation.id, name: 'Fundacja Spis', slug: organisation.slug },
      }),
      expect.objectContaining({ action: 'CONFIRMATION_ASKED', actor: null, detail: '{"count":1}' }),
    ]);
  });

  it('is filtered by action, organisation, account and time', async () => {
    expect(await actions({ action: 'PROFILE_CONFIRMED' })).toEqual(['PROFILE_CONFIRMED']);
    expect(await actions({ organisationId: organisation.id })).toEqual(['PROFILE_CONFIRMED', 'CONFIRMATION_ASKED']);
    // Also what was done to the account.
    expect(await actions({ accountId: member.accountId })).toEqual(['ACCOUNT_BLOCKED', 'PROFILE_CONFIRMED']);
    expect(await actions({ organisationId: 'nonsense' })).toEqual([]);
    const [tomorrow, yesterday] = [1, -1].map((days) => new Date(Date.now() + days * 86_400_000));
    expect(await actions({ from: tomorrow })).toEqual([]);
    expect(await actions({ until: yesterday })).toEqual([]);
    expect(await actions({ from: yesterday, until: tomorrow })).toHaveLength(4);
  });

  it('comes in pages that do not move when entries are added', async () => {
    const first = await list({ first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    await record(admin.accountId, 'ACCOUNT_UNBLOCKED', { accountId: member.accountId });
    const { endCursor } = first.pageInfo;
    expect(await actions({ first: 2, after: endCursor })).toEqual(['PROFILE_CONFIRMED', 'CONFIRMATION_ASKED']);
    expect(await api.refusal(LIST, { after: 'bm8' }, { as: admin })).toBe('BAD_CURSOR');
    expect(await api.refusal(LIST, { first: 101 }, { as: admin })).toBe('PAGE_TOO_LARGE');
  });

  it('is for administrators alone', async () => {
    expect(await api.refusal(LIST)).toBe('NOT_SIGNED_IN');
    for (const as of [member, await api.signIn({ brokerOf: 'ALL' })]) {
      expect(await api.refusal(LIST, {}, { as })).toBe('NOT_FOUND');
    }
  });
});
