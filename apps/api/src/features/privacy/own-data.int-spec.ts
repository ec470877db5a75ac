import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PRIVACY_TEXT } from '@mosty/domain/privacy-text';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { EXPORT_SECTIONS } from './personal-data.sql.ts';

const EMAIL = 'iwona.wymyslona@example.org';
const ACKNOWLEDGE = 'mutation ($version: Int!) { acknowledgePrivacyText(version: $version) }';

describe('The copy of what Mosty knows of a person', () => {
  let api: TestApi;
  let me: TestAccount;
  let copy: Record<string, Record<string, unknown>[]>;

  beforeAll(async () => {
    api = await createTestApi();
    const { id } = await anOrganisation().named('Stowarzyszenie Kopia').reachedAt(EMAIL, 'PUBLIC').save(api);
    me = await api.signIn({ email: EMAIL, name: 'Iwona Wymyślona', memberOf: [id] });
    const stranger = await api.signIn({ email: 'obcy@example.org', name: 'Ktoś Obcy', memberOf: [id] });
    const save = 'mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { id } }';
    await api.query(save, { input: { name: 'Moje', parameters: 'theme=rescue', alert: 'DAILY' } }, { as: me });
    await api.query(save, { input: { name: 'Cudze', parameters: 'theme=sport', alert: 'DAILY' } }, { as: stranger });
    const interests = [{ theme: 'culture', offers: 2, seeks: 0 }];
    const change = `mutation ($input: SetThemeInterestsInput!) { setThemeInterests(input: $input) { version } }`;
    await api.query(change, { input: { organisationId: id, version: 1, interests } }, { as: me });
    await api.query(ACKNOWLEDGE, { version: PRIVACY_TEXT.version }, { as: me });
    for (const to of [EMAIL, 'obcy@example.org']) {
      const params = { askedAt: '2026-11-21T10:00:00Z' };
      await api.app
        .get(Transactions)
        .run((tx) => api.app.get(Mails).queue(tx, { template: 'test', to, language: 'pl', params }));
    }
    const keeper = await api.signIn({ role: 'ADMIN' });
    for (const [accountId, fileName, content, preview] of [
      [me.accountId, 'moj.csv', 'nazwa;e-mail', '{}'],
      [keeper.accountId, 'w-pliku.csv', `nazwa;e-mail\nGmina;${EMAIL.toUpperCase()}`, '{}'],
      [keeper.accountId, 'w-podgladzie.xlsx', 'PK', JSON.stringify({ rows: [{ email: EMAIL }] })],
      [keeper.accountId, 'bez-niej.csv', 'nazwa;e-mail\nGmina;obcy@example.org', '{}'],
    ]) {
      await api.db.query(
        `insert into import_upload (account_id, source, file_name, mapping, content, preview, created_at)
         values ($1, 'spreadsheet', $2, '{}', $3, $4, now())`,
        [accountId, fileName, Buffer.from(String(content)), preview],
      );
    }
    const { exportOwnData } = await api.query<{ exportOwnData: string }>('mutation { exportOwnData }', {}, { as: me });
    copy = JSON.parse(exportOwnData) as typeof copy;
  });
  afterAll(() => api.close());

  it('has every section, also empty ones', () => {
    expect(Object.keys(copy).sort()).toEqual(['madeAt', ...Object.keys(EXPORT_SECTIONS)].sort());
  });

  it('contains account, memberships, sessions, consents, searches, mails, changes, contacts and audit entries', () => {
    expect(copy.account).toMatchObject([{ id: me.accountId, email: EMAIL, name: 'Iwona Wymyślona' }]);
    expect(copy.memberships).toMatchObject([{ organisation: 'Stowarzyszenie Kopia', role: 'COORDINATOR' }]);
    expect(copy.sessions).toHaveLength(1);
    expect(copy.consents).toMatchObject([
      { version: PRIVACY_TEXT.version, textHash: PRIVACY_TEXT.hash, language: 'pl' },
    ]);
    expect(copy.savedSearches).toMatchObject([{ name: 'Moje' }]);
    expect(copy.mails).toMatchObject([{ kind: 'test', state: 'WAITING' }]);
    expect(copy.profileChanges).toMatchObject([{ organisation: 'Stowarzyszenie Kopia', madeAs: 'MEMBER' }]);
    expect(copy.contacts).toMatchObject([{ organisation: 'Stowarzyszenie Kopia', email: EMAIL }]);
    expect(copy.waitingImports).toMatchObject([
      { fileName: 'moj.csv', uploadedByYou: true },
      { fileName: null, uploadedByYou: false },
      { fileName: null, uploadedByYou: false },
    ]);
    expect(copy.auditEntries?.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['PROFILE_CHANGED', 'CONSENT_GIVEN']),
    );
  });

  it('has nothing of anybody else, and nothing that signs in', () => {
    const all = JSON.stringify(copy);
    for (const foreign of ['obcy@example.org', 'Ktoś Obcy', 'Cudze', me.token]) expect(all).not.toContain(foreign);
    expect(all).not.toMatch(/password_hash|"token|secret|publicKey/i);
  });

  it('is made for the one who asks, and that is recorded', async () => {
    expect(await api.refusal('mutation { exportOwnData }')).toBe('NOT_SIGNED_IN');
    const rows = await api.db.query(`select actor_id as actor from audit_entry where action = 'OWN_DATA_EXPORTED'`);
    expect(rows).toEqual([{ actor: me.accountId }]);
  });

  it('knows every column that points to an account', async () => {
    const columns: { name: string }[] = await api.db.query(
      `select format('%s.%s', relname, attname) as name
         from pg_constraint join pg_class on pg_class.oid = conrelid
         join pg_attribute on attrelid = conrelid and attnum = any(conkey)
        where contype = 'f' and confrelid = 'account'::regclass`,
    );
    const sql = Object.values(EXPORT_SECTIONS).join('\n');
    const missing = columns
      .map(({ name }) => name)
      .filter((name) => !new RegExp(`from (auth\\.)?${name.split('.')[0]}\\b`).test(sql));
    expect(columns.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });
});

describe('What an account was told of personal data', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());
  const knows = async (as: TestAccount) =>
    (await api.query<{ viewer: { knowsPrivacyText: boolean } }>('{ viewer { knowsPrivacyText } }', {}, { as })).viewer
      .knowsPrivacyText;
  const CONSENTS = '{ ownConsents { kind textVersion textHash } }';

  it('is asked for once, with the version and hash of the text', async () => {
    const me = await api.signIn();
    expect(await knows(me)).toBe(false);
    for (let time = 0; time < 2; time++) await api.query(ACKNOWLEDGE, { version: PRIVACY_TEXT.version }, { as: me });
    expect(await knows(me)).toBe(true);
    expect(await api.query(CONSENTS, {}, { as: me })).toEqual({
      ownConsents: [{ kind: 'PRIVACY_INFORMATION', textVersion: PRIVACY_TEXT.version, textHash: PRIVACY_TEXT.hash }],
    });
  });

  it('is asked for again when the text is another', async () => {
    const me = await api.signIn();
    await api.query(ACKNOWLEDGE, { version: PRIVACY_TEXT.version }, { as: me });
    // As if the version in force were the next one.
    await api.db.query('update consent set text_version = text_version + 1 where account_id = $1', [me.accountId]);
    expect(await knows(me)).toBe(false);
  });

  it('cannot be said of a text that is not in force, and not of examples', async () => {
    const me = await api.signIn();
    expect(await api.refusal(ACKNOWLEDGE, { version: PRIVACY_TEXT.version + 1 }, { as: me })).toBe('CHANGED_MEANWHILE');
    expect(await knows(me)).toBe(false);
    expect(await knows(await api.signIn({ isExample: true }))).toBe(true);
  });

  it('names the operator, and says where it is an example', async () => {
    const { operator } = await api.query<{ operator: object }>('{ operator { isExample name email country } }');
    expect(operator).toMatchObject({ isExample: true, country: 'PL' });
  });
});
