import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation, type SavedOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';

const SIGN_IN = `mutation ($id: ID!) {
  signInAsExample(accountId: $id) { token expiresAt account { id email memberships { role organisation { id } } } }
}`;
const VIEWER = '{ viewer { id role language memberships { role organisation { id name viewerCanEdit } } } }';
const DAY_MS = 86_400_000;

interface SignedIn {
  readonly signInAsExample: { readonly token: string; readonly expiresAt: string };
}

describe('signing in as an example', () => {
  let api: TestApi;
  let organisation: SavedOrganisation;
  beforeAll(async () => {
    api = await createTestApi();
    organisation = await anOrganisation().named('Klub').save(api);
  });
  afterAll(() => api.close());

  const anExample = () => api.signIn({ memberOf: [organisation.id], isExample: true });
  const signIn = async (id: string) => {
    const { signInAsExample } = await api.query<SignedIn>(SIGN_IN, { id });
    return { accountId: id, ...signInAsExample };
  };

  it('offers example accounts only', async () => {
    const { accountId: example } = await anExample();
    const { accountId: person } = await api.signIn();
    const { exampleAccounts } = await api.query<{ exampleAccounts: { id: string }[] }>('{ exampleAccounts { id } }');
    const ids = exampleAccounts.map(({ id }) => id);
    expect(ids).toContain(example);
    expect(ids).not.toContain(person);
  });

  it('opens a session of 30 days, in which the viewer is the account', async () => {
    const { accountId } = await anExample();
    const session = await signIn(accountId);
    expect(Date.parse(session.expiresAt) - Date.now()).toBeGreaterThan(29.99 * DAY_MS);
    expect(Date.parse(session.expiresAt) - Date.now()).toBeLessThanOrEqual(30 * DAY_MS);
    expect(await api.query(VIEWER, {}, { as: session })).toEqual({
      viewer: {
        ...{ id: accountId, role: 'MEMBER', language: 'pl' },
        memberships: [
          { role: 'COORDINATOR', organisation: { id: organisation.id, name: 'Klub', viewerCanEdit: true } },
        ],
      },
    });
  });

  it('is not opened by what the database knows of its token', async () => {
    const { token, accountId } = await signIn((await anExample()).accountId);
    expect(token).toMatch(/^[\w-]{32}\.[\w-]{43}$/);
    const rows = await api.db.query('select * from auth.open_session where account_id = $1', [accountId]);
    const stored = token.split('.')[0] ?? '';
    expect(JSON.stringify(rows)).toContain(stored);
    expect(JSON.stringify(rows)).not.toContain(token);
    const forged = [stored, `${stored}.${'a'.repeat(43)}`, `${stored}.${stored}${'a'.repeat(11)}`];
    for (const written of forged) {
      expect(await api.query(VIEWER, {}, { as: { accountId, token: written } })).toEqual({ viewer: null });
    }
  });

  it('is refused for accounts of people exactly like for accounts that do not exist', async () => {
    const { accountId: person } = await api.signIn({ role: 'ADMIN' });
    const refused = await api.ask(SIGN_IN, { id: person });
    expect(refused.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND', params: { what: 'account' } });
    expect((await api.ask(SIGN_IN, { id: '00000000-0000-4000-8000-000000000000' })).errors).toEqual(refused.errors);
  });

  it('ends with signing out, for that session only', async () => {
    const { accountId } = await anExample();
    const [here, there] = [await signIn(accountId), await signIn(accountId)];
    expect(await api.query('mutation { signOut }', {}, { as: here })).toEqual({ signOut: true });
    expect(await api.query(VIEWER, {}, { as: here })).toEqual({ viewer: null });
    expect(await api.query(VIEWER, {}, { as: there })).toMatchObject({ viewer: { id: accountId } });
    expect(await api.query('mutation { signOut }')).toEqual({ signOut: true });
  });

  it('ends by itself when its time has come', async () => {
    const session = await signIn((await anExample()).accountId);
    await api.db.query(
      `update auth.open_session set created_at = now() - interval '31 days', expires_at = now() - interval '1 second'
        where account_id = $1`,
      [session.accountId],
    );
    expect(await api.query(VIEWER, {}, { as: session })).toEqual({ viewer: null });
  });

  it('takes the sessions that have ended with it when the next one begins', async () => {
    const { accountId } = await anExample();
    await signIn(accountId);
    await api.db.query(
      `update auth.open_session set created_at = now() - interval '31 days', expires_at = now() - interval '1 second'
        where account_id = $1`,
      [accountId],
    );
    await signIn(accountId);
    expect(await api.db.query('select 1 from auth.open_session where account_id = $1', [accountId])).toHaveLength(1);
  });
});

describe('a visitor', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer x',
    `Bearer ${'a'.repeat(43)}`,
    `Bearer ${"' or 1=1 -- ".repeat(4)}`,
    `Basic ${'a'.repeat(43)}`,
    `Bearer ${'a'.repeat(5000)}`,
  ])('is whoever comes with %j', async (authorization) => {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    expect(await api.query(VIEWER, {}, { headers })).toEqual({ viewer: null });
  });

  it('cannot see accounts in any other way', async () => {
    const { accountId } = await api.signIn();
    const answer = await api.ask(`{ account(id: "${accountId}") { email } }`);
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });
});

describe('an installation without example accounts', () => {
  it('has no field for them, also outside production', async () => {
    const api = await createTestApi({ MOSTY_EXAMPLE_ACCOUNTS: 'false' });
    expect(await api.refusal('{ exampleAccounts { id } }')).toBe('BAD_REQUEST');
    expect(await api.refusal(SIGN_IN, { id: 'x' })).toBe('BAD_REQUEST');
    expect(await api.query(VIEWER)).toEqual({ viewer: null });
    await api.close();
  });
});

describe('an installation in production', () => {
  it('has no field for example accounts, and opens none, also when the database has some', async () => {
    const api = await createTestApi({ NODE_ENV: 'production' });
    const { accountId } = await api.signIn({ isExample: true });
    expect(await api.refusal('{ exampleAccounts { id } }')).toBe('BAD_REQUEST');
    expect(await api.refusal(SIGN_IN, { id: accountId })).toBe('BAD_REQUEST');
    const signIn = 'mutation ($email: String!) { signIn(email: $email, password: "") { step } }';
    expect(await api.refusal(signIn, { email: `${accountId}@example.org` })).toBe('REQUIRED');
    await api.close();
  });
});
