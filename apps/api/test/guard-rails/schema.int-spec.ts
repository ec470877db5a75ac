import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type DataSource } from 'typeorm';
import { readConfig } from '../../src/config.ts';
import { JobHandlers } from '../../src/platform/jobs/job-handlers.ts';
import { printCommittedSchema } from '../../src/platform/graphql/schema-file.ts';
import { createTestApi, type TestApi } from '../create-test-api.ts';

const open: TestApi[] = [];
const start = async (variables?: Record<string, string>) => {
  const api = await createTestApi(variables);
  open.push(api);
  return api;
};

/** TypeORM compares tables all at once on one connection, which the driver is about to refuse. */
function oneQueryAfterTheOther(db: DataSource): void {
  const create = db.createQueryRunner.bind(db);
  db.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner);
    let last: Promise<unknown> = Promise.resolve();
    runner.query = (sql: string, parameters?: unknown[]) => {
      const next = last.then(() => query(sql, parameters));
      last = next.catch(() => undefined);
      return next;
    };
    return runner;
  };
}

describe('the schemas', () => {
  afterAll(() => Promise.all(open.map((api) => api.close())));

  it('schema.graphql is what the resolvers make (npm run mosty -- create-schema-file schema.graphql)', async () => {
    const committed = readFileSync(new URL('../../../../schema.graphql', import.meta.url), 'utf8');
    expect(printCommittedSchema((await start()).app)).toBe(committed);
  });

  it('entities say the same as the migrations', async () => {
    const { db } = await start();
    // Where TypeORM would remember expressions of generated columns; ours are written in migrations.
    await db.query(
      'create table typeorm_metadata (type text, database text, schema text, "table" text, name text, value text)',
    );
    oneQueryAfterTheOther(db);
    const { upQueries } = await db.driver.createSchemaBuilder().log();
    // TypeORM knows only columns: it would drop every constraint, index and the expression of the generated column, which
    // are hand-written. Whatever else it would change is a difference.
    const differences = upQueries
      .map(({ query }) => query)
      .filter((query) => !/DROP CONSTRAINT|^DROP INDEX|teryt_unit"|typeorm_metadata/.test(query));
    expect(upQueries.length).toBeGreaterThan(0);
    expect(differences).toEqual([]);
  });

  it('each job has one handler', async () => {
    const { app } = await start();
    expect([...app.get(JobHandlers, { strict: false }).all().keys()].sort()).toEqual([
      'attachments.scan',
      'conversations.find-unread',
      'conversations.notify',
      'inbound-mail.poll',
      'introductions.catch-up',
      'introductions.find-due',
      'introductions.note-contact',
      'introductions.place-free',
      'introductions.tell',
      'mail.deliver',
      'matching.refresh',
      'notifications.daily-mail',
      'notifications.find-daily',
      'offers.catch-up',
      'offers.find-due',
      'offers.follow-owners',
      'offers.index',
      'offers.let-in',
      'privacy.delete-old',
      'proposals.digest',
      'proposals.find-digests',
      'saved-searches.alert',
      'saved-searches.find-due',
      'search.index',
      'trust.ask-to-confirm',
      'trust.find-due',
    ]);
  });

  it('in production nobody can sign in as an example, and nothing shows captured mail', async () => {
    const { app } = await start({ NODE_ENV: 'production' });
    const { schema } = app.get(GraphQLSchemaHost);
    const names = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    expect(names).toEqual(expect.arrayContaining(['organisation', 'proposals', 'updateOrganisation']));
    for (const name of [
      'exampleAccounts',
      'signInAsExample',
      'mailbox',
      'capturedMail',
      'mailSamples',
      'mailPreview',
    ]) {
      expect(names).not.toContain(name);
    }
  });

  it('production refuses the configuration that would allow it', () => {
    const SECRET = 'a'.repeat(32);
    const variables = { NODE_ENV: 'production', DATABASE_URL: 'postgres://x', SECRET, MOSTY_EXAMPLE_ACCOUNTS: 'true' };
    expect(() => readConfig(variables)).toThrow(/MOSTY_EXAMPLE_ACCOUNTS is impossible in production/);
    expect(readConfig({ ...variables, MOSTY_EXAMPLE_ACCOUNTS: 'false' }).exampleAccounts).toBe(false);
  });
});
