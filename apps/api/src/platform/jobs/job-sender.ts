import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { type PgBoss } from 'pg-boss';
import { Transactions } from '../database/transactions.ts';
import { createSender } from './pg-boss.ts';

/** pg-boss without workers, for every process that writes jobs or looks at the queues. */
@Injectable()
export class JobSender implements OnModuleInit, OnApplicationShutdown {
  readonly boss: PgBoss;

  constructor(transactions: Transactions) {
    this.boss = createSender(transactions.reader);
  }

  async onModuleInit(): Promise<void> {
    await this.boss.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: false });
  }
}
