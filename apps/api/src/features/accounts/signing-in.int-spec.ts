import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createOTP } from '@better-auth/utils/otp';
import { aPerson, PASSWORD } from '../../../test/a-person.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { mailsTo, tokenMailedTo } from '../../../test/mails-of.ts';
import { SignInGate } from './sign-in-gate.ts';

const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(email: $email, password: $password) { step ticket session { token expiresAt } }
}`;
const CODE = `mutation ($ticket: String!, $code: String!) {
  signInWithCode(ticket: $ticket, code: $code) { step ticket session { token } }
}`;
const BY_LINK = 'mutation ($token: String!) { signInByLink(token: $token) { step ticket session { token } } }';

interface Outcome {
  readonly step: string;
  readonly ticket: string | null;
  readonly session: { readonly token: string; readonly expiresAt: string } | null;
}

describe('an account with a password', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const signIn = async (email: string, password: string, headers = {}): Promise<Outcome> =>
    (await api.query<{ signIn: Outcome }>(SIGN_IN, { email, password }, { headers })).signIn;

  const viewerOf = async (token: string): Promise<string | undefined> => {
    const as = { accountId: '', token };
    return (await api.query<{ viewer: { id: string } | null }>('{ viewer { id } }', {}, { as })).viewer?.id;
  };

  describe('signing in with a password', () => {
    it('opens a new session each time, of 30 days', async () => {
      const { email, accountId } = await aPerson(api);
      const [first, second] = [await signIn(email, PASSWORD), await signIn(` ${email.toUpperCase()} `, PASSWORD)];
      expect(first.step).toBe('SIGNED_IN');
      expect(first.session?.token).not.toBe(second.session?.token);
      for (const { session } of [first, second]) expect(await viewerOf(session?.token ?? '')).toBe(accountId);
      const days = (Date.parse(first.session?.expiresAt ?? '') - Date.now()) / 86_400_000;
      expect(days).toBeGreaterThan(29.9);
      expect(days).toBeLessThanOrEqual(30);
    });

    it('answers alike for a wrong password, an unknown address, an account without a password and one of an example', async () => {
      const { email } = await aPerson(api);
      const without = await api.signIn();
      const example = await api.signIn({ isExample: true });
      const answers = await Promise.all(
        [email, 'nobody@example.org', `${without.accountId}@example.org`, `${example.accountId}@example.org`].map(
          (whose) => api.ask(SIGN_IN, { email: whose, password: 'not this one, no' }),
        ),
      );
      expect(answers[0]?.errors?.[0]?.extensions).toEqual({ code: 'WRONG_CREDENTIALS', params: {} });
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    });

    it('costs one hash, whoever it is', async () => {
      const { email } = await aPerson(api);
      const without = await api.signIn();
      const { password } = await api.app.get(SignInGate, { strict: false }).internals();
      const [hash, verify] = [jest.spyOn(password, 'hash'), jest.spyOn(password, 'verify')];
      for (const whose of [email, 'nobody@example.org', `${without.accountId}@example.org`]) {
        hash.mockClear();
        verify.mockClear();
        await api.ask(SIGN_IN, { email: whose, password: 'not this one, no' });
        expect(hash.mock.calls.length + verify.mock.calls.length).toBe(1);
      }
    });

    it.each([
      ['', PASSWORD, 'REQUIRED'],
      ['nobody', PASSWORD, 'NOT_AN_EMAIL'],
      ['a@example.org', '', 'REQUIRED'],
      ['a@example.org', 'ab'.repeat(5000), 'WRONG_CREDENTIALS'],
      ['a@example.org', "' or 1=1 --", 'WRONG_CREDENTIALS'],
      ['a@example.org', '\u0000\u202e', 'WRONG_CREDENTIALS'],
    ])('as %j with a password that is none of hers is refused', async (email, password, code) => {
      expect(await api.refusal(SIGN_IN, { email, password })).toBe(code);
    });

    it('may be tried ten times in a quarter of an hour, wherever from; then it says when to come back', async () => {
      const { email } = await aPerson(api);
      const wrong = { email, password: 'not this one, no' };
      for (let time = 0; time < 10; time++) expect(await api.refusal(SIGN_IN, wrong)).toBe('WRONG_CREDENTIALS');
      const { errors } = await api.ask(SIGN_IN, { email, password: PASSWORD });
      expect(errors?.[0]?.extensions).toEqual({ code: 'TOO_MANY_ATTEMPTS', params: { minutes: 15 } });
      // Others are not hindered, nor is she for ever.
      expect((await signIn((await aPerson(api)).email, PASSWORD)).step).toBe('SIGNED_IN');
      await api.db.query(`update auth.attempt set counted_until = now() where what = 'PASSWORD'`);
      expect((await signIn(email, PASSWORD)).step).toBe('SIGNED_IN');
    });

    it('counts addresses that have no account in the same way', async () => {
      const wrong = { email: 'guess@example.org', password: 'not this one, no' };
      const answers = [];
      for (let time = 0; time < 11; time++) answers.push(await api.refusal(SIGN_IN, wrong));
      expect(answers.slice(9)).toEqual(['WRONG_CREDENTIALS', 'TOO_MANY_ATTEMPTS']);
    });

    it('counts from one network address, too, and in all processes together', async () => {
      const other = await createTestApi({ DATABASE_URL: api.config.database.url, SECRET: api.config.secret });
      const headers = { 'x-forwarded-for': '192.0.2.77' };
      await api.db.query(`delete from auth.attempt`);
      await other.ask(SIGN_IN, { email: 'guess@example.org', password: 'x' }, { headers });
      await other.close();
      for (let time = 0; time < 3; time++) {
        await api.ask(SIGN_IN, { email: `guess${time}@example.org`, password: 'x' }, { headers });
      }
      const rows = await api.db.query(`select count from auth.attempt where what = 'PASSWORD_FROM'`);
      expect(rows).toEqual([{ count: 4 }]);
      await api.db.query(`update auth.attempt set count = 200 where what = 'PASSWORD_FROM'`);
      const refused = { email: 'another@example.org', password: 'x' };
      expect(await api.refusal(SIGN_IN, refused, { headers })).toBe('TOO_MANY_ATTEMPTS');
      expect(await api.refusal(SIGN_IN, refused, { headers: { 'x-forwarded-for': '192.0.2.78' } })).toBe(
        'WRONG_CREDENTIALS',
      );
    });

    it('keeps no address and no word of whoever tried', async () => {
      await api.ask(
        SIGN_IN,
        { email: 'curious@example.org', password: 'x' },
        { headers: { 'x-forwarded-for': '192.0.2.79' } },
      );
      const rows = await api.db.query(
        `select (select string_agg(attempt::text, '') from auth.attempt) || coalesce((select string_agg(open_session::text, '') from auth.open_session), '') as all`,
      );
      expect(JSON.stringify(rows)).not.toMatch(/curious|192\.0\.2/);
    });
  });

  describe('the second step', () => {
    const BEGIN = 'mutation ($password: String) { beginSecondFactor(password: $password) { uri key recoveryCodes } }';
    const CONFIRM = 'mutation ($code: String!) { confirmSecondFactor(code: $code) { token } }';

    interface Begun {
      readonly uri: string;
      readonly key: string;
      readonly recoveryCodes: readonly string[];
    }

    function codeOf(uri: string, stepsAhead = 0): Promise<string> {
      const secret = new TextDecoder().decode(fromBase32(new URL(uri).searchParams.get('secret') ?? ''));
      return createOTP(secret, { period: 30 }).hotp(Math.floor(Date.now() / 30_000) + stepsAhead);
    }

    /** The code of the present half minute is used up by beginning. That of the next one is good already, and stays so when it begins. */
    const nextCodeOf = (uri: string): Promise<string> => codeOf(uri, 1);

    /** Codes that are right neither now nor in the next half minute. */
    async function wrongCodes(uri: string, count: number): Promise<readonly string[]> {
      const right = await Promise.all([-1, 0, 1, 2].map((stepsAhead) => codeOf(uri, stepsAhead)));
      const codes = Array.from({ length: count + right.length }, (_, no) => String(no).padStart(6, '0'));
      return codes.filter((code) => !right.includes(code)).slice(0, count);
    }

    const begin = async (as: TestAccount): Promise<Begun> =>
      (await api.query<{ beginSecondFactor: Begun }>(BEGIN, { password: PASSWORD }, { as })).beginSecondFactor;

    async function aCarefulPerson() {
      const person = await aPerson(api);
      const begun = await begin(person);
      const code = await codeOf(begun.uri);
      const { confirmSecondFactor } = await api.query<{ confirmSecondFactor: { token: string } }>(
        CONFIRM,
        { code },
        { as: person },
      );
      return { ...person, ...begun, ...confirmSecondFactor };
    }

    const withCode = async (ticket: string, code: string): Promise<Outcome> =>
      (await api.query<{ signInWithCode: Outcome }>(CODE, { ticket, code })).signInWithCode;

    it('is asked for after the password, and a code of the app ends it', async () => {
      const { email, uri, accountId, token } = await aCarefulPerson();
      expect(await viewerOf(token)).toBe(accountId);
      const first = await signIn(email, PASSWORD);
      expect(first).toMatchObject({ step: 'SECOND_STEP', session: null });
      const ticket = first.ticket ?? '';
      expect(await viewerOf(ticket)).toBeUndefined();
      const code = await nextCodeOf(uri);
      const { session } = await withCode(ticket, `${code.slice(0, 3)} ${code.slice(3)}`);
      expect(await viewerOf(session?.token ?? '')).toBe(accountId);
      expect(await api.refusal(CODE, { ticket, code })).toBe('SIGN_IN_AGAIN');
    });

    it('is asked for after a link in a mail as well', async () => {
      const { email, uri } = await aCarefulPerson();
      await api.query('mutation ($email: String!) { requestSignInLink(email: $email) }', { email });
      const token = await tokenMailedTo(api, email, '/sign-in/link');
      const { signInByLink } = await api.query<{ signInByLink: Outcome }>(BY_LINK, { token });
      expect(signInByLink).toMatchObject({ step: 'SECOND_STEP', session: null });
      expect((await withCode(signInByLink.ticket ?? '', await nextCodeOf(uri))).step).toBe('SIGNED_IN');
    });

    it('takes a code once, also with another ticket', async () => {
      const { email, uri } = await aCarefulPerson();
      const [one, two] = [await signIn(email, PASSWORD), await signIn(email, PASSWORD)];
      const code = await nextCodeOf(uri);
      expect((await withCode(one.ticket ?? '', code)).step).toBe('SIGNED_IN');
      expect(await api.refusal(CODE, { ticket: two.ticket ?? '', code })).toBe('WRONG_CODE');
    });

    it('takes each recovery code once', async () => {
      const { email, recoveryCodes, accountId } = await aCarefulPerson();
      expect(new Set(recoveryCodes).size).toBe(10);
      const [code = ''] = recoveryCodes;
      const { session } = await withCode((await signIn(email, PASSWORD)).ticket ?? '', ` ${code} `);
      const as = { accountId, token: session?.token ?? '' };
      expect(await api.query('{ accountSecurity { hasSecondFactor recoveryCodesLeft } }', {}, { as })).toEqual({
        accountSecurity: { hasSecondFactor: true, recoveryCodesLeft: 9 },
      });
      expect(await api.refusal(CODE, { ticket: (await signIn(email, PASSWORD)).ticket ?? '', code })).toBe(
        'WRONG_CODE',
      );
    });

    it('ends a ticket after five wrong codes, and asks to wait after ten', async () => {
      const { email, uri } = await aCarefulPerson();
      const ticket = (await signIn(email, PASSWORD)).ticket ?? '';
      const wrong = await wrongCodes(uri, 10);
      const answers: (string | undefined)[] = [];
      for (const code of wrong.slice(0, 6)) answers.push(await api.refusal(CODE, { ticket, code }));
      expect(answers).toEqual([...Array<string>(5).fill('WRONG_CODE'), 'SIGN_IN_AGAIN']);
      const next = (await signIn(email, PASSWORD)).ticket ?? '';
      for (const code of wrong.slice(6)) await api.refusal(CODE, { ticket: next, code });
      expect(await api.refusal(CODE, { ticket: next, code: await nextCodeOf(uri) })).toBe('TOO_MANY_ATTEMPTS');
    });

    it.each(['', 'x', 'a'.repeat(5000), `${'a'.repeat(24)}.${'b'.repeat(43)}`])(
      'is not begun by the ticket %#',
      async (ticket) => {
        expect(await api.refusal(CODE, { ticket, code: '123456' })).toBe('SIGN_IN_AGAIN');
      },
    );

    it('is not begun by a ticket that somebody signed herself', async () => {
      const { email, uri } = await aCarefulPerson();
      const ticket = (await signIn(email, PASSWORD)).ticket ?? '';
      const forged = `${ticket.split('.')[0]}.${'A'.repeat(43)}`;
      expect(await api.refusal(CODE, { ticket: forged, code: await nextCodeOf(uri) })).toBe('SIGN_IN_AGAIN');
    });

    it('takes ten minutes at most', async () => {
      const { email, uri } = await aCarefulPerson();
      const ticket = (await signIn(email, PASSWORD)).ticket ?? '';
      await api.db.query(`update auth.proof set expires_at = now() - interval '1 second'`);
      expect(await api.refusal(CODE, { ticket, code: await nextCodeOf(uri) })).toBe('SIGN_IN_AGAIN');
    });

    it('keeps its key and its codes from whoever reads the database', async () => {
      const { key, recoveryCodes } = await aCarefulPerson();
      const rows = JSON.stringify(await api.db.query('select * from auth.second_factor'));
      for (const secret of [key, new TextDecoder().decode(fromBase32(key)), ...recoveryCodes]) {
        expect(rows).not.toContain(secret);
      }
    });

    it('is not asked for before a first code was shown', async () => {
      const person = await aPerson(api);
      const [code] = await wrongCodes((await begin(person)).uri, 1);
      expect(await api.refusal(CONFIRM, { code }, { as: person })).toBe('WRONG_CODE');
      expect((await signIn(person.email, PASSWORD)).step).toBe('SIGNED_IN');
    });

    it('is told to the owner when it begins and when it ends; ending it needs the password', async () => {
      const person = await aCarefulPerson();
      const OFF = 'mutation ($password: String) { switchOffSecondFactor(password: $password) { token } }';
      expect(await api.refusal(OFF, {}, { as: person })).toBe('REQUIRED');
      expect(await api.refusal(OFF, { password: 'not this one, no' }, { as: person })).toBe('WRONG_PASSWORD');
      await api.query(OFF, { password: PASSWORD }, { as: person });
      expect((await signIn(person.email, PASSWORD)).step).toBe('SIGNED_IN');
      const told = (await mailsTo(api, person.email)).map(({ text }) => text).join('\n');
      expect(told).toContain('Dodano drugi krok logowania');
      expect(told).toContain('Wyłączono drugi krok logowania');
    });

    it('gives new recovery codes in place of the old ones', async () => {
      const person = await aCarefulPerson();
      const RENEW = 'mutation ($password: String) { renewRecoveryCodes(password: $password) }';
      expect(await api.refusal(RENEW, { password: 'no' }, { as: person })).toBe('WRONG_PASSWORD');
      const { renewRecoveryCodes } = await api.query<{ renewRecoveryCodes: string[] }>(
        RENEW,
        { password: PASSWORD },
        { as: person },
      );
      const [old = ''] = person.recoveryCodes;
      const ticket = (await signIn(person.email, PASSWORD)).ticket ?? '';
      expect(await api.refusal(CODE, { ticket, code: old })).toBe('WRONG_CODE');
      expect((await withCode(ticket, renewRecoveryCodes[0] ?? '')).step).toBe('SIGNED_IN');
    });
  });
});

function fromBase32(text: string): Uint8Array {
  const bits = [...text]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => parseInt(byte, 2));
}
