import { type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.ts';
import { type Config } from './config.ts';
import { Sessions } from './platform/auth/sessions.ts';
import { type RequestWithViewer } from './platform/auth/permissions.ts';
import { tokenOf } from './platform/graphql/request-context.ts';

/** The whole application, ready to listen: the same for the server, the command line and the tests. */
export async function createApplication(config: Config): Promise<INestApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  // The web server, and proxies before it, say for whom they ask. Only those that are ours are believed: the address of the
  // last stranger in the chain counts, whatever she wrote before it.
  app.set('trust proxy', config.http.trustProxy ? ['loopback', 'linklocal', 'uniquelocal'] : 'loopback');
  app.disable('x-powered-by');
  app.use(helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } } }));
  app.useBodyParser('json', { limit: '1mb' });
  const sessions = app.get(Sessions);
  // Plain HTTP routes; GraphQL makes its own context.
  app.use(
    ['/attachments', '/imports', '/live', '/meetings', '/organisation-logos'],
    async (request: RequestWithViewer, _response: unknown, next: (error?: unknown) => void) => {
      const token = tokenOf(request);
      request.viewer = token === undefined ? null : await sessions.viewerOf(token);
      next();
    },
  );
  return app;
}
