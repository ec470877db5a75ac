import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { fingerprint, importing, okFile, sentencesOf, type TestImport } from '../../../test/import-files.ts';

describe('the import of a spreadsheet', () => {
  let api: TestApi;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mosty-import-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    api = await createTestApi();
    await importing(api, { source: 'gus-terc', file: okFile('gminy.csv') }).run();
    await importing(api, { source: 'csu-obce', file: okFile('obce.csv') }).run();
  });
  afterEach(() => api.close());

  const rows = <Row = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    api.db.query(sql, values);
  const spreadsheet = (name: string, request: Partial<TestImport> = {}) =>
    importing(api, { source: 'spreadsheet', file: okFile(name), ...request });
  /** Lines of a table, cells separated by semicolons. */
  async function table(...lines: string[]): Promise<TestImport> {
    const file = join(folder, 'table.csv');
    await writeFile(file, lines.map((line) => `${line}\r\n`).join(''));
    return { source: 'spreadsheet', file };
  }
  const run = async (...lines: string[]) => importing(api, await table(...lines)).run();
  const organisation = async (name: string) =>
    (
      await rows(
        `select organisation.*, place.name as town,
                (select json_object_agg(language, text) from organisation_description
                  where organisation_id = organisation.id) as descriptions,
                (select json_agg(json_build_object('label', label, 'email', email, 'phone', phone, 'who', person_name,
                                                   'visibility', visibility) order by position)
                   from organisation_contact where organisation_id = organisation.id) as contacts,
                array(select theme_code || ' ' || offers || ' ' || seeks from theme_interest
                       where organisation_id = organisation.id order by 1) as interests,
                array(select form from organisation_form where organisation_id = organisation.id order by 1) as forms,
                array(select language from organisation_language where organisation_id = organisation.id order by 1)
                  as languages
           from organisation left join place on place.id = place_id where organisation.name = $1`,
        [name],
      )
    )[0];

  it('reads Polish headings, several lines in a cell, and themes by their names', async () => {
    const report = await spreadsheet('organizacje.csv', { language: 'pl' }).run();
    expect(sentencesOf(report)).toEqual([]);
    expect(report.counts).toMatchObject({ created: 2, changed: 1, unchanged: 0 });
    expect(await organisation('Stowarzyszenie Wymyślonki')).toMatchObject({
      kind: 'NGO',
      country: 'PL',
      status: 'STUB',
      slug: 'stowarzyszenie-wymyslonki-prudnik',
      town: 'Prudnik',
      is_territorial_unit: false,
      krs: '9999999991',
      website: 'https://www.wymyslonki.example.org',
      descriptions: {
        pl: 'Prowadzimy wiejską świetlicę.\nSzukamy partnera po drugiej stronie gór; chętnie przyjedziemy.',
      },
      contacts: [
        {
          label: 'Biuro',
          email: 'biuro@wymyslonki.example.org',
          phone: '+48 77 123 45 67',
          who: null,
          visibility: 'PUBLIC',
        },
      ],
      interests: ['culture 3 0', 'education 0 2', 'tourism 2 0'],
      forms: ['STUDY_VISIT', 'TRAINING'],
      languages: ['cs', 'pl'],
    });
    expect(report.notices.map(({ text }) => text)).toEqual(['Kolumny, z których nic nie wczytano: „Uwagi”.']);
  });

  it('updates the office of a municipality instead of making another', async () => {
    await spreadsheet('organizacje.csv').run();
    expect(await rows(`select name from organisation where kind = 'GMINA' and name like 'Opole%'`)).toHaveLength(1);
    expect(await organisation('Opole')).toMatchObject({
      is_territorial_unit: true,
      website: 'https://www.opole.example.org',
      interests: ['urban-innovation 3 0'],
    });
  });

  it('changes nothing the second time', async () => {
    await spreadsheet('organizacje.csv').run();
    const tables = ['organisation', 'organisation_contact', 'organisation_description', 'theme_interest'];
    const before = await fingerprint(api.db, tables);
    const { counts } = await spreadsheet('organizacje.csv').run();
    expect(counts).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
    // No jobs either.
    expect(await fingerprint(api.db, tables)).toBe(before);
  });

  it('reads a workbook of a spreadsheet program: numbers without their zeros, blank rows, other sheets', async () => {
    const report = await spreadsheet('organizace.xlsx', { language: 'cs' }).run();
    expect(sentencesOf(report)).toEqual([]);
    expect(report.counts).toMatchObject({ created: 1, changed: 1 });
    expect(await organisation('Olomouc')).toMatchObject({ ico: '00299308', interests: ['public-transport 3 0'] });
    expect(await organisation('Spolek Smyšlenice')).toMatchObject({
      town: 'Jeseník',
      interests: ['culture 1 0', 'nature 2 0'],
    });
    expect(report.examples.created).toMatchObject([{ row: 4 }]);
    expect(report.notices.map(({ text }) => text)).toEqual([
      'Načten je list „Organizace“. Ostatní listy jsou vynechány: „Poznámky“.',
      'Sloupce, z nichž se nic nenačetlo: „Interní poznámka“.',
      'V 1 kódu byly doplněny úvodní nuly, které odstranil tabulkový program.',
    ]);
  });

  it('reads the sheet that is asked for', async () => {
    const report = await spreadsheet('organizace.xlsx', { sheet: 'Poznámky' }).preview();
    expect(report.refusal).toMatchObject({ code: 'MISSING_COLUMNS' });
    expect((await spreadsheet('organizace.xlsx', { sheet: 'Organizace' }).preview()).outcome).toBe('PREVIEW');
  });

  it.each([
    ['workbook-named-text.csv', 'WORKBOOK_DESPITE_NAME'],
    ['text-named-workbook.xlsx', 'TEXT_DESPITE_NAME'],
  ])('reads %s by its content', async (name, notice) => {
    const report = await spreadsheet(name).preview();
    expect(report.outcome).toBe('PREVIEW');
    expect(report.notices.map(({ code }) => code)).toContain(notice);
  });

  it('puts back the zeros of codes that a program took for numbers', async () => {
    await spreadsheet('codes-as-numbers.xlsx').run();
    expect(await organisation('Fundacja Smyślenice')).toMatchObject({ town: 'Bolesławiec' });
    const [{ teryt }] = (await rows<{ teryt: string }>(
      `select teryt from place join organisation on place_id = place.id where organisation.name = 'Fundacja Smyślenice'`,
    )) as [{ teryt: string }];
    expect(teryt).toBe('0201022');
  });

  it.each(['organisations.tsv', 'excel-separator-line.csv'])(
    'reads %s, whatever separates its columns',
    async (name) => {
      const report = await spreadsheet(name).preview();
      expect(sentencesOf(report)).toEqual([]);
    },
  );

  it('tells namesakes apart by district and coordinates', async () => {
    await spreadsheet('organisations.tsv').run();
    const seats = await rows(
      `select district.name from organisation join place on place.id = place_id
         join district on district.code = district_code where organisation.name = 'Spolek Vymyšlenka'`,
    );
    expect(seats).toEqual([{ name: 'Mělník' }]);
    const near = await run('name;kind;country;town;lat;lon', 'B;NGO;CZ;Nová Ves;48.92;14.53');
    expect(sentencesOf(near)).toEqual([]);
    expect(await organisation('B')).toMatchObject({ town: 'Nová Ves' });
  });

  it('reads columns with any headings once they are mapped', async () => {
    const refused = await spreadsheet('mapped.csv').preview();
    expect(refused.refusal).toMatchObject({ code: 'MISSING_COLUMNS' });
    const map = ['name=Kdo', 'kind=Co to je', 'municipality_code=kde', 'website=Weby'];
    const report = await spreadsheet('mapped.csv', { map }).run();
    expect(report).toMatchObject({ outcome: 'DONE', counts: { created: 1 } });
    expect(await organisation('Ústav Vymyšlený')).toMatchObject({ website: 'https://vymysleny.example.org' });
  });

  it.each([
    [['nazwa=Kdo'], 'MAPPING_UNKNOWN_FIELD'],
    [['name=Koho'], 'MAPPING_UNKNOWN_COLUMN'],
  ])('refuses a mapping that cannot be: %j', async (map, code) => {
    expect(await spreadsheet('mapped.csv', { map }).preview()).toMatchObject({ refusal: { code } });
  });

  it('knows an organisation again by its register number, whatever it is called now', async () => {
    await run('nazwa;rodzaj;gmina;KRS', 'Fundacja Smyślenice;fundacja;Walce;9999999992');
    const report = await run('nazwa;rodzaj;gmina;KRS', 'Fundacja Nowe Smyślenice;fundacja;Prudnik;9999999992');
    expect(report.examples.changed[0]?.changes.map(({ text }) => text)).toEqual([
      'name: Fundacja Smyślenice → Fundacja Nowe Smyślenice',
      'code of the municipality (TERYT, LAU2): Walce (krapkowicki, 1605042) → Prudnik (prudnicki, 1610043)',
    ]);
    expect(await organisation('Fundacja Nowe Smyślenice')).toMatchObject({ town: 'Prudnik', version: 2 });
  });

  it('knows an organisation again by kind, name and seat, whatever the marks and signs', async () => {
    await run('nazwa;rodzaj;gmina', '„Razem” – Stowarzyszenie;stowarzyszenie;Prudnik');
    const report = await run('nazwa;rodzaj;gmina;REGON', 'RAZEM, stowarzyszenie;stowarzyszenie;Prudnik;000000000');
    expect(report.counts).toMatchObject({ created: 0, changed: 1 });
    expect(await rows(`select regon from organisation where kind = 'NGO'`)).toEqual([{ regon: '000000000' }]);
  });

  it('leaves what an empty cell does not say', async () => {
    await spreadsheet('organizacje.csv').run();
    const report = await run(
      'nazwa;rodzaj;gmina;oferuje;szuka;www;e-mail',
      'Stowarzyszenie Wymyślonki;NGO;Prudnik;;sport:1;;sekretariat@wymyslonki.example.org',
    );
    expect(report.counts).toMatchObject({ changed: 1 });
    expect(await organisation('Stowarzyszenie Wymyślonki')).toMatchObject({
      website: 'https://www.wymyslonki.example.org',
      interests: ['culture 3 0', 'sport 0 1', 'tourism 2 0'],
      contacts: [{ label: 'Biuro', email: 'sekretariat@wymyslonki.example.org', phone: '+48 77 123 45 67' }],
      forms: ['STUDY_VISIT', 'TRAINING'],
    });
  });

  it('gives an organisation that looks after its profile only what it has not said itself', async () => {
    await spreadsheet('organizacje.csv').run();
    await rows(`update organisation set status = 'ACTIVE' where name = 'Stowarzyszenie Wymyślonki'`);
    const report = await run(
      'nazwa;rodzaj;gmina;www;opis;popis',
      'Stowarzyszenie Wymyślonki;NGO;Prudnik;https://inna.example.org;Ktoś inny o nas;Jsme vymyšlení',
    );
    expect(await organisation('Stowarzyszenie Wymyślonki')).toMatchObject({
      website: 'https://www.wymyslonki.example.org',
      descriptions: { pl: expect.stringContaining('Prowadzimy'), cs: 'Jsme vymyšlení' },
    });
    expect(report.notices.map(({ text }) => text)).toEqual([
      '2 values differ from what organisations themselves wrote in their profiles; their own entries stay: row 2, column “www”; row 2, column “opis”.',
    ]);
  });

  it('refuses rows that contradict the database', async () => {
    await run('nazwa;rodzaj;gmina;KRS;REGON', 'A;NGO;Prudnik;9999999991;000000000', 'B;NGO;Walce;9999999992;');
    const before = await fingerprint(api.db);
    const report = await run(
      'nazwa;rodzaj;gmina;KRS;REGON',
      'A;NGO;Prudnik;9999999993;',
      'C;NGO;Prudnik;9999999992;000000000',
      'B;NGO;Walce;9999999991;',
    );
    expect(sentencesOf(report)).toEqual([
      'Row 2, column “KRS”: In Mosty this organisation has another KRS number: 9999999991 instead of 9999999993.',
      'Row 3, column “REGON”: In Mosty the REGON number “000000000” belongs to another organisation: A.',
      'Row 4, column “nazwa”: This organisation occurs in row 2 already.',
    ]);
    expect(await fingerprint(api.db)).toBe(before);
  });

  it('refuses two rows that mean one organisation of the database, and names both', async () => {
    await run('nazwa;rodzaj;gmina;KRS', 'A;NGO;Prudnik;9999999991');
    const report = await run('nazwa;rodzaj;gmina;KRS', 'Inna nazwa;NGO;Walce;9999999991', 'A;NGO;Prudnik;');
    expect(sentencesOf(report)).toEqual(['Row 3, column “nazwa”: This organisation occurs in row 2 already.']);
  });

  it('gives organisations of one name in one town different addresses', async () => {
    await run('nazwa;rodzaj;gmina', 'Razem;NGO;Prudnik', 'Razem;instytucja kultury;Prudnik', 'Razem;NGO;Walce');
    expect(await rows(`select slug from organisation where name = 'Razem' order by slug`)).toEqual([
      { slug: 'razem-prudnik' },
      { slug: 'razem-prudnik-2' },
      { slug: 'razem-walce' },
    ]);
  });

  it('reads kraj as a country in Polish tables and as a region in Czech ones', async () => {
    expect(sentencesOf(await run('nazwa;rodzaj;kraj;gmina', 'A;NGO;Polska;Prudnik'))).toEqual([]);
    const czech = await run('název;druh;země;obec;kraj', 'B;NGO;Česko;Nová Ves;Středočeský kraj');
    expect(sentencesOf(czech)).toEqual([]);
    const seats = await rows(
      `select region_code from place join organisation on place_id = place.id where organisation.name = 'B'`,
    );
    expect(seats).toEqual([{ region_code: 'CZ020' }]);
  });
});
