/** Databases for tests: one is migrated in a run, the others are copies of it, which takes a fraction of a second. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createDataSource } from '../src/platform/database/data-source.ts';
import { migrate } from '../src/platform/database/migrate.ts';

const TEMPLATE = 'mosty_template';
/** Any numbers, as long as every Jest worker uses the same. */
const TURNS = { databases: 811_203, compiler: 811_204 };

function serverUrl(database: string): string {
  const url = new URL(process.env.TEST_POSTGRES_URL ?? '');
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer<Outcome>(work: (client: pg.Client) => Promise<Outcome>): Promise<Outcome> {
  const client = new pg.Client({ connectionString: serverUrl('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Jest's workers take turns with what one of them does for all. */
export function inTurn(turn: keyof typeof TURNS, work: (client: pg.Client) => Promise<void>): Promise<void> {
  return onServer(async (client) => {
    await client.query('select pg_advisory_lock($1)', [TURNS[turn]]);
    await work(client);
  });
}

/** The address of a new, migrated, empty database. */
export async function createTestDatabase(): Promise<string> {
  const name = `mosty_test_${randomBytes(6).toString('hex')}`;
  // The first one migrates, and a template may not be copied by two at once.
  await inTurn('databases', async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
    if (rowCount === 0) await createTemplate(client);
    await client.query(`create database ${name} template ${TEMPLATE}`);
  });
  return serverUrl(name);
}

async function createTemplate(client: pg.Client): Promise<void> {
  const unfinished = `${TEMPLATE}_unfinished`;
  await client.query(`drop database if exists ${unfinished}`);
  await client.query(`create database ${unfinished}`);
  const dataSource = await createDataSource({
    database: { url: serverUrl(unfinished), poolSize: 2 },
  }).initialize();
  await migrate(dataSource);
  await dataSource.destroy();
  await client.query(`alter database ${unfinished} rename to ${TEMPLATE}`);
}

export async function dropTestDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await onServer((client) => client.query(`drop database if exists ${name} with (force)`));
}
