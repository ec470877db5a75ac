import { ALERT_HOUR, ALERT_TIME_ZONE } from '@mosty/domain/saved-search-rules';
import { type JobName } from './job-names.ts';

export interface JobSettings {
  /** So many payloads are handed to the handler at once; one that fails is then tried alone. */
  readonly batchSize: number;
  /** Batches of this job at the same time in one worker process. */
  readonly concurrency: number;
  readonly retryLimit: number;
  /** Doubles with each retry. */
  readonly firstRetryAfterSeconds: number;
  readonly retryAtMostAfterSeconds: number;
  readonly expireInSeconds: number;
}

/** Adding a job to job-names.ts without its settings does not compile. */
export const JOB_SETTINGS: Readonly<Record<JobName, JobSettings>> = {
  // An index server that is down over a weekend must find its jobs waiting, and have them soon after it is back.
  'search.index': {
    batchSize: 20,
    concurrency: 1,
    retryLimit: 6000,
    firstRetryAfterSeconds: 2,
    retryAtMostAfterSeconds: 60,
    expireInSeconds: 600,
  },
  'offers.index': {
    batchSize: 20,
    concurrency: 1,
    retryLimit: 6000,
    firstRetryAfterSeconds: 2,
    retryAtMostAfterSeconds: 60,
    expireInSeconds: 600,
  },
  'offers.follow-owners': {
    batchSize: 20,
    concurrency: 1,
    retryLimit: 6000,
    firstRetryAfterSeconds: 2,
    retryAtMostAfterSeconds: 60,
    expireInSeconds: 600,
  },
  // The next quarter of an hour begins it again anyway.
  'offers.find-due': {
    batchSize: 1,
    concurrency: 1,
    retryLimit: 3,
    firstRetryAfterSeconds: 30,
    retryAtMostAfterSeconds: 300,
    expireInSeconds: 600,
  },
  'offers.catch-up': {
    batchSize: 10,
    concurrency: 1,
    retryLimit: 20,
    firstRetryAfterSeconds: 5,
    retryAtMostAfterSeconds: 600,
    expireInSeconds: 600,
  },
  'offers.let-in': {
    batchSize: 10,
    concurrency: 1,
    retryLimit: 20,
    firstRetryAfterSeconds: 5,
    retryAtMostAfterSeconds: 600,
    expireInSeconds: 600,
  },
  'matching.refresh': {
    batchSize: 50,
    concurrency: 1,
    retryLimit: 20,
    firstRetryAfterSeconds: 2,
    retryAtMostAfterSeconds: 600,
    expireInSeconds: 600,
  },
  // More retries than platform/mail makes attempts: the mail, not its job, says that it has failed.
  'mail.deliver': {
    batchSize: 8,
    concurrency: 2,
    retryLimit: 100,
    firstRetryAfterSeconds: 15,
    retryAtMostAfterSeconds: 4 * 3600,
    expireInSeconds: 300,
  },
  // The next hour begins it again anyway.
  'saved-searches.find-due': {
    batchSize: 1,
    concurrency: 1,
    retryLimit: 3,
    firstRetryAfterSeconds: 30,
    retryAtMostAfterSeconds: 300,
    expireInSeconds: 600,
  },
  'notifications.find-daily': {
    batchSize: 1,
    concurrency: 1,
    retryLimit: 3,
    firstRetryAfterSeconds: 30,
    retryAtMostAfterSeconds: 300,
    expireInSeconds: 600,
  },
  'notifications.daily-mail': {
    batchSize: 10,
    concurrency: 1,
    retryLimit: 10,
    firstRetryAfterSeconds: 30,
    retryAtMostAfterSeconds: 1800,
    expireInSeconds: 600,
  },
  'trust.find-due': {
    batchSize: 1,
    concurrency: 1,
    retryLimit: 3,
    firstRetryAfterSeconds: 30,
    retryAtMostAfterSeconds: 300,
    expireInSeconds: 600,
  },
  'trust.ask-to-confirm': {
    batchSize: 10,
    concurrency: 1,
    retryLimit: 10,
    firstRetryAfterSeconds: 30,
    retryAtMostAfterSeconds: 1800,
    expireInSeconds: 600,
  },
  // The next minutes begin it again anyway.
  'introductions.find-due': {
    batchSize: 1,
    concurrency: 1,
    retryLimit: 2,
    firstRetryAfterSeconds: 15,
    retryAtMostAfterSeconds: 60,
    expireInSeconds: 600,
  },
  'introductions.catch-up': {
    batchSize: 20,
    concurrency: 1,
    retryLimit: 10,
    firstRetryAfterSeconds: 5,
    retryAtMostAfterSeconds: 600,
    expireInSeconds: 600,
  },
  'introductions.place-free': {
    batchSize: 10,
    concurrency: 1,
    retryLimit: 10,
    firstRetryAfterSeconds: 2,
    retryAtMostAfterSeconds: 300,
    expireInSeconds: 600,
  },
  'introductions.note-contact': {
    batchSize: 20,
    concurrency: 1,
    retryLimit: 20,
    firstRetryAfterSeconds: 5,
    retryAtMostAfterSeconds: 600,
    expireInSeconds: 300,
  },
  // A mail that cannot be written must not be lost: it is tried for days.
  'introductions.tell': {
    batchSize: 10,
    concurrency: 1,
    retryLimit: 60,
    firstRetryAfterSeconds: 5,
    retryAtMostAfterSeconds: 3600,
    expireInSeconds: 300,
  },
  // The next night begins it again anyway.
  'privacy.delete-old': {
    batchSize: 1,
    concurrency: 1,
    retryLimit: 3,
    firstRetryAfterSeconds: 60,
    retryAtMostAfterSeconds: 600,
    expireInSeconds: 3600,
  },
  // The next minute begins it again anyway.
  'inbound-mail.poll': {
    batchSize: 1,
    concurrency: 1,
    retryLimit: 1,
    firstRetryAfterSeconds: 30,
    retryAtMostAfterSeconds: 60,
    expireInSeconds: 300,
  },
  // A scanner that is down over a weekend finds its files waiting.
  'attachments.scan': {
    batchSize: 4,
    concurrency: 1,
    retryLimit: 500,
    firstRetryAfterSeconds: 10,
    retryAtMostAfterSeconds: 900,
    expireInSeconds: 600,
  },
  // The next minute begins it again anyway.
  'conversations.find-unread': {
    batchSize: 1,
    concurrency: 1,
    retryLimit: 3,
    firstRetryAfterSeconds: 10,
    retryAtMostAfterSeconds: 60,
    expireInSeconds: 120,
  },
  'conversations.notify': {
    batchSize: 20,
    concurrency: 1,
    retryLimit: 10,
    firstRetryAfterSeconds: 5,
    retryAtMostAfterSeconds: 600,
    expireInSeconds: 600,
  },
  // The next hour begins it again anyway.
  'proposals.find-digests': {
    batchSize: 1,
    concurrency: 1,
    retryLimit: 3,
    firstRetryAfterSeconds: 30,
    retryAtMostAfterSeconds: 300,
    expireInSeconds: 600,
  },
  'proposals.digest': {
    batchSize: 10,
    concurrency: 1,
    retryLimit: 10,
    firstRetryAfterSeconds: 30,
    retryAtMostAfterSeconds: 1800,
    expireInSeconds: 600,
  },
  'saved-searches.alert': {
    batchSize: 10,
    concurrency: 1,
    retryLimit: 10,
    firstRetryAfterSeconds: 30,
    retryAtMostAfterSeconds: 1800,
    expireInSeconds: 600,
  },
};

export interface JobSchedule {
  readonly job: JobName;
  /** Minute, hour, day of the month, month, day of the week. */
  readonly cron: string;
  readonly timeZone: string;
}

/**
 * Jobs that begin by the clock, with an empty payload, once for all workers. A time at which no worker is alive passes
 * unused, so a job that must not be missed is scheduled more often than it has work to do.
 */
export const JOB_SCHEDULES: readonly JobSchedule[] = [
  // Alerts go out at six; the later hours are for days on which nobody worked at six. Nobody gets mail at night.
  { job: 'saved-searches.find-due', cron: `0 ${ALERT_HOUR}-20 * * *`, timeZone: ALERT_TIME_ZONE },
  // The mail of the day is due at seven; the later hours are for days on which nobody worked then.
  { job: 'notifications.find-daily', cron: '0 7-20 * * 1-5', timeZone: ALERT_TIME_ZONE },
  // Profiles are asked about on working hours of working days; a day missed is made up for on the next.
  { job: 'trust.find-due', cron: '30 8,11,14 * * 1-5', timeZone: ALERT_TIME_ZONE },
  // Reminders are due at nine of working days, ends at midnight: a few minutes later is soon enough.
  { job: 'introductions.find-due', cron: '*/5 * * * *', timeZone: ALERT_TIME_ZONE },
  // What is due of offers falls due at nine in the morning or at midnight; letters whose turn comes, at any time.
  { job: 'offers.find-due', cron: '*/15 * * * *', timeZone: ALERT_TIME_ZONE },
  // Whoever has not read for five minutes is mailed in the sixth.
  { job: 'conversations.find-unread', cron: '* * * * *', timeZone: ALERT_TIME_ZONE },
  { job: 'inbound-mail.poll', cron: '* * * * *', timeZone: ALERT_TIME_ZONE },
  // The mail of the week goes out at seven on Monday; the later times are for a Monday on which nobody worked.
  { job: 'proposals.find-digests', cron: '0 7-20 * * 1-3', timeZone: ALERT_TIME_ZONE },
  { job: 'privacy.delete-old', cron: '15 2,4 * * *', timeZone: ALERT_TIME_ZONE },
];

export const JOB_NAMES = Object.keys(JOB_SETTINGS) as JobName[];

/** Jobs that failed for good; `mosty -- jobs` lists and restarts them. */
export const DEAD_LETTERS = 'dead-letters';

/** A killed worker's jobs start again after this time and at most SUPERVISE_SECONDS more. */
export const HEARTBEAT_SECONDS = 20;
export const SUPERVISE_SECONDS = 5;
