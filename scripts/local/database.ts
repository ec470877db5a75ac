/** The little that scripts ask a database themselves; everything else is the API's. */
import { Client } from 'pg';
import { Problem } from './problem.ts';

/** Makes the database where it is missing. `server` is the address of any other database there. True when it was made. */
export async function ensureDatabase(server: string, name: string): Promise<boolean> {
  return withClient(server, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return false;
    await client.query(`create database ${client.escapeIdentifier(name)}`);
    return true;
  });
}

/** Refuses a server that does not answer or is too old, in one sentence without the password. */
export async function checkServer(url: string, oldestMajorVersion: number): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Problem(
      'DATABASE_URL is no address of a database: it looks like postgres://user:password@host:5432/database.',
    );
  }
  let version: number;
  try {
    version = await withClient(url, async (client) => {
      const { rows } = await client.query<{ version: string }>(
        `select current_setting('server_version_num') as version`,
      );
      return Math.floor(Number(rows[0]?.version) / 10_000);
    });
  } catch (error) {
    const reason = (error as Error).message || (error as NodeJS.ErrnoException).code;
    throw new Problem(
      `The database of DATABASE_URL (${withoutPassword(url)}) does not answer: ${reason}. Start it or correct DATABASE_URL.`,
    );
  }
  if (version < oldestMajorVersion) {
    throw new Problem(
      `The database of DATABASE_URL is PostgreSQL ${version}; Mosty needs PostgreSQL ${oldestMajorVersion} or newer.`,
    );
  }
}

export function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = '';
  return shown.toString();
}

async function withClient<Answer>(url: string, ask: (client: Client) => Promise<Answer>): Promise<Answer> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A server that goes away in between is reported by the query that fails, not by an event nobody listens to.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}
