import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { mailsTo } from '../../../test/mails-of.ts';
import { SoftPasskey } from '../../../test/soft-passkey.ts';
import { passkeyPlace } from './sign-in-library.ts';

const ORIGIN = 'https://mosty.example.org';
const ASK_NEW = 'mutation ($password: String) { askForNewPasskey(password: $password) { options ticket } }';
const ADD = `mutation ($ticket: String!, $answer: String!, $name: String!) {
  addPasskey(ticket: $ticket, answer: $answer, name: $name)
}`;
const ASK = 'mutation { askForPasskey { options ticket } }';
const SIGN_IN = `mutation ($ticket: String!, $answer: String!) {
  signInWithPasskey(ticket: $ticket, answer: $answer) { step session { token } }
}`;
const REMOVE = 'mutation ($id: ID!) { removePasskey(id: $id) }';
const LIST = '{ accountSecurity { passkeys { id name } } }';

interface Question {
  readonly options: string;
  readonly ticket: string;
}

describe('passkeys', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi({ PUBLIC_URL: ORIGIN });
  });
  afterAll(() => api.close());

  const askNew = async (as: TestAccount) =>
    (await api.query<{ askForNewPasskey: Question }>(ASK_NEW, {}, { as })).askForNewPasskey;
  const ask = async () => (await api.query<{ askForPasskey: Question }>(ASK)).askForPasskey;
  const list = async (as: TestAccount) =>
    (await api.query<{ accountSecurity: { passkeys: { id: string; name: string }[] } }>(LIST, {}, { as }))
      .accountSecurity.passkeys;

  async function aPersonWithPasskey() {
    const account = await api.signIn();
    const device = new SoftPasskey(ORIGIN);
    const { options, ticket } = await askNew(account);
    await api.query(ADD, { ticket, answer: device.create(options), name: ' Telefon ' }, { as: account });
    return { ...account, device };
  }

  it('are made on a device and sign in there; the owner is told', async () => {
    const { device, ...account } = await aPersonWithPasskey();
    expect(await list(account)).toEqual([{ id: expect.any(String), name: 'Telefon' }]);
    const { options, ticket } = await ask();
    expect(JSON.parse(options)).toMatchObject({ rpId: 'mosty.example.org', userVerification: 'required' });
    const { signInWithPasskey } = await api.query<{ signInWithPasskey: { step: string; session: { token: string } } }>(
      SIGN_IN,
      { ticket, answer: device.get(options) },
    );
    expect(signInWithPasskey.step).toBe('SIGNED_IN');
    const as = { accountId: account.accountId, token: signInWithPasskey.session.token };
    expect(await api.query('{ viewer { id } }', {}, { as })).toEqual({ viewer: { id: account.accountId } });
    const [mail] = await mailsTo(api, `${account.accountId}@example.org`);
    expect(mail?.text).toContain('Do konta dodano klucz dostępu.');
  });

  it('answer each question once', async () => {
    const { device } = await aPersonWithPasskey();
    const { options, ticket } = await ask();
    const answer = device.get(options);
    expect(await api.refusal(SIGN_IN, { ticket, answer })).toBeUndefined();
    expect(await api.refusal(SIGN_IN, { ticket, answer })).toBe('PASSKEY_REFUSED');
  });

  it('are refused when the device was not unlocked, on another site, for another question, or unknown', async () => {
    const { device } = await aPersonWithPasskey();
    const locked = await ask();
    const answer = device.get(locked.options, { isUnlocked: false });
    expect(await api.refusal(SIGN_IN, { ticket: locked.ticket, answer })).toBe('PASSKEY_REFUSED');
    const [one, other] = [await ask(), await ask()];
    expect(await api.refusal(SIGN_IN, { ticket: one.ticket, answer: device.get(other.options) })).toBe(
      'PASSKEY_REFUSED',
    );
    const stranger = new SoftPasskey(ORIGIN);
    expect(await api.refusal(SIGN_IN, { ticket: other.ticket, answer: stranger.get(other.options) })).toBe(
      'PASSKEY_REFUSED',
    );
  });

  it('are not made for another site', async () => {
    const account = await api.signIn();
    const { options, ticket } = await askNew(account);
    const answer = new SoftPasskey('https://mosty.example.com').create(options);
    expect(await api.refusal(ADD, { ticket, answer, name: 'x' }, { as: account })).toBe('PASSKEY_REFUSED');
    expect(await list(account)).toEqual([]);
  });

  it.each(['', '{}', '[]', 'null', '{"id":1}', '{"id":"x"}', '{"id":"x","response":{}}', 'x'.repeat(30_000)])(
    'are not what the answer %# says',
    async (answer) => {
      expect(await api.refusal(SIGN_IN, { ticket: (await ask()).ticket, answer })).toBe('PASSKEY_REFUSED');
    },
  );

  it('need a name of at most 100 characters', async () => {
    const account = await api.signIn();
    const { options, ticket } = await askNew(account);
    const answer = new SoftPasskey(ORIGIN).create(options);
    expect(await api.refusal(ADD, { ticket, answer, name: ' ' }, { as: account })).toBe('REQUIRED');
    expect(await api.refusal(ADD, { ticket, answer, name: 'a'.repeat(101) }, { as: account })).toBe('TOO_LONG');
    expect(await api.refusal(ADD, { ticket, answer, name: 'Klucz' }, { as: account })).toBeUndefined();
  });

  it('of others can neither be seen nor removed; one’s own can', async () => {
    const { device, ...owner } = await aPersonWithPasskey();
    const [passkey] = await list(owner);
    const stranger = await api.signIn();
    for (const id of [passkey?.id, '00000000-0000-4000-8000-000000000000', 'x']) {
      const { errors } = await api.ask(REMOVE, { id }, { as: stranger });
      expect(errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND', params: { what: 'passkey' } });
    }
    expect(await api.query(REMOVE, { id: passkey?.id }, { as: owner })).toEqual({ removePasskey: true });
    const { options, ticket } = await ask();
    expect(await api.refusal(SIGN_IN, { ticket, answer: device.get(options) })).toBe('PASSKEY_REFUSED');
  });

  it('are added by whoever has signed in a moment ago', async () => {
    const account = await api.signIn();
    await api.db.query(`update auth.open_session set created_at = created_at - interval '16 minutes'`);
    expect(await api.refusal(ASK_NEW, {}, { as: account })).toBe('RECENT_SIGN_IN_NEEDED');
  });

  it.each([
    ['https://mosty.example.org', { rpID: 'mosty.example.org', origin: ['https://mosty.example.org'] }],
    ['http://127.0.0.1:3000', { rpID: 'localhost', origin: ['http://localhost:3000'] }],
    ['http://[::1]:3000', { rpID: 'localhost', origin: ['http://localhost:3000'] }],
  ])('at %s belong to %j', (publicUrl, place) => {
    expect(passkeyPlace(publicUrl)).toEqual(place);
  });
});
