import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { readExamples } from './example-files.ts';
import { ExamplesRefused, ExamplesStatus } from './examples-status.ts';
import { ExamplesService } from './examples.service.ts';

const MONDAY = new Date('2026-03-02T09:30:00Z');
const DAY_MS = 86_400_000;

describe('loading the example data', () => {
  let api: TestApi;
  const service = () => api.app.get(ExamplesService);
  const one = async (sql: string, ...values: unknown[]) => (await api.db.query(sql, values))[0];
  /** Everything that examples consist of, without ids that the database gives. */
  const everything = () =>
    api.db.query(
      `select organisation.slug, organisation.version, to_jsonb(organisation) - 'id' as row,
              (select jsonb_agg(to_jsonb(d) order by language) from organisation_description d where organisation_id = organisation.id) as d,
              (select jsonb_agg(to_jsonb(i) order by theme_code) from theme_interest i where organisation_id = organisation.id) as i,
              (select jsonb_agg(to_jsonb(c) order by position) from organisation_contact c where organisation_id = organisation.id) as c
         from organisation order by slug`,
    );
  const countJobs = async () =>
    (await one(`select count(*)::int as count from pgboss.job where name in ('search.index', 'matching.refresh')`))
      .count;

  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  it('loads all or nothing: when the last part fails, neither organisations nor jobs are there', async () => {
    await api.db.query('alter table membership add constraint fails check (role is null)');
    await expect(service().load({ now: MONDAY })).rejects.toThrow('fails');
    await api.db.query('alter table membership drop constraint fails');
    for (const table of ['organisation', 'place', 'account'])
      expect(await api.db.query(`select from ${table}`)).toEqual([]);
    expect(await countJobs()).toBe(0);
  });

  it('fills an empty database with everything that the files hold', async () => {
    const { organisations, partnerships, places, accounts } = await readExamples();
    const report = await service().load({ ifEmpty: true, now: MONDAY });
    expect(report).toEqual({
      outcome: 'LOADED',
      before: 0,
      added: organisations.length,
      changed: 0,
      unchanged: 0,
      kept: [],
      partnerships: partnerships.length,
    });
    expect((await one('select count(*)::int as count from organisation')).count).toBe(organisations.length);
    expect((await one('select count(*)::int as count from place')).count).toBe(places.length);
    expect((await one('select count(*)::int as count from account where is_example')).count).toBe(accounts.length);
  });

  it('lets example introductions live by the rules of all others, so that each state is there to be seen', async () => {
    const states = async () =>
      (await api.db.query('select state from introduction order by state')).map(
        ({ state }: { state: string }) => state,
      );
    const expected = ['AGREED', 'ASKED', 'DECLINED', 'EXPIRED', 'IN_TALKS', 'ONE_ACCEPTED'];
    expect(await states()).toEqual(expected);
    // Nobody is mailed because of an example; it has its history, and a conversation if the two have met.
    expect((await one(`select count(*)::int as count from mail_delivery where topic = 'INTRODUCTIONS'`)).count).toBe(0);
    const without = await api.db.query(
      `select id from introduction where not exists (select from introduction_transition where introduction_id = introduction.id)
          or (introduced_at is not null) <> (conversation_id is not null)`,
    );
    expect(without).toEqual([]);
    await service().load({ now: MONDAY });
    expect(await states()).toEqual(expected);
  });

  it('lets example organisations that have met write to each other, once, without a mail to anybody', async () => {
    const written = () =>
      api.db.query(
        `select account.email, message.language, message.number, message.sent_at > introduction.introduced_at as "isLater",
                exists (select from jsonb_array_elements(message.entries) entry where entry ? 'block') as "hasSentences",
                exists (select from jsonb_array_elements(message.entries) entry where entry ? 'freeText') as "hasWords"
           from message join account on account.id = message.author_id
           join introduction on introduction.conversation_id = message.conversation_id
          order by account.email, message.number`,
      );
    const facts = { isLater: true, hasSentences: true, hasWords: true };
    const by = (email: string, language: string, ...numbers: number[]) =>
      numbers.map((number) => ({ email: `${email}@example.org`, language, number, ...facts }));
    const expected = [
      ...by('hrad.neznamkov', 'cs', 2, 4),
      ...by('promocja.prudnik', 'pl', 1, 3),
      ...by('reka.smyslenka', 'cs', 1, 3),
      ...by('rzeka.wymyslanka', 'pl', 2, 4),
    ];
    expect(await written()).toEqual(expected);
    await service().load({ now: MONDAY });
    expect(await written()).toEqual(expected);
    // The last word of each is still to be read, and no mail is due for it.
    const readers = await api.db.query(
      `select account.email, reader.read_up_to as "readUpTo", reader.notice_due_at as "noticeDueAt"
         from conversation_reader reader join account on account.id = reader.account_id order by account.email`,
    );
    expect(readers).toEqual([
      { email: 'hrad.neznamkov@example.org', readUpTo: 4, noticeDueAt: null },
      { email: 'promocja.prudnik@example.org', readUpTo: 3, noticeDueAt: null },
      { email: 'reka.smyslenka@example.org', readUpTo: 3, noticeDueAt: null },
      { email: 'rzeka.wymyslanka@example.org', readUpTo: 4, noticeDueAt: null },
    ]);
  });

  it('says of Prudnik what its file says', async () => {
    const { organisation } = await api.query<{ organisation: Record<string, unknown> }>(
      `query { organisation(slug: "prudnik") { name kind status isExample place { name population }
         descriptions { language text } themeInterests { theme { code } offers seeks } languages } }`,
    );
    expect(organisation).toMatchObject({
      name: 'Prudnik',
      kind: 'GMINA',
      status: 'ACTIVE',
      isExample: true,
      place: { name: 'Prudnik', population: 27109 },
      descriptions: [{ language: 'pl', text: expect.stringContaining('W tym przykładzie') }],
      languages: ['cs', 'pl'],
    });
    expect(organisation.themeInterests).toContainEqual({ theme: { code: 'rescue' }, offers: 1, seeks: 3 });
  });

  it('counts confirmations back from today, so that examples never go stale', async () => {
    const row = await one(`select last_confirmed_at, verified_by from organisation where slug = 'prudnik'`);
    expect(row.last_confirmed_at).toEqual(new Date(Date.parse('2026-03-02') - 20 * DAY_MS));
    expect(row.verified_by).toContain('przykład');
  });

  it('leaves stubs as a register would bring them', async () => {
    const row = await one(`select status, is_example, is_territorial_unit from organisation where slug = 'baborow'`);
    expect(row).toEqual({ status: 'STUB', is_example: false, is_territorial_unit: true });
  });

  it('writes the jobs that follow, which make everything findable and proposable', async () => {
    expect(await countJobs()).toBeGreaterThan(0);
    await api.runJobs();
    const { organisations } = await api.query<{ organisations: { totalCount: number } }>(
      `query { organisations(first: 5, filter: { query: "hasiči" }) { totalCount } }`,
    );
    expect(organisations.totalCount).toBeGreaterThan(0);
    const profiles = await one('select count(*)::int as count from match_profile where profile is not null');
    expect(profiles.count).toBe((await readExamples()).organisations.length);
    const { offers } = await api.query<{ offers: { totalCount: number } }>(
      `query { offers(filter: { query: "hasiči" }) { totalCount } }`,
    );
    expect(offers.totalCount).toBeGreaterThan(0);
  });

  it('welcomes each example account that acts for an organisation, once, in its language', async () => {
    const { accounts } = await readExamples();
    const members = accounts.filter(({ memberships }) => memberships.length > 0);
    const welcomed = async () =>
      (await api.db.query('select recipient, language from mail_delivery order by recipient')) as object[];
    const expected = members
      .map(({ email, language }) => ({ recipient: email, language }))
      .sort((a, b) => (a.recipient < b.recipient ? -1 : 1));
    expect(await welcomed()).toEqual(expected);
    await service().load({ now: MONDAY });
    expect(await welcomed()).toEqual(expected);
  });

  it('changes nothing and writes no job when it runs again on the same day', async () => {
    const [before, jobs] = [await everything(), await countJobs()];
    const report = await service().load({ now: new Date(MONDAY.getTime() + 3_600_000) });
    expect(report).toMatchObject({ added: 0, changed: 0, partnerships: 0, unchanged: before.length });
    expect(await everything()).toEqual(before);
    expect(await countJobs()).toBe(jobs);
  });

  it('brings back what somebody changed while trying, and only that', async () => {
    const { id } = await one(`select id from organisation where slug = 'zmyslony-szlak'`);
    await api.db.query(`update organisation_description set text = 'Coś innego' where organisation_id = $1`, [id]);
    await api.db.query(`delete from theme_interest where organisation_id = $1 and theme_code = 'tourism'`, [id]);
    expect(await service().load({ now: MONDAY })).toMatchObject({ added: 0, changed: 1 });
    const { text } = await one('select text from organisation_description where organisation_id = $1', id);
    expect(text).toContain('szlaki rowerowe');
    expect(
      await one(`select offers from theme_interest where organisation_id = $1 and theme_code = 'tourism'`, id),
    ).toEqual({
      offers: 3,
    });
  });

  it('leaves a profile alone that somebody claimed, and gives no example account power over it', async () => {
    const { id } = await one(`select id from organisation where slug = 'prudnik'`);
    await api.db.query(
      `update organisation set is_example = false, website = 'https://example.org/own' where id = $1`,
      [id],
    );
    await api.db.query('delete from membership where organisation_id = $1', [id]);
    expect(await service().load({ now: MONDAY })).toMatchObject({ kept: ['prudnik'], changed: 0 });
    expect(await one('select website, is_example from organisation where id = $1', id)).toEqual({
      website: 'https://example.org/own',
      is_example: false,
    });
    expect(await one('select count(*)::int as count from membership where organisation_id = $1', id)).toEqual({
      count: 0,
    });
  });

  it('does nothing with --if-empty when there are organisations', async () => {
    await api.db.query(`delete from organisation where slug = 'nibyteatr'`);
    const report = await service().load({ ifEmpty: true, now: MONDAY });
    expect(report.outcome).toBe('NOT_EMPTY');
    expect(await one(`select count(*)::int as count from organisation where slug = 'nibyteatr'`)).toEqual({ count: 0 });
  });

  it('lists the accounts to try Mosty with, without anything else about them', async () => {
    const accounts = await api.app.get(ExamplesStatus).accounts();
    expect(accounts).toContainEqual({
      name: 'Referat promocji, Prudnik',
      email: 'promocja.prudnik@example.org',
      language: 'pl',
      role: 'MEMBER',
    });
    expect(accounts.map(({ role }) => role)).toEqual([
      'MEMBER',
      'MEMBER',
      'MEMBER',
      'MEMBER',
      'MEMBER',
      'MEMBER',
      'MEMBER',
      'BROKER',
      'BROKER',
      'ADMIN',
    ]);
  });
});

describe('loading the example data into a database with registers', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
    await api.db.query(`insert into district (code, region_code, name) values ('1610', 'PL-16', 'prudnicki')`);
    // The last digit differs: the register is older or newer than the example.
    await api.db.query(
      `with unit as (
         insert into place (country, teryt, name, type, region_code, district_code, latitude, longitude, population, population_year)
         values ('PL', '1610041', 'Prudnik', 'URBAN', 'PL-16', '1610', 50.32, 17.57, 21000, 2024) returning id)
       insert into organisation (kind, country, name, slug, status, place_id, is_territorial_unit)
       select 'GMINA', 'PL', 'Prudnik', 'prudnik-from-the-register', 'STUB', id, true from unit`,
    );
    // Two at once, as when somebody starts Mosty twice.
    const loads = [1, 2].map(() => api.app.get(ExamplesService).load({ now: MONDAY }));
    expect((await Promise.all(loads)).map(({ added }) => added > 0).sort()).toEqual([false, true]);
  });
  afterAll(() => api.close());

  it('gives the stub of the register its profile instead of adding a second office', async () => {
    const rows = await api.db.query(
      `select slug, status, is_example, population from organisation join place on place.id = place_id
        where is_territorial_unit and teryt_unit = '161004'`,
    );
    expect(rows).toEqual([
      { slug: 'prudnik-from-the-register', status: 'ACTIVE', is_example: true, population: 21000 },
    ]);
  });
});

describe('the example data in production', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi({ NODE_ENV: 'production' });
  });
  afterAll(() => api.close());

  it('is refused in one sentence, and nothing is changed', async () => {
    await expect(api.app.get(ExamplesService).load()).rejects.toThrow(ExamplesRefused);
    await expect(api.app.get(ExamplesService).load()).rejects.toThrow(/no example data in production/);
    expect(await api.db.query('select from organisation')).toEqual([]);
  });

  it('has no accounts to choose from', async () => {
    await expect(api.app.get(ExamplesStatus).accounts()).rejects.toThrow(ExamplesRefused);
  });
});
