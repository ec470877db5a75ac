import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Tx } from './data-source.ts';

/** Use cases that write run inside one transaction; their jobs are written in it too (platform/jobs/outbox.ts). */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  run<Outcome>(work: (tx: Tx) => Promise<Outcome>): Promise<Outcome> {
    return this.dataSource.transaction(work);
  }

  /** For reads outside a transaction. */
  get reader(): Tx {
    return this.dataSource.manager;
  }
}
