import { Injectable, Logger } from '@nestjs/common';
import { type Job, type JobResult } from 'pg-boss';
import { type JobHandler, JobHandlers, type JobOutcomes } from './job-handlers.ts';
import { jobDuration } from './job-metrics.ts';
import { type JobName, type JobPayloads } from './job-names.ts';

type Payload = JobPayloads[JobName];
export type FetchedJob = Job<Payload>;

/** Hands fetched jobs to their handler and says of each how it went. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger('Jobs');

  constructor(private readonly handlers: JobHandlers) {}

  async run(name: JobName, jobs: readonly FetchedJob[]): Promise<JobResult[]> {
    const handler = this.handlers.all().get(name);
    if (handler === undefined) throw new Error(`No handler for ${name}.`);
    try {
      const outcomes = await this.measured(name, handler, jobs);
      return jobs.map((job, at) => {
        const outcome = outcomes?.[at];
        return outcome?.status === 'rejected' ? this.failed(name, job, outcome.reason) : completed(job);
      });
    } catch (error) {
      // One bad payload must not hold back the others of its batch.
      if (jobs.length > 1) return this.runOneByOne(name, jobs);
      return jobs.map((job) => this.failed(name, job, error));
    }
  }

  private async runOneByOne(name: JobName, jobs: readonly FetchedJob[]): Promise<JobResult[]> {
    const results: JobResult[] = [];
    for (const job of jobs) results.push(...(await this.run(name, [job])));
    return results;
  }

  private async measured(name: JobName, handler: JobHandler, jobs: readonly FetchedJob[]): Promise<JobOutcomes | void> {
    const stop = jobDuration.startTimer({ job: name });
    let outcome = 'failed';
    try {
      // A job that was fetched by hand (job-queues.ts) is nobody else's to take away.
      const signal = AbortSignal.any(jobs.flatMap((job) => (job.signal instanceof AbortSignal ? [job.signal] : [])));
      const outcomes = await handler.handle(
        jobs.map((job) => job.data),
        signal,
      );
      if (!outcomes?.some(({ status }) => status === 'rejected')) outcome = 'completed';
      return outcomes;
    } finally {
      stop({ outcome });
    }
  }

  private failed(name: JobName, job: FetchedJob, error: unknown): JobResult {
    const reason = error instanceof Error ? error : new Error(String(error));
    this.logger.warn(`${name} ${job.id} failed and will be tried again: ${reason.message}`, reason.stack);
    return { id: job.id, status: 'failed', output: { message: reason.message } };
  }
}

function completed(job: FetchedJob): JobResult {
  return { id: job.id, status: 'completed' };
}
