import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXAMPLES_FOLDER, ExampleFilesError, readExamples } from './example-files.ts';
import { type ExampleProfile } from './example-files.schema.ts';

describe('the example data', () => {
  const words = (text: string) => text.split(/\s+/).length;
  const active = async () =>
    (await readExamples()).organisations.filter((one): one is ExampleProfile => one.status === 'ACTIVE');

  it('has the 21 gminas of the Opole agglomeration with what they offer and seek', async () => {
    const agglomeration = ['1661', '1609', '1605', '1601', '1611'];
    const gminas = (await active()).filter(
      ({ kind, place }) => kind === 'GMINA' && 'teryt' in place && agglomeration.includes(place.teryt.slice(0, 4)),
    );
    expect(gminas).toHaveLength(21);
  });

  it('has at least 25 Czech municipalities, 10 Polish ones near the border and 20 invented NGOs', async () => {
    const organisations = await active();
    expect(organisations.filter(({ kind }) => kind === 'OBEC').length).toBeGreaterThanOrEqual(25);
    expect(organisations.filter(({ kind }) => kind === 'GMINA').length).toBeGreaterThanOrEqual(31);
    expect(organisations.filter(({ fictional }) => fictional).length).toBeGreaterThanOrEqual(20);
  });

  it('calls every NGO invented and every real body an illustration', async () => {
    for (const { key, kind, fictional } of await active())
      expect([key, fictional === true]).toEqual([key, kind === 'NGO']);
  });

  it('says in the description of a real municipality that it is an example', async () => {
    for (const { kind, country, descriptions } of await active()) {
      const text = country === 'PL' ? descriptions.pl : descriptions.cs;
      if (kind !== 'NGO' && text !== undefined)
        expect(text).toMatch(country === 'PL' ? /W tym przykładzie/ : /V této ukázce/);
    }
  });

  it('describes every NGO in its own language in 60 to 150 words', async () => {
    for (const { kind, country, descriptions } of await active()) {
      if (kind !== 'NGO') continue;
      const length = words((country === 'PL' ? descriptions.pl : descriptions.cs) ?? '');
      expect(length).toBeGreaterThanOrEqual(60);
      expect(length).toBeLessThanOrEqual(150);
    }
  });

  it('leaves gminas without any partner, for whom Mosty is made', async () => {
    const { organisations, partnerships } = await readExamples();
    const withPartner = new Set(partnerships.map(({ pl }) => pl));
    const alone = organisations.filter(({ key, kind }) => kind === 'GMINA' && !withPartner.has(key));
    expect(alone.length).toBeGreaterThanOrEqual(10);
  });
});

describe('reading the example data', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mosty-examples-'));
    await cp(EXAMPLES_FOLDER, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const change = async (file: string, from: string | RegExp, to: string) => {
    const before = await readFile(join(folder, file), 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    await writeFile(join(folder, file), after);
  };
  const problems = async (): Promise<readonly string[]> => {
    try {
      await readExamples(folder);
      return [];
    } catch (error) {
      if (error instanceof ExampleFilesError) return error.problems;
      throw error;
    }
  };

  it('accepts the files as they are', async () => {
    expect(await problems()).toEqual([]);
  });

  it('names the file and the field of a value that is not allowed', async () => {
    await change('ngos-pl-1.json', '"offers": 3', '"offers": 4');
    expect(await problems()).toEqual([
      expect.stringMatching(/^ngos-pl-1\.json: organisations\.0\.interests\.0\.offers /),
    ]);
  });

  it('refuses a field that it does not know, so that a slip of the pen is not lost', async () => {
    await change('ngos-pl-1.json', '"confirmedDaysAgo"', '"confirmedDayAgo"');
    expect((await problems()).join()).toContain('confirmedDayAgo');
  });

  it('refuses an address that somebody could own', async () => {
    await change('ngos-cz-1.json', '@example.org', '@hasici.cz');
    expect(await problems()).toEqual([expect.stringContaining('must be at example.org')]);
  });

  it('refuses a register code with a wrong check digit', async () => {
    await change('places-cz-olomouc.json', '"500496"', '"500497"');
    expect((await problems()).join('\n')).toContain('must be a right LAU2 code');
  });

  it('says that a file is not JSON', async () => {
    await change('partnerships.json', '{', '');
    expect(await problems()).toEqual([expect.stringMatching(/^partnerships\.json: is not JSON/)]);
  });

  it('refuses a partnership with an organisation that is not there', async () => {
    await change('partnerships.json', '"krnov"', '"krnow"');
    expect(await problems()).toEqual([expect.stringContaining('no Czech organisation krnow')]);
  });

  it('refuses two organisations of one key', async () => {
    await change('municipalities-pl-border-east.json', '"key": "glogowek"', '"key": "prudnik"');
    expect((await problems()).join('\n')).toContain('the organisation prudnik is there twice');
  });

  it('lists all problems at once', async () => {
    await change('accounts.json', '"prudnik"', '"nowhere"');
    await change('places-pl-border.json', '"Prudnik"', '"Prudnik Zdrój"');
    expect(await problems()).toHaveLength(2);
  });
});
