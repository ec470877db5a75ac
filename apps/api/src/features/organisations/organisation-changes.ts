import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';

/** So many ids in one job: a whole register becomes a handful of jobs, none of which takes long. */
const IDS_IN_A_JOB = 500;

/** The one place that says what follows when organisations have changed in any way. */
@Injectable()
export class OrganisationChanges {
  constructor(private readonly outbox: Outbox) {}

  /** Part of the transaction that made the changes. */
  async announce(tx: Tx, organisationIds: readonly string[]): Promise<void> {
    const payloads = [];
    for (let start = 0; start < organisationIds.length; start += IDS_IN_A_JOB) {
      payloads.push({ organisationIds: organisationIds.slice(start, start + IDS_IN_A_JOB) });
    }
    await this.outbox.enqueueAll(tx, 'search.index', payloads);
    await this.outbox.enqueueAll(tx, 'offers.follow-owners', payloads);
    await this.outbox.enqueueAll(tx, 'matching.refresh', payloads);
  }
}
