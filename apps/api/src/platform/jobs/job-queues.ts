import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '../database/transactions.ts';
import { reportWaitingJobs } from './job-metrics.ts';
import { type JobName, type JobPayloads } from './job-names.ts';
import { type FetchedJob, JobRunner } from './job-runner.ts';
import { JobSender } from './job-sender.ts';
import { DEAD_LETTERS, JOB_NAMES, JOB_SETTINGS } from './job-settings.ts';

export interface QueueState {
  readonly job: JobName | typeof DEAD_LETTERS;
  /** Waiting for a worker or for the next attempt. */
  readonly waiting: number;
  readonly active: number;
  /** Age of the job that has been due longest. */
  readonly oldestDueSeconds: number;
}

/** The queues as an operator or a test sees them. */
@Injectable()
export class JobQueues implements OnModuleInit {
  constructor(
    private readonly sender: JobSender,
    private readonly runner: JobRunner,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    reportWaitingJobs(() => this.states());
  }

  async states(): Promise<QueueState[]> {
    const rows: QueueState[] = await this.transactions.reader.query(
      `select queue.name as job,
              count(job.id) filter (where job.state in ('created', 'retry'))::int as waiting,
              count(job.id) filter (where job.state = 'active')::int as active,
              coalesce(extract(epoch from now() - min(job.start_after)
                filter (where job.state in ('created', 'retry') and job.start_after <= now())), 0)::float8
                as "oldestDueSeconds"
         from pgboss.queue left join pgboss.job on job.name = queue.name and job.state < 'completed'
        where queue.name = any($1)
        group by queue.name order by queue.name`,
      [[...JOB_NAMES, DEAD_LETTERS]],
    );
    return rows;
  }

  /** What waits or is in work, so that nobody asks for it twice. */
  async pendingPayloads<Name extends JobName>(name: Name): Promise<JobPayloads[Name][]> {
    const rows: { readonly data: JobPayloads[Name] }[] = await this.transactions.reader.query(
      "select data from pgboss.job where name = $1 and state < 'completed'",
      [name],
    );
    return rows.map(({ data }) => data);
  }

  /**
   * Works on everything that is due now, in this process, until nothing is left; for tests and for commands.
   * Rejects with what went wrong, after the failed jobs have been given back to their queues.
   */
  async workUntilEmpty(): Promise<void> {
    for (let found = -1; found !== 0;) {
      found = 0;
      for (const name of JOB_NAMES) found += await this.runBatch(name);
    }
  }

  private async runBatch(name: JobName): Promise<number> {
    const jobs = await this.sender.boss.fetch<FetchedJob['data']>(name, { batchSize: JOB_SETTINGS[name].batchSize });
    if (jobs.length === 0) return 0;
    const results = await this.runner.run(name, jobs);
    const failed = results.filter((result) => result.status === 'failed');
    const failedIds = new Set(failed.map((result) => result.id));
    const completed = jobs.filter((job) => !failedIds.has(job.id)).map((job) => job.id);
    if (completed.length > 0) await this.sender.boss.complete(name, completed);
    for (const result of failed) await this.sender.boss.fail(name, result.id, result.output as object);
    if (failed.length > 0) {
      throw new Error(`${name}: ${failed.map((result) => JSON.stringify(result.output)).join('; ')}`);
    }
    return jobs.length;
  }

  /** Gives jobs that failed for good back to their queues. */
  async redrive(): Promise<number> {
    const moved = await this.sender.boss.redrive(DEAD_LETTERS, { limit: 1000 });
    return typeof moved === 'number' ? moved : 0;
  }
}
