import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation, type SavedOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { mailsTo } from '../../../test/mails-of.ts';
import { randomOf } from '../../../test/random.ts';
import { type MembershipRole } from '../../platform/auth/viewer.ts';
import { MOVED_TABLES, PROFILE_TABLES } from './merge-moves.repository.ts';

const PREVIEW = `query ($keptId: ID!, $otherId: ID!, $choices: [MergeChoiceInput!]) {
  mergePreview(keptId: $keptId, otherId: $otherId, choices: $choices) {
    kept { id version } other { id version } fields { field kept other options take } parts { part moved dropped } } }`;
const MERGE = `mutation ($input: MergeOrganisationsInput!) { mergeOrganisations(input: $input) { id slug status version } }`;
const BY_SLUG = 'query ($slug: String) { organisation(slug: $slug) { id slug } }';
const NOBODY = '00000000-0000-4000-8000-000000000000';

interface Preview {
  readonly kept: { readonly id: string; readonly version: number };
  readonly other: { readonly id: string; readonly version: number };
  readonly fields: { field: string; kept: string; other: string; options: string[]; take: string }[];
  readonly parts: { part: string; moved: number; dropped: number }[];
}

describe('Merging two entries of one organisation', () => {
  let api: TestApi;
  let admin: TestAccount;
  beforeAll(async () => {
    api = await createTestApi();
    admin = await api.signIn({ role: 'ADMIN' });
  });
  afterAll(() => api.close());

  const preview = async (kept: { id: string }, other: { id: string }, choices: object[] = []): Promise<Preview> =>
    (
      await api.query<{ mergePreview: Preview }>(
        PREVIEW,
        { keptId: kept.id, otherId: other.id, choices },
        { as: admin },
      )
    ).mergePreview;
  const input = async (kept: { id: string }, other: { id: string }, choices: object[] = []) => {
    const seen = await preview(kept, other, choices);
    return {
      ...{ keptId: kept.id, otherId: other.id, choices },
      ...{ keptVersion: seen.kept.version, otherVersion: seen.other.version },
    };
  };
  const merge = async (kept: { id: string }, other: { id: string }, choices: object[] = []) =>
    api.ask<{ mergeOrganisations: { slug: string; version: number; status: string } }>(
      MERGE,
      { input: await input(kept, other, choices) },
      { as: admin },
    );
  const count = async (sql: string, values: unknown[] = []): Promise<number> =>
    (await api.db.query<{ count: number }[]>(`select count(*)::int as count from ${sql}`, values))[0]?.count ?? -1;
  const partners = (pl: SavedOrganisation, cz: SavedOrganisation, more: object = {}) => {
    const row = { pl_organisation_id: pl.id, cz_organisation_id: cz.id, kind: 'TWINNING', ...more };
    const columns = Object.keys(row);
    return api.db.query(
      `insert into partnership (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
  };

  it('shows field by field what stays, and what moves, before anything is changed', async () => {
    const kept = await anOrganisation().named('Stowarzyszenie Łąka').asStub().wanting('EVENT').save(api);
    const other = await anOrganisation()
      .named('Łąka – stowarzyszenie')
      .wanting('TRAINING')
      .described('pl', 'Opis')
      .offering('culture', 3)
      .reachedAt('biuro@example.org', 'MEMBERS')
      .save(api);
    await api.signIn({ memberOf: [other.id] });
    const before = await count('organisation');
    const { fields, parts } = await preview(kept, other);
    expect(fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'name', options: ['KEPT', 'OTHER'], take: 'KEPT' }),
        expect.objectContaining({ field: 'description.pl', kept: 'null', other: '"Opis"', take: 'OTHER' }),
        expect.objectContaining({ field: 'offers.culture', other: '3', take: 'OTHER' }),
        expect.objectContaining({ field: 'forms', options: ['KEPT', 'OTHER', 'BOTH'], take: 'BOTH' }),
        // Which contact it is, not whom it reaches.
        expect.objectContaining({ field: 'contacts', other: '["Biuro"]' }),
      ]),
    );
    expect(parts).toContainEqual({ part: 'MEMBERS', moved: 1, dropped: 0 });
    expect(await count('organisation')).toBe(before);
    const chosen = await preview(kept, other, [{ field: 'name', take: 'OTHER' }]);
    expect(chosen.fields.find(({ field }) => field === 'name')?.take).toBe('OTHER');
  });

  it('moves people, partnerships, records and searches, and leads the old address on', async () => {
    const kept = await anOrganisation().named('Fundacja A', `kept-${randomUUID()}`).asStub().save(api);
    const other = await anOrganisation().named('Fundacja B', `other-${randomUUID()}`).wanting('EVENT').save(api);
    const [first, second] = [await anOrganisation().in('CZ').save(api), await anOrganisation().in('CZ').save(api)];
    const both = await api.signIn({ memberOf: [kept.id], membership: 'MEMBER' });
    await api.db.query(`insert into membership values ($1, $2, 'COORDINATOR')`, [both.accountId, other.id]);
    const theirs = await api.signIn({ memberOf: [other.id], membership: 'MEMBER' });
    // One partner of both, stated once by each side; one of the other alone.
    await partners(kept, first, { stated_by: kept.id, is_mutual: false });
    await partners(other, first, { stated_by: first.id, is_mutual: false, since_year: 2004 });
    await partners(other, second, { stated_by: other.id, is_mutual: false });
    await api.db.query(
      `update organisation set krs = '0000012345', verified_at = now(), verified_by = 'Euroregion' where id = $1`,
      [other.id],
    );
    await api.db.query(
      `insert into organisation_verification (organisation_id, register, register_value, checks, verified_at, verified_by)
       values ($1, 'KRS', '0000012345', '{REGISTER_ENTRY,NAME}', now(), 'Euroregion')`,
      [other.id],
    );
    const [search] = await api.db.query<{ id: string }[]>(
      `insert into saved_search (account_id, name, parameters, alert) values ($1, 'a', 'q=a', 'NEVER') returning id`,
      [theirs.accountId],
    );
    await api.db.query('insert into saved_search_match (saved_search_id, organisation_id) values ($1, $2), ($1, $3)', [
      ...[search?.id, kept.id, other.id],
    ]);
    await api.db.query('insert into saved_search_known values ($1, $2::uuid[])', [search?.id, [other.id, kept.id]]);
    for (const id of [kept.id, other.id]) {
      await api.db.query(
        `insert into invitation (organisation_id, email, role, language, expires_at)
         values ($1, 'new@example.org', 'MEMBER', 'pl', now() + interval '1 day')`,
        [id],
      );
    }
    await api.db.query(`insert into organisation_redirect values ($1, $2, now())`, [`old-${other.slug}`, other.id]);
    await api.db.query(
      `insert into organisation_change (organisation_id, version, made_by, changes)
       values ($1, 7, 'MEMBER', '[{"field": "website", "before": null, "after": "https://example.org"}]')`,
      [other.id],
    );

    const { data, errors } = await merge(kept, other);
    expect(errors).toBeUndefined();
    expect(data?.mergeOrganisations).toMatchObject({ slug: kept.slug, status: 'ACTIVE', version: 2 });
    expect(await count('organisation where id = $1', [other.id])).toBe(0);
    for (const slug of [other.slug, `old-${other.slug}`, kept.slug]) {
      expect(await api.query(BY_SLUG, { slug })).toEqual({ organisation: { id: kept.id, slug: kept.slug } });
    }
    expect(
      await api.db.query('select account_id, role from membership where organisation_id = $1 order by role', [kept.id]),
    ).toEqual([
      { account_id: both.accountId, role: 'COORDINATOR' },
      { account_id: theirs.accountId, role: 'MEMBER' },
    ]);
    const rows = await api.db.query(
      `select cz_organisation_id as partner, since_year, is_mutual, stated_by from partnership
        where pl_organisation_id = $1 order by since_year`,
      [kept.id],
    );
    expect(rows).toEqual([
      { partner: first.id, since_year: 2004, is_mutual: true, stated_by: kept.id },
      { partner: second.id, since_year: null, is_mutual: false, stated_by: kept.id },
    ]);
    const [organisation] = await api.db.query('select krs, verified_by, version from organisation where id = $1', [
      kept.id,
    ]);
    expect(organisation).toEqual({ krs: '0000012345', verified_by: 'Euroregion', version: 2 });
    expect(await count('saved_search_match where organisation_id = $1', [kept.id])).toBe(1);
    expect(await api.db.query('select organisation_ids from saved_search_known')).toEqual([
      { organisation_ids: [kept.id] },
    ]);
    expect(await count('invitation where organisation_id = $1', [kept.id])).toBe(1);
    expect(await count('organisation_verification where organisation_id = $1', [kept.id])).toBe(1);
    // Whoever edits the profile is told of the merge, not of the old versions of the other one.
    expect(await count('organisation_change where organisation_id = $1 and version > 1', [kept.id])).toBe(1);
    expect(await count('organisation_change where organisation_id = $1', [second.id])).toBe(1);
    const [entry] = await api.db.query(`select organisation_id, actor_id, detail from audit_entry
      where action = 'ORGANISATIONS_MERGED'`);
    expect(entry).toMatchObject({
      ...{ organisation_id: kept.id, actor_id: admin.accountId },
      detail: {
        ...{ merged: other.id, address: other.slug, droppedFields: ['name'] },
        moved: { MEMBERS: 1, PARTNERSHIPS: 1, VERIFICATIONS: 1, HISTORY: 1, ADDRESSES: 1 },
        dropped: { MEMBERS: 1, PARTNERSHIPS: 1, INVITATIONS: 1, SAVED_SEARCH_MATCHES: 1 },
      },
    });
    await api.runJobs();
    const found = await api.query<{ organisations: { nodes: { id: string }[] } }>(
      '{ organisations(filter: { query: "Fundacja" }) { nodes { id } } }',
    );
    // What is merely related to a foundation may follow.
    expect(found.organisations.nodes[0]).toEqual({ id: kept.id });
    expect(found.organisations.nodes).not.toContainEqual({ id: other.id });
    const profiles = await api.db.query('select profile from match_profile where organisation_id = $1', [other.id]);
    expect(profiles).toEqual([{ profile: null }]);
  });

  it('tells everybody of the organisation that goes where it went, in her language', async () => {
    const kept = await anOrganisation().named('Spolek Zůstává').save(api);
    const other = await anOrganisation().named('Spolek Odchází').save(api);
    const at = (name: string): string => `${name}-${kept.id}@example.org`;
    const join = async (
      name: string,
      language: string,
      organisation: SavedOrganisation,
      membership: MembershipRole,
    ) => {
      const { accountId } = await api.signIn({ email: at(name), memberOf: [organisation.id], membership });
      await api.db.query('update account set language = $2 where id = $1', [accountId, language]);
      return accountId;
    };
    await join('pl', 'pl', other, 'COORDINATOR');
    await join('cs', 'cs', other, 'MEMBER');
    // A member of both coordinates what only one of them says that she does.
    const both = await join('en', 'en', other, 'MEMBER');
    await api.db.query(`insert into membership values ($1, $2, 'COORDINATOR')`, [both, kept.id]);
    const blocked = await join('blocked', 'pl', other, 'MEMBER');
    await api.db.query('update account set blocked_at = now() where id = $1', [blocked]);
    await join('stays', 'pl', kept, 'COORDINATOR');

    expect((await merge(kept, other)).errors).toBeUndefined();
    const [polish, ...more] = await mailsTo(api, at('pl'));
    expect(more).toEqual([]);
    expect(polish?.subject).toBe('Organizację „Spolek Odchází” połączono z innym wpisem w serwisie Mosty');
    expect(polish?.text).toContain('Koordynują Państwo teraz organizację „Spolek Zůstává”');
    expect(polish?.text).toContain(`/pl/organisations/${kept.slug}/edit`);
    const [czech] = await mailsTo(api, at('cs'));
    expect(czech?.text).toContain('Nyní patříte k organizaci „Spolek Zůstává“');
    expect(czech?.text).toContain(`/cs/organisations/${kept.slug}/members`);
    const [english] = await mailsTo(api, at('en'));
    expect(english?.text).toContain('You now coordinate “Spolek Zůstává”');
    for (const name of ['blocked', 'stays']) expect(await mailsTo(api, at(name))).toEqual([]);
  });

  it('keeps what was chosen, and the register of what stays when the badge of the other rests on another', async () => {
    const kept = await anOrganisation().named('Jedna').offering('culture', 1).save(api);
    const other = await anOrganisation().named('Druga').offering('culture', 3).wanting('EVENT').save(api);
    await api.db.query(`update organisation set regon = '123456785' where id = $1`, [kept.id]);
    await api.db.query(
      `update organisation set krs = '0000054321', verified_at = now(), verified_by = 'X' where id = $1`,
      [other.id],
    );
    await api.db.query(
      `insert into organisation_verification (organisation_id, register, register_value, checks, verified_at, verified_by)
       values ($1, 'KRS', '0000054321', '{REGISTER_ENTRY,NAME}', now(), 'X')`,
      [other.id],
    );
    const choices = [
      ...['name', 'offers.culture'].map((field) => ({ field, take: 'OTHER' })),
      ...['krs', 'forms'].map((field) => ({ field, take: 'KEPT' })),
    ];
    expect((await merge(kept, other, choices)).errors).toBeUndefined();
    const [row] = await api.db.query('select name, krs, regon, verified_at from organisation where id = $1', [kept.id]);
    expect(row).toEqual({ name: 'Druga', krs: null, regon: '123456785', verified_at: null });
    expect(await count('theme_interest where organisation_id = $1 and offers = 3', [kept.id])).toBe(1);
    expect(await count('organisation_form where organisation_id = $1', [kept.id])).toBe(0);
    expect(await count('organisation_verification where organisation_id = $1', [kept.id])).toBe(0);
  });

  it('is refused for the same one, other countries, two offices, an office that would go, and what is not there', async () => {
    const [polish, czech] = [await anOrganisation().save(api), await anOrganisation().in('CZ').save(api)];
    const unit = await anOrganisation().ofKind('GMINA').named('Prudnik').save(api);
    const another = await anOrganisation().ofKind('GMINA').save(api);
    const [place] = await api.db.query<{ id: string }[]>(
      `insert into place (country, teryt, name, type, region_code, district_code, latitude, longitude)
       values ('PL', '1610053', 'Walce', 'RURAL', 'PL-16', '1610', 50.37, 18) returning id`,
    );
    await api.db.query('update organisation set is_territorial_unit = true where id = $1', [unit.id]);
    await api.db.query('update organisation set is_territorial_unit = true, place_id = $2 where id = $1', [
      ...[another.id, place?.id],
    ]);
    const refused = async (keptId: string, otherId: string) => {
      const versions = { keptVersion: 1, otherVersion: 1, choices: [] };
      const merging = await api.refusal(MERGE, { input: { keptId, otherId, ...versions } }, { as: admin });
      expect(await api.refusal(PREVIEW, { keptId, otherId }, { as: admin })).toBe(merging);
      return merging;
    };
    expect(await refused(polish.id, polish.id.toUpperCase())).toBe('MERGE_WITH_ITSELF');
    expect(await refused(polish.id, czech.id)).toBe('MERGE_OTHER_COUNTRY');
    expect(await refused(unit.id, another.id)).toBe('MERGE_TWO_UNITS');
    expect(await refused(polish.id, unit.id)).toBe('MERGE_UNIT_STAYS');
    for (const id of [NOBODY, 'x', "'"]) {
      expect(await refused(polish.id, id)).toBe('NOT_FOUND');
      expect(await refused(id, polish.id)).toBe('NOT_FOUND');
    }
    // Name, kind and place of an office are those of the register.
    const { fields } = await preview(unit, polish);
    expect(fields.find(({ field }) => field === 'name')?.options).toEqual(['KEPT']);
    for (const as of [await api.signIn({ memberOf: [unit.id, polish.id] }), await api.signIn({ brokerOf: 'ALL' })]) {
      expect(await api.refusal(PREVIEW, { keptId: unit.id, otherId: polish.id }, { as })).toBe('NOT_FOUND');
      const wanted = { keptId: unit.id, otherId: polish.id, keptVersion: 1, otherVersion: 1, choices: [] };
      expect(await api.refusal(MERGE, { input: wanted }, { as })).toBe('NOT_FOUND');
    }
  });

  it('is refused when one of them was changed since the preview, and done once when asked for twice at once', async () => {
    const [kept, other] = [await anOrganisation().save(api), await anOrganisation().save(api)];
    const wanted = await input(kept, other);
    await api.db.query('update organisation set version = 5 where id = $1', [other.id]);
    expect(await api.refusal(MERGE, { input: wanted }, { as: admin })).toBe('CHANGED_MEANWHILE');
    const again = await input(kept, other);
    const answers = await Promise.all([1, 2, 3].map(() => api.refusal(MERGE, { input: again }, { as: admin })));
    expect(answers.filter((code) => code === undefined)).toHaveLength(1);
    expect(answers.filter((code) => code === 'NOT_FOUND' || code === 'CHANGED_MEANWHILE')).toHaveLength(2);
  });

  it('knows every table that names an organisation', async () => {
    const rows = await api.db.query<{ name: string }[]>(
      `select distinct conrelid::regclass::text as name from pg_constraint
        where confrelid = 'organisation'::regclass and contype = 'f' order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([...MOVED_TABLES, ...PROFILE_TABLES].sort());
  });

  it('leaves, whatever is merged into whatever, nothing that names what is gone, and counts nothing twice', async () => {
    const { below, pick } = randomOf(20261121);
    const polish: SavedOrganisation[] = [];
    const czech: SavedOrganisation[] = [];
    for (let index = 0; index < 10; index += 1) {
      polish.push(
        await anOrganisation()
          .offering(pick(['culture', 'sport']))
          .save(api),
      );
      czech.push(await anOrganisation().in('CZ').wanting('EVENT').reachedAt('a@example.org', 'PUBLIC').save(api));
    }
    const accounts = await Promise.all(Array.from({ length: 5 }, () => api.signIn()));
    for (let index = 0; index < 60; index += 1) {
      const [pl, cz] = [pick(polish), pick(czech)];
      const isMutual = below(2) === 0;
      await api.db.query(
        `insert into partnership (pl_organisation_id, cz_organisation_id, kind, is_mutual, stated_by)
         values ($1, $2, $3, $4, $5) on conflict do nothing`,
        [pl.id, cz.id, pick(['TWINNING', 'AGREEMENT', 'PROJECT']), isMutual, pick([pl.id, cz.id])],
      );
      await api.db.query('insert into membership values ($1, $2, $3) on conflict do nothing', [
        ...[pick(accounts).accountId, pick([pl, cz]).id, pick(['MEMBER', 'COORDINATOR'])],
      ]);
    }
    for (const side of [polish, czech]) {
      for (let round = 0; round < 6; round += 1) {
        const kept = pick(side);
        const other = pick(side.filter((one) => one !== kept));
        expect((await merge(kept, other)).errors).toBeUndefined();
        side.splice(side.indexOf(other), 1);
      }
    }
    const columns = await api.db.query<{ table: string; column: string }[]>(
      `select table_name as "table", column_name as "column" from information_schema.columns
        where table_schema = 'public' and data_type = 'uuid' and column_name ~ 'organisation_id$'
          and table_name not in ('audit_entry', 'match_profile')`,
    );
    expect(columns.length).toBeGreaterThan(10);
    for (const { table, column } of columns) {
      const gone = `${table} where ${column} is not null and ${column} not in (select id from organisation)`;
      expect({ table, gone: await count(gone) }).toEqual({ table, gone: 0 });
    }
    expect(
      await count(`saved_search_known where exists (
        select from unnest(organisation_ids) as id where id not in (select id from organisation))`),
    ).toBe(0);
    expect(await count('partnership where stated_by not in (pl_organisation_id, cz_organisation_id)')).toBe(0);
    expect(
      await count(`(select from partnership group by pl_organisation_id, cz_organisation_id, kind
        having count(*) > 1) as twice`),
    ).toBe(0);
    const histories = await api.db.query<{ versions: number[]; version: number }[]>(
      `select organisation.version, array_agg(organisation_change.version) as versions
         from organisation join organisation_change on organisation_id = organisation.id group by organisation.id`,
    );
    for (const { version, versions } of histories) expect(Math.max(...versions)).toBeLessThanOrEqual(version);
    await api.runJobs();
    const documents = `search_document where collection = 'organisation' and id not in (select id from organisation)`;
    expect(await count(documents)).toBe(0);
  }, 60_000);
});
