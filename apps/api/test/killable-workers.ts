/** Workers as processes of their own on the database and the mail server of a test, to be killed in the middle of things. */
import { type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll } from '@jest/globals';
import { Transactions } from '../src/platform/database/transactions.ts';
import { type JobName } from '../src/platform/jobs/job-names.ts';
import { JobSender } from '../src/platform/jobs/job-sender.ts';
import { type JOB_SCHEDULES } from '../src/platform/jobs/job-settings.ts';
import { Outbox } from '../src/platform/jobs/outbox.ts';
import { compileProgram, killAtOnce, WITH_COMPILER_MS } from './compiled-program.ts';
import { createTestApi, type TestApi } from './create-test-api.ts';
import { startSmtpServer, type TestSmtpServer } from './smtp-server.ts';

/** What the queue does for itself by the clock is left to it: it gives up what a killed worker had in hand much later. */
const UNFINISHED = `select distinct name || ' ' || state as job from pgboss.job
  where state < 'completed' and not starts_with(name, '__pgboss__')`;

/** By what the sessions of workers are known to the database. */
const WORKER = 'killable';

/** Whether it has come; asked every few milliseconds until it has. */
export type Moment = () => boolean | Promise<boolean>;

type ScheduledJob = (typeof JOB_SCHEDULES)[number]['job'];

export interface KillableWorkers {
  readonly api: TestApi;
  readonly smtp: TestSmtpServer;
  startWorker(): Promise<ChildProcess>;
  /** kill -9. What it had asked of the database is done when this resolves: nothing more comes from it. */
  kill(worker: ChildProcess): Promise<void>;
  /** As when the clock begins a job. */
  strike(job: ScheduledJob): Promise<void>;
  /** Some worker has taken a job of this kind in hand, or has done one already. */
  hasBegun(job: JobName): Moment;
  /** So many mails are written, whether or not they are sent. */
  haveWritten(mails: number): Moment;
  /**
   * So many mails are with their receivers. Until the last worker is killed nobody hears so of the last of them: whoever sent it
   * has it in hand.
   */
  haveSent(mails: number): Moment;
  /**
   * Nobody is alive who could still hold a claim; the clock is put forward instead of waiting for heartbeats to be missed. Gives how
   * many jobs were interrupted.
   */
  timePasses(): Promise<number>;
  /** Jobs that failed do not wait for their time. */
  retryAtOnce(): Promise<void>;
  /**
   * One worker after the other is killed, each as soon as its moment has come and with `begin` done before it starts. What it had
   * in hand waits for the next one. Gives how many jobs were interrupted.
   */
  killOneAfterAnother(moments: readonly Moment[], begin: () => Promise<unknown>): Promise<number>;
  /**
   * For a job of the clock that finds who is due, from which mails follow, so many in the end: workers are killed while they find,
   * write and send. Then the clock begins it once more, and what is left is done. Gives how many jobs were interrupted.
   */
  killAtEachStep(job: ScheduledJob, mails: number): Promise<number>;
  /** Works on what is left, in this process: no worker more has to start for it. */
  finishEverything(): Promise<void>;
  close(): Promise<void>;
}

/** For the tests of one `describe`: there before them, gone after them. */
export function killableWorkers(): () => KillableWorkers {
  let workers: KillableWorkers | undefined;
  beforeAll(async () => {
    workers = await createKillableWorkers();
    workers.smtp.slowness = 5;
  }, WITH_COMPILER_MS);
  afterAll(() => workers?.close());
  return () => {
    if (workers === undefined) throw new Error('The workers are asked for before the tests begin');
    return workers;
  };
}

export async function createKillableWorkers(): Promise<KillableWorkers> {
  const [smtp, program] = await Promise.all([startSmtpServer(), compileProgram()]);
  const api = await createTestApi({ SMTP_URL: smtp.url });
  // Each worker that starts begins what the clock struck in the last minute; here only a test strikes.
  await api.db.query('delete from pgboss.schedule');
  const workers: KillableWorkers = {
    api,
    smtp,
    startWorker: () =>
      program.start('worker', {
        DATABASE_URL: `${api.config.database.url}?application_name=${WORKER}`,
        SECRET: api.config.secret,
        SMTP_URL: smtp.url,
        API_PORT: '0',
        LOG_LEVEL: 'silent',
      }),
    async kill(worker) {
      await killAtOnce(worker);
      const sessions = 'select from pg_stat_activity where datname = current_database() and application_name = $1';
      // The server ends a statement that it has begun, and commits it, though nobody waits for the answer.
      while ((await api.db.query<object[]>(sessions, [WORKER])).length > 0) await wait(5);
    },
    strike: (job) => api.app.get(Transactions).run((tx) => api.app.get(Outbox).enqueue(tx, job, {} as never)),
    hasBegun: (job) => async () =>
      (await api.db.query("select from pgboss.job where name = $1 and state > 'retry' limit 1", [job])).length > 0,
    haveWritten: (mails) => async () =>
      (await api.db.query('select from mail_delivery limit $1', [mails])).length >= mails,
    haveSent(mails) {
      smtp.silentFrom = mails;
      return () => smtp.received.length >= mails;
    },
    async timePasses() {
      await api.db.query("update mail_delivery set claimed_until = now() - interval '1 s' where state = 'CLAIMED'");
      const [, interrupted]: [unknown, number] = await api.db.query(
        "update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'",
      );
      return interrupted;
    },
    async retryAtOnce() {
      await api.db.query("update pgboss.job set start_after = now() where state = 'retry'");
    },
    async killOneAfterAnother(moments, begin) {
      let interrupted = 0;
      for (const hasCome of moments) {
        await begin();
        const worker = await workers.startWorker();
        try {
          const patience = Date.now() + 30_000;
          while (!(await hasCome())) {
            if (Date.now() > patience) throw new Error(`Nothing happens: ${(await unfinished(api)).join(', ')}`);
            await wait(5);
          }
        } finally {
          await workers.kill(worker);
        }
        interrupted += await workers.timePasses();
        await findInterrupted(api);
        await workers.retryAtOnce();
      }
      smtp.silentFrom = Infinity;
      return interrupted;
    },
    async killAtEachStep(job, mails) {
      const { hasBegun, haveWritten, haveSent, strike } = workers;
      const moments = [hasBegun(job), haveWritten(Math.ceil(mails / 3)), haveSent(Math.ceil(mails / 2))];
      const interrupted = await workers.killOneAfterAnother(moments, () => strike(job));
      await strike(job);
      await workers.finishEverything();
      return interrupted;
    },
    async finishEverything() {
      await api.runJobs();
      const left = await unfinished(api);
      if (left.length > 0) throw new Error(`There are left: ${left.join(', ')}`);
    },
    async close() {
      await api.close();
      await smtp.close();
    },
  };
  return workers;
}

const unfinished = async ({ db }: TestApi): Promise<readonly string[]> =>
  (await db.query(UNFINISHED)).map(({ job }: { job: string }) => job);

/** What every worker does every few seconds: jobs without a heartbeat are given to others. */
async function findInterrupted({ app, db }: TestApi): Promise<void> {
  await db.query('update pgboss.queue set monitor_claim_on = null, monitor_on = null');
  await app.get(JobSender).boss.supervise();
}
