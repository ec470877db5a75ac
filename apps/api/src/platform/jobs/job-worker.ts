import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { type PgBoss } from 'pg-boss';
import { CONFIG, type Config } from '../../config.ts';
import { JobHandlers } from './job-handlers.ts';
import { type FetchedJob, JobRunner } from './job-runner.ts';
import { JOB_NAMES, JOB_SETTINGS } from './job-settings.ts';
import { createWorkingBoss } from './pg-boss.ts';

/** What a stop waits for: the batch in hand, not the queue. Whatever takes longer is started again elsewhere. */
const STOP_AFTER_MS = 20_000;

/** Works on jobs; main.ts starts it in processes whose MOSTY_ROLES contain `worker`. */
@Injectable()
export class JobWorker implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private boss: PgBoss | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly handlers: JobHandlers,
    private readonly runner: JobRunner,
  ) {}

  get isWorking(): boolean {
    return this.boss !== undefined;
  }

  /** Rejects when a job has no handler, or more than one. */
  async start(): Promise<void> {
    if (this.boss !== undefined) return;
    this.handlers.all();
    const boss = createWorkingBoss(this.config.database.url);
    await boss.start();
    this.boss = boss;
    for (const name of JOB_NAMES) {
      const { batchSize, concurrency } = JOB_SETTINGS[name];
      await boss.work(
        name,
        {
          batchSize,
          localConcurrency: concurrency,
          perJobResults: true,
          burstWhenBatchFull: true,
          pollingIntervalSeconds: 2,
          notifyPollingIntervalSeconds: 5,
        },
        (jobs) => this.runner.run(name, jobs as FetchedJob[]),
      );
    }
    this.logger.log(`Working on ${JOB_NAMES.join(', ')}`);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  async stop(): Promise<void> {
    const boss = this.boss;
    this.boss = undefined;
    await boss?.stop({ graceful: true, timeout: STOP_AFTER_MS });
  }
}
