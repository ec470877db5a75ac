import 'reflect-metadata';
import { type AddressInfo } from 'node:net';
import { type INestApplication } from '@nestjs/common';
import { type Config } from './config.ts';
import { createApplication } from './create-application.ts';
import { type CloseAtEnd, sayReady } from './lifecycle.ts';
import { JobWorker } from './platform/jobs/job-worker.ts';

/** Starts the application in the roles of its configuration and says when it can be used. */
export async function serve(config: Config, closeAtEnd: CloseAtEnd): Promise<void> {
  const app = await createApplication(config);
  const started = open(app, config);
  closeAtEnd(app, started);
  sayReady({ port: await started });
}

async function open(app: INestApplication, config: Config): Promise<number> {
  await app.listen(config.http.port, config.http.host);
  if (config.roles.includes('worker')) await app.get(JobWorker).start();
  return (app.getHttpServer().address() as AddressInfo).port;
}
