import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { fingerprint, importing, okFile, sentencesOf } from '../../../test/import-files.ts';

const gminy = { source: 'gus-terc', file: okFile('gminy.csv') } as const;
const later = { source: 'gus-terc', file: okFile('gminy-later.csv') } as const;
const obce = { source: 'csu-obce', file: okFile('obce.csv') } as const;

describe('the import of a register', () => {
  let api: TestApi;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mosty-import-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    api = await createTestApi();
  });
  afterEach(() => api.close());

  const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.db.query(sql, values);
  const office = async (code: string) =>
    (
      await rows<Record<string, unknown>>(
        `select organisation.*, place.type, place.population, place.population_year, place.teryt
           from place join organisation on place_id = place.id and is_territorial_unit
          where coalesce(teryt_unit, lau2) = $1`,
        [code],
      )
    )[0];
  /** The rows of a register file, changed. */
  async function edited(name: string, change: (text: string) => string): Promise<string> {
    const path = join(folder, 'edited.csv');
    await writeFile(path, change(await readFile(okFile(name), 'utf8')));
    return path;
  }

  it('makes every unit a claimable office without personal data', async () => {
    const report = await importing(api, gminy).run();
    expect(report).toMatchObject({ outcome: 'DONE', rows: 8, counts: { created: 8, changed: 0, unchanged: 0 } });
    expect(await office('161004')).toMatchObject({
      kind: 'GMINA',
      country: 'PL',
      name: 'Prudnik',
      slug: 'prudnik-161004',
      status: 'STUB',
      is_territorial_unit: true,
      is_example: false,
      population: 27109,
      population_year: 2020,
      type: 'URBAN_RURAL',
    });
    expect(await rows('select 1 from organisation_contact')).toEqual([]);
    // Two gminas of one name in one district are two.
    const namesakes = await rows(`select slug from organisation where name = 'Bolesławiec' order by slug`);
    expect(namesakes).toEqual([{ slug: 'boleslawiec-020101' }, { slug: 'boleslawiec-020102' }]);
  });

  it('makes military areas public institutions', async () => {
    await importing(api, obce).run();
    expect(await office('503941')).toMatchObject({ kind: 'PUBLIC_INSTITUTION', type: 'MILITARY_AREA', name: 'Libavá' });
    expect(await office('536385')).toMatchObject({ kind: 'OBEC', type: 'OBEC', slug: 'jesenik-536385' });
  });

  it('changes no row the second time', async () => {
    await importing(api, gminy).run();
    const before = await fingerprint(api.db, ['district', 'place', 'organisation']);
    const report = await importing(api, gminy).run();
    expect(report).toMatchObject({ outcome: 'DONE', counts: { created: 0, changed: 0, unchanged: 8 } });
    expect(await fingerprint(api.db, ['district', 'place', 'organisation'])).toBe(before);
  });

  it.each([
    'gminy-byte-order-mark.csv',
    'gminy-old-mac-line-ends.csv',
    'gminy-columns-turned-around.csv',
    'gminy-lost-zeros.csv',
  ])('reads %s like gminy.csv', async (name) => {
    await importing(api, gminy).run();
    const report = await importing(api, { ...gminy, file: okFile(name) }).run();
    expect(sentencesOf(report)).toEqual([]);
    expect(report.counts).toMatchObject({ created: 0, changed: 0, unchanged: 8 });
  });

  it('says that it put back leading zeros', async () => {
    const report = await importing(api, { ...gminy, file: okFile('gminy-lost-zeros.csv'), language: 'pl' }).preview();
    expect(report.notices).toMatchObject([{ code: 'ZEROS_RESTORED', params: { count: 8 } }]);
  });

  it('shows in a preview what a run does, and changes nothing', async () => {
    await importing(api, gminy).run();
    const before = await fingerprint(api.db);
    const preview = await importing(api, later).preview();
    expect(await fingerprint(api.db)).toBe(before);
    const run = await importing(api, later).run();
    const same = { counts: run.counts, byKind: run.byKind, byRegion: run.byRegion, examples: run.examples };
    expect(preview).toMatchObject({ outcome: 'PREVIEW', runId: null, ...same });
  });

  it('follows renamed units, changed types and new population, joined by six digits of TERYT', async () => {
    await importing(api, gminy).run();
    const before = await office('160504');
    const report = await importing(api, { ...later, language: 'pl' }).run();
    expect(report.counts).toEqual({ created: 1, changed: 3, unchanged: 4, missingInFile: 1 });
    expect(report.examples.changed.map(({ name, changes }) => [name, ...changes.map(({ text }) => text)])).toEqual([
      ['Gogolin nad Odrą', 'nazwa: Gogolin → Gogolin nad Odrą'],
      ['Walce', 'kod TERYT: 1605042 → 1605043', 'rodzaj jednostki: gmina wiejska → gmina miejsko-wiejska'],
      ['Prudnik', 'liczba ludności: 27109 (2020) → 26244 (2020)'],
    ]);
    const after = await office('160504');
    expect(after).toMatchObject({ id: before?.['id'], teryt: '1605043', type: 'URBAN_RURAL', slug: 'walce-160504' });
    // The address stays, so that links to it go on working.
    expect(await office('160501')).toMatchObject({ name: 'Gogolin nad Odrą', slug: 'gogolin-160501', version: 2 });
  });

  it('reports units that are not in the file any more and keeps them', async () => {
    await importing(api, gminy).run();
    const { notices } = await importing(api, { ...later, language: 'en' }).run();
    expect(notices.map(({ text }) => text)).toEqual([
      'The file no longer has 1 unit that is in Mosty and stays there: Warszawa (1465011).',
    ]);
    expect(await office('146501')).toMatchObject({ name: 'Warszawa' });
  });

  it('never changes what an office says of itself', async () => {
    await importing(api, gminy).run();
    const { id } = (await office('160501')) as { id: string };
    await rows(`update organisation set status = 'ACTIVE', website = 'https://gogolin.example.org' where id = $1`, [
      id,
    ]);
    await rows(`insert into organisation_description values ($1, 'pl', 'O nas')`, [id]);
    await importing(api, later).run();
    expect(await office('160501')).toMatchObject({
      name: 'Gogolin nad Odrą',
      status: 'ACTIVE',
      website: 'https://gogolin.example.org',
    });
    expect(await rows('select text from organisation_description')).toEqual([{ text: 'O nas' }]);
  });

  it('joins an office that is there already and gives one to a place that has none', async () => {
    const ngo = await anOrganisation().in('PL').save(api);
    const [place] = await rows<{ teryt: string }>('select teryt from place where id = $1', [ngo.placeId]);
    expect(place).toEqual({ teryt: '1610043' });
    const first = await importing(api, gminy).run();
    expect(first.counts.created).toBe(8);
    expect(await rows('select 1 from place')).toHaveLength(8);
    expect(await office('161004')).toMatchObject({ name: 'Prudnik', place_id: ngo.placeId });
    const again = await importing(api, gminy).run();
    expect(again.counts).toMatchObject({ created: 0, changed: 0 });
  });

  it('finds a free address when somebody has it', async () => {
    await anOrganisation().in('CZ').named('Prudnik', 'prudnik-161004').save(api);
    await importing(api, gminy).run();
    expect(await office('161004')).toMatchObject({ slug: 'prudnik-161004-2' });
  });

  it('tells searches of every organisation that looks different now', async () => {
    await importing(api, gminy).run();
    await api.runJobs();
    const gogolin = await office('160501');
    const ngo = await rows<{ id: string }>(
      `insert into organisation (kind, country, name, slug, status, place_id)
       values ('NGO', 'PL', 'Stowarzyszenie', 's', 'STUB', $1) returning id`,
      [gogolin?.['place_id']],
    );
    await importing(api, later).run();
    const jobs = await rows<{ name: string; ids: string[] }>(
      `select name, array(select jsonb_array_elements_text(data->'organisationIds')) as ids
         from pgboss.job where state = 'created' order by name`,
    );
    const expected = [await office('160501'), await office('160504'), await office('161004'), await office('226301')];
    const ids = [...expected.map((one) => one?.['id'] as string), ngo[0]?.id].sort();
    expect(jobs.map(({ name, ids: told }) => [name, told.toSorted()])).toEqual([
      ['matching.refresh', ids],
      ['offers.follow-owners', ids],
      ['search.index', ids],
    ]);
    await api.runJobs();
    const found = await api.query<{ organisations: { nodes: { name: string }[] } }>(
      `{ organisations(filter: { query: "Słupsk" }, first: 5) { nodes { name } } }`,
    );
    expect(found.organisations.nodes.map(({ name }) => name)).toContain('Słupsk');
  });

  it('is recorded with who, what and when', async () => {
    const { accountId } = await api.signIn({ role: 'ADMIN' });
    const { runId, file } = await importing(api, { ...gminy, accountId }).run();
    expect(await rows('select * from import_run')).toMatchObject([
      {
        id: runId,
        source: 'gus-terc',
        account_id: accountId,
        file_name: 'gminy.csv',
        file_bytes: file?.bytes,
        file_sha256: file?.sha256,
        row_count: 8,
        created_count: 8,
        changed_count: 0,
        unchanged_count: 0,
      },
    ]);
  });

  it('keeps its record when the account is gone', async () => {
    const { accountId } = await api.signIn({ role: 'ADMIN' });
    await importing(api, { ...gminy, accountId }).run();
    await rows('delete from account where id = $1', [accountId]);
    expect(await rows('select account_id from import_run')).toEqual([{ account_id: null }]);
  });

  it('does nothing of a file with one bad row', async () => {
    const file = await edited('gminy.csv', (text) => text.replace('21.007582', '51.007582'));
    const before = await fingerprint(api.db);
    const report = await importing(api, { ...gminy, file, language: 'en' }).run();
    expect(report).toMatchObject({ outcome: 'REFUSED', problems: { total: 1 }, counts: { created: 0 } });
    expect(sentencesOf(report)).toEqual([
      'Row 9, column “lon”: 51.007582 is outside the allowed range. Please enter a number from 12 to 24.5.',
    ]);
    expect(await fingerprint(api.db)).toBe(before);
  });

  it('shows the first two hundred problems and counts all', async () => {
    const row = '0201011,020101,X,urban,,0201,p,,02,,,,0,0,1,1,,';
    const file = await edited('gminy.csv', (text) => `${text.split('\r\n')[0]}\r\n${`${row}\r\n`.repeat(300)}`);
    const { problems } = await importing(api, { ...gminy, file }).preview();
    expect(problems.total).toBe(600);
    expect(problems.shown).toHaveLength(200);
  });

  it('waits for nobody: while another import runs it is refused', async () => {
    const other = api.db.createQueryRunner();
    await other.startTransaction();
    await other.query(`select pg_advisory_xact_lock(hashtextextended('import', 0))`);
    const report = await importing(api, { ...gminy, language: 'cs' }).run();
    expect(report.refusal).toMatchObject({ code: 'IMPORT_RUNNING' });
    expect(sentencesOf(report)).toEqual(['Právě probíhá jiný import. Vyčkejte prosím, až skončí, a zkuste to znovu.']);
    // Looking is allowed.
    expect((await importing(api, gminy).preview()).outcome).toBe('PREVIEW');
    await other.rollbackTransaction();
    await other.release();
    expect((await importing(api, gminy).run()).outcome).toBe('DONE');
  });

  it('of two at the same time is done by one, and by the other refused or found done', async () => {
    const reports = await Promise.all([importing(api, gminy).run(), importing(api, gminy).run()]);
    const outcomes = reports.map(({ outcome, counts, refusal }) => refusal?.code ?? `${outcome} ${counts.created}`);
    expect(outcomes).toContain('DONE 8');
    for (const outcome of outcomes) expect(['DONE 8', 'DONE 0', 'IMPORT_RUNNING']).toContain(outcome);
    expect(await rows('select 1 from place')).toHaveLength(8);
  });

  it('that is interrupted before its end changes nothing', async () => {
    const before = await fingerprint(api.db);
    for (const stop of ['CHECKING', 'COMPARING', 'WRITING'] as const) {
      const controller = new AbortController();
      const progress = (stage: string) => stage === stop && controller.abort();
      const report = await importing(api, { ...gminy, signal: controller.signal, progress }).run();
      expect(report.refusal).toMatchObject({ code: 'INTERRUPTED' });
      expect(await fingerprint(api.db)).toBe(before);
    }
  });

  it('that fails in the database at the last moment changes nothing', async () => {
    await rows(`alter table import_run add constraint no_import check (row_count = 0)`);
    const before = await fingerprint(api.db);
    await expect(importing(api, gminy).run()).rejects.toThrow('no_import');
    expect(await fingerprint(api.db)).toBe(before);
  });
});
