import { Injectable } from '@nestjs/common';
import { type Tx } from '../database/data-source.ts';
import { type JobName, type JobPayloads } from './job-names.ts';
import { JobSender } from './job-sender.ts';
import { type JobTime, Outbox } from './outbox.ts';
import { toPgBossDatabase } from './pg-boss.ts';

@Injectable()
export class PgBossOutbox extends Outbox {
  constructor(private readonly sender: JobSender) {
    super();
  }

  async enqueue<Name extends JobName>(tx: Tx, name: Name, payload: JobPayloads[Name], when?: JobTime): Promise<void> {
    await this.enqueueAll(tx, name, [payload], when);
  }

  async enqueueAll<Name extends JobName>(
    tx: Tx,
    name: Name,
    payloads: readonly JobPayloads[Name][],
    { startAfter }: JobTime = {},
  ): Promise<void> {
    if (!tx.queryRunner?.isTransactionActive) {
      throw new Error(`${name} was enqueued outside a transaction: a crash could lose it. Use Transactions.run().`);
    }
    if (payloads.length === 0) return;
    await this.sender.boss.insert(
      name,
      payloads.map((data) => ({ data, ...(startAfter && { startAfter }) })),
      { db: toPgBossDatabase(tx) },
    );
  }
}
