/** A Mosty for measuring searches: a new PostgreSQL, migrated and filled, the index made anew, and the compiled API. */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { buildStale } from '@mosty/scripts/local/build';
import { ensureDatabase } from '@mosty/scripts/local/database';
import { PROGRAMS } from '@mosty/scripts/local/servers';
import { startTestPostgres } from '@mosty/scripts/local/test-postgres';
import { Client } from 'pg';
import { insertOrganisations } from './search-database.ts';
import { type SeatedOrganisation } from './search-documents.ts';
import { type Find, plainMeilisearch, plainPostgres } from './search-plain.ts';
import { type SearchServer, searchServer } from './search-server.ts';

export type EngineFlag = 'embedded' | 'meili';

/** What the page of results asks for, without the map. */
const QUERY = `query ($query: String!, $first: Int!) {
  organisations(filter: { query: $query }, first: $first) {
    totalCount engine pageInfo { hasNextPage endCursor }
    edges { node { id slug kind country name status hasPartnerAcrossBorder
      place { country name population district { name } region { name } }
      descriptions { language text } themeInterests { offers seeks theme { code label } } } }
    facets { country { value count } kind { value count } theme { value count } form { value count } region { value count } }
    alsoSearched { concept language words } } }`;

/**
 * Gives the search of the API, and that of the same engine on nothing but the texts. Everything that is started here is stopped,
 * whatever happens.
 */
export async function withMosty<Outcome>(
  engine: EngineFlag,
  organisations: readonly SeatedOrganisation[],
  work: (mosty: Find, plain: Find) => Promise<Outcome>,
): Promise<Outcome> {
  const stops: (() => Promise<unknown>)[] = [];
  try {
    const server = engine === 'meili' ? await searchServer() : undefined;
    if (server !== undefined) stops.push(() => server.stop());
    await buildStale({ projects: ['@mosty/api'] });
    const postgres = await startTestPostgres();
    stops.push(() => postgres.stop());
    await ensureDatabase(postgres.url, 'bench');
    const url = new URL(postgres.url);
    url.pathname = '/bench';
    const env = variables(url.href, server);
    const cli = (command: string) => promisify(execFile)(process.execPath, [PROGRAMS.cli, command], { env });
    await cli('migrate');
    const client = new Client({ connectionString: url.href });
    await client.connect();
    stops.push(() => client.end());
    await insertOrganisations(client, organisations);
    const { stdout } = await cli('reindex');
    process.stdout.write(stdout);
    const plain =
      server === undefined ? await plainPostgres(client, organisations) : await plainMeilisearch(server, organisations);
    const api = await startApi(env);
    stops.push(() => ended(api.process));
    return await work(asking(api.port, engine), plain);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

function variables(databaseUrl: string, server: SearchServer | undefined): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    SECRET: randomBytes(32).toString('hex'),
    DATABASE_URL: databaseUrl,
    API_PORT: '0',
    MOSTY_ROLES: 'api',
    LOG_LEVEL: 'warn',
    RATE_LIMIT_PER_MINUTE: '1000000',
    ...(server === undefined ? {} : { MEILI_URL: server.url }),
    ...(server?.key === undefined ? {} : { MEILI_KEY: server.key }),
  };
}

async function startApi(env: NodeJS.ProcessEnv): Promise<{ process: ChildProcess; port: number }> {
  const child = fork(PROGRAMS.api, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port));
    child.once('exit', (code) => reject(new Error(`The API ended with ${String(code)}.`)));
  });
  return { process: child, port };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });
}

interface Answer {
  readonly data?: {
    readonly organisations: {
      readonly engine: string;
      readonly edges: readonly { readonly node: { readonly id: string } }[];
    };
  } | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Asks the API. Another engine than the one that is measured is no answer. */
function asking(port: number, engine: EngineFlag): Find {
  const expected = engine === 'meili' ? 'MEILISEARCH' : 'EMBEDDED';
  return async (query, first) => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY, variables: { query, first } }),
    });
    const { data, errors } = (await response.json()) as Answer;
    if (!data) throw new Error(`The API refuses "${query}": ${errors?.[0]?.message ?? response.status}`);
    if (data.organisations.engine !== expected) throw new Error(`"${query}" was answered by the embedded engine.`);
    return data.organisations.edges.map(({ node }) => node.id);
  };
}
