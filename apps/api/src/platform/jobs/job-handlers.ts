import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { oneForEach } from '../discovery/one-for-each.ts';
import { type JobName, type JobPayloads } from './job-names.ts';
import { JOB_NAMES } from './job-settings.ts';

/** How each payload of a batch went, in their order. */
export type JobOutcomes = readonly PromiseSettledResult<unknown>[];

/**
 * Does the work of one job. It loads what it needs by the ids of the payload and may be run again with the same payload
 * at any time: after a crash, or because two changes asked for the same work.
 */
export interface JobHandler<Name extends JobName = JobName> {
  /**
   * Rejects to be tried again: first each payload of the batch alone, then the ones that still fail later. A handler that
   * works on its payloads one by one anyway says how each went; then only the failed ones are tried again, later.
   * `signal` is aborted when the job has been given to somebody else.
   */
  handle(payloads: readonly JobPayloads[Name][], signal: AbortSignal): Promise<JobOutcomes | void>;
}

/** Marks a provider as the one handler of a job: `@HandlesJob('search.index')`. */
export const HandlesJob = DiscoveryService.createDecorator<JobName>();

@Injectable()
export class JobHandlers {
  private found: ReadonlyMap<JobName, JobHandler> | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  /** Every job with its handler. Throws a NotOneForEachError unless each job has exactly one. */
  all(): ReadonlyMap<JobName, JobHandler> {
    this.found ??= oneForEach<JobName, JobHandler>(this.discovery, HandlesJob, JOB_NAMES, 'handler');
    return this.found;
  }
}
