import { Inject, Injectable, Logger } from '@nestjs/common';
import { type HealthIndicatorFunction, HealthIndicatorService } from '@nestjs/terminus';
import { CONFIG, type Config } from '../../config.ts';
import { SchemaState } from '../database/schema-state.ts';
import { JobQueues } from '../jobs/job-queues.ts';
import { DEAD_LETTERS } from '../jobs/job-settings.ts';
import { JobWorker } from '../jobs/job-worker.ts';
import { SearchIndex } from '../search/search-index.ts';

/** Whoever asks for the state of a process does not wait longer. */
const TIMEOUT_MS = 3000;

type Facts = Readonly<Record<string, string | number | boolean>>;

/** What a process needs to do its work: each part is up or down, with a few numbers; the reason goes into the log. */
@Injectable()
export class Readiness {
  private readonly logger = new Logger('Health');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly health: HealthIndicatorService,
    private readonly schema: SchemaState,
    private readonly queues: JobQueues,
    private readonly worker: JobWorker,
    private readonly index: SearchIndex,
  ) {}

  checks(): HealthIndicatorFunction[] {
    return [
      () => this.check('database', () => this.stateOfDatabase()),
      () => this.check('jobs', () => this.stateOfJobs()),
      () => this.check('search', () => this.stateOfSearch()),
    ];
  }

  /** A database that can be reached but not used: its migrations have not been run. */
  private async stateOfDatabase(): Promise<Facts> {
    if (!(await this.schema.isCurrent())) throw new Error('Migrations wait: run `migrate`');
    return {};
  }

  /** The outbox can be written, and whoever should work on it does. */
  private async stateOfJobs(): Promise<Facts> {
    const states = await this.queues.states();
    if (this.config.roles.includes('worker') && !this.worker.isWorking) throw new Error('The worker has not started');
    const waiting = states.filter(({ job }) => job !== DEAD_LETTERS);
    return {
      waiting: waiting.reduce((sum, state) => sum + state.waiting, 0),
      oldestDueSeconds: Math.round(Math.max(0, ...waiting.map((state) => state.oldestDueSeconds))),
      deadLetters: states.find(({ job }) => job === DEAD_LETTERS)?.waiting ?? 0,
    };
  }

  /** Without Meilisearch the embedded engine answers: slower perhaps, but ready. */
  private async stateOfSearch(): Promise<Facts> {
    const { engine } = await this.index.search({
      ...{ collection: 'organisation', query: '', filter: {}, sort: 'NAME', page: { first: 1 } },
    });
    return { engine, isWanted: engine === (this.config.search ? 'MEILISEARCH' : 'EMBEDDED') };
  }

  private async check(name: string, find: () => Promise<Facts>) {
    const indicator = this.health.check(name);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`No answer for ${TIMEOUT_MS} ms`)), TIMEOUT_MS);
    });
    try {
      return indicator.up(await Promise.race([find(), late]));
    } catch (error) {
      this.logger.warn(`${name} is not ready: ${error instanceof Error ? error.message : String(error)}`);
      return indicator.down();
    } finally {
      clearTimeout(timer);
    }
  }
}
