import '../../../test/nest-first.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, type INestApplicationContext, Injectable, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type PgBoss } from 'pg-boss';
import { createTestDatabase, dropTestDatabase } from '../../../test/test-database.ts';
import { CONFIG, type Config, readConfig } from '../../config.ts';
import { DatabaseModule } from '../database/database.module.ts';
import { Transactions } from '../database/transactions.ts';
import { NotOneForEachError } from '../discovery/one-for-each.ts';
import { HandlesJob, type JobHandler, JobHandlers } from './job-handlers.ts';
import { type JobName } from './job-names.ts';
import { JobQueues } from './job-queues.ts';
import { JobSender } from './job-sender.ts';
import { DEAD_LETTERS, JOB_NAMES } from './job-settings.ts';
import { JobWorker } from './job-worker.ts';
import { JobsModule } from './jobs.module.ts';
import { Outbox } from './outbox.ts';

type Batch = readonly { readonly organisationIds?: string[]; readonly mailId?: string }[];

/** What the handlers were given; what they do with it is up to the test. */
const seen: { readonly job: string; readonly batch: Batch }[] = [];
let react: (job: string, batch: Batch) => Promise<void> | void = () => undefined;

function handlerOf(job: JobName): Type<JobHandler> {
  @Injectable()
  @HandlesJob(job)
  class RecordingHandler implements JobHandler {
    async handle(batch: Batch): Promise<void> {
      seen.push({ job, batch });
      await react(job, batch);
    }
  }
  return RecordingHandler;
}

const idsSeen = (): string[] =>
  seen.flatMap(({ batch }) => batch.flatMap(({ organisationIds = [] }) => organisationIds));

async function openApplication(databaseUrl: string, handlers: readonly Type[]): Promise<INestApplicationContext> {
  const config: Config = readConfig({ NODE_ENV: 'test', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' });
  @Global()
  @Module({ providers: [{ provide: CONFIG, useValue: config }], exports: [CONFIG] })
  class ConfigModule {}
  @Module({ imports: [ConfigModule, DatabaseModule, JobsModule], providers: [...handlers] })
  class JobsTestModule {}
  return NestFactory.createApplicationContext(JobsTestModule, { logger: false, abortOnError: false });
}

const ALL = JOB_NAMES.toSorted().map(handlerOf);

describe('Jobs', () => {
  let url: string;
  let app: INestApplicationContext;
  const enqueue = (ids: readonly string[]) =>
    app.get(Transactions).run((tx) =>
      app.get(Outbox).enqueueAll(
        tx,
        'search.index',
        ids.map((id) => ({ organisationIds: [id] })),
      ),
    );
  const stateOf = async (job: string) => (await app.get(JobQueues).states()).find((state) => state.job === job);
  const query = (sql: string) => app.get(Transactions).reader.query(sql);

  beforeAll(async () => {
    url = await createTestDatabase();
    app = await openApplication(url, ALL);
    // A worker that starts also begins what was due in the last minute: no job of the clock may come among those of the tests.
    await query('delete from pgboss.schedule');
  });
  afterEach(async () => {
    await app.get(JobWorker).stop();
    await query('delete from pgboss.job');
    seen.length = 0;
    react = () => undefined;
  });
  afterAll(async () => {
    await app.close();
    await dropTestDatabase(url);
  });

  it('exist exactly when the transaction that wrote them is committed', async () => {
    const failing = app.get(Transactions).run(async (tx) => {
      await app.get(Outbox).enqueue(tx, 'search.index', { organisationIds: ['rolled back'] });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await enqueue(['committed']);
    await app.get(JobQueues).workUntilEmpty();
    expect(idsSeen()).toEqual(['committed']);
  });

  it('are refused outside a transaction, where a crash could lose them', async () => {
    const { reader } = app.get(Transactions);
    await expect(app.get(Outbox).enqueue(reader, 'mail.deliver', { mailId: 'x' })).rejects.toThrow('transaction');
    expect((await stateOf('mail.deliver'))?.waiting).toBe(0);
  });

  it('do not end a process because their queues could not be read for a moment', () => {
    // What pg-boss does each minute while the database is away; without a listener it throws.
    expect(app.get(JobSender).boss.emit('error', new Error('The database is away'))).toBe(true);
  });

  it('reach their handler in batches', async () => {
    await enqueue(Array.from({ length: 45 }, (_, number) => `o${number}`));
    await app.get(JobQueues).workUntilEmpty();
    expect(seen.map(({ batch }) => batch.length)).toEqual([20, 20, 5]);
    expect(new Set(idsSeen()).size).toBe(45);
  });

  it('that fail do not hold back the others of their batch, and come back later', async () => {
    react = (_, batch) => {
      if (batch.some(({ organisationIds }) => organisationIds?.includes('bad'))) throw new Error('bad one');
    };
    await enqueue(['good', 'bad', 'better']);
    await expect(app.get(JobQueues).workUntilEmpty()).rejects.toThrow('bad one');
    const rows = await query("select data->'organisationIds'->>0 as id, state from pgboss.job order by created_on, id");
    expect(new Map(rows.map(({ id, state }: { id: string; state: string }) => [id, state]))).toEqual(
      new Map([
        ['good', 'completed'],
        ['better', 'completed'],
        ['bad', 'retry'],
      ]),
    );
    react = () => undefined;
    await query("update pgboss.job set start_after = now() where state = 'retry'");
    await app.get(JobQueues).workUntilEmpty();
    expect(seen.at(-1)?.batch).toEqual([{ organisationIds: ['bad'] }]);
    expect(await stateOf('search.index')).toMatchObject({ waiting: 0, active: 0 });
  });

  it('that fail for good become dead letters, which can be given back', async () => {
    react = () => {
      throw new Error('never');
    };
    await enqueue(['hopeless']);
    await query("update pgboss.job set retry_limit = 0 where name = 'search.index'");
    await expect(app.get(JobQueues).workUntilEmpty()).rejects.toThrow('never');
    expect((await stateOf(DEAD_LETTERS))?.waiting).toBe(1);
    react = () => undefined;
    expect(await app.get(JobQueues).redrive()).toBe(1);
    expect((await stateOf(DEAD_LETTERS))?.waiting).toBe(0);
    await app.get(JobQueues).workUntilEmpty();
    expect(seen.at(-1)?.batch).toEqual([{ organisationIds: ['hopeless'] }]);
  });

  it('are worked on by a worker within a moment of the commit', async () => {
    await app.get(JobWorker).start();
    const started = performance.now();
    for (let number = 1; number <= 10; number++) {
      const arrived = new Promise<void>((resolve) => {
        react = () => resolve();
      });
      await enqueue([`now ${number}`]);
      await arrived;
    }
    // NOTIFY wakes the worker; by polling alone each would come two seconds after the one before, or later.
    expect(performance.now() - started).toBeLessThan(12_000);
  }, 60_000);

  it('in hand are finished before a worker stops, and no others are begun', async () => {
    await app.get(JobWorker).start();
    let finish = () => {};
    const begun = new Promise<void>((resolve) => {
      react = () => new Promise<void>((done) => ((finish = done), resolve()));
    });
    await enqueue(['in hand']);
    await begun;
    const boss = Reflect.get(app.get(JobWorker), 'boss') as PgBoss;
    const stopped = app.get(JobWorker).stop();
    // It hangs up on NOTIFY first and may begin another job until then.
    while (boss.getWipData().some(({ state }) => state === 'active')) await wait(5);
    await enqueue(['later']);
    finish();
    await stopped;
    expect(idsSeen()).toEqual(['in hand']);
    expect(await stateOf('search.index')).toMatchObject({ waiting: 1, active: 0 });
  });

  it('of a worker that died are begun again by another', async () => {
    // What a kill -9 leaves behind: a job in work, and nobody who says that it still is.
    await enqueue(['orphan']);
    await query(
      "update pgboss.job set state = 'active', started_on = now(), heartbeat_on = now() - interval '1 hour' where name = 'search.index'",
    );
    const arrived = new Promise<void>((resolve) => {
      react = () => resolve();
    });
    await app.get(JobWorker).start();
    await arrived;
    expect(idsSeen()).toEqual(['orphan']);
  }, 40_000);

  it.each([
    ['has no handler', ALL.slice(1), /There is no handler of [a-z]+\.[a-z-]+/],
    ['has two handlers', [...ALL, handlerOf('mail.deliver')], /mail\.deliver has two handlers/],
  ])('keep a worker from starting when one of them %s', async (_, handlers, sentence) => {
    const incomplete = await openApplication(url, handlers);
    try {
      expect(() => incomplete.get(JobHandlers, { strict: false }).all()).toThrow(NotOneForEachError);
      await expect(incomplete.get(JobWorker).start()).rejects.toThrow(sentence);
    } finally {
      await incomplete.close();
    }
  });
});
