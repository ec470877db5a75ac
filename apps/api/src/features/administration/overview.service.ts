import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { JobQueues } from '../../platform/jobs/job-queues.ts';
import { DEAD_LETTERS } from '../../platform/jobs/job-settings.ts';
import { SearchIndex } from '../../platform/search/search-index.ts';
import { type Numbers, OverviewRepository } from './overview.repository.ts';

export const SEARCH_STATES = ['MEILISEARCH', 'EMBEDDED', 'EMBEDDED_INSTEAD', 'AWAY'] as const;
export type SearchState = (typeof SEARCH_STATES)[number];

export interface OverviewFigures extends Numbers {
  readonly waitingJobs: number;
  readonly deadJobs: number;
  readonly oldestDueSeconds: number;
  readonly search: SearchState;
}

/** What administrators see first: how much there is, what waits for somebody, and whether the machinery works. */
@Injectable()
export class Overview {
  private readonly logger = new Logger('Administration');

  constructor(
    private readonly repository: OverviewRepository,
    private readonly queues: JobQueues,
    private readonly index: SearchIndex,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async figures(): Promise<OverviewFigures> {
    const numbers = await this.repository.numbers();
    const states = await this.queues.states();
    const queues = states.filter(({ job }) => job !== DEAD_LETTERS);
    return {
      ...numbers,
      waitingJobs: queues.reduce((sum, { waiting, active }) => sum + waiting + active, 0),
      deadJobs: states.find(({ job }) => job === DEAD_LETTERS)?.waiting ?? 0,
      oldestDueSeconds: Math.round(Math.max(0, ...queues.map((queue) => queue.oldestDueSeconds))),
      search: await this.stateOfSearch(),
    };
  }

  /** The overview is there when search is not. */
  private async stateOfSearch(): Promise<SearchState> {
    try {
      const request = { collection: 'organisation', query: '', filter: {}, sort: 'NAME', page: { first: 1 } } as const;
      const { engine } = await this.index.search(request);
      return engine === 'EMBEDDED' && this.config.search ? 'EMBEDDED_INSTEAD' : engine;
    } catch (error) {
      this.logger.warn(`Search is away: ${error instanceof Error ? error.message : String(error)}`);
      return 'AWAY';
    }
  }
}
