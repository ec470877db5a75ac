import { keptSince, type RetentionRule } from '@mosty/domain/retention';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { HandlesJob, type JobHandler } from '../../platform/jobs/job-handlers.ts';
import { type JobPayloads } from '../../platform/jobs/job-names.ts';
import { OrganisationHistory } from '../organisations/organisation-history.ts';
import { RetentionRepository, ROWS_AT_ONCE, RULES_OF_STATEMENTS } from './retention.repository.ts';

/** Deletes what has been kept as long as libs/domain/src/retention.ts allows. May run at any time and as often as one likes. */
@Injectable()
@HandlesJob('privacy.delete-old')
export class DeleteOldHandler implements JobHandler<'privacy.delete-old'> {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: RetentionRepository,
    private readonly history: OrganisationHistory,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async handle(payloads: readonly JobPayloads['privacy.delete-old'][] = [{}], signal?: AbortSignal): Promise<void> {
    if (payloads.length === 0) return;
    for (const rule of RULES_OF_STATEMENTS) {
      while ((await this.step(rule, (tx, since) => this.repository.deleteSome(tx, rule, since))) >= ROWS_AT_ONCE) {
        signal?.throwIfAborted();
      }
    }
    await this.step('CONTACTS_IN_HISTORY', (tx, since) => this.history.forgetContacts(tx, since));
  }

  /** One commit: what is gone, and that it is gone. */
  private step(
    rule: RetentionRule,
    work: (tx: Parameters<Audit['record']>[0], since: Date) => Promise<number>,
  ): Promise<number> {
    return this.transactions.run(async (tx) => {
      const count = await work(tx, keptSince(rule, this.clock.now()));
      if (count > 0) {
        await this.audit.record(tx, { actor: 'SYSTEM', action: 'OLD_DATA_DELETED', detail: { rule, count } });
      }
      return count;
    });
  }
}
