import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { type PgBoss } from 'pg-boss';
import { Transactions } from '../database/transactions.ts';
import { createSender } from './pg-boss.ts';

/** pg-boss without workers, for every process that writes jobs or looks at the queues. */
@Injectable()
export class JobSender implements OnModuleInit, OnApplicationShutdown {
  readonly boss: PgBoss;
  private readonly logger = new Logger('Jobs');

  constructor(transactions: Transactions) {
    this.boss = createSender(transactions.reader);
    // It reads the queues again every minute, and tries again by itself after the database was away. Without a listener the
    // event would end the process.
    this.boss.on('error', (error) => this.logger.error(error.message, error.stack));
  }

  async onModuleInit(): Promise<void> {
    await this.boss.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: false });
  }
}
