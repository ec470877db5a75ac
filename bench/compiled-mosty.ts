/** A Mosty as it runs in production, for measurements: a new migrated PostgreSQL, and the compiled programs beside it. */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { buildStale } from '@mosty/scripts/local/build';
import { ensureDatabase } from '@mosty/scripts/local/database';
import { PROGRAMS } from '@mosty/scripts/local/servers';
import { withoutMosty } from '@mosty/scripts/local/settings';
import { startTestPostgres } from '@mosty/scripts/local/test-postgres';
import { Client } from 'pg';

export type Variables = Readonly<Record<string, string>>;

export interface CompiledMosty {
  readonly databaseUrl: string;
  /** Connected to its database. */
  readonly client: Client;
  /** A command of operators; gives what it printed. */
  command(name: string): Promise<string>;
  /** The API, as soon as it answers; stopped with all else. */
  startApi(): Promise<number>;
}

/** Everything that is started here is stopped, whatever happens. `variables` go to each program. */
export async function withCompiledMosty<Outcome>(
  variables: Variables,
  work: (mosty: CompiledMosty) => Promise<Outcome>,
): Promise<Outcome> {
  const stops: (() => Promise<unknown>)[] = [];
  try {
    await buildStale({ projects: ['@mosty/api'] });
    const postgres = await startTestPostgres();
    stops.push(() => postgres.stop());
    const databaseUrl = await benchDatabase(postgres.url);
    const env = productionVariables({ DATABASE_URL: databaseUrl, ...variables });
    await runCommand('migrate', env);
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    stops.push(() => client.end());
    return await work({
      databaseUrl,
      client,
      command: (name) => runCommand(name, env),
      async startApi() {
        const api = await startProgram(env);
        stops.push(() => ended(api.process));
        return api.port;
      },
    });
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** Makes the database of a measurement on a server; gives its address. */
export async function benchDatabase(serverUrl: string): Promise<string> {
  await ensureDatabase(serverUrl, 'bench');
  const url = new URL(serverUrl);
  url.pathname = '/bench';
  return url.href;
}

export function productionVariables(variables: Variables): Record<string, string> {
  return {
    ...(withoutMosty(process.env) as Record<string, string>),
    NODE_ENV: 'production',
    SECRET: randomBytes(32).toString('hex'),
    API_PORT: '0',
    MOSTY_ROLES: 'api',
    LOG_LEVEL: 'error',
    RATE_LIMIT_PER_MINUTE: '1000000',
    ...variables,
  };
}

export async function runCommand(name: string, env: Variables): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAMS.cli, name], { env });
  return stdout;
}

export interface StartedProgram {
  readonly process: ChildProcess;
  readonly port: number;
}

/** API, worker or both, by MOSTY_ROLES. */
export async function startProgram(env: Variables): Promise<StartedProgram> {
  const child = fork(PROGRAMS.api, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port));
    child.once('exit', (code) => reject(new Error(`The program ended with ${String(code)} before it was ready.`)));
  });
  return { process: child, port };
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

export interface GraphQLAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** One question; what the API answers, errors too. */
export async function ask<Data>(
  port: number,
  query: string,
  variables: object,
  token?: string,
): Promise<GraphQLAnswer<Data>> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as GraphQLAnswer<Data>;
}
