import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson, CHANGE_PASSWORD, PASSWORD, type Person } from '../../../test/a-person.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { mailsTo, tokenMailedTo } from '../../../test/mails-of.ts';

const SIGN_IN =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { session { token } } }';
const VIEWER = '{ viewer { id email } }';

describe('whoever is signed in', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  async function signInAgain({ email, accountId }: Person, browser = '', password = PASSWORD): Promise<TestAccount> {
    const { signIn } = await api.query<{ signIn: { session: { token: string } } }>(
      SIGN_IN,
      { email, password },
      { headers: { 'user-agent': browser } },
    );
    return { accountId, token: signIn.session.token };
  }

  const viewer = async (as: TestAccount) =>
    (await api.query<{ viewer: { email: string } | null }>(VIEWER, {}, { as })).viewer;
  /** As if she had signed in long ago. */
  const longAgo = ({ accountId }: TestAccount) =>
    api.db.query(`update auth.open_session set created_at = created_at - interval '16 minutes' where account_id = $1`, [
      accountId,
    ]);

  describe('changing the password', () => {
    it('needs the present one, ends all sessions but a new one, and is told to the owner', async () => {
      const person = await aPerson(api);
      const elsewhere = await signInAgain(person);
      expect(await api.refusal(CHANGE_PASSWORD, { new: 'most přes Odru', old: 'no' }, { as: person })).toBe(
        'WRONG_PASSWORD',
      );
      expect(await api.refusal(CHANGE_PASSWORD, { new: 'most přes Odru' }, { as: person })).toBe('REQUIRED');
      const { changePassword } = await api.query<{ changePassword: { token: string } }>(
        CHANGE_PASSWORD,
        { new: 'most přes Odru', old: PASSWORD },
        { as: person },
      );
      expect(await viewer(person)).toBeNull();
      expect(await viewer(elsewhere)).toBeNull();
      expect(await viewer({ ...person, ...changePassword })).toMatchObject({ email: person.email });
      expect(await api.refusal(SIGN_IN, { email: person.email, password: PASSWORD })).toBe('WRONG_CREDENTIALS');
      expect((await mailsTo(api, person.email))[0]?.text).toContain('Zmieniono hasło do konta.');
      const deeds = await api.db.query(`select action from audit_entry where account_id = $1`, [person.accountId]);
      expect(deeds).toEqual([{ action: 'PASSWORD_CHANGED' }, { action: 'PASSWORD_CHANGED' }]);
    });

    it('to the first one needs a sign-in of a moment ago', async () => {
      const account = await api.signIn();
      await longAgo(account);
      expect(await api.refusal(CHANGE_PASSWORD, { new: PASSWORD }, { as: account })).toBe('RECENT_SIGN_IN_NEEDED');
    });

    it.each([
      ['', 'REQUIRED'],
      ['short', 'PASSWORD_TOO_SHORT'],
      ['123456789012', 'PASSWORD_TOO_EASY'],
    ])('to %j is refused', async (password, code) => {
      const { errors } = await api.ask(CHANGE_PASSWORD, { new: password, old: PASSWORD }, { as: await aPerson(api) });
      expect(errors?.[0]?.extensions).toMatchObject({ code, params: { field: 'newPassword' } });
    });

    it('may be tried ten times with a wrong one', async () => {
      const person = await aPerson(api);
      for (let time = 0; time < 10; time++)
        await api.ask(CHANGE_PASSWORD, { new: 'most přes Odru', old: 'no' }, { as: person });
      expect(await api.refusal(CHANGE_PASSWORD, { new: 'most přes Odru', old: PASSWORD }, { as: person })).toBe(
        'TOO_MANY_ATTEMPTS',
      );
    });
  });

  describe('a forgotten password', () => {
    const REQUEST = 'mutation ($email: String!) { requestPasswordReset(email: $email) }';
    const LINK = 'query ($token: String!) { passwordResetLink(token: $token) }';
    const RESET = 'mutation ($token: String!, $new: String!) { resetPassword(token: $token, newPassword: $new) }';

    it('leads by a link, once, to a new one; sessions end', async () => {
      const person = await aPerson(api);
      expect(await api.query(REQUEST, { email: person.email })).toEqual({ requestPasswordReset: true });
      const token = await tokenMailedTo(api, person.email, '/password-reset');
      expect(await api.query(LINK, { token })).toEqual({ passwordResetLink: person.email });
      expect(await api.refusal(RESET, { token, new: 'short' })).toBe('PASSWORD_TOO_SHORT');
      expect(await api.query(RESET, { token, new: 'most přes Odru' })).toEqual({ resetPassword: true });
      expect(await viewer(person)).toBeNull();
      expect(await viewer(await signInAgain(person, '', 'most přes Odru'))).toMatchObject({ email: person.email });
      expect(await api.refusal(RESET, { token, new: 'another one of mine' })).toBe('LINK_NOT_VALID');
      expect(await api.query(LINK, { token })).toEqual({ passwordResetLink: null });
      expect((await mailsTo(api, person.email))[0]?.text).toContain('Zmieniono hasło do konta.');
    });

    it('ends a link after an hour', async () => {
      const person = await aPerson(api);
      await api.query(REQUEST, { email: person.email });
      const token = await tokenMailedTo(api, person.email, '/password-reset');
      await api.db.query(`update auth.proof set expires_at = now() - interval '1 second'`);
      expect(await api.query(LINK, { token })).toEqual({ passwordResetLink: null });
      expect(await api.refusal(RESET, { token, new: 'most přes Odru' })).toBe('LINK_NOT_VALID');
    });

    it('answers alike for an unknown address, with a mail as well', async () => {
      const email = 'nobody@gmina.example.org';
      expect(await api.query(REQUEST, { email })).toEqual({ requestPasswordReset: true });
      expect((await mailsTo(api, email)).map(({ subject }) => subject)).toEqual([
        'W serwisie Mosty nie ma konta z tym adresem',
      ]);
      expect(await api.refusal(REQUEST, { email: 'x' })).toBe('NOT_AN_EMAIL');
    });

    it('opens no account of which the database tells', async () => {
      const person = await aPerson(api);
      await api.query(REQUEST, { email: person.email });
      const rows: { identifier: string }[] = await api.db.query('select identifier from auth.proof where value = $1', [
        person.accountId,
      ]);
      expect(rows.length).toBeGreaterThan(0);
      for (const { identifier } of rows) {
        expect(await api.refusal(RESET, { token: identifier, new: 'most přes Odru' })).toBe('LINK_NOT_VALID');
      }
    });
  });

  describe('another address', () => {
    const REQUEST =
      'mutation ($email: String!, $password: String) { requestEmailChange(email: $email, password: $password) }';
    const LINK = 'query ($token: String!) { emailChangeLink(token: $token) { at oldEmail newEmail } }';
    const CONFIRM = 'mutation ($token: String!) { confirmEmailChange(token: $token) { at } }';
    let number = 0;
    const anAddress = (): string => `new${++number}@gmina.example.org`;
    const ask = (person: Person, email: string) => api.query(REQUEST, { email, password: PASSWORD }, { as: person });
    const linkTo = (email: string) => tokenMailedTo(api, email, '/email-change');

    it('is confirmed at the old one, then at the new one', async () => {
      const person = await aPerson(api);
      const email = anAddress();
      await ask(person, email.toUpperCase());
      expect(await mailsTo(api, email)).toEqual([]);
      const atOld = await linkTo(person.email);
      for (let time = 0; time < 2; time++) {
        expect(await api.query(LINK, { token: atOld })).toEqual({
          emailChangeLink: { at: 'OLD', oldEmail: person.email, newEmail: email },
        });
      }
      expect(await api.query(CONFIRM, { token: atOld })).toEqual({ confirmEmailChange: { at: 'OLD' } });
      expect(await viewer(person)).toMatchObject({ email: person.email });
      const atNew = await linkTo(email);
      expect(await api.query(CONFIRM, { token: atNew })).toEqual({ confirmEmailChange: { at: 'NEW' } });
      expect(await viewer(person)).toMatchObject({ email });
      for (const token of [atOld, atNew, 'x', '']) {
        expect(await api.refusal(CONFIRM, { token })).toBe('LINK_NOT_VALID');
        expect(await api.query(LINK, { token })).toEqual({ emailChangeLink: null });
      }
      for (const to of [person.email, email]) {
        expect((await mailsTo(api, to))[0]?.text).toContain('Zmieniono adres konta.');
      }
    });

    it('that belongs to somebody is asked for with the same answer, and comes to nothing', async () => {
      const [person, other] = [await aPerson(api), await aPerson(api)];
      expect(await ask(person, other.email)).toEqual({ requestEmailChange: true });
      await api.query(CONFIRM, { token: await linkTo(person.email) });
      const [mail] = await mailsTo(api, other.email);
      expect(mail?.text).toContain('ma już własne konto');
      expect(mail?.text).not.toContain('/email-change/');
      expect(await viewer(person)).toMatchObject({ email: person.email });
    });

    it('that somebody takes meanwhile comes to nothing', async () => {
      const person = await aPerson(api);
      const email = anAddress();
      await ask(person, email);
      await api.query(CONFIRM, { token: await linkTo(person.email) });
      const token = await linkTo(email);
      await api.db.query(
        `insert into account (email, display_name, language, role) values ($1, 'Other', 'pl', 'MEMBER')`,
        [email],
      );
      expect(await api.refusal(CONFIRM, { token })).toBe('LINK_NOT_VALID');
      expect(await viewer(person)).toMatchObject({ email: person.email });
    });

    it('ends what was asked for before', async () => {
      const person = await aPerson(api);
      await ask(person, anAddress());
      const before = await linkTo(person.email);
      await ask(person, anAddress());
      expect(await api.refusal(CONFIRM, { token: before })).toBe('LINK_NOT_VALID');
      expect((await mailsTo(api, person.email)).filter(({ text }) => text.includes('/email-change/'))).toHaveLength(2);
    });

    it.each([
      [{ email: '' }, 'REQUIRED'],
      [{ email: 'x' }, 'NOT_AN_EMAIL'],
      [{ email: 'a@example.org', password: 'no' }, 'WRONG_PASSWORD'],
      [{ email: 'a@example.org', password: null }, 'REQUIRED'],
    ])('%j is refused', async (wrong, code) => {
      expect(await api.refusal(REQUEST, { password: PASSWORD, ...wrong }, { as: await aPerson(api) })).toBe(code);
    });

    it('must be another one', async () => {
      const person = await aPerson(api);
      expect(await api.refusal(REQUEST, { email: person.email, password: PASSWORD }, { as: person })).toBe(
        'SAME_EMAIL',
      );
    });
  });

  describe('sessions', () => {
    const LIST = '{ accountSecurity { sessions { id browser isThis createdAt lastUsedAt } } }';
    const END = 'mutation ($id: ID!) { endSession(id: $id) }';
    type Listed = {
      accountSecurity: { sessions: { id: string; browser: string; isThis: boolean; lastUsedAt: string }[] };
    };
    const list = async (as: TestAccount) => (await api.query<Listed>(LIST, {}, { as })).accountSecurity.sessions;

    it('are listed, this one marked, and ended one by one or all others at once', async () => {
      const here = await aPerson(api);
      const [there, elsewhere] = [await signInAgain(here, 'Firefox'), await signInAgain(here, 'Safari')];
      const sessions = await list(here);
      expect(sessions.map(({ browser, isThis }) => [browser, isThis])).toEqual([
        [expect.any(String), true],
        ['Safari', false],
        ['Firefox', false],
      ]);
      const id = sessions.find(({ browser }) => browser === 'Firefox')?.id;
      expect(await api.query(END, { id }, { as: here })).toEqual({ endSession: true });
      expect(await viewer(there)).toBeNull();
      expect(await viewer(elsewhere)).not.toBeNull();
      await api.query('mutation { endOtherSessions }', {}, { as: here });
      expect(await viewer(elsewhere)).toBeNull();
      expect(await list(here)).toHaveLength(1);
    });

    it('of others do not exist', async () => {
      const [one, other] = [await aPerson(api), await aPerson(api)];
      const [theirs] = await list(other);
      for (const id of [theirs?.id, '00000000-0000-4000-8000-000000000000', 'x', '']) {
        const { errors } = await api.ask(END, { id }, { as: one });
        expect(errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND', params: { what: 'session' } });
      }
      expect(await viewer(other)).not.toBeNull();
    });

    it('remember when they were last used, to five minutes', async () => {
      const person = await aPerson(api);
      const used = async () => (await list(person))[0]?.lastUsedAt ?? '';
      const first = await used();
      expect(await used()).toBe(first);
      await api.db.query(
        `update auth.open_session set last_used_at = now() - interval '6 minutes' where account_id = $1`,
        [person.accountId],
      );
      await viewer(person);
      expect(Date.now() - Date.parse(await used())).toBeLessThan(60_000);
    });

    it('end with the account', async () => {
      const person = await aPerson(api);
      await api.db.query('delete from account where id = $1', [person.accountId]);
      expect(await viewer(person)).toBeNull();
    });
  });

  describe('the name and language of an account', () => {
    const CHANGE_ACCOUNT = `mutation ($name: String!) { changeAccount(displayName: $name, language: cs) { displayName language } }`;

    it('are changed by its owner', async () => {
      const person = await aPerson(api);
      expect(await api.query(CHANGE_ACCOUNT, { name: ' Jana  Nováková ' }, { as: person })).toEqual({
        changeAccount: { displayName: 'Jana Nováková', language: 'cs' },
      });
      await api.query('mutation ($email: String!) { requestSignInLink(email: $email) }', { email: person.email });
      expect((await mailsTo(api, person.email))[0]?.subject).toBe('Odkaz pro přihlášení do služby Mosty');
    });

    it.each([
      ['', 'REQUIRED'],
      ['Jаna', 'MIXED_SCRIPTS'],
      ['\u202eanaJ', 'NAME_CHARACTERS'],
    ])('cannot be %j', async (name, code) => {
      expect(await api.refusal(CHANGE_ACCOUNT, { name }, { as: await aPerson(api) })).toBe(code);
    });
  });
});
