/** Workers as processes of their own on the database and the mail server of a test, to be killed in the middle of things. */
import { type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { compileProgram, killAtOnce } from './compiled-program.ts';
import { createTestApi, type TestApi } from './create-test-api.ts';
import { startSmtpServer, type TestSmtpServer } from './smtp-server.ts';

/** What the queue does for itself by the clock is left to it: it gives up what a killed worker had in hand much later. */
const UNFINISHED = `select name || ' ' || state as job from pgboss.job
  where state < 'completed' and not starts_with(name, '__pgboss__')`;

export interface KillableWorkers {
  readonly api: TestApi;
  readonly smtp: TestSmtpServer;
  startWorker(): Promise<ChildProcess>;
  /**
   * Nobody is alive who could still hold a claim; the clock is put forward instead of waiting for heartbeats to be missed. Gives how
   * many jobs were interrupted.
   */
  timePasses(): Promise<number>;
  /** Jobs that failed do not wait for their time. */
  retryAtOnce(): Promise<void>;
  /**
   * One worker after the other is killed, each after so many milliseconds and with `begin` done before it starts. Gives how many
   * jobs were interrupted.
   */
  killOneAfterAnother(lives: readonly number[], begin: () => Promise<unknown>): Promise<number>;
  /** One more worker, killed when no job is left; more than a minute is too long for that. */
  finishEverything(): Promise<void>;
  close(): Promise<void>;
}

export async function createKillableWorkers(): Promise<KillableWorkers> {
  const [smtp, program] = await Promise.all([startSmtpServer(), compileProgram()]);
  const api = await createTestApi({ SMTP_URL: smtp.url });
  const workers: KillableWorkers = {
    api,
    smtp,
    startWorker: () =>
      program.start('worker', {
        DATABASE_URL: api.config.database.url,
        SECRET: api.config.secret,
        SMTP_URL: smtp.url,
        API_PORT: '0',
        LOG_LEVEL: 'silent',
      }),
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
    async killOneAfterAnother(lives, begin) {
      let interrupted = 0;
      for (const life of lives) {
        await begin();
        const worker = await workers.startWorker();
        await wait(life);
        await killAtOnce(worker);
        interrupted += await workers.timePasses();
        await workers.retryAtOnce();
      }
      return interrupted;
    },
    async finishEverything() {
      const worker = await workers.startWorker();
      const unfinished = async (): Promise<readonly string[]> =>
        (await api.db.query(UNFINISHED)).map(({ job }: { job: string }) => job);
      for (let second = 0; (await unfinished()).length > 0; second++) {
        if (second > 60) throw new Error(`There are left: ${(await unfinished()).join(', ')}`);
        await wait(1000);
        await workers.timePasses();
        await workers.retryAtOnce();
      }
      await killAtOnce(worker);
    },
    async close() {
      await program.remove();
      await api.close();
      await smtp.close();
    },
  };
  return workers;
}
