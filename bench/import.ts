/**
 * `npm run bench -- import [--json FILE]`: both registers into an empty Mosty: preview, first import, second import, which
 * finds nothing to do. Beside it, in the same run, a plain COPY of the same rows into an unlogged table of text without any
 * check: no import can be faster.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { buildStale } from '@mosty/scripts/local/build';
import { ensureDatabase } from '@mosty/scripts/local/database';
import { PROGRAMS } from '@mosty/scripts/local/servers';
import { startTestPostgres } from '@mosty/scripts/local/test-postgres';
import { Client } from 'pg';
import { type RegisterFile, type RegisterFiles, registersIn } from './registers.ts';

const COPIES = 5;

interface Times {
  /** Reading, checking, comparing and, where something is to be done, writing; as the import itself reports it. */
  readonly preview_ms: number;
  readonly first_ms: number;
  readonly second_ms: number;
  /** The first import as the operator waits for it: the start of the process, too. */
  readonly first_wall_ms: number;
  readonly copy_ms: number;
}

export interface ImportFigures {
  readonly registers: 'real' | 'invented';
  readonly units: number;
  readonly sources: readonly (Times & { readonly source: string; readonly units: number })[];
  readonly total: Times & {
    readonly preview_rows_per_second: number;
    readonly first_rows_per_second: number;
    readonly second_rows_per_second: number;
    readonly first_to_copy: number;
  };
}

export async function run(args: string[]): Promise<ImportFigures> {
  const { values } = parseArgs({ args, options: { json: { type: 'string' } } });
  await buildStale({ projects: ['@mosty/api'] });
  const folder = mkdtempSync(join(tmpdir(), 'mosty-bench-'));
  // The server reads the files itself, as another user.
  chmodSync(folder, 0o755);
  const postgres = await startTestPostgres();
  try {
    const figures = await measure(registersIn(folder), await emptyMosty(postgres.url), folder);
    process.stdout.write(`${table(figures)}\n`);
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
    return figures;
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function emptyMosty(server: string): Promise<string> {
  await ensureDatabase(server, 'bench');
  const url = new URL(server);
  url.pathname = '/bench';
  await mosty(url.href, ['migrate']);
  return url.href;
}

const mosty = (databaseUrl: string, args: readonly string[]) =>
  promisify(execFile)(process.execPath, [PROGRAMS.cli, ...args], {
    env: { ...process.env, NODE_ENV: 'production', SECRET: randomBytes(32).toString('hex'), DATABASE_URL: databaseUrl },
    maxBuffer: 64 * 1024 * 1024,
  });

async function measure(registers: RegisterFiles, databaseUrl: string, folder: string): Promise<ImportFigures> {
  const sources: ImportFigures['sources'][number][] = [];
  for (const register of registers.files) {
    const { source, units } = register;
    sources.push({ source, units, ...(await timesOf(register, databaseUrl, folder)) });
  }
  const sum = (key: keyof Times): number => sources.reduce((total, times) => total + times[key], 0);
  const units = sources.reduce((total, source) => total + source.units, 0);
  const perSecond = (ms: number): number => Math.round((units * 1000) / ms);
  const [preview_ms, first_ms, second_ms] = [sum('preview_ms'), sum('first_ms'), sum('second_ms')];
  return {
    registers: registers.kind,
    units,
    sources,
    total: {
      ...{ preview_ms, first_ms, second_ms, first_wall_ms: sum('first_wall_ms'), copy_ms: sum('copy_ms') },
      preview_rows_per_second: perSecond(preview_ms),
      first_rows_per_second: perSecond(first_ms),
      second_rows_per_second: perSecond(second_ms),
      first_to_copy: first_ms / sum('copy_ms'),
    },
  };
}

async function timesOf({ source, file, units }: RegisterFile, databaseUrl: string, folder: string): Promise<Times> {
  async function imported(options: readonly string[], expected: object): Promise<number> {
    const json = join(folder, 'report.json');
    await mosty(databaseUrl, ['import', '--source', source, '--json', json, ...options, file]);
    const report = JSON.parse(readFileSync(json, 'utf8')) as { milliseconds: number; counts: Record<string, number> };
    for (const [count, value] of Object.entries(expected)) {
      if (report.counts[count] !== value)
        throw new Error(`${source}: ${count} is ${report.counts[count]}, not ${value}.`);
    }
    return report.milliseconds;
  }
  const preview_ms = await imported(['--dry-run'], { created: units });
  const began = performance.now();
  const first_ms = await imported([], { created: units });
  const first_wall_ms = Math.round(performance.now() - began);
  const second_ms = await imported([], { created: 0, changed: 0, unchanged: units });
  return { preview_ms, first_ms, second_ms, first_wall_ms, copy_ms: await plainCopy(file, databaseUrl) };
}

/** The best of several, for the server has read the file before; so it has for the import. */
async function plainCopy(file: string, databaseUrl: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const [heading = ''] = readFileSync(file, 'utf8').split('\r\n', 1);
    const columns = heading.split(',').map((name) => `${client.escapeIdentifier(name)} text`);
    const times: number[] = [];
    for (let number = 0; number < COPIES; number += 1) {
      await client.query(`create unlogged table plain_copy (${columns.join(', ')})`);
      const began = performance.now();
      await client.query(`copy plain_copy from ${client.escapeLiteral(file)} with (format csv, header)`);
      times.push(performance.now() - began);
      await client.query('drop table plain_copy');
    }
    return Math.round(Math.min(...times) * 10) / 10;
  } finally {
    await client.end();
  }
}

function table({ registers, units, sources, total }: ImportFigures): string {
  const row = (name: string, ...cells: (string | number)[]): string =>
    [name.padEnd(26), ...cells.map((cell) => String(cell).padStart(12))].join('');
  const each = (key: keyof Times) => sources.map((times) => times[key]);
  return [
    `${registers} registers, ${units} units; PostgreSQL without fsync`,
    '',
    row('', ...sources.map(({ source }) => source), 'both', 'rows/s'),
    row('preview, ms', ...each('preview_ms'), total.preview_ms, total.preview_rows_per_second),
    row('first import, ms', ...each('first_ms'), total.first_ms, total.first_rows_per_second),
    row('second import, ms', ...each('second_ms'), total.second_ms, total.second_rows_per_second),
    row('first, with its process', ...each('first_wall_ms'), total.first_wall_ms),
    row('plain COPY, ms', ...each('copy_ms'), total.copy_ms),
    row(
      'first import / COPY',
      ...sources.map((times) => (times.first_ms / times.copy_ms).toFixed(1)),
      total.first_to_copy.toFixed(1),
    ),
  ].join('\n');
}
