import { type Tx } from '../database/data-source.ts';
import { type JobName, type JobPayloads } from './job-names.ts';

export interface JobTime {
  /** Nobody begins it before this moment; soon, when there is none. */
  readonly startAfter?: Date;
}

/**
 * What happens next, outside the database, is a job written in the transaction that caused it: a rollback leaves no job,
 * a commit loses none. Also the injection token.
 */
export abstract class Outbox {
  abstract enqueue<Name extends JobName>(tx: Tx, name: Name, payload: JobPayloads[Name], when?: JobTime): Promise<void>;

  /** The same for many payloads, in few statements. */
  abstract enqueueAll<Name extends JobName>(
    tx: Tx,
    name: Name,
    payloads: readonly JobPayloads[Name][],
    when?: JobTime,
  ): Promise<void>;
}
