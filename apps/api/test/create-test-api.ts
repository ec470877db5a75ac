/**
 * The whole API on a database of its own, for tests: GraphQL in, real migrated PostgreSQL behind it, jobs run when the test
 * says so. The database is copied from one that was migrated once in the run.
 */
import 'reflect-metadata';
import { randomBytes, randomUUID } from 'node:crypto';
import { type AddressInfo } from 'node:net';
import { type INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Config, readConfig } from '../src/config.ts';
import { createApplication } from '../src/create-application.ts';
import { AccountsService } from '../src/features/accounts/accounts.service.ts';
import { type AccountRole, type MembershipRole } from '../src/platform/auth/viewer.ts';
import { JobQueues } from '../src/platform/jobs/job-queues.ts';
import { createTestDatabase, dropTestDatabase } from './test-database.ts';

export interface GraphQLAnswer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly params: Record<string, unknown>; readonly errors?: unknown };
  }[];
}

export interface TestAccount {
  readonly accountId: string;
  readonly token: string;
}

export interface TestApi {
  readonly app: INestApplication;
  readonly config: Config;
  readonly db: DataSource;
  readonly url: string;
  /** The answer as it is, errors too. */
  ask<Data = Record<string, never>>(document: string, variables?: object, as?: Asking): Promise<GraphQLAnswer<Data>>;
  /** The data of an answer without errors; throws otherwise. */
  query<Data>(document: string, variables?: object, as?: Asking): Promise<Data>;
  /** The code of the first error; undefined when there was none. */
  refusal(document: string, variables?: object, as?: Asking): Promise<string | undefined>;
  /** An account with an open session. */
  signIn(options?: {
    role?: AccountRole;
    memberOf?: readonly string[];
    membership?: MembershipRole;
    /** Makes her a broker of these regions; a broker without is one of all. */
    brokerOf?: 'ALL' | readonly string[];
    isExample?: boolean;
    email?: string;
    name?: string;
    /** Whether the address is known to be hers; it is unless said otherwise. */
    isConfirmed?: boolean;
  }): Promise<TestAccount>;
  /** Works on every waiting job until none is left. */
  runJobs(): Promise<void>;
  close(): Promise<void>;
}

export interface Asking {
  readonly as?: TestAccount;
  readonly language?: string;
  readonly headers?: Record<string, string>;
}

export async function createTestApi(variables: Record<string, string> = {}): Promise<TestApi> {
  const databaseUrl = await createTestDatabase();
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '5',
    API_PORT: '0',
    LOG_LEVEL: 'silent',
    RATE_LIMIT_PER_MINUTE: '100000',
    SECRET: randomBytes(32).toString('hex'),
    ...variables,
  });
  const app = await createApplication(config);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const db = app.get(DataSource);

  async function ask<Data>(document: string, values: object = {}, { as, language, headers }: Asking = {}) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language ?? 'pl',
        ...(as ? { authorization: `Bearer ${as.token}` } : {}),
        ...headers,
      },
      body: JSON.stringify({ query: document, variables: values }),
    });
    return (await response.json()) as GraphQLAnswer<Data>;
  }

  return {
    app,
    config,
    db,
    url,
    ask,
    async query<Data>(document: string, values?: object, asking?: Asking) {
      const { data, errors } = await ask<Data>(document, values, asking);
      if (errors || data === null) throw new Error(`The API refused: ${JSON.stringify(errors)}`);
      return data;
    },
    async refusal(document, values, asking) {
      const { errors } = await ask(document, values, asking);
      return errors?.[0]?.extensions.code;
    },
    async signIn({
      brokerOf,
      role = brokerOf ? 'BROKER' : 'MEMBER',
      memberOf = [],
      membership = 'COORDINATOR',
      isExample = false,
      email,
      name = 'Test',
      isConfirmed = true,
    } = {}) {
      const accountId = randomUUID();
      await db.query(
        `insert into account (id, email, display_name, language, role, is_example, email_verified_at)
         values ($1, $2, $5, 'pl', $3, $4, case when $6 then now() end)`,
        [accountId, email ?? `${accountId}@example.org`, role, isExample, name, isConfirmed],
      );
      for (const organisationId of memberOf) {
        const row = [accountId, organisationId, membership];
        await db.query('insert into membership (account_id, organisation_id, role) values ($1, $2, $3)', row);
      }
      for (const region of role === 'BROKER' ? regionsOf(brokerOf) : []) {
        await db.query('insert into broker_region (account_id, region_code) values ($1, $2)', [accountId, region]);
      }
      const { token } = await app.get(AccountsService, { strict: false }).openSession(accountId);
      return { accountId, token };
    },
    async runJobs() {
      await app.get(JobQueues).workUntilEmpty();
    },
    async close() {
      await app.close();
      await dropTestDatabase(databaseUrl);
    },
  };
}

const regionsOf = (brokerOf: 'ALL' | readonly string[] = 'ALL'): readonly (string | null)[] =>
  brokerOf === 'ALL' ? [null] : brokerOf;
