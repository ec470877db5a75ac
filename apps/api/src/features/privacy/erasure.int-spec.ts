import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation, type SavedOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { mailsTo, tokenMailedTo } from '../../../test/mails-of.ts';
import { createSearchServer, type RealSearchServer } from '../../../test/real-search-server.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { SignedLinks } from '../../platform/links/signed-links.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { SearchIndex } from '../../platform/search/search-index.ts';
import { ERASE_ACCOUNT } from './erasure.service.ts';

const EMAIL = 'zofia.nieistniejaca@um.example.org';
/** Longer addresses that contain hers belong to others. */
const LONGER = ['anna-zofia.nieistniejaca@um.example.org', 'zofia.nieistniejaca@um.example.org.pl'];
const NAME = 'Zofia Nieistniejąca';
const { MEILI_BINARY } = process.env;
const ENGINES = MEILI_BINARY ? ['embedded', 'Meilisearch'] : ['embedded'];
const BY_LINK = 'mutation ($token: String!) { eraseAccountByLink(token: $token) }';

/** Every place in the whole database whose text has it: schema, table and row. */
async function placesOf(api: TestApi, word: string): Promise<string[]> {
  const tables: { name: string }[] = await api.db.query(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows: { row: string }[] = await api.db.query(
      `select t::text as row from ${name} t where position(lower($1) in lower(t::text)) > 0`,
      [word],
    );
    found.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return found;
}

describe.each(ENGINES)('Erasing an account, with the %s engine,', (engine) => {
  let server: RealSearchServer | undefined;
  let api: TestApi;
  let me: TestAccount;
  let mine: SavedOrganisation;
  let token: string;
  let mailsBefore: number;
  const count = async (table: string): Promise<number> =>
    (await api.db.query(`select count(*)::int as count from ${table}`))[0].count;
  const find = async (query: string) =>
    (
      await api.app
        .get(SearchIndex)
        .search({ collection: 'organisation', query, filter: {}, sort: 'RELEVANCE', page: { first: 50 } })
    ).hits.map(({ id }) => id);

  beforeAll(async () => {
    server = engine === 'Meilisearch' ? await createSearchServer(MEILI_BINARY ?? '') : undefined;
    await server?.start();
    api = await createTestApi(server ? { MEILI_URL: server.url, MEILI_KEY: server.key } : {});
    mine = await anOrganisation()
      .in('PL')
      .named('Stowarzyszenie Zapomnienie')
      .described('pl', `Uczymy zapominania. Pytania: ${EMAIL}.`)
      .reachedAt(EMAIL.toUpperCase(), 'PUBLIC')
      .save(api);
    me = await api.signIn({ email: EMAIL, name: NAME, memberOf: [mine.id] });
    const other = await anOrganisation()
      .named('Fundacja Obca')
      .reachedAt(LONGER[1] ?? '', 'PUBLIC')
      .save(api);
    await api.signIn({ email: LONGER[0] ?? '', name: 'Anna Zofia', memberOf: [other.id] });
    await api.signIn({ email: 'broker@example.org', brokerOf: ['PL-16'] });
    const save = 'mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { id } }';
    await api.query(save, { input: { name: 'Moje', parameters: 'theme=rescue', alert: 'DAILY' } }, { as: me });
    const contacts = [
      { label: 'Koordynacja', personName: NAME, email: EMAIL, visibility: 'PUBLIC' },
      { label: 'Biuro', personName: NAME, email: 'biuro@um.example.org', visibility: 'MEMBERS' },
    ];
    const change = 'mutation ($input: SetContactsInput!) { setContacts(input: $input) { version } }';
    await api.query(change, { input: { organisationId: mine.id, version: 1, contacts } }, { as: me });
    await api.query('mutation { exportOwnData }', {}, { as: me });
    await api.app.get(Transactions).run(async (tx) => {
      const params = { askedAt: '2026-11-21T10:00:00Z' };
      await api.app.get(Mails).queue(tx, { template: 'test', to: EMAIL, language: 'pl', params });
      await api.app.get(SignedLinks).issue(tx, {
        ...{ purpose: 'CONFIRM_PROFILE', subject: mine.id, validDays: 3 },
        payload: { accountId: me.accountId, email: EMAIL },
      });
      await tx.query(
        `insert into mail_delivery (template, recipient, language, params, message_id, state, last_error)
         values ('test', $1, 'pl', '{}', 'm', 'FAILED', $2)`,
        [EMAIL, `550 <${EMAIL}>: no such mailbox`],
      );
      await tx.query(
        `insert into mail_delivery (template, recipient, further_recipients, accepted, reply_to, language, params, message_id)
         values ('test', 'other@example.org', array[$1], array[$1], array[$1], 'BOTH', '{"sealed": "x"}', 'n')`,
        [EMAIL],
      );
      await tx.query(
        `insert into mail_report (delivery_id, email, kind, source, diagnostic, reported_at)
         select id, $1, 'HARD_BOUNCE', 'DSN', $1, now() from mail_delivery where message_id = 'm'`,
        [EMAIL],
      );
      await tx.query("insert into mail_suppression (email, reason) values ($1, 'HARD_BOUNCE')", [EMAIL]);
      // Bytes are not text in which one could look for her, so it goes by name whether the file is there.
      for (const [file, address] of [
        ['names-her.csv', EMAIL.toUpperCase()],
        ...LONGER.map((longer) => ['other.csv', longer]),
      ]) {
        await tx.query(
          `insert into import_upload (account_id, source, file_name, mapping, content, preview, created_at)
           select id, 'spreadsheet', $1, '{}', $2, '{}', now() from account where email = 'broker@example.org'`,
          [file, Buffer.from(`nazwa;e-mail\nGmina;${address}`)],
        );
      }
    });
    await api.runJobs();
  }, 60_000);
  afterAll(async () => {
    await api?.close();
    await server?.remove();
  });

  it('asks first, by a link to the address, and tells what it means', async () => {
    expect(await api.refusal('mutation { askToEraseAccount }')).toBe('NOT_SIGNED_IN');
    await api.query('mutation { askToEraseAccount }', {}, { as: me });
    const [mail] = await mailsTo(api, EMAIL);
    expect(mail?.subject).toBe('Usunięcie konta w serwisie Mosty');
    const older = await tokenMailedTo(api, EMAIL, '/erasure');
    await api.query('mutation { askToEraseAccount }', {}, { as: me });
    token = await tokenMailedTo(api, EMAIL, '/erasure');
    const look = 'query ($token: String!) { accountErasureByLink(token: $token) { email onlyCoordinatorOf { name } } }';
    expect(await api.query(look, { token })).toEqual({
      accountErasureByLink: { email: EMAIL, onlyCoordinatorOf: [{ name: 'Stowarzyszenie Zapomnienie' }] },
    });
    for (const dead of [older, 'x', `${token}0`]) {
      expect(await api.query(look, { token: dead })).toEqual({ accountErasureByLink: null });
      expect(await api.query(BY_LINK, { token: dead })).toEqual({ eraseAccountByLink: false });
    }
    expect(await count(`account where id = '${me.accountId}'`)).toBe(1);
  });

  it('takes address and name out of every table of the database', async () => {
    // Proves that the search below would find them.
    expect((await placesOf(api, EMAIL)).length).toBeGreaterThan(5);
    expect((await placesOf(api, NAME)).length).toBeGreaterThan(2);
    expect(await find('nieistniejaca')).toContain(mine.id);
    mailsBefore = await count('mail_delivery');
    expect(await api.query(BY_LINK, { token })).toEqual({ eraseAccountByLink: true });
    const left = await placesOf(api, EMAIL);
    expect(left.filter((place) => !LONGER.some((longer) => place.toLowerCase().includes(longer)))).toEqual([]);
    expect(await count("import_upload where file_name = 'names-her.csv'")).toBe(0);
    expect(await count('import_upload')).toBe(LONGER.length);
    await api.runJobs();
    expect(await placesOf(api, NAME)).toEqual([]);
    expect(await placesOf(api, me.accountId)).toEqual([]);
  });

  it('takes it out of the search engine', async () => {
    expect(await find('zapomnienie')).toEqual([mine.id]);
    expect(await find('nieistniejaca')).not.toContain(mine.id);
    expect(await find(EMAIL)).not.toContain(mine.id);
  });

  it('leaves others alone, whose addresses are longer than hers', async () => {
    for (const longer of LONGER) expect((await placesOf(api, longer)).length).toBeGreaterThan(0);
    expect(await count("organisation_contact where email = 'biuro@um.example.org' and person_name is null")).toBe(1);
  });

  it('leaves counts, and records under a number that leads to nobody', async () => {
    expect(await count('mail_delivery')).toBe(mailsBefore + 1);
    expect(await count("mail_delivery where message_id = 'n' and state = 'FAILED' and params = '{}'")).toBe(1);
    expect(await count('mail_suppression')).toBe(0);
    const entries: { actor: string; action: string }[] = await api.db.query(
      `select actor_id as actor, action from audit_entry where actor_id is not null
        and action in ('PROFILE_CHANGED', 'OWN_DATA_EXPORTED', 'ACCOUNT_ERASED')`,
    );
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'ACCOUNT_ERASED',
      'OWN_DATA_EXPORTED',
      'PROFILE_CHANGED',
    ]);
    expect(new Set(entries.map(({ actor }) => actor)).size).toBe(1);
  });

  it('tells the broker of the region that nobody coordinates the organisation', async () => {
    const [mail] = await mailsTo(api, 'broker@example.org');
    expect(mail?.subject).toBe('„Stowarzyszenie Zapomnienie” nie ma już koordynatora');
  });

  it('ends the session and works once', async () => {
    expect(await api.refusal('mutation { exportOwnData }', {}, { as: me })).toBe('NOT_SIGNED_IN');
    expect(await api.query(BY_LINK, { token })).toEqual({ eraseAccountByLink: false });
  });
});

describe('Who administers alone', () => {
  const PREVIEW = '{ accountErasure { isLastAdministrator } }';
  const ASK = 'mutation { askToEraseAccount }';
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  }, 60_000);
  afterAll(() => api?.close());

  const linkOf = async (as: TestAccount): Promise<string> =>
    api.app
      .get(Transactions)
      .run((tx) => api.app.get(SignedLinks).issue(tx, { purpose: ERASE_ACCOUNT, subject: as.accountId, validDays: 1 }));

  it('is told so, and stays', async () => {
    const admin = await api.signIn({ role: 'ADMIN' });
    // Neither of them could administer.
    await api.signIn({ role: 'ADMIN', isConfirmed: false });
    const member = await api.signIn();
    expect(await api.query(PREVIEW, {}, { as: admin })).toEqual({ accountErasure: { isLastAdministrator: true } });
    expect(await api.query(PREVIEW, {}, { as: member })).toEqual({ accountErasure: { isLastAdministrator: false } });
    expect(await api.refusal(ASK, {}, { as: admin })).toBe('LAST_ADMINISTRATOR');
    // A link from the time when she was one of several.
    const token = await linkOf(admin);
    expect(await api.refusal(BY_LINK, { token })).toBe('LAST_ADMINISTRATOR');
    await api.query(ASK, {}, { as: member });

    const second = await api.signIn({ role: 'ADMIN' });
    expect(await api.query(PREVIEW, {}, { as: admin })).toEqual({ accountErasure: { isLastAdministrator: false } });
    expect(await api.query(BY_LINK, { token })).toEqual({ eraseAccountByLink: true });
    expect(await api.query(PREVIEW, {}, { as: second })).toEqual({ accountErasure: { isLastAdministrator: true } });
  });

  it('stays, too, when all of them go at once or take the role from each other', async () => {
    const change = 'mutation ($input: ChangeAccountRoleInput!) { changeAccountRole(input: $input) { id } }';
    for (let round = 0; round < 3; round += 1) {
      await api.db.query('delete from account');
      const all: TestAccount[] = [];
      for (let count = 0; count < 4; count += 1) all.push(await api.signIn({ role: 'ADMIN' }));
      const tokens: string[] = [];
      for (const as of all) tokens.push(await linkOf(as));
      await Promise.all(
        tokens.map((token, index) => {
          const [as, { accountId }] = [all[index] as TestAccount, all[(index + 1) % 4] as TestAccount];
          return index % 2 === 0
            ? api.ask(BY_LINK, { token })
            : api.ask(change, { input: { accountId, role: 'MEMBER', isBrokerOfAll: false, regions: [] } }, { as });
        }),
      );
      const [left] = await api.db.query<{ count: number }[]>(
        `select count(*)::int from account where role = 'ADMIN' and blocked_at is null`,
      );
      expect(left?.count).toBeGreaterThanOrEqual(1);
    }
  });
});
