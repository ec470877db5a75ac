import { Logger } from '@nestjs/common';
import { PgBoss, type ConstructorOptions, type Db, type Queue } from 'pg-boss';
import { type Tx } from '../database/data-source.ts';
import { type JobName } from './job-names.ts';
import {
  DEAD_LETTERS,
  HEARTBEAT_SECONDS,
  JOB_NAMES,
  JOB_SCHEDULES,
  JOB_SETTINGS,
  SUPERVISE_SECONDS,
} from './job-settings.ts';

const SCHEMA = 'pgboss';
/** A dead letter is kept until somebody looked at it, or half a year. */
const DEAD_LETTER_DAYS = 180;

const KEEP_TO_ITSELF: ConstructorOptions = {
  schema: SCHEMA,
  migrate: false,
  createSchema: false,
  supervise: false,
  schedule: false,
};

/** Runs the statements of pg-boss on the connection of a transaction, or on the application's pool. */
export function toPgBossDatabase(manager: Tx): Db {
  return {
    async executeSql(text, values) {
      const result: unknown = await manager.query(text, values);
      return { rows: toRows(result) };
    },
  };
}

/** TypeORM gives the rows of a select, and [rows, count] for an update or delete. */
function toRows(result: unknown): unknown[] {
  if (!Array.isArray(result)) return [];
  return Array.isArray(result[0]) ? result[0] : result;
}

/**
 * pg-boss tries again by itself what it does by the clock (reading the queues each minute is part of it), also after the database
 * was away. Without a listener its event would end the process.
 */
function createBoss(options: ConstructorOptions): PgBoss {
  const logger = new Logger('Jobs');
  const boss = new PgBoss({ ...KEEP_TO_ITSELF, ...options });
  boss.on('error', (error) => logger.error(error.message, error.stack));
  boss.on('warning', (warning) => logger.warn(warning.message));
  return boss;
}

/** Writes jobs and works on none; needs no connections of its own. */
export function createSender(reader: Tx): PgBoss {
  return createBoss({ db: toPgBossDatabase(reader) });
}

/** Works on jobs, wakes up by NOTIFY, begins the scheduled ones, and finds the jobs of workers that died. */
export function createWorkingBoss(databaseUrl: string): PgBoss {
  return createBoss({
    connectionString: databaseUrl,
    application_name: 'mosty jobs',
    max: 4,
    useListenNotify: true,
    supervise: true,
    schedule: true,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  });
}

/** Creates or updates the schema of pg-boss, every queue and the schedule. Part of the migration step, under its lock. */
export async function installJobQueues(manager: Tx): Promise<void> {
  const boss = new PgBoss({
    ...KEEP_TO_ITSELF,
    migrate: true,
    createSchema: true,
    db: toPgBossDatabase(manager),
  });
  // Failures reach the caller as rejections; without a listener the same event would end the process.
  boss.on('error', () => undefined);
  await boss.start();
  try {
    const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
    for (const queue of [deadLetterQueue(), ...JOB_NAMES.map(toQueue)]) {
      const { name, ...options } = queue;
      if (existing.has(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, options);
    }
    const outdated = new Set((await boss.getSchedules()).map((schedule) => schedule.name));
    for (const { job, cron, timeZone } of JOB_SCHEDULES) {
      await boss.schedule(job, cron, {}, { tz: timeZone });
      outdated.delete(job);
    }
    for (const name of outdated) await boss.unschedule(name);
  } finally {
    await boss.stop({ graceful: false });
  }
}

function deadLetterQueue(): Queue {
  const seconds = DEAD_LETTER_DAYS * 86_400;
  return { name: DEAD_LETTERS, retentionSeconds: seconds, deleteAfterSeconds: seconds };
}

function toQueue(name: JobName): Queue {
  const settings = JOB_SETTINGS[name];
  return {
    name,
    notify: true,
    deadLetter: DEAD_LETTERS,
    retryLimit: settings.retryLimit,
    retryDelay: settings.firstRetryAfterSeconds,
    retryDelayMax: settings.retryAtMostAfterSeconds,
    retryBackoff: true,
    expireInSeconds: settings.expireInSeconds,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    // Longer than any retry can take.
    retentionSeconds: 30 * 86_400,
    deleteAfterSeconds: 2 * 86_400,
  };
}
