import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { mailsTo, tokenMailedTo } from '../../../test/mails-of.ts';
import { SignInGate } from './sign-in-gate.ts';

const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) }';
const LINK = 'query ($token: String!) { signInLink(token: $token) { email displayName confirms needsPassword } }';
const BY_LINK = `mutation ($token: String!, $password: String) {
  signInByLink(token: $token, password: $password) { step session { token } }
}`;
const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(email: $email, password: $password) { step session { token } }
}`;
const VIEWER = '{ viewer { email displayName language role } }';
const PASSWORD = 'zelená žába skáče';

interface Outcome {
  readonly step: string;
  readonly session: { readonly token: string } | null;
}

describe('signing up', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());
  afterEach(() => {
    jest.restoreAllMocks();
  });

  let number = 0;
  const anAddress = (): string => `urzad${++number}@gmina.example.org`;
  const signUp = (email: string, more: object = {}, language = 'cs') =>
    api.query<{ signUp: boolean }>(SIGN_UP, { input: { displayName: 'Jana Nováková', email, ...more } }, { language });
  const linkTo = (email: string) => tokenMailedTo(api, email, '/sign-in/link');
  const byLink = async (token: string, password?: string): Promise<Outcome> =>
    (await api.query<{ signInByLink: Outcome }>(BY_LINK, { token, password })).signInByLink;
  const signIn = async (email: string, password: string): Promise<Outcome> =>
    (await api.query<{ signIn: Outcome }>(SIGN_IN, { email, password })).signIn;
  const peek = (token: string) => api.query<{ signInLink: object | null }>(LINK, { token });
  const viewer = (token: string) => api.query(VIEWER, {}, { as: { accountId: '', token } });

  it('without a password: a mail in the language of the page, a look, a confirmation, signed in', async () => {
    const email = anAddress();
    expect(await signUp(email.toUpperCase())).toEqual({ signUp: true });
    const [mail] = await mailsTo(api, email);
    expect(mail?.subject).toBe('Potvrďte prosím svou adresu ve službě Mosty');
    expect(mail?.text).not.toContain('Nováková');
    const token = await linkTo(email);
    for (let time = 0; time < 3; time++) {
      expect(await peek(token)).toEqual({
        signInLink: { email, displayName: 'Jana Nováková', confirms: true, needsPassword: false },
      });
    }
    const { step, session } = await byLink(token);
    expect(step).toBe('SIGNED_IN');
    expect(await viewer(session?.token ?? '')).toEqual({
      viewer: { email, displayName: 'Jana Nováková', language: 'cs', role: 'MEMBER' },
    });
    const rows = await api.db.query(
      'select email_verified, email_verified_at is not null as at from account where email = $1',
      [email],
    );
    expect(rows).toEqual([{ email_verified: true, at: true }]);
  });

  it('with a password: whoever confirms shows that she knows it, and signs in with it afterwards', async () => {
    const email = anAddress();
    await signUp(email, { password: PASSWORD });
    expect(await signIn(email, PASSWORD)).toEqual({ step: 'CONFIRM_ADDRESS', session: null });
    expect(await mailsTo(api, email)).toHaveLength(2);
    const token = await linkTo(email);
    expect(await peek(token)).toMatchObject({ signInLink: { needsPassword: true } });
    expect(await api.refusal(BY_LINK, { token, password: 'not this one, no' })).toBe('WRONG_PASSWORD');
    expect(await api.refusal(BY_LINK, { token, password: '' })).toBe('REQUIRED');
    expect((await byLink(token, PASSWORD)).step).toBe('SIGNED_IN');
    expect((await signIn(email, PASSWORD)).step).toBe('SIGNED_IN');
  });

  it('with a password of somebody else: whoever has the mailbox goes on without it', async () => {
    const email = anAddress();
    await signUp(email, { password: 'of a stranger 17' });
    expect((await byLink(await linkTo(email))).step).toBe('SIGNED_IN');
    expect(await api.refusal(SIGN_IN, { email, password: 'of a stranger 17' })).toBe('WRONG_CREDENTIALS');
  });

  it('twice before confirming: what was typed last counts', async () => {
    const email = anAddress();
    await signUp(email, { password: 'the first attempt' });
    await signUp(email, { password: PASSWORD, displayName: 'Jiří Dvořák' });
    const token = await linkTo(email);
    expect(await peek(token)).toMatchObject({ signInLink: { displayName: 'Jiří Dvořák' } });
    expect(await api.refusal(BY_LINK, { token, password: 'the first attempt' })).toBe('WRONG_PASSWORD');
    expect((await byLink(token, PASSWORD)).step).toBe('SIGNED_IN');
  });

  it('with an address that has an account: the same answer, nothing changed, a mail that says so', async () => {
    const email = anAddress();
    await signUp(email, { password: PASSWORD }, 'pl');
    await byLink(await linkTo(email), PASSWORD);
    const before = await api.db.query('select display_name, language, updated_at from account where email = $1', [
      email,
    ]);
    expect(await signUp(email, { password: 'of a stranger 17', displayName: 'Somebody' }, 'en')).toEqual({
      signUp: true,
    });
    expect(
      await api.db.query('select display_name, language, updated_at from account where email = $1', [email]),
    ).toEqual(before);
    expect((await mailsTo(api, email))[0]?.subject).toBe('Konto w serwisie Mosty już istnieje');
    expect(await api.refusal(SIGN_IN, { email, password: 'of a stranger 17' })).toBe('WRONG_CREDENTIALS');
    expect((await byLink(await linkTo(email))).step).toBe('SIGNED_IN');
    expect((await signIn(email, PASSWORD)).step).toBe('SIGNED_IN');
  });

  it('does the same work for known and unknown addresses', async () => {
    const known = anAddress();
    await signUp(known);
    await byLink(await linkTo(known));
    const { password } = await api.app.get(SignInGate, { strict: false }).internals();
    const hash = jest.spyOn(password, 'hash');
    for (const email of [known, anAddress()]) {
      hash.mockClear();
      const waiting = 'select count(*)::int as mails from mail_delivery';
      const [before] = await api.db.query<{ mails: number }[]>(waiting);
      await signUp(email, { password: PASSWORD });
      const [after] = await api.db.query<{ mails: number }[]>(waiting);
      expect({ hashes: hash.mock.calls.length, mails: (after?.mails ?? 0) - (before?.mails ?? 0) }).toEqual({
        hashes: 1,
        mails: 1,
      });
    }
  });

  it.each([
    [{ displayName: '' }, 'REQUIRED', 'displayName'],
    [{ displayName: 'a'.repeat(101) }, 'TOO_LONG', 'displayName'],
    [{ displayName: 'Jаn Novák' }, 'MIXED_SCRIPTS', 'displayName'],
    [{ displayName: '\u202eanna' }, 'NAME_CHARACTERS', 'displayName'],
    [{ displayName: '<script>alert(1)</script>' }, 'NAME_CHARACTERS', 'displayName'],
    [{ email: '' }, 'REQUIRED', 'email'],
    [{ email: 'nobody' }, 'NOT_AN_EMAIL', 'email'],
    [{ email: 'a@exаmple.org' }, 'NOT_AN_EMAIL', 'email'],
    [{ email: 'a@example.org\nbcc: b@example.org' }, 'NOT_AN_EMAIL', 'email'],
    [{ email: `${'a'.repeat(300)}@example.org` }, 'TOO_LONG', 'email'],
    [{ password: 'short' }, 'PASSWORD_TOO_SHORT', 'password'],
    [{ password: 'jana nováková' }, 'PASSWORD_TOO_EASY', 'password'],
    [{ password: 'abcdefg'.repeat(30) }, 'TOO_LONG', 'password'],
  ])('refuses %j: %s', async (wrong, code, field) => {
    const input = { displayName: 'Jana Nováková', email: anAddress(), password: PASSWORD, ...wrong };
    const { errors } = await api.ask(SIGN_UP, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code, params: { field } });
    expect(await api.db.query('select 1 from account where email = $1', [input.email])).toEqual([]);
  });

  it('says everything that is wrong at once', async () => {
    const { errors } = await api.ask(SIGN_UP, { input: { displayName: '', email: 'x', password: 'y' } });
    expect((errors?.[0]?.extensions.errors as { code: string }[]).map(({ code }) => code)).toEqual([
      'REQUIRED',
      'NOT_AN_EMAIL',
      'PASSWORD_TOO_SHORT',
    ]);
  });

  it('writes to one address a few times an hour, then says when to come back', async () => {
    const email = anAddress();
    for (let time = 0; time < 5; time++) await signUp(email);
    const { errors } = await api.ask(SIGN_UP, { input: { displayName: 'Jana Nováková', email } });
    expect(errors?.[0]?.extensions).toEqual({ code: 'TOO_MANY_ATTEMPTS', params: { minutes: 60 } });
    expect(await mailsTo(api, email)).toHaveLength(5);
    expect(await signUp(anAddress())).toEqual({ signUp: true });
    await api.db.query(`update auth.attempt set counted_until = now() where what = 'MAIL'`);
    expect(await signUp(email)).toEqual({ signUp: true });
  });
});

describe('a link in a mail', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  const REQUEST = 'mutation ($email: String!, $to: String) { requestSignInLink(email: $email, returnTo: $to) }';
  const anAccount = async (): Promise<{ accountId: string; email: string }> => {
    const { accountId } = await api.signIn();
    return { accountId, email: `${accountId}@example.org` };
  };
  const aLink = async (email: string, to?: string): Promise<string> => {
    await api.query(REQUEST, { email, to });
    return tokenMailedTo(api, email, '/sign-in/link');
  };

  it('signs in once', async () => {
    const { accountId, email } = await anAccount();
    const token = await aLink(email);
    const { signInByLink } = await api.query<{ signInByLink: Outcome }>(BY_LINK, { token });
    const as = { accountId, token: signInByLink.session?.token ?? '' };
    expect(await api.query('{ viewer { id } }', {}, { as })).toEqual({ viewer: { id: accountId } });
    expect(await api.refusal(BY_LINK, { token })).toBe('LINK_NOT_VALID');
    expect(await api.query(LINK, { token })).toEqual({ signInLink: null });
  });

  it('signs in once also when it is used twice in the same moment', async () => {
    const token = await aLink((await anAccount()).email);
    const answers = await Promise.all([1, 2, 3, 4].map(() => api.refusal(BY_LINK, { token })));
    expect(answers.sort()).toEqual(['LINK_NOT_VALID', 'LINK_NOT_VALID', 'LINK_NOT_VALID', undefined]);
  });

  it('ends after an hour, and when it was changed', async () => {
    const token = await aLink((await anAccount()).email);
    const [row] = await api.db.query<{ minutes: number }[]>(
      `select extract(epoch from max(expires_at) - now()) / 60 as minutes from auth.proof`,
    );
    expect(Number(row?.minutes)).toBeGreaterThan(59);
    expect(Number(row?.minutes)).toBeLessThanOrEqual(60);
    for (const wrong of [`${token}x`, token.slice(1), '', 'x'.repeat(5000), "' or 1=1 --"]) {
      expect(await api.refusal(BY_LINK, { token: wrong })).toBe('LINK_NOT_VALID');
    }
    await api.db.query(`update auth.proof set expires_at = now() - interval '1 second'`);
    expect(await api.query(LINK, { token })).toEqual({ signInLink: null });
    expect(await api.refusal(BY_LINK, { token })).toBe('LINK_NOT_VALID');
  });

  it('keeps where its reader wanted to go', async () => {
    const { email } = await anAccount();
    await aLink(email, '/pl/organisations?country=CZ');
    expect((await mailsTo(api, email))[0]?.text).toMatch(/\?to=%2Fpl%2Forganisations%3Fcountry%3DCZ$/m);
  });

  it('is asked for at an unknown address with the same answer; the mail says that there is no account', async () => {
    const email = 'nobody@gmina.example.org';
    expect(await api.query(REQUEST, { email }, { language: 'cs' })).toEqual({ requestSignInLink: true });
    expect((await mailsTo(api, email)).map(({ subject }) => subject)).toEqual([
      'Ve službě Mosty není účet s touto adresou',
    ]);
    expect(await api.db.query('select 1 from account where email = $1', [email])).toEqual([]);
  });

  it('cannot be made from what the database holds', async () => {
    const { email } = await anAccount();
    await api.query(REQUEST, { email });
    const waiting = await api.db.query('select * from mail_delivery where recipient = $1', [email]);
    const proofs: { identifier: string; value: string }[] = await api.db.query('select * from auth.proof');
    const token = await tokenMailedTo(api, email, '/sign-in/link');
    expect(JSON.stringify([waiting, proofs])).not.toContain(token);
    for (const { identifier, value } of proofs) {
      for (const guess of [identifier, value])
        expect(await api.refusal(BY_LINK, { token: guess })).toBe('LINK_NOT_VALID');
    }
  });
});
