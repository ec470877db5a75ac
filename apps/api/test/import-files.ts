/** Imports in tests: the files of test/files/imports, and what an import may and may not have changed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportSource } from '@mosty/domain/import-problems';
import { type Language } from '@mosty/domain/vocabulary';
import { type DataSource } from 'typeorm';
import { type ImportReport } from '../src/features/imports/import-report.ts';
import { readImportFile } from '../src/features/imports/import-file.ts';
import { type ImportRequest, ImportsService } from '../src/features/imports/imports.service.ts';
import { readMapping } from '../src/features/imports/spreadsheet-columns.ts';
import { type TestApi } from './create-test-api.ts';

const FOLDER = join(import.meta.dirname, 'files', 'imports');

export const okFile = (name: string): string => join(FOLDER, 'ok', name);
export const notOkFile = (name: string): string => join(FOLDER, 'not-ok', name);

/** A file that must be refused, and what has to be said of it. */
export interface RefusedFile {
  readonly name: string;
  readonly source: ImportSource;
  readonly sheet: string | undefined;
  /** All sentences in the order in which they are shown. */
  readonly sentences: Readonly<Record<Language, readonly string[]>>;
}

const EXPECTED = '.expected.txt';

export const filesNotOk = (): string[] =>
  readdirSync(join(FOLDER, 'not-ok')).filter((name) => !name.endsWith(EXPECTED));

/** Throws where nothing is written down beside the file. */
export function refusedFile(name: string): RefusedFile {
  const lines = readFileSync(`${notOkFile(name)}${EXPECTED}`, 'utf8')
    .trim()
    .split('\n');
  const after = (start: string) =>
    lines.filter((line) => line.startsWith(`${start}: `)).map((line) => line.slice(start.length + 2));
  const [source] = after('source');
  return {
    name,
    source: source as ImportSource,
    sheet: after('sheet')[0],
    sentences: { pl: after('pl'), cs: after('cs'), en: after('en') },
  };
}

export type TestImport = Partial<Omit<ImportRequest, 'mapping' | 'read'>> & {
  readonly source: ImportSource;
  readonly file: string;
  readonly map?: readonly string[];
};

/** The same as `npm run mosty -- import`, without its process. */
export function importing(api: TestApi, { file, map = [], ...request }: TestImport): PendingImport {
  const service = api.app.get(ImportsService);
  const whole: ImportRequest = {
    language: 'en',
    accountId: null,
    ...request,
    mapping: readMapping(map),
    read: () => readImportFile(file, api.config.importMaxBytes),
  };
  return { preview: () => service.preview(whole), run: () => service.run(whole) };
}

export interface PendingImport {
  readonly preview: () => Promise<ImportReport>;
  readonly run: () => Promise<ImportReport>;
}

export const sentencesOf = ({ refusal, problems }: ImportReport): string[] => [
  ...problems.shown.map(({ text }) => text),
  ...(refusal === null ? [] : [refusal.text]),
];

/** Every table that an import may write to; times and versions of rows are content, too. */
const TABLES = [
  'region',
  'district',
  'place',
  'organisation',
  'organisation_description',
  'organisation_contact',
  'theme_interest',
  'organisation_form',
  'organisation_language',
  'import_run',
];

/** The same for the same content, whatever the order of the rows. */
export async function fingerprint(db: Pick<DataSource, 'query'>, tables: readonly string[] = TABLES): Promise<string> {
  const hash = createHash('sha256');
  for (const table of tables) {
    const [row] = (await db.query(
      `select count(*) as rows, md5(coalesce(string_agg(one, '|' order by one), '')) as content
         from (select md5(${table}::text) as one from ${table}) as hashed`,
    )) as { rows: string; content: string }[];
    hash.update(`${table} ${row?.rows} ${row?.content}\n`);
  }
  // Jobs are written in the same transaction.
  const [jobs] = (await db.query('select count(*) as waiting from pgboss.job')) as { waiting: string }[];
  return hash.update(`jobs ${jobs?.waiting}`).digest('hex');
}

/** A register of invented gminas in its real form, as large as is asked for: up to 12,000. */
export function generatedGminy(count: number): string {
  const heading = 'teryt7,name,type,powiat_teryt,powiat,voivodeship_teryt,lat,lon,population_2020,area_km2';
  const rows = Array.from({ length: count }, (_, number) => {
    const powiat = `${number % 2 === 0 ? '16' : '24'}${String(1 + Math.floor(number / 160)).padStart(2, '0')}`;
    const gmina = String(1 + (Math.floor(number / 2) % 80)).padStart(2, '0');
    const [latitude, longitude] = [50 + (number % 997) / 1000, 17 + (number % 1009) / 1000];
    const measures = [latitude.toFixed(6), longitude.toFixed(6), 1000 + number, (10 + number / 100).toFixed(3)];
    return [
      `${powiat}${gmina}2`,
      `Wymyślona ${number}`,
      'rural',
      powiat,
      `powiat ${powiat}`,
      powiat.slice(0, 2),
      ...measures,
    ];
  });
  return [heading, ...rows.map((row) => row.join(','))].map((line) => `${line}\r\n`).join('');
}
