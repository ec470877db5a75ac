import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobHandlers } from './job-handlers.ts';
import { JobQueues } from './job-queues.ts';
import { JobRunner } from './job-runner.ts';
import { JobSender } from './job-sender.ts';
import { JobWorker } from './job-worker.ts';
import { Outbox } from './outbox.ts';
import { PgBossOutbox } from './pg-boss-outbox.ts';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [JobHandlers, JobQueues, JobRunner, JobSender, JobWorker, { provide: Outbox, useClass: PgBossOutbox }],
  exports: [JobQueues, JobWorker, Outbox],
})
export class JobsModule {}
