import { Gauge, Histogram } from 'prom-client';

export const jobDuration = new Histogram({
  name: 'mosty_job_duration_seconds',
  help: 'Time of one run of a job handler, by job and outcome',
  labelNames: ['job', 'outcome'] as const,
  buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
});

export type CountWaiting = () => Promise<readonly { readonly job: string; readonly waiting: number }[]>;
let countWaiting: CountWaiting | undefined;

/** The queues are counted when somebody asks for the metrics, not all the time. */
export function reportWaitingJobs(count: CountWaiting): void {
  countWaiting = count;
}

export const jobsWaiting = new Gauge({
  name: 'mosty_jobs_waiting',
  help: 'Jobs that wait for a worker or for their next attempt, by job; dead-letters have failed for good',
  labelNames: ['job'] as const,
  async collect() {
    this.reset();
    // Without the database there is nothing to count, and the other metrics matter all the more.
    const queues = (await countWaiting?.().catch(() => [])) ?? [];
    for (const { job, waiting } of queues) this.set({ job }, waiting);
  },
});
