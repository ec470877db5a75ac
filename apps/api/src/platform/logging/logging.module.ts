import { type IncomingMessage } from 'node:http';
import { LoggerModule } from 'nestjs-pino';
import { CONFIG, type Config } from '../../config.ts';
import { requestIdOf } from '../graphql/request-context.ts';

/** Neither tokens nor addresses of people go into a log. */
const SECRETS = ['req.headers.authorization', 'req.headers.cookie', '*.token', '*.email', '*.to'];

type LoggedError = Readonly<Record<'type' | 'message' | 'stack' | 'code' | 'constraint' | 'table', unknown>>;

/** Errors of the database carry the statement's values and the row that failed: what somebody typed. They stay out. */
function toErrorEntry({ type, message, stack, code, constraint, table }: LoggedError): LoggedError {
  return { type, message, stack, code, constraint, table };
}

/** One line of JSON for each event, with the id of its request. */
export const LoggingModule = LoggerModule.forRootAsync({
  inject: [CONFIG],
  useFactory: (config: Config) => ({
    pinoHttp: {
      level: config.logLevel,
      genReqId: requestIdOf,
      redact: SECRETS,
      autoLogging: { ignore: (request: IncomingMessage) => request.url === '/health' || request.url === '/metrics' },
      customLogLevel: (_request, response, error) =>
        error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'warn' : 'debug',
      serializers: {
        req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({ id, method, url }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
        err: toErrorEntry,
      },
      wrapSerializers: true,
    },
    forRoutes: ['*path'],
  }),
});
