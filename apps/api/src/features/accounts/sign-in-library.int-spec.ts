import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { Administrators } from './administrators.service.ts';
import { SignInGate } from './sign-in-gate.ts';

/** Columns of what is not offered (pictures, signing in through others): the library would only write them if it were. */
const NOT_OFFERED = [
  'account.image',
  'credential.accessToken',
  'credential.accessTokenExpiresAt',
  'credential.idToken',
  'credential.refreshToken',
  'credential.refreshTokenExpiresAt',
  'credential.scope',
];

describe('the library for signing in', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  it('finds in our migrations every table and column that it writes', async () => {
    const context = await api.app.get(SignInGate, { strict: false }).internals();
    const found = await context.explicitSchemaCheck?.()?.then(
      () => '',
      (error: Error) => error.message,
    );
    expect([...(found ?? '').matchAll(/\w+\.\w+/g)].map(([column]) => column).sort()).toEqual(NOT_OFFERED);
    expect(found).not.toMatch(/Missing tables|[Uu]nexpected/);
  });
});

describe('the first administrator', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi({ NODE_ENV: 'production', PUBLIC_URL: 'https://mosty.example.org' });
  });
  afterAll(() => api.close());

  const BY_LINK = 'mutation ($token: String!) { signInByLink(token: $token) { session { token } } }';
  const make = (email: string) => api.app.get(Administrators, { strict: false }).make(email, 'Administrator', 'cs');
  const tokenIn = (url: string): string =>
    /^https:\/\/mosty\.example\.org\/cs\/sign-in\/link\/(\w+)$/.exec(url)?.[1] ?? '';

  it('is made from the command line and signs in by a link, once', async () => {
    const { url, wasAlready } = await make(' Admin@Example.org ');
    expect(wasAlready).toBe(false);
    const { signInByLink } = await api.query<{ signInByLink: { session: { token: string } } }>(BY_LINK, {
      token: tokenIn(url),
    });
    const as = { accountId: '', token: signInByLink.session.token };
    expect(await api.query('{ viewer { email role } }', {}, { as })).toEqual({
      viewer: { email: 'admin@example.org', role: 'ADMIN' },
    });
    expect(await api.refusal(BY_LINK, { token: tokenIn(url) })).toBe('LINK_NOT_VALID');
    expect(await api.db.query('select * from mail_delivery')).toEqual([]);
  });

  it('is made again without a change but with a new link', async () => {
    const [one, other] = [await make('admin@example.org'), await make('admin@example.org')];
    expect([one.wasAlready, other.wasAlready]).toEqual([true, true]);
    expect(one.url).not.toBe(other.url);
    const deeds = await api.db.query(`select detail from audit_entry where action = 'ACCOUNT_ROLE_CHANGED'`);
    expect(deeds).toHaveLength(1);
  });

  it('may be somebody who has an account', async () => {
    const { accountId } = await api.signIn();
    expect(await make(`${accountId}@example.org`)).toMatchObject({ wasAlready: false });
    expect(await api.db.query('select role from account where id = $1', [accountId])).toEqual([{ role: 'ADMIN' }]);
  });

  it('is no example account, and has an address', async () => {
    const { accountId } = await api.signIn({ isExample: true });
    await expect(make(`${accountId}@example.org`)).rejects.toThrow('example data');
    await expect(make('nobody')).rejects.toMatchObject({ code: 'NOT_AN_EMAIL' });
  });
});
